import { documented } from "./attributes";

/** Whether v2.1 refuses a type of an order item, in exactly this spelling. [doc] */
export function isRefusedType(type: string): boolean {
  const { properties } = documented["v2.1/orderItem"];
  return properties?.["type"]?.refused?.includes(type) === true;
}
