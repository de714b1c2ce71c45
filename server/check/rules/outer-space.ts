import {
  hasOuterSpace,
  isWhiteSpace,
  trimOuterSpace,
} from "../../document/characters";
import { schemaAt } from "../schema/schema";
import { noViolations, type Rule } from "./rule";

/** `value/outer-space`: a text that begins or ends with white space or what cannot be seen, so that no search finds it. */
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
    const inner = trimOuterSpace(text);
    const end = text.startsWith(inner) ? "ends" : "begins";
    const outer = end === "ends" ? text.slice(inner.length) : text;
    const what = isWhiteSpace(outer.charAt(0))
      ? "white space"
      : "an invisible character";
    const message =
      inner === ""
        ? `This text is nothing but ${isWhiteSpace(text) ? "white space" : "what cannot be seen"}; it is sent as written.`
        : `This text ${end} with ${what}; it is sent as written.`;
    return [{ at: [], message }];
  },
};
