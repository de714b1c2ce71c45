import type { Payload } from "../../../document/payload";
import type { ParseErrorCode } from "../../../document/parse-error";
import type { Fix, FixProvider } from "../fix";
import { previousSignificant } from "../../layout/white-space";
import { joinNumber } from "../values/number-meant";
import { doubleQuotes, escapeBackslashes, escapeControls } from "./escapes";
import { removeComma, removeRest, useRegularSpaces } from "./extra-text";
import { addValue } from "./missing-value";
import { closeBrackets } from "./unclosed";
import { asNumber, asValue } from "./words";

/**
 * Repairs that small edits do not find, since they need to know values, write
 * several characters or keep the layout. They are searched among like all
 * others.
 */
const providers: Readonly<
  Partial<Record<ParseErrorCode, readonly FixProvider[]>>
> = {
  "bad-value": [asValue],
  "bad-number": [asNumber],
  "bad-escape": [escapeBackslashes],
  "control-character": [escapeControls],
  "single-quotes": [doubleQuotes],
  "missing-colon": [addValue, joinNumber],
  "missing-value": [addValue],
  "unquoted-name": [joinNumber],
  "trailing-comma": [removeComma],
  "unexpected-token": [useRegularSpaces, joinNumber],
  "unclosed-bracket": [closeBrackets],
  "after-end": [removeRest],
};

/** Beyond these, a proposal for one parse error would be one for another slip. */
const maxParseErrors = 8;

/** @param from where the slip is missed first */
export function proposalsAt(payload: Payload, from: number): readonly Fix[] {
  const before = previousSignificant(payload.textWithoutComments, from);
  return payload.tree.errors
    .filter(
      ({ code, offset, length }) =>
        code === "unclosed-bracket" ||
        (offset + length >= before - 200 && offset <= from),
    )
    .slice(0, maxParseErrors)
    .flatMap(({ code, offset, length }) =>
      (providers[code] ?? []).flatMap((provide) =>
        provide(payload, {
          code: `syntax/${code}`,
          severity: "error",
          message: "",
          offset,
          length,
        }),
      ),
    );
}
