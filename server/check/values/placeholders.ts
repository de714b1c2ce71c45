/** The code of ISO 4217 for no currency. */
export const noCurrency = "XXX";

/** The date of a program that knows none. */
export const epoch = "1970-01-01T00:00:00.000Z";

/** The same instant, however many digits its fraction has. */
export const isEpoch = (text: string) =>
  /^1970-01-01T00:00:00(?:\.\d+)?Z$/.test(text);

/** A UUID of zeros alone, or of zeros in the form of version 4, as templates of requests have it. */
export const isZeroUuid = (text: string) =>
  /^0{8}-0{4}-[04]0{3}-[08]0{3}-0{12}$/.test(text);
