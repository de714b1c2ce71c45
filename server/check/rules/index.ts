import type { Payload } from "../../document/payload";
import type { Problem } from "../problem";
import { numberRange } from "./number-range";

/** What a schema cannot say. One rule, one file, one code. */
export type Rule = (payload: Payload) => readonly Problem[];

export const rules: readonly Rule[] = [numberRange];
