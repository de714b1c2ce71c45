/** Payloads of a wanted size: an order with flight items, as a shop would send it. */

import type { ApiVersion } from "../../cdp/api-versions";

/** A text, and where in it a hand would type. */
export interface Document {
  readonly text: string;
  /** Zero-based lines that hold a planted mistake, ascending. */
  readonly mistakenLines: readonly number[];
  /** The last character of an item's name, in the middle of the text. */
  readonly name: Position;
  /** Within the quotes of the status of the same item. */
  readonly status: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** An order with as many items as make about that many characters. */
export function orderOf(
  size: number,
  mistakes: "valid" | "mistakes",
): Document {
  const characters = (items: number) => written(items).length;
  const one = (characters(200) - characters(100)) / 100;
  const items = Math.max(1, Math.round((size - characters(0)) / one));
  const valid = written(items).split("\n");
  const lines = mistakes === "valid" ? valid : withMistakes(valid);
  return {
    text: lines.join("\n"),
    mistakenLines: [...lines.keys()].filter(
      (line) => lines[line] !== valid[line],
    ),
    name: endOfValue(lines, "name"),
    status: endOfValue(lines, "status"),
  };
}

/** An order item, as a payload for a version of the API. */
export function itemFor(version: ApiVersion): Document {
  const body = {
    ...item(0),
    type: version === "v2" ? "BAG" : "Checked Bag",
    passengerTypeCode: undefined,
    flightSegments: undefined,
  };
  const head = [`// @api ${version}`, "// @orderItem"];
  // As deep as in an order.
  const lines = [...head, ...JSON.stringify(body, null, 6).split("\n")];
  return {
    text: lines.join("\n"),
    mistakenLines: [],
    name: endOfValue(lines, "name"),
    status: endOfValue(lines, "status"),
  };
}

/** The same with one fault of syntax: the name of the item in the middle has no quote at its end. */
export function withFault({ text, name, ...rest }: Document): Document {
  const lines = text.split("\n");
  const line = lines[name.line] ?? "";
  lines[name.line] =
    line.slice(0, name.character + 1) + line.slice(name.character + 2);
  return { ...rest, text: lines.join("\n"), name, mistakenLines: [name.line] };
}

/** The same on one line. */
export function onOneLine(document: Document): Document {
  const lines = document.text.split("\n").map((line) => line.trimStart());
  const moved = ({ line, character }: Position) => {
    const before = lines.slice(0, line).join("").length;
    const indent = document.text.split("\n")[line]?.search(/\S/) ?? 0;
    return { line: 0, character: before + character - indent };
  };
  return {
    text: lines.join(""),
    mistakenLines: document.mistakenLines.length > 0 ? [0] : [],
    name: moved(document.name),
    status: moved(document.status),
  };
}

function written(items: number): string {
  const order = {
    pointOfSale: "spinair.com/france",
    channel: "WEB",
    currencyCode: "EUR",
    price: 100 * items,
    orderedAt: "2025-12-19T12:07:18.149Z",
    referenceId: "342-ABD",
    paymentType: "Card",
    cardType: "Visa",
    status: "PURCHASED",
    orderItems: Array.from({ length: items }, (_, index) => item(index)),
  };
  return JSON.stringify(order, null, 2);
}

function item(index: number): object {
  return {
    type: "FLIGHT",
    productId: "DUB-LAS",
    orderedAt: "2025-12-19T12:07:18.149Z",
    quantity: 1,
    price: 100,
    currencyCode: "EUR",
    originalPrice: 112,
    originalCurrencyCode: "USD",
    referenceId: `342-ABD-${index + 1}`,
    status: "PURCHASED",
    name: `Flight DUB-LAS ${index + 1}`,
    vendor: "SpinAir",
    language: "EN",
    passengerTypeCode: "ADT",
    flightSegments: [
      segment(index, "DUB", "LHR", "2026-08-15T16:00", "2026-08-15T17:30"),
      segment(index, "LHR", "LAS", "2026-08-15T19:00", "2026-08-15T21:30"),
    ],
  };
}

function segment(
  index: number,
  origin: string,
  destination: string,
  departure: string,
  arrival: string,
): object {
  return {
    id: `${index + 1}-${origin}`,
    origin,
    destination,
    originDestination: `${origin}-${destination}`,
    departureDateTime: `${departure}:00.000Z`,
    arrivalDateTime: `${arrival}:00.000Z`,
    fareClass: "Economy",
    fareFamily: "Plus",
    bookingClass: "Y",
    carrier: "BX",
    flightNumber: `${400 + (index % 500)}`,
    operatingCarrier: "BX",
    operatingFlightNumber: `${1400 + (index % 500)}`,
  };
}

/** Ten attributes of items and segments, each once given a value that any check refuses. */
const mistakes: readonly (readonly [attribute: string, value: string])[] = [
  ["type", '"FLIGHTS"'],
  ["productId", "12"],
  ["quantity", '"1"'],
  ["price", '"100.00"'],
  ["currencyCode", '"eur"'],
  ["referenceId", "null"],
  ["status", '"CANCELED"'],
  ["origin", "true"],
  ["carrier", "[]"],
  ["flightNumber", "459"],
];

/** The mistakes lie evenly over the text, one in every tenth. */
function withMistakes(valid: readonly string[]): readonly string[] {
  const lines = [...valid];
  const firstItem = lines.findIndex((line) => line.includes("orderItems"));
  mistakes.forEach(([attribute, value], index) => {
    const from =
      firstItem + Math.floor(((lines.length - firstItem) * index) / 10);
    const wanted = new RegExp(`^( {6,}"${attribute}": ).*?(,?)$`);
    const after = lines.findIndex(
      (line, number) => number >= from && wanted.test(line),
    );
    const at =
      after >= 0 ? after : lines.findLastIndex((line) => wanted.test(line));
    lines[at] = (lines[at] ?? "").replace(wanted, `$1${value}$2`);
  });
  return lines;
}

/** The item's attribute that is nearest to the middle of the text. */
function endOfValue(lines: readonly string[], attribute: string): Position {
  const middle = lines.length / 2;
  const candidates = [...lines.keys()].filter((line) =>
    lines[line]?.startsWith(`      "${attribute}": "`),
  );
  const line = candidates.reduce((best, line) =>
    Math.abs(line - middle) < Math.abs(best - middle) ? line : best,
  );
  return { line, character: (lines[line] ?? "").lastIndexOf('"') - 1 };
}
