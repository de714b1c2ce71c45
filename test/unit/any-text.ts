import "../all-schemas";
/** Texts for what holds for any text at all. */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { readPayload } from "../../server/document/payload";

export const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".cdp-order.json"))
  .map((name) => readFileSync(`examples/${name}`, "utf8"));

/** Pieces that payloads, and slips, are made of. */
const piece = fc.constantFrom(
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "'",
    "\\",
    "\n",
    " ",
    "//",
    "/*",
    "*/",
  ],
  ...['"price"', '"status"', '"orderItems"', '"a"', '"__proto__"', '"\\u0061"'],
  ...["12", "-0.5", "1E400", "01", "NaN", "true", "null", "\uFEFF", "\u00a0"],
  ...["// @order abc\n", "// @orderItem\n", "\t", "é", "\ud800"],
);
export const slips = fc
  .array(piece, { maxLength: 40 })
  .map((all) => all.join(""));
export const json = fc.json({ maxDepth: 5 });
export const edited = fc
  .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat(20), slips)
  .map(([text, at, cut, insert]) => {
    const offset = at % (text.length + 1);
    return text.slice(0, offset) + insert + text.slice(offset + cut);
  });
export const anyText = fc.oneof(
  slips,
  json,
  edited,
  fc.string({ unit: "binary" }),
);

const gap = fc.constantFrom(
  ...["", "", " ", "\n", "\n  ", "\n\n", "\t", "/* a */", " /* b\n c */ "],
  ...["// d\n", " // e \n", "\n  // f\n  "],
);

/** Valid payloads: their attributes in any order, with white space and comments between any two tokens. */
export const commented = fc
  .tuple(
    fc.constantFrom(...examples.map((text) => readPayload(text).body)),
    fc.array(gap, { minLength: 1, maxLength: 30 }),
    fc.array(fc.nat(9), { minLength: 5, maxLength: 20 }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([body, gaps, ranks, eol]) => {
    const text = JSON.stringify(JSON.parse(body, shuffle(ranks)));
    const between = cycle(gaps);
    const spelled = text.replace(
      /"(?:[^"\\]|\\.)*"|-?[\d.]+|[a-z]+|[^"]/g,
      (token) => between() + (/^\d+$/.test(token) ? `${token}.00` : token),
    );
    return (spelled + between()).replaceAll("\n", eol);
  });

/** A reviver of `JSON.parse` that orders the attributes of each object by the ranks. */
function shuffle(ranks: readonly number[]) {
  const rank = cycle(ranks);
  return (_: string, value: unknown): unknown => {
    const isObject =
      typeof value === "object" && value && !Array.isArray(value);
    if (!isObject) return value;
    const members = Object.entries(value).map(
      (member) => [rank(), member] as const,
    );
    return Object.fromEntries(
      members.sort(([a], [b]) => a - b).map(([, member]) => member),
    );
  };
}

function cycle<T>(values: readonly T[]): () => T {
  let at = 0;
  return () => values[at++ % values.length] as T;
}
