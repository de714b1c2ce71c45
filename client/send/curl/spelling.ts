/** JSON without the white space between its tokens; every token as it was written. */
export function compactJson(json: string): string {
  return json.replace(stringOrSpace, (part) =>
    part.startsWith('"') ? part : "",
  );
}

/**
 * The same JSON, where characters of its strings that `special` matches are
 * spelled as \uXXXX, those behind a backslash included.
 * @param special with the flag g; matches one UTF-16 unit
 */
export function escapedInStrings(json: string, special: RegExp): string {
  return json.replace(stringOrSpace, (part) =>
    part.startsWith('"')
      ? `"${part.slice(1, -1).replace(escapeOrRun, (piece) => spelled(piece, special))}"`
      : part,
  );
}

const stringOrSpace = /"(?:[^"\\]|\\.)*"|[ \t\r\n]+/g;
const escapeOrRun = /\\.|[^\\]+/g;

function spelled(piece: string, special: RegExp): string {
  if (!piece.startsWith("\\")) return piece.replace(special, unicodeEscape);
  const escaped = piece.charAt(1);
  if (escaped !== '"' && escaped !== "\\") return piece;
  const respelled = escaped.replace(special, unicodeEscape);
  return respelled === escaped ? piece : respelled;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
