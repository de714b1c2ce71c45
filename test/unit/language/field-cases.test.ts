/** Small texts after files that people really send: what is reported of each, and what its fixes make of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemCode } from "../../../server/check/problem-codes";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { isSyntaxProblem } from "../../../server/language/fixes/fix";
import { fixedAll as fixedAllOf, offeredFixes } from "./fixing";

interface FieldCase {
  readonly name: string;
  readonly text: string;
  /** Every code that is reported. */
  readonly codes: readonly ProblemCode[];
  /** The text after one of the fixes. */
  readonly fixed?: string;
  /** The texts after the preferred fixes; empty: none is preferred. */
  readonly preferred?: readonly string[];
  /** The text after Fix All. */
  readonly fixedAll?: string;
}

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

const orderAttributes = [
  '"pointOfSale": "spinair.com/france"',
  '"currencyCode": "EUR"',
  '"price": 12',
  '"orderedAt": "2025-12-19T12:07:18.149Z"',
  '"referenceId": "342-ABD"',
  '"status": "PURCHASED"',
];
const body = (attributes: readonly string[]) =>
  `{\n  ${attributes.join(",\n  ")}\n}`;

/** A whole order with another spelling of one attribute. */
function order(name?: string, json = ""): string {
  return body(
    orderAttributes.map((attribute) =>
      attribute.startsWith(`"${name ?? ""}":`)
        ? `"${name ?? ""}": ${json}`
        : attribute,
    ),
  );
}

const item = body([
  '"type": "BAG"',
  '"productId": "BAG-20"',
  '"currencyCode": "EUR"',
  '"price": 20',
  '"referenceId": "B94TXY-2"',
  '"status": "PURCHASED"',
]);

const orderWith = (line: string) =>
  order().replace('"status": "PURCHASED"', line);
const itemWith = (line: string) =>
  `// @orderItem\n${item.replace("\n}", `,\n  ${line}\n}`)}`;

/** Slips in the marks of JSON, and what was meant. */
const slips: readonly (readonly [name: string, text: string, meant: string])[] =
  [
    [
      "an inch mark",
      itemWith('"name": "Bag 20" wide"'),
      itemWith('"name": "Bag 20\\" wide"'),
    ],
    [
      "an inch mark on one line",
      '{ "type": "BAG", "name": "Bag 20" wide" }',
      '{ "type": "BAG", "name": "Bag 20\\" wide" }',
    ],
    [
      "a value without its closing quote, on one line",
      '{ "channel": "WEB, "price": 1 }',
      '{ "channel": "WEB", "price": 1 }',
    ],
    [
      "a value without its opening quote",
      orderWith('"channel": WEB"'),
      orderWith('"channel": "WEB"'),
    ],
    [
      "a name without its opening quote",
      orderWith('status": "PURCHASED"'),
      orderWith('"status": "PURCHASED"'),
    ],
    [
      "a quote twice",
      orderWith('"status": ""PURCHASED"'),
      orderWith('"status": "PURCHASED"'),
    ],
    [
      "curly quotes around an address",
      order("pointOfSale", "“https://shop.example/a”"),
      order("pointOfSale", '"https://shop.example/a"'),
    ],
    [
      "an address without quotes",
      order("pointOfSale", "https://shop.example/a"),
      order("pointOfSale", '"https://shop.example/a"'),
    ],
    [
      "a date without quotes",
      order("orderedAt", "2025-12-19T12:07:18.149Z"),
      order("orderedAt", '"2025-12-19T12:07:18.149Z"'),
    ],
    [
      "a curly closing quote",
      order("referenceId", '"342-ABD”'),
      order("referenceId", '"342-ABD"'),
    ],
    ["a semicolon for a comma", order().replace("12,", "12;"), order()],
    ["= for a colon", order().replace('"price":', '"price" ='), order()],
    [
      "full-width marks",
      orderWith('"channel"："WEB"，\n  "status": "PURCHASED"'),
      orderWith('"channel":"WEB",\n  "status": "PURCHASED"'),
    ],
    [
      "a bracket before its comment",
      orderWith('"orderItems": [ // none'),
      orderWith('"orderItems": [ // none\n  ]'),
    ],
  ];

/** `WEB, ` is no value, and its enumeration has nothing to say of it. */
const joinedTexts: readonly FieldCase[] = [
  {
    name: "a text that a missing quote has joined with the next one",
    text: '{ "channel": "WEB, "price": 1 }',
    codes: [
      ...(["value/enum", "syntax/unclosed-bracket"] as const),
      ...(["syntax/unexpected-token", "syntax/unexpected-token"] as const),
    ],
    preferred: ['{ "channel": "WEB", "price": 1 }'],
  },
];

