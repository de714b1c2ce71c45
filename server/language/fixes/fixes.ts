import type { Problem } from "../../check/problem";
import type { Payload } from "../../document/payload";
import { withoutAnswer } from "./answer";
import { inIsoForm, inUtc } from "./date";
import { keepOne } from "./duplicate";
import type { Fix, FixMaker } from "./fix";
import {
  addColonOrValue,
  addComma,
  removeComma,
  removeRest,
  removeToken,
} from "./gaps";
import { knownCode } from "./ignore";
import { addMissing, ownId } from "./missing";
import { addPartner } from "./pairs";
import { inPlainLetters, withoutOuterSpace } from "./spelling";
import {
  closeString,
  doubleQuotes,
  escapeBackslashes,
  escapeControls,
  quoteName,
} from "./strings";
import { keepOneLine, lineToTop, readableLine } from "./target";
import { inItsType } from "./type";
import { beginPayload, closeBrackets, closeComment } from "./unclosed";
import { renameOrRemove } from "./unknown";
import { inCapitals, nearValue, replaceDeprecated } from "./values";
import { asNumber, asValue } from "./words";

/** The ways to solve a problem of a payload, the best one first. */
export function fixesOf(payload: Payload, problem: Problem): readonly Fix[] {
  return payload.excess ? [] : (makers[problem.code]?.(payload, problem) ?? []);
}

/** Where a code is not named, nobody but the author knows what to write. */
const makers: Readonly<Record<string, FixMaker>> = {
  "attribute/missing": addMissing,
  "attribute/unknown": renameOrRemove,
  "attribute/response-only": withoutAnswer,
  "attribute/duplicate": keepOne,
  "value/type": inItsType,
  "value/enum": nearValue,
  "value/deprecated": replaceDeprecated,
  "value/pattern": inCapitals,
  "value/date": inIsoForm,
  "value/no-zone": inUtc,
  "value/outer-space": withoutOuterSpace,
  "value/odd-characters": inPlainLetters,
  "pair/original-price": addPartner,
  "pair/card-type": addPartner,
  "flight/not-a-flight": addPartner,
  "flight/segment-twice": ownId,
  "ignore/unknown-code": knownCode,
  "target/unreadable": readableLine,
  "target/misplaced": lineToTop,
  "target/two-kinds": keepOneLine,
  "target/twice": keepOneLine,
  "syntax/empty": beginPayload,
  "syntax/unclosed-string": closeString,
  "syntax/unclosed-bracket": closeBrackets,
  "syntax/unclosed-comment": closeComment,
  "syntax/single-quotes": doubleQuotes,
  "syntax/unquoted-name": quoteName,
  "syntax/bad-value": asValue,
  "syntax/bad-number": asNumber,
  "syntax/bad-escape": escapeBackslashes,
  "syntax/control-character": escapeControls,
  "syntax/missing-colon": addColonOrValue,
  "syntax/missing-value": addColonOrValue,
  "syntax/missing-comma": addComma,
  "syntax/trailing-comma": removeComma,
  "syntax/unexpected-token": removeToken,
  "syntax/after-end": removeRest,
};
