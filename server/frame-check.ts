/** Bytes; a header names a length and a content type. */
const longestHeader = 8192;

/** Bytes; longer than what a string of Node can be. */
const longestContent = 2 ** 29;

/**
 * Reads along what a client writes, and tells of the first header that no
 * message can follow (LSP, base protocol, header part): the library waits for
 * the message then, for ever and in silence.
 */
export function createFrameCheck(
  onBroken: (header: string) => void,
): (chunk: Uint8Array) => void {
  let header = "";
  let contentLeft = 0;
  let isBroken = false;
  return (chunk) => {
    let rest = Buffer.from(chunk);
    while (rest.length > 0 && !isBroken) {
      const content = Math.min(contentLeft, rest.length);
      contentLeft -= content;
      rest = rest.subarray(content);
      if (rest.length === 0) return;
      const before = header.length;
      header += rest.toString("latin1", 0, longestHeader);
      const end = header.indexOf("\r\n\r\n");
      const length = end < 0 ? undefined : contentLength(header.slice(0, end));
      if (end < 0 && header.length < longestHeader) return;
      isBroken = length === undefined;
      if (length === undefined) onBroken(header.slice(0, 100));
      else {
        rest = rest.subarray(end + 4 - before);
        contentLeft = length;
        header = "";
      }
    }
  };
}

function contentLength(header: string): number | undefined {
  const digits = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(header)?.[1];
  const length = Number(digits);
  return digits !== undefined && length <= longestContent ? length : undefined;
}
