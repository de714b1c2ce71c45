import type { CheckResult } from "../check-result";
import type { Inert } from "../inert";
import { json } from "./json";
import { junit } from "./junit";
import { sarif } from "./sarif";
import { text } from "./text";

/** Each writes a whole result, with a line break at its end. */
export const formats = { text, json, sarif, junit } as const satisfies Record<
  string,
  (result: CheckResult) => Inert
>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
