import type { Payload } from "../../document/payload";
import { isObject } from "../../../cdp/attributes";
import type { ApiVersion } from "../../../cdp/api-versions";
import { isExtension, kinds } from "../../../cdp/kinds";
import type { CheckContext } from "../context";
import type { LazyProblem } from "../lazy-problem";
import { camelCase } from "./camel-case";
import { cardType } from "./card-type";
import { currency } from "./currency";
import { decimals } from "./decimals";
import { future } from "./future";
import { language } from "./language";
import { noSegments } from "./no-segments";
import { noZone } from "./no-zone";
import { notAFlight } from "./not-a-flight";
import { numberPrecision } from "./number-precision";
import { numberRange } from "./number-range";
import { oddCharacters } from "./odd-characters";
import { originalPrice } from "./original-price";
import { outerSpace } from "./outer-space";
import { placeholder } from "./placeholder";
import { sameAirport } from "./same-airport";
import { segmentGap } from "./segment-gap";
import { segmentTimes } from "./segment-times";
import { segmentTwice } from "./segment-twice";
import { past } from "./past";
import { RuleRunner, type RuleSet } from "./rule-runner";

export function ruleProblems(
  payload: Payload,
  context: CheckContext,
): readonly LazyProblem[] {
  const { value } = payload;
  if (value === undefined) return [];
  const { version, resource } = kinds[payload.kind];
  const walk = new RuleRunner(payload, context, rules[version]);
  if (isObject(value)) {
    if (isExtension(payload.kind)) walk.extension(value);
    else if (resource === "order") walk.order(value);
    else walk.item(value, []);
  }
  walk.values(value);
  return walk.problems;
}

const bothKinds = [currency, decimals, noZone, future];
const anywhere = {
  text: [outerSpace, oddCharacters, placeholder, past],
  number: [numberRange, numberPrecision],
};

/** Which rules hold where, decided for each version by itself. */
const rules: Readonly<Record<ApiVersion, RuleSet>> = {
  v2: {
    order: [...bothKinds, cardType],
    item: [...bothKinds, language, originalPrice, notAFlight, noSegments],
    segments: [sameAirport, segmentTwice],
    connection: [segmentGap, segmentTimes],
    extension: [],
    ...anywhere,
  },
  // Types are free text there, so none is a flight; and no body holds segments.
  "v2.1": {
    order: [...bothKinds, cardType],
    item: [...bothKinds, language, originalPrice],
    segments: [],
    connection: [],
    extension: [camelCase],
    ...anywhere,
  },
};
