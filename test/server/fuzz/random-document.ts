import {
  type Attribute,
  flightAttributes,
  itemAttributes,
  orderAttributes,
} from "./attributes";
import type { Random } from "./random";

/**
 * A text that is, or nearly is, an order or an order item: with target lines,
 * comments, slips, odd characters, deep nesting, any kind of line end.
 */
export function randomDocument(random: Random): string {
  if (random.chance(4)) return random.pick(oddDocuments);
  // So that slips add up in some documents, and others have none.
  const writer = writerWith(random, random.pick([0, 0, 0, 0, 1, 2]));
  const text = [
    random.chance(4) ? "\uFEFF" : "",
    ...random.some(headLines, 12).map((line) => `${line}\n`),
    writer.gap(),
    random.chance(88) ? writer.root() : writer.nested(random.below(70)),
    writer.gap(),
    random.pick(["\n", "\n", "\n", "", " ", "\n\n\t", ",", "}", "// the end"]),
  ].join("");
  const end = random.pick(["\n", "\n", "\n", "\r\n", "\r\n", "\r", undefined]);
  const ended = text.replaceAll("\n", () => end ?? random.pick(lineEnds));
  return random.chance(5) ? ended.slice(0, random.below(ended.length)) : ended;
}

/** What an edit puts into a text: a part of a payload, or a slip. */
export function randomPiece(random: Random): string {
  const writer = writerWith(random, 5);
  switch (random.below(5)) {
    case 0:
      return random.pick(slips);
    case 1:
      return random.pick(oddCharacters);
    case 2:
      return writer.member(random.pick(orderAttributes));
    case 3:
      return writer.gap();
    default:
      return random.chance(70) ? random.pick(headLines) : writer.root();
  }
}

export function randomValue(random: Random): string {
  const [, values] = random.pick(
    random.chance(50) ? orderAttributes : itemAttributes,
  );
  return random.pick(values);
}

const lineEnds = ["\n", "\r\n", "\r"] as const;

const oddDocuments = [
  ...["", " ", "\n", "\uFEFF", "\uFEFF\n", "null", "[]", "{}", '""', "12"],
  ...["// a comment", "/* no end", "// @order", "{", "[", '"', "'", "\\", ":"],
  ...["[".repeat(200), `${'{"a":'.repeat(80)}1`, "[{".repeat(40), "/*/", "//"],
  ...["}\n]\n}", '{"a":1}{"b":2}', "<order/>", "price: 12\nstatus: PURCHASED"],
  '{"ref": "abc", "schema": "order", "mode": "upsert", "value": {"price": 12}}',
  '{"offset": 0, "limit": 10, "items": [{"href": "https://a.test/v2/orders/b"}]}',
] as const satisfies readonly string[];

const headLines = [
  "// @order d680c9be-4c07-4731-857e-9602034b15f2",
  "// @order D680C9BE-4C07-4731-857E-9602034B15F2 on Production",
  "// @orderItem d680c9be-4c07-4731-857e-9602034b15f2",
  "// @orderItem",
  "// @order {{orderRef}} on Nowhere",
  "//@Order  abc_def ",
  "// @item d680c9be",
  "// @ignore value/enum",
  "// @ignore value/enum, attribute/unknown no/code",
  '// a comment: { "price": 1 }',
  "/* @order abc */",
  "/* a comment\n * of lines */",
] as const;

const gaps = [
  ...["", "", "", "", " ", " ", "\n", "\n  ", "\n\t", "\n\n\n    ", "  \n"],
  ...["/* a */", " // b\n", "\n// @order abc\n", "/**/", "\u00a0", "\u3000"],
  ...["\u2028", "\u000b", "\uFEFF", "\u200b"],
] as const;

const oddCharacters = [
  ...["é", "\ud83d\ude00", "\ud83d", "\ude00", "\u2028", "\u0000", "\u001b"],
  ...["\u00a0", "\uFEFF", "\u200d", "Ａ", "“", "”", "\t", "\\u0041", "\\ud800"],
  ...["\\", "\\x", "\\u12", "\u0301", "\u202e"],
] as const;

const slips = [
  ...["{", "}", "[", "]", ",", ":", '"', "'", "//", "/*", "*/", ",,", "=", ";"],
  ...["“", "”", "+", "-", ".", "null", "True", "undefined", "NaN", "0x1F"],
] as const;

/** Writes payloads, with a slip in each place by that chance, in percent. */
function writerWith(random: Random, slipChance: number) {
  const slip = () => random.chance(slipChance);

  const gap = (): string =>
    random.chance(25 + slipChance) ? random.pick(gaps) : "";

  const punctuation = (mark: string): string =>
    gap() + (slip() ? random.pick(["", mark + mark, ";", "="]) : mark) + gap();

  const quoted = (name: string): string =>
    slip()
      ? random.pick([name, `'${name}'`, `“${name}”`, `"${name}`, `${name}"`])
      : `"${name}"`;

  const scalar = (value: string): string =>
    slip()
      ? value.slice(0, 2) + random.pick(oddCharacters) + value.slice(2)
      : value;

  const list = (open: string, parts: readonly string[], close: string) => {
    const inside = parts.join(punctuation(","));
    const last = slip() ? "," : "";
    const end = slip() ? random.pick(["", close + close, "}", "]"]) : close;
    return open + gap() + inside + last + gap() + end;
  };

  const object = (
    attributes: readonly Attribute[],
    more: readonly string[] = [],
  ) =>
    list(
      "{",
      [
        ...random.some(attributes, random.pick([5, 15, 30])).map(member),
        ...more,
      ],
      "}",
    );

  function member([name, values]: Attribute): string {
    const value = random.pick(values);
    return quoted(name) + punctuation(":") + scalar(value);
  }

  const several = (element: () => string): string =>
    list(
      "[",
      Array.from({ length: random.below(3) }, () => element()),
      "]",
    );

  const segment = () => object(flightAttributes);
  const holding = (name: string, value: string) =>
    quoted(name) + punctuation(":") + value;
  const item = () =>
    object(
      itemAttributes,
      random.chance(40) ? [holding("flightSegments", several(segment))] : [],
    );
  const order = () =>
    object(
      orderAttributes,
      random.chance(40) ? [holding("orderItems", several(item))] : [],
    );

  return {
    gap,
    member,
    root: () =>
      random.chance(5) ? several(order) : random.chance(50) ? order() : item(),
    nested: (depth: number) =>
      '{"a":['.repeat(depth / 2) +
      order() +
      (slip() ? "" : "]}".repeat(depth / 2)),
  };
}
