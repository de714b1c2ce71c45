import { oddIn, unread, usageOf } from "../../../check/rules/odd-characters";
import { removeUnseen, trimOuterSpace } from "../../../document/characters";
import { endOf, type Path } from "../../../document/syntax-tree";
import type { Payload } from "../../../document/payload";
import { remove } from "../../layout/edit";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/** `value/outer-space`: without the space around it. It is a part of what is sent, so its author should look at it. */
export const trimText: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  if (node?.type !== "string") return [];
  return [
    {
      ...replaceValue(node, trimOuterSpace(String(node.value))),
      preferred: true,
    },
  ];
};

/** `value/odd-characters`: without what cannot be seen, and with the Latin letters that the others look like. */
export const replaceLookalikes: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  if (location?.node?.type !== "string") return [];
  const { node, path } = location;
  const written = String(node.value);
  const usage = usageOf(path, payload);
  const seen = removeUnseen(written, usage === "prose" ? "prose" : "code");
  const text = inLatin(seen, path, payload);
  if (text === undefined) return [];
  const fix = replaceValue(node, text);
  const title = text === seen ? fix.title : `${fix.title} in Latin letters`;
  return [{ ...fix, title, preferred: true }];
};

/** `syntax/lone-surrogate`, `value/lone-surrogate`: without the half of a character. */
export const removeLoneSurrogate: FixProvider = (_, problem) => [
  {
    title: "Remove the half of a character",
    edits: [remove(problem.offset, endOf(problem))],
    preferred: true,
  },
];

/** Undefined where a letter looks like none of ours, or is lost. */
function inLatin(
  written: string,
  path: Path,
  payload: Payload,
): string | undefined {
  let text = written;
  for (;;) {
    const odd = oddIn(text, path, payload);
    if (odd === undefined) return text;
    const letter = odd === unread ? undefined : latin.get(odd);
    if (letter === undefined) return undefined;
    text = text.replaceAll(odd, letter);
  }
}

const lookalikes = {
  // Cyrillic
  АВЕКМНОРСТУХЅІЈ: "ABEKMHOPCTYXSIJ",
  аеорсухѕіј: "aeopcyxsij",
  // Greek
  ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ: "ABEZHIKMNOPTYX",
  ον: "ov",
};

const latin: ReadonlyMap<string, string> = new Map(
  Object.entries(lookalikes).flatMap(([odd, plain]) =>
    Array.from(odd, (letter, index) => [letter, plain.charAt(index)] as const),
  ),
);
