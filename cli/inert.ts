declare const brand: unique symbol;

/**
 * A text that only shows: no terminal obeys its characters and no build server
 * its lines. All that is written is one, since names of files, payloads and
 * settings come from anybody.
 */
export type Inert = string & { readonly [brand]: true };

/** Each text as one line of its own, whatever is in it. */
export function inertLines(texts: readonly string[]): Inert {
  return lines(texts.map(toOneLine), escapeCharacter);
}

/** JSON with the same value. */
export function inertJson(value: unknown): Inert {
  return lines(
    JSON.stringify(value, null, 2).split("\n").map(toOneLine),
    escapeCharacter,
  );
}

/** @param markup whose texts are made by `xmlText` */
export function inertXml(markup: readonly string[]): Inert {
  return lines(
    markup.flatMap((text) => text.split("\n")),
    xmlReference,
  );
}

/** A text for XML, in one line: XML cannot hold control characters, however they are written. */
export function xmlText(text: string): string {
  return toOneLine(text).replace(/[&<>"']/g, xmlReference);
}

/** Characters that nobody sees, or that a terminal would obey, become `\uXXXX`. */
function toOneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
}

/**
 * GitHub Actions obeys lines that begin with `::`, behind white space too, and
 * `##[…]` anywhere; Azure Pipelines obeys `##vso[…]`, TeamCity `##teamcity[…]`.
 */
const obeyed = /(?<=#)#|(?<=^\s*):/g;

function lines(
  texts: readonly string[],
  escape: (character: string) => string,
): Inert {
  const inert = texts.map((text) => text.replace(obeyed, escape));
  return inert.map((text) => `${text}\n`).join("") as Inert;
}

/** By UTF-16 code units, as JSON has it. */
function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}

function xmlReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
