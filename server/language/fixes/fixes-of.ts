import type { Problem } from "../../check/problem";
import type { ProblemCode } from "../../check/problem-codes";
import type { Payload } from "../../document/payload";
import { endOf } from "../../document/syntax-tree";
import { nextSignificant } from "../layout/white-space";
import { isSyntaxProblem, type Fix, type FixProvider } from "./fix";
import { addCounterpart } from "./attributes/add-counterpart";
import { addMissing } from "./attributes/add-missing";
import { removeDuplicate } from "./attributes/remove-duplicate";
import {
  convertOrUnwrap,
  removeResponseOnly,
} from "./attributes/remove-response-only";
import { renameOrRemoveAttribute } from "./attributes/rename-or-remove";
import { renamePair } from "./attributes/rename-pair";
import {
  moveApiLineToTop,
  removeApiLine,
  replaceApiVersion,
} from "./comments/api-line";
import { replaceIgnoredCode } from "./comments/ignore-line";
import { switchVersion } from "./comments/switch-version";
import {
  correctTargetLine,
  hyphenateUuid,
  moveTargetLineToTop,
  removePlaceholderRef,
  removeTargetLine,
  replaceEnvironment,
} from "./comments/target-line";
import { addSegment } from "./flights/add-segment";
import { alignAirports, useNeighborAirport } from "./flights/align-airports";
import { assignUniqueId } from "./flights/unique-id";
import { insertTemplate } from "./insert-template";
import { repairsOf, repairsOrSpaces } from "./syntax/repairs";
import { closeComment } from "./syntax/unclosed";
import { convertToType } from "./values/convert-to-type";
import { assumeUtc, convertToIsoDate } from "./values/iso-date";
import {
  matchPattern,
  replaceDeprecated,
  replaceEnumValue,
  replaceRefused,
} from "./values/listed-values";
import { reduceDecimals, roundToDouble } from "./values/number-digits";
import {
  removeLoneSurrogate,
  replaceLookalikes,
  trimText,
} from "./values/plain-text";
import { replaceCurrency } from "./values/replace-currency";
import { replaceLanguage } from "./values/replace-language";

/** The ways to solve a problem of a payload, the best one first. */
export function fixesOf(payload: Payload, problem: Problem): readonly Fix[] {
  const { code } = problem;
  const provider = providers[code];
  if (payload.limitExceeded || !provider) return [];
  const fixes = [
    ...provider(payload, problem),
    ...(furtherFixes[code]?.(payload, problem) ?? []),
  ];
  return isSyntaxProblem(problem) || isWholeText(payload, problem)
    ? fixes
    : fixes.map((fix) => ({ ...fix, preferred: false, safe: false }));
}

/** Text that a missing quote has cut off, or joined with the next one, is no name or value to be replaced. */
function isWholeText(payload: Payload, problem: Problem): boolean {
  const { strictValue, textWithoutComments: text } = payload;
  if (strictValue || !/["']/.test(text.charAt(problem.offset))) return true;
  const next = text.charAt(nextSignificant(text, endOf(problem)));
  return /^[,:}\]]?$/.test(next);
}

/** The one that needs nobody to look at it. */
export function safeFixOf(payload: Payload, problem: Problem): Fix | undefined {
  const { code } = problem;
  if (payload.limitExceeded || !isAutoFixed(code)) return undefined;
  const provider: FixProvider = autoFixes[code];
  return provider(payload, problem).find(({ safe }) => safe);
}

/** Those that may be safe: only these are asked when a whole file is repaired. */
const autoFixes = {
  "attribute/unknown": renameOrRemoveAttribute,
  "attribute/duplicate": removeDuplicate,
  "value/type": convertToType,
  "value/enum": replaceEnumValue,
  "value/pattern": matchPattern,
  "value/date": convertToIsoDate,
  "target/twice": removeTargetLine,
  "api/twice": removeApiLine,
} satisfies Partial<Record<ProblemCode, FixProvider>>;

/** Those that somebody has to look at; undefined where nobody but the author knows what to write. */
const suggestedFixes: Readonly<
  Record<Exclude<ProblemCode, keyof typeof autoFixes>, FixProvider | undefined>
> = {
  "attribute/missing": addMissing,
  "attribute/none-known": convertOrUnwrap,
  "attribute/response-only": removeResponseOnly,
  "value/deprecated": replaceDeprecated,
  "value/currency": replaceCurrency,
  "value/language": replaceLanguage,
  "value/decimals": reduceDecimals,
  "value/number-precision": roundToDouble,
  "value/no-zone": assumeUtc,
  "value/outer-space": trimText,
  "value/odd-characters": replaceLookalikes,
  "value/lone-surrogate": removeLoneSurrogate,
  "pair/original-price": addCounterpart,
  "pair/card-type": addCounterpart,
  "flight/not-a-flight": addCounterpart,
  "flight/no-segments": addSegment,
  "flight/same-airport": useNeighborAirport,
  "flight/segment-gap": alignAirports,
  "flight/segment-twice": assignUniqueId,
  "ignore/unknown-code": replaceIgnoredCode,
  "value/placeholder": removePlaceholderRef,
  "target/unreadable": correctTargetLine,
  "target/misplaced": moveTargetLineToTop,
  "target/no-uuid": hyphenateUuid,
  "target/unknown-environment": replaceEnvironment,
  "target/two-kinds": removeTargetLine,
  "syntax/empty": insertTemplate,
  "syntax/lone-surrogate": removeLoneSurrogate,
  "syntax/unclosed-comment": closeComment,
  "syntax/unclosed-string": repairsOf,
  "syntax/unclosed-bracket": repairsOf,
  "syntax/single-quotes": repairsOf,
  "syntax/unquoted-name": repairsOf,
  "syntax/bad-value": repairsOf,
  "syntax/bad-number": repairsOf,
  "syntax/bad-escape": repairsOf,
  "syntax/control-character": repairsOf,
  "syntax/missing-name": repairsOf,
  "syntax/missing-colon": repairsOf,
  "syntax/missing-value": repairsOf,
  "syntax/missing-comma": repairsOf,
  "syntax/trailing-comma": repairsOf,
  "syntax/unexpected-token": repairsOrSpaces,
  "syntax/after-end": repairsOf,
  "api/misplaced": moveApiLineToTop,
  "api/two-versions": removeApiLine,
  "api/unknown": replaceApiVersion,
  "attribute/camel-case": renamePair,
  "attribute/name": renamePair,
  "value/refused": replaceRefused,
  "attribute/count": undefined,
  "file/check-failed": undefined,
  "file/more-problems": undefined,
  "file/too-deep": undefined,
  "file/too-large": undefined,
  "flight/segment-times": undefined,
  "value/future": undefined,
  "value/length": undefined,
  "value/number-range": undefined,
  "value/past": undefined,
};

/** Besides, for codes that are mostly about something else; never safe. */
const furtherFixes: Readonly<Partial<Record<ProblemCode, FixProvider>>> = {
  "attribute/unknown": switchVersion,
  "value/enum": switchVersion,
};

const providers: Readonly<Record<ProblemCode, FixProvider | undefined>> = {
  ...autoFixes,
  ...suggestedFixes,
};

const isAutoFixed = (code: ProblemCode): code is keyof typeof autoFixes =>
  Object.hasOwn(autoFixes, code);
