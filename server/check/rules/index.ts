import type { Payload } from "../../document/payload";
import { isObject } from "../../document/tree";
import type { Surroundings } from "../check";
import type { Finding } from "../finding";
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
import { sameAirport } from "./same-airport";
import { segmentGap } from "./segment-gap";
import { segmentTimes } from "./segment-times";
import { segmentTwice } from "./segment-twice";
import { Walk, type Rules } from "./walk";

/** What the rules find in a payload. */
export function ruleFindings(
  payload: Payload,
  surroundings: Surroundings,
): readonly Finding[] {
  const { value } = payload;
  if (value === undefined) return [];
  const walk = new Walk(payload, surroundings, rules);
  if (isObject(value)) {
    if (payload.kind === "order") walk.order(value);
    else walk.item(value, []);
  }
  walk.values(value);
  return walk.findings;
}

const bothKinds = [currency, decimals, noZone, future];

const rules: Rules = {
  order: [...bothKinds, cardType],
  item: [...bothKinds, language, originalPrice, notAFlight, noSegments],
  segments: [sameAirport, segmentTwice],
  connection: [segmentGap, segmentTimes],
  text: [outerSpace, oddCharacters],
  number: [numberRange, numberPrecision],
};
