/**
 * A value of a file or a server that may stand in a list: a few letters,
 * digits and what stands between them; no icon, no link, no change of direction.
 */
export function plainValue(value: unknown): string | undefined {
  return typeof value === "string" &&
    /^[\p{L}\p{N}](?:[\p{L}\p{N} ._:/+-]{0,58}[\p{L}\p{N}])?$/u.test(value)
    ? value
    : undefined;
}