const pathOf = { order: "orders", orderItem: "orderItems" };
const bodyOf = { order: order(), orderItem: item };
const kinds = ["order", "orderItem"] as const;

const placeholders = [
  ...["<ref>", "<orderRef>", "{{orderRef}}", "{orderRef}", "${orderRef}"],
  ...["$ORDER_REF", ":orderRef", "%REF%", "[ref]", "ORDER_REF", "<order-ref>"],
  ...["YOUR_ORDER_REF_HERE", '"{{ref}}"', "<ORDER_REF_1>", "{{order1}}"],
];

const baseUrls = [
  ...["https://h.example", "http://127.0.0.1:7000/cdp", "h.example", ""],
  ...["<baseURL>", "{{baseUrl}}", "${BASE_URL}", "%BASE_URL%", ":baseUrl"],
];

const targetLines = kinds.flatMap((kind): readonly FieldCase[] => {
  const other = kind === "order" ? "orderItem" : "order";
  const file = (written: string) => `// @${kind} ${written}\n${bodyOf[kind]}`;
  const unreadable = (
    name: string,
    written: string,
    expected: Partial<FieldCase> = { preferred: [] },
  ): FieldCase => ({
    name: `${kind}: ${name}: ${written}`,
    text: file(written),
    codes: ["target/unreadable"],
    ...expected,
  });
  const ends = ["", "/", "?expand=true", "/?expand=orderItems#x"];
  const ownOf = (version: string) =>
    baseUrls.flatMap((base) =>
      ends.map((end) => `${base}/${version}/${pathOf[kind]}/${ref}${end}`),
    );
  const noTargets = [
    `v2/guests/${ref}`,
    `v2.1/guests/${ref}?expand=true`,
    `v2/orders?guestRef=${ref}`,
    `v2/orders/${ref}/orderItems`,
    `v2/orders/${ref}/contacts`,
    `v3/${pathOf[kind]}/${ref}`,
    `elsewhere/${ref}`,
  ];
  return [
    ...[...ownOf("v2"), `<https://h.example/v2/${pathOf[kind]}/${ref}>`].map(
      (address) =>
        unreadable("its own address", address, {
          fixed: file(ref),
          preferred: [file(ref)],
        }),
    ),
    // Only the author knows whether the line or the file has the wrong version.
    ...ownOf("v2.1").flatMap((address) =>
      [file(ref), `// @api v2.1\n${file(ref)}`].map((fixed) =>
        unreadable("its own address, of the other version", address, {
          fixed,
          preferred: [],
        }),
      ),
    ),
    ...noTargets.map((path) =>
      unreadable("no target", `https://h.example/${path}`),
    ),
    unreadable(
      "the address of the other kind",
      `https://h.example/v2/${pathOf[other]}/${ref}`,
      { fixed: `// @${other} ${ref}\n${bodyOf[kind]}`, preferred: [] },
    ),
    ...placeholders.map((written) => unreadable("a placeholder", written)),
  ];
});

