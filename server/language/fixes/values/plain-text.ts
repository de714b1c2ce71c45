import { oddIn, unread } from "../../../check/rules/odd-characters";
import type { Path } from "../../../document/syntax-tree";
import type { Payload } from "../../../document/payload";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/** `value/outer-space`: without the space around it. It is a part of what is sent, so its author should look at it. */
export const trimText: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  if (node?.type !== "string") return [];
  return [
    { ...replaceValue(node, String(node.value).trim()), preferred: true },
  ];
};

/** `value/odd-characters`: without what cannot be seen, and with the Latin letters that the others look like. */
export const replaceLookalikes: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  if (location?.node?.type !== "string") return [];
  const text = plain(String(location.node.value), location.path, payload);
  return text === undefined
    ? []
    : [
        {
          ...replaceValue(location.node, text),
          title: `Replace with ${JSON.stringify(text)} in Latin letters`,
          preferred: true,
        },
      ];
};

/** Undefined where a letter looks like none of ours, or is lost. */
function plain(
  written: string,
  path: Path,
  payload: Payload,
): string | undefined {
  let text = written;
  for (;;) {
    const odd = oddIn(text, path, payload);
    if (odd === undefined) return text;
    if (odd === unread) return undefined;
    const letter = /\p{Letter}/u.test(odd) ? latin.get(odd) : "";
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
