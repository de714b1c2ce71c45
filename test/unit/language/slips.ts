/** Slips of the hand in payloads, and how often the quick fixes take them back. */
import { readFileSync } from "node:fs";
import { examples } from "../any-text";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { fixesOf } from "../../../server/language/fixes/fixes-of";
import { kindLines } from "../../../cdp/kinds";
import { templates } from "../../../server/language/values/templates";
import { applyEdits } from "../../../server/language/layout/edit";

export interface Slip {
  readonly kind: string;
  readonly text: string;
  readonly original: string;
}

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

/** The bodies of the documented requests: an item and an order. */
const documentedBodies: readonly string[] = [
  "order-item.request.json",
  "order.request.json",
].map((name) => readFileSync(`test/fixtures/official/${name}`, "utf8"));

/** The templates, as they are inserted, without what only an editor sees. */
const templateBodies: readonly string[] = templates.map(({ kind, lines }) =>
  (kindLines(kind) + lines.join("\n"))
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
    .replace(/\$\d+/g, ""),
);

/** Bodies of the same kinds, with texts that hold the marks of JSON, lists in lists, and numbers of every spelling. */
const otherBodies: readonly string[] = [
  {
    referenceId: "PNR-7/8",
    orderedAt: "2026-01-02T03:04:05.006Z",
    pointOfSale: "hotels.example/de",
    price: 1249.5,
    currencyCode: "EUR",
    status: "CONFIRMED",
    orderItems: [
      {
        type: "HOTEL",
        productId: "SUITE:2,A",
        referenceId: "PNR-7/8-1",
        name: "Suite, sea view: 2 nights [half board]",
        vendor: "O'Neil & Söhne",
        currencyCode: "EUR",
        price: 1250,
        status: "CONFIRMED",
      },
      {
        type: "FEE",
        productId: "VOUCHER",
        referenceId: "PNR-7/8-2",
        description: 'A 19" screen {included}',
        currencyCode: "EUR",
        price: -0.5,
        status: "REFUNDED",
      },
    ],
  },
  {
    type: "CAR",
    productId: "compact",
    referenceId: "葛城-1",
    name: "Opel Corsa, Selbstbeteiligung 0 €",
    orderedAt: "2025-11-30T23:59:59Z",
    originalPrice: 9900,
    originalCurrencyCode: "JPY",
    price: 6.1e1,
    currencyCode: "EUR",
    quantity: 3,
    language: "DE",
    status: "CANCELLED",
  },
  {
    type: "FLIGHT",
    productId: "ORK-AMS",
    referenceId: "Q1",
    price: 0,
    currencyCode: "GBP",
    status: "PURCHASED",
    flightSegments: [
      {
        id: "1",
        origin: "ORK",
        destination: "AMS",
        departureDateTime: "2026-03-01T06:10:00.000Z",
        arrivalDateTime: "2026-03-01T08:55:00.000Z",
        carrier: "EI",
        flightNumber: "840",
        fareClass: "Y",
      },
    ],
  },
].flatMap((body) => [
  JSON.stringify(body, null, 2),
  JSON.stringify(body, null, "\t").replaceAll("\n", "\r\n"),
]);

/** A body as it is, on one line, and under a target line. */
function inLayouts(body: string): readonly string[] {
  const { value, kind, textWithoutComments } = readPayload(body);
  const oneLine = JSON.stringify(value).replace(
    /("(?:[^"\\]|\\.)*")|([,:])/g,
    (_, text?: string, mark?: string) => text ?? `${mark ?? ""} `,
  );
  return [body, oneLine, `// @${kind} ${ref}\n${textWithoutComments.trim()}\n`];
}

/** Each of `" , : { } [ ]` outside comments deleted, doubled and, of quotes, curled. */
export function slipsOf(original: string): readonly Slip[] {
  const { textWithoutComments } = readPayload(original);
  return [...textWithoutComments.matchAll(/"(?:[^"\\]|\\.)*"|[,:{}[\]]/g)]
    .flatMap(({ 0: token, index }) =>
      token.startsWith('"') ? [index, index + token.length - 1] : [index],
    )
    .flatMap((at) => {
      const mark = original.charAt(at);
      const slip = (kind: string, written: string): Slip => ({
        kind: `${kind} ${mark}`,
        text: original.slice(0, at) + written + original.slice(at + 1),
        original,
      });
      return [
        slip("delete", ""),
        slip("double", mark + mark),
        ...(mark === '"' ? [slip("curl", "”")] : []),
      ];
    })
    .filter(({ text }) => readPayload(text).tree.errors.length > 0);
}

/** Every slip in some bodies, each in three layouts. */
const slipsIn = (bodies: readonly string[]): readonly Slip[] =>
  bodies.flatMap(inLayouts).flatMap(slipsOf);

const [item = "", order = ""] = documentedBodies.map(inLayouts);

