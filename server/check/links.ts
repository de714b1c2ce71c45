export const homepage = "https://github.com/cdp-payloads/cdp-order-payloads";

/** The explanation of a problem code, for people. */
export function linkTo(code: string): string {
  return `${homepage}/blob/main/docs/problems.md#${code.replace("/", "")}`;
}