const character = (number: number) => String.fromCodePoint(number);
const nameOf = (number: number) =>
  `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;

/** White space of every kind, and what is ignored by default. */
const blanks = [
  ...[0x20, 0x85, 0xa0, 0x1680, 0x2003, 0x2009, 0x2028, 0x202f, 0x205f],
  ...[0x3000, 0xad, 0x200b, 0x200d, 0x2060, 0xfeff, 0xfe0f, 0x3164, 0xe0001],
];

const outerSpaces = blanks.flatMap((number): readonly FieldCase[] => {
  const blank = character(number);
  return ["R", "Zoë", "👍🏽", "葛城"].flatMap((text) =>
    [`${text}${text === "R" ? blank : ` ${blank}`}`, `${blank}${text}`].map(
      (spaced) => ({
        name: `outer space ${nameOf(number)}: ${JSON.stringify(spaced)}`,
        text: order("referenceId", JSON.stringify(spaced)),
        codes: ["value/outer-space"],
        fixed: order("referenceId", JSON.stringify(text)),
        preferred: [order("referenceId", JSON.stringify(text))],
      }),
    ),
  );
});

/** Controls, format characters, separators, what is ignored by default, blanks. */
const unseen = [
  ...[0x7f, 0x85, 0x90, 0x115f, 0x180e, 0x200b, 0x200d, 0x200e, 0x2028],
  ...[0x2029, 0x202e, 0x2060, 0x2066, 0x2800, 0x3164, 0xfe0f, 0xfeff],
  ...[0xffa0, 0xfff9, 0x1d173, 0xe0001, 0xe0041],
];

const unseenCharacters = unseen.map((number): FieldCase => {
  const fixed = order("referenceId", '"342-ABD"');
  return {
    name: `unseen ${nameOf(number)}`,
    text: order("referenceId", `"342${character(number)}-ABD"`),
    codes: ["value/odd-characters"],
    fixed,
    preferred: [fixed],
  };
});

/** Names of people and places as they are written, and emoji of every build. */
const names = [
  ...["محمد بن سلمان", "مُحَمَّد الفاتح", "علی می‌خواهم", "۱۲‌ساله", "12‌ساله"],
  ...["שָׁלוֹם בֶּן־דָּוִד", "יעל (Yael)\u200f", "श्रीमती प्रिया शर्मा", "क्‍ष"],
  ...["ශ්‍රී ලංකා", "হ্‍যালো", "山田 太郎", "葛\u{e0100}城", "ﾔﾏﾀﾞ ﾀﾛｳ", "ガギグ"],
  ...["สมชาย ใจดี", "สวัสดี\u200bครับ", "ຄຳ", "ខ្មែរ", "မြန်မာ", "김철수"],
  ...["\u1112\u119e\u11ab", "ᠮᠣᠩᠭᠣᠯ\u180eᠠ", "Nguyễn Văn A", "Zoe\u0308"],
  ...["Донау", "Ωmega", "Donau\u00adschiff", "two\nlines\tand a tab"],
  ...["👨‍👩‍👧‍👦", "👩🏽‍💻", "🧑🏿‍🤝‍🧑🏻", "🏳️‍🌈", "🏴‍☠️", "👁️‍🗨️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇮🇪🇯🇵"],
  ...["1️⃣", "#️⃣", "❤️", "☎︎", "©️ ™️", "✌🏽"],
];

const numbers: readonly FieldCase[] = [
  "12345678901234567891e-10",
  "12345678901234567891e-17",
].map((json) => ({
  name: `a number with more digits than a double: ${json}`,
  text: order("price", json),
  codes: ["value/number-precision"],
}));

const realNames = names.map((name): FieldCase => ({
  name: `nothing is reported of the name ${JSON.stringify(name)}`,
  text: `// @orderItem\n${item.replace("\n}", `,\n  "name": ${JSON.stringify(name)}\n}`)}`,
  codes: [],
}));

/** How far a fix is to be trusted: applied unseen, the first one, or one that somebody has to look at. */
type Trust = "safe" | "preferred" | "offered";

/** Spellings of a date that programs and people use, and the same as ISO 8601 writes it; none where it cannot be told. */
const dates: readonly (readonly [json: string, iso?: string, trust?: Trust])[] =
  [
    ['"/Date(1766146038149)/"', "2025-12-19T12:07:18.149Z", "safe"],
    ['"\\/Date(1766146038149+0100)\\/"', "2025-12-19T12:07:18.149Z", "safe"],
    ['"1766146038"', "2025-12-19T12:07:18.000Z", "preferred"],
    ['"1766146038149"', "2025-12-19T12:07:18.149Z", "preferred"],
    ["1766146038", "2025-12-19T12:07:18.000Z", "preferred"],
    ["1766146038149", "2025-12-19T12:07:18.149Z", "preferred"],
    ['"Fri, 19 Dec 2025 12:07:18 GMT"', "2025-12-19T12:07:18Z", "safe"],
    ['"19 Dec 2025 14:07:18 +0200"', "2025-12-19T12:07:18.000Z", "safe"],
    ['"2025-12-19 12:07:18.149Z"', "2025-12-19T12:07:18.149Z", "safe"],
    ['"2025/12/19 14:07:18 +02:00"', "2025-12-19T12:07:18.000Z", "safe"],
    ['"2025-12-19 12:07:18"', "2025-12-19T12:07:18Z", "offered"],
    ['"2025-12-19T12:07:18"', "2025-12-19T12:07:18Z", "offered"],
    ['"20251219T120718"', "2025-12-19T12:07:18Z", "offered"],
    ['"2025-12-19"', "2025-12-19T00:00:00.000Z", "offered"],
    ['"Mon, 19 Dec 2025 12:07:18 GMT"'],
    ['"Sat, 30 Feb 2025 12:07:18 GMT"'],
    ['"/Date(-62135596800000)/"'],
    ['"19/12/2025 12:07:18"'],
  ];

const dateCases = dates.map(([json, iso, trust]): FieldCase => {
  const text = order("orderedAt", json);
  const fixed = iso === undefined ? undefined : order("orderedAt", `"${iso}"`);
  const isNumber = !json.startsWith('"');
  const hasNoZone = json.includes("T12:07:18");
  return {
    name: `a date: ${json}`,
    text,
    codes: [
      isNumber ? "value/type" : hasNoZone ? "value/no-zone" : "value/date",
    ],
    ...(fixed !== undefined && { fixed }),
    preferred: fixed === undefined || trust === "offered" ? [] : [fixed],
    fixedAll: trust === "safe" && fixed !== undefined ? fixed : text,
  };
});

