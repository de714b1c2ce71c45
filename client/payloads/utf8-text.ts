/**
 * A file's text where it is UTF-8 beyond doubt; else `undefined`, also for what
 * an editor might take for UTF-16 or for no text. Without its byte order mark.
 */
export function utf8Text(bytes: Uint8Array): string | undefined {
  // No UTF-8 begins so.
  if ((bytes[0] ?? 0) >= 0xfe || bytes.includes(0)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });
