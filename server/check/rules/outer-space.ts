import { hasOuterSpace } from "../../document/survey";
import { schemaAt } from "../schema";
import { nothing, type Rule } from "./rule";

/** `value/outer-space`: a text that begins or ends with white space, which nobody sees and no search finds. */
export const outerSpace: Rule<string> = {
  code: "value/outer-space",
  severity: "warning",
  concerns: ({ survey }) => survey.outerSpace,
  find(text, path, { payload }) {
    if (!hasOuterSpace(text)) return nothing;
    // The schema complains already, and says more.
    const {
      enum: values,
      pattern,
      format,
    } = schemaAt(payload.kind, path) ?? {};
    if (values ?? pattern ?? format) return nothing;
    const message =
      text.trim() === ""
        ? "This text is nothing but white space; it is sent as written."
        : `This text ${text.trimStart() === text ? "ends" : "begins"} with white space; it is sent as written.`;
    return [{ at: [], message }];
  },
};
