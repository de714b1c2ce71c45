import { readFileSync } from "node:fs";

/** {@link decode} of a file, in one call where it is UTF-8: its bytes would take several. */
export function readText(path: string): string {
  const text = readFileSync(path, asUtf8);
  if (text.startsWith(byteOrderMark)) return text.slice(1);
  return text.startsWith(unread) ? decode(readFileSync(path)) : text;
}

/** Whole: Node makes another of one that is not, for each file. */
const asUtf8 = { encoding: "utf8", flag: "r" } as const;

const byteOrderMark = "\uFEFF";

/** What the mark of UTF-16 is in UTF-8. */
const unread = "\uFFFD";

/**
 * The text of a file as VS Code opens it: UTF-8, or UTF-16 if it begins with
 * the mark of that. The mark is no part of the text, so it shifts no column.
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff)
    return new TextDecoder("utf-16be").decode(bytes);
  return utf8.decode(bytes);
}

const utf8 = new TextDecoder();
