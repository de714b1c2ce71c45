import type { PayloadFile } from "../send/many/payload-file";

/**
 * A short name for each file, by its URI: the last part of its path, or all of
 * it where another file of the list is called the same.
 */
export function fileLabels(
  files: readonly PayloadFile[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of files)
    counts.set(lastPart(name), (counts.get(lastPart(name)) ?? 0) + 1);
  return new Map(
    files.map(({ uri, name }) => {
      const last = lastPart(name);
      const isUnique = counts.get(last) === 1;
      return [uri, printable(withoutSuffix(isUnique ? last : name))];
    }),
  );
}

/** Without characters that could change the rest of a line. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
}

function lastPart(name: string): string {
  return name.split("/").at(-1) ?? name;
}

function withoutSuffix(name: string): string {
  const short = name.replace(/\.cdp-order\.json$/, "");
  return short === "" ? name : short;
}