/** The measured slips, by name. */
export const slipsBySource: Readonly<Record<string, readonly Slip[]>> = {
  "the documented bodies": slipsIn(documentedBodies),
  "the documented order in lines and on one line, and the item under a target line":
    [order[0], order[1], item[2]].flatMap((text = "") => slipsOf(text)),
  "the examples": slipsIn(examples),
  "the templates": slipsIn(templateBodies),
  "other bodies": slipsIn(otherBodies),
};

export interface Share {
  readonly slips: number;
  /** By one of the fixes, in percent. */
  readonly offered: number;
  readonly preferred: number;
  /** A preferred fix leaves more errors than there were. */
  readonly worse: number;
  /** Those that no fix takes back, by kind. */
  readonly missed: Readonly<Record<string, number>>;
}

/** The results of the fixes of the first fault. */
export function shareOf(slips: readonly Slip[]): Share {
  let offered = 0;
  let preferred = 0;
  let worse = 0;
  const missed: Record<string, number> = {};
  for (const { kind, text, original } of slips) {
    const before = errorsIn(text);
    const results = fixesOfFirstFault(text);
    const isBack = ({ after }: Result) => saysTheSame(after, original);
    if (results.some(isBack)) offered++;
    else missed[kind] = (missed[kind] ?? 0) + 1;
    const best = results.find(({ isPreferred }) => isPreferred);
    if (best && isBack(best)) preferred++;
    else if (best && errorsIn(best.after) > before) worse++;
  }
  const percent = (count: number) => (100 * count) / slips.length;
  return {
    slips: slips.length,
    offered: percent(offered),
    preferred: percent(preferred),
    worse: percent(worse),
    missed,
  };
}

export interface InTurn {
  readonly slips: number;
  /** In percent. */
  readonly restored: number;
  readonly missed: Readonly<Record<string, number>>;
}

/** The results of the first fix of each fault, one behind the other. */
export function inTurn(slips: readonly Slip[]): InTurn {
  const missed: Record<string, number> = {};
  for (const { kind, text, original } of slips) {
    let current = text;
    for (let turn = 0; turn < 4; turn++) {
      const [first] = fixesOfFirstFault(current);
      if (!first) break;
      current = first.after;
    }
    if (!saysTheSame(current, original)) missed[kind] = (missed[kind] ?? 0) + 1;
  }
  const count = Object.values(missed).reduce((sum, one) => sum + one, 0);
  return {
    slips: slips.length,
    restored: 100 - (100 * count) / slips.length,
    missed,
  };
}

export function saysTheSame(text: string, original: string): boolean {
  const { strictValue } = readPayload(text);
  return (
    strictValue !== undefined &&
    JSON.stringify(strictValue.value) ===
      JSON.stringify(readPayload(original).value)
  );
}

interface Result {
  readonly after: string;
  readonly isPreferred: boolean;
}

function fixesOfFirstFault(text: string): readonly Result[] {
  const payload = readPayload(text);
  const fault = check(payload).find(({ code }) => code.startsWith("syntax/"));
  return fault
    ? fixesOf(payload, fault).map(({ edits, preferred }) => ({
        after: applyEdits(text, edits),
        isPreferred: preferred ?? false,
      }))
    : [];
}

const errorsIn = (text: string): number =>
  check(readPayload(text)).filter(({ severity }) => severity === "error")
    .length;

/** As many of them, spread evenly, so that all kinds and places are among them. */
export const evenly = <T>(all: readonly T[], most: number): readonly T[] =>
  Array.from(
    { length: Math.min(most, all.length) },
    (_, index) =>
      all[Math.floor((index * all.length) / Math.min(most, all.length))] as T,
  );

/** A second slip in each text, at a place that moves on from one to the next. */
export function twice(slips: readonly Slip[]): readonly Slip[] {
  const known = new Map<string, readonly Slip[]>();
  return slips.flatMap((first, index) => {
    const { original } = first;
    const seconds = known.get(original) ?? slipsOf(original);
    known.set(original, seconds);
    const second = seconds[(index * 7919 + 13) % seconds.length];
    if (!second) return [];
    const text = merged(first, second);
    return text === undefined
      ? []
      : [
          {
            kind: `${first.kind}, ${second.kind}`,
            text,
            original: first.original,
          },
        ];
  });
}

/** Both changes of one text; undefined where they touch. */
function merged(first: Slip, second: Slip): string | undefined {
  const [a, b] = [changeOf(first), changeOf(second)].toSorted(
    (one, other) => one.offset - other.offset,
  );
  if (!a || !b || a.offset + a.length >= b.offset) return undefined;
  return applyEdits(first.original, [a, b]);
}

function changeOf({ text, original }: Slip) {
  let offset = 0;
  while (text[offset] === original[offset]) offset++;
  let end = 0;
  while (
    end < Math.min(text.length, original.length) - offset &&
    text.at(-1 - end) === original.at(-1 - end)
  )
    end++;
  return {
    offset,
    length: original.length - end - offset,
    newText: text.slice(offset, text.length - end),
  };
}
