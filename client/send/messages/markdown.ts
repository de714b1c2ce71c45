/**
 * A table in Markdown, its columns in line as far as that keeps them readable.
 * Each cell is what `code` or `words` made.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = head.map((title, column) =>
    Math.min(
      Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
      widest,
    ),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(" | ")} |`;
  return [
    line(head),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
  ];
}

/** Characters; a cell that is longer pushes its row out of line. */
const widest = 60;

/** Any text as it stands, on one line, in which nothing is a link or markup. */
export function code(text: string): string {
  const shown = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�")
    .replaceAll("`", "'")
    .replaceAll("://", ": //")
    .replaceAll("|", "\\|")
    .trim();
  return shown === "" ? "" : `\`${shown}\``;
}

/** Sentences of our own, which may name an environment. */
export function words(...sentences: readonly string[]): string {
  return sentences.join(" ").replaceAll(/[\\`*_[\]<>|&#~]/g, "\\$&");
}
