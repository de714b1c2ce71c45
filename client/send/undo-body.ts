import { parseTree } from "jsonc-parser";
import { documented } from "../../cdp/attributes";
import { kinds } from "../../cdp/kinds";
import { parseAttributes } from "../live/resource";
import type { HistoryEntry } from "./history/entry";
import { partsOfPatch, updatableNames } from "./history/undoable";

/**
 * The body of v2.1 that puts back what was there before an entry, each value as
 * it was spelled there: of a PATCH what it changed, with the attributes that
 * every update needs, and of the others all. Undefined where the history does
 * not have it.
 */
export function undoBody({
  kind,
  before = "",
  sent = "",
}: Pick<HistoryEntry, "kind" | "before" | "sent">): string | undefined {
  const held = parseAttributes(before);
  if (held === undefined) return undefined;
  let names = updatableNames(kind, held);
  if (kinds[kind].leftOut === "kept") {
    const body = parseAttributes(sent);
    if (body === undefined) return undefined;
    const { changes } = partsOfPatch(kind, held, body);
    const needed = new Set<string | number | undefined>([
      ...(documented[kind].required ?? []),
      ...changes.map(({ path }) => path[0]),
    ]);
    names = names.filter((name) => needed.has(name));
  }
  const spelled = spellings(before);
  const members = names.map(
    (name) => `  ${JSON.stringify(name)}: ${spelled.get(name) ?? "null"}`,
  );
  return `{\n${members.join(",\n")}\n}\n`;
}

/** The members of a JSON object as they are written; of one that stands twice the last, as JSON.parse takes it. */
function spellings(json: string): ReadonlyMap<string, string> {
  const { children = [] } = parseTree(json) ?? {};
  return new Map(
    children.flatMap(({ children: [name, value] = [] }) =>
      name && value
        ? [
            [
              String(name.value),
              json.slice(value.offset, value.offset + value.length),
            ] as const,
          ]
        : [],
    ),
  );
}
