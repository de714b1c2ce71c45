import { hasOuterSpace } from "../../document/value-stats";
import { schemaAt } from "../schema/schema";
import { noViolations, type Rule } from "./rule";

/** `value/outer-space`: a text that begins or ends with white space, which nobody sees and no search finds. */
export const outerSpace: Rule<string> = {
  code: "value/outer-space",
  severity: "warning",
  appliesTo: ({ valueStats }) => valueStats.outerSpace,
  check(text, path, { payload }) {
    if (!hasOuterSpace(text)) return noViolations;
    // The schema complains already, and says more.
    const {
      enum: values,
      pattern,
      format,
    } = schemaAt(payload.kind, path) ?? {};
    if (values ?? pattern ?? format) return noViolations;
    const message =
      text.trim() === ""
        ? "This text is nothing but white space; it is sent as written."
        : `This text ${text.trimStart() === text ? "ends" : "begins"} with white space; it is sent as written.`;
    return [{ at: [], message }];
  },
};
