import refused from "../generated/refused-types.json";

/** Whether v2.1 refuses a type of an order item, in exactly this spelling. [doc] */
export function isRefusedType(type: string): boolean {
  return refused.includes(type);
}