const localTime = (time: string) =>
  `// @orderItem\n${item.replace("BAG", "FLIGHT").replace("\n}", `,\n  "flightSegments": [{ "id": "1", "arrivalDateTime": "${time}" }]\n}`)}`;
const localTimes: readonly FieldCase[] = [
  {
    name: "a segment's time is local and has a Z all the same",
    text: localTime("2025-12-19 12:07:18"),
    codes: ["value/date"],
    preferred: [localTime("2025-12-19T12:07:18Z")],
  },
];

const earlyDates = ["0001-01-01T00:00:00Z", "1899-12-30T00:00:00.000Z"].map(
  (date): FieldCase => ({
    name: `a date before 1970: ${date}`,
    text: order("orderedAt", `"${date}"`),
    codes: ["value/past"],
    preferred: [],
  }),
);

const indented = order().replaceAll("\n", "\n  ");
const noUpdates: readonly FieldCase[] = [
  {
    name: "a line of the Batch API",
    text: `{\n  "ref": "${ref}",\n  "schema": "order",\n  "mode": "upsert",\n  "value": ${indented}\n}`,
    codes: ["attribute/none-known"],
    fixed: order(),
    preferred: [order()],
  },
  {
    name: "a line of the Batch API with comments",
    text: `{"ref": "1", /* a */ "value": ${order()} // b\n}`,
    codes: ["attribute/none-known"],
    preferred: [`/* a */\n${order()}\n// b`],
  },
  {
    name: "a list that CDP responded with",
    text: '{"href": "x", "offset": 0, "limit": 10, "items": []}',
    codes: ["attribute/none-known"],
    preferred: [],
  },
  {
    name: "something else",
    text: '{"foo": {"price": 1}, "bar": 2}',
    codes: ["attribute/none-known"],
    preferred: [],
  },
  {
    name: "an empty object is not told to be no update",
    text: "{ }",
    codes: ["attribute/missing"],
  },
  {
    name: "a misspelled attribute is meant as one",
    text: '{"Prices": 1}',
    codes: ["attribute/unknown", "attribute/missing"],
  },
];

for (const { name, text, codes, fixed, preferred, fixedAll } of [
  ...dateCases,
  ...localTimes,
  ...earlyDates,
  ...noUpdates,
  ...targetLines,
  ...outerSpaces,
  ...unseenCharacters,
  ...realNames,
  ...numbers,
  ...joinedTexts,
]) {
  test(name, () => {
    const found = check(readPayload(text)).map(({ code }) => code);
    assert.deepEqual(found.toSorted(), codes.toSorted());
    const offered = offeredFixes(text);
    const after = offered.map((offer) => offer.after);
    if (fixed !== undefined) assert.ok(after.includes(fixed), after.join("\n"));
    if (preferred !== undefined)
      assert.deepEqual(
        // Several faults of one slip have the same fixes.
        [
          ...new Map(
            offered.flatMap(({ fix, after }) =>
              fix.preferred ? [[fix, after] as const] : [],
            ),
          ).values(),
        ],
        preferred,
      );
    if (fixedAll !== undefined) assert.equal(fixedAllOf(text), fixedAll);
  });
}

for (const [name, text, meant] of slips) {
  test(`${name}: what was meant comes of the preferred fixes, one behind the other`, () => {
    let current = text;
    for (let turn = 0; turn < 3; turn++)
      current =
        offeredFixes(current).find(
          ({ problem, fix }) => isSyntaxProblem(problem) && fix.preferred,
        )?.after ?? current;
    assert.equal(current, meant);
  });
}

test("no fix makes a ref of a placeholder, however the line is written", () => {
  const starts = ["@order ", "@Order ", "@order: ", "@order:", "@order = "];
  for (const start of starts)
    for (const written of placeholders) {
      const text = `// ${start}${written}\n${order()}`;
      assert.deepEqual(
        offeredFixes(text).map(({ after }) => after),
        [],
        text,
      );
    }
});

test("attributes of CDP's batch and stream formats are told as such", () => {
  const messages = (text: string) =>
    check(readPayload(text)).map(({ message }) => message);
  const withAttribute = (body: string, name: string) =>
    messages(body.replace("{", `{ ${JSON.stringify(name)}: "1",`));
  const names = ["consumerTypeCode", "itemId", "extensions"];
  const other = ["clientKey", "guestRef", "sessionRef", "orderContact"];
  for (const found of [
    ...names.map((name) => withAttribute(`// @orderItem\n${item}`, name)),
    ...other.map((name) => withAttribute(order(), name)),
  ]) {
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /CDP's batch and stream formats/);
  }
});
