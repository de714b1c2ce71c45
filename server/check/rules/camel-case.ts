import type { JsonObject } from "../../document/syntax-tree";
import { quote } from "../text/quote";
import type { Rule } from "./rule";

/** `attribute/camel-case`: the name of a pair of a data extension in another style. [doc] */
export const camelCase: Rule<JsonObject> = {
  code: "attribute/camel-case",
  severity: "warning",
  check: (extension) =>
    Object.keys(extension)
      .filter((name) => /^(?:[A-Z0-9][A-Za-z0-9]*)$/.test(name))
      .map((name) => ({
        at: [name],
        atKey: true,
        message: `The names of a data extension are in camelCase, such as seatRow; this is ${quote(name)}.`,
      })),
};
