/**
 * A text in one line that only shows: what a terminal would obey, or nobody
 * would see, stands as `\uXXXX`.
 */
export function escapeUnprintable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escape);
}

/** JSON to be printed: the same value, and nothing in it that a terminal obeys. */
export function toPrintableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, escape);
}

/** By UTF-16 code units, as JSON has it. */
function escape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
