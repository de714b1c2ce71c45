/**
 * An expression over properties of Unicode, made when it is first asked for:
 * reading its source alone takes a noticeable part of the server's start, and
 * most payloads are ASCII.
 */
export function lazyRegExp(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
