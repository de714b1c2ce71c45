import type { Problem } from "../../check/problem";
import type { Payload } from "../../document/payload";
import { withoutAnswer } from "../response/response-fixes";
import { languageMeant, nearCurrency } from "./codes";
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
import { asRead, fewerDecimals } from "./numbers";
import { addPartner } from "./pairs";
import { inPlainLetters, withoutOuterSpace } from "./spelling";
import {
  closeString,
  doubleQuotes,
  escapeBackslashes,
  escapeControls,
  quoteName,
} from "./strings";
import { beginSegments, connect, otherAirport } from "./segments";
import {
  keepOneLine,
  lineToTop,
  readableLine,
  knownEnvironment,
  hyphenated,
} from "./target";
import { inItsType } from "./type";
import { beginPayload, closeBrackets, closeComment } from "./unclosed";
import { renameOrRemove } from "./unknown";
import { inForm, nearValue, replaceDeprecated } from "./values";
import { asNumber, asValue } from "./words";

/** The ways to solve a problem of a payload, the best one first. */
export function fixesOf(payload: Payload, problem: Problem): readonly Fix[] {
  const { code } = problem;
  const maker = certain[code] ?? looked[code];
  return payload.excess ? [] : (maker?.(payload, problem) ?? []);
}

/** The one that needs nobody to look at it. */
export function safeFixOf(payload: Payload, problem: Problem): Fix | undefined {
  const maker = payload.excess ? undefined : certain[problem.code];
  return maker?.(payload, problem).find(({ safe }) => safe);
}

/** Those that may be safe: only these are asked when a whole file is repaired. */
const certain: Readonly<Record<string, FixMaker>> = {
  "attribute/unknown": renameOrRemove,
  "attribute/duplicate": keepOne,
  "value/type": inItsType,
  "value/enum": nearValue,
  "value/pattern": inForm,
  "value/date": inIsoForm,
  "target/twice": keepOneLine,
  "syntax/single-quotes": doubleQuotes,
  "syntax/unquoted-name": quoteName,
  "syntax/bad-value": asValue,
  "syntax/bad-number": asNumber,
  "syntax/control-character": escapeControls,
  "syntax/missing-colon": addColonOrValue,
  "syntax/missing-value": addColonOrValue,
  "syntax/missing-comma": addComma,
  "syntax/trailing-comma": removeComma,
  "syntax/unexpected-token": removeToken,
  "syntax/after-end": removeRest,
};

/** Those that somebody has to look at. Where a code is named nowhere, nobody but the author knows what to write. */
const looked: Readonly<Record<string, FixMaker>> = {
  "attribute/missing": addMissing,
  "attribute/response-only": withoutAnswer,
  "value/deprecated": replaceDeprecated,
  "value/currency": nearCurrency,
  "value/language": languageMeant,
  "value/decimals": fewerDecimals,
  "value/number-precision": asRead,
  "value/no-zone": inUtc,
  "value/outer-space": withoutOuterSpace,
  "value/odd-characters": inPlainLetters,
  "pair/original-price": addPartner,
  "pair/card-type": addPartner,
  "flight/not-a-flight": addPartner,
  "flight/no-segments": beginSegments,
  "flight/same-airport": otherAirport,
  "flight/segment-gap": connect,
  "flight/segment-twice": ownId,
  "ignore/unknown-code": knownCode,
  "target/unreadable": readableLine,
  "target/misplaced": lineToTop,
  "target/no-uuid": hyphenated,
  "target/unknown-environment": knownEnvironment,
  "target/two-kinds": keepOneLine,
  "syntax/empty": beginPayload,
  "syntax/unclosed-string": closeString,
  "syntax/unclosed-bracket": closeBrackets,
  "syntax/unclosed-comment": closeComment,
  "syntax/bad-escape": escapeBackslashes,
};
