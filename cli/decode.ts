/**
 * The text of a file as VS Code opens it: UTF-8, or UTF-16 if it begins with
 * the mark of that. The mark is no part of the text, so it shifts no column.
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
