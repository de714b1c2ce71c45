/** The list alone: the functions beside it bring packages without the text of a license. */
declare module "currency-codes/data" {
  import type { CurrencyCodeRecord } from "currency-codes";

  const data: readonly CurrencyCodeRecord[];
  export default data;
}
