import { quote } from "../../../check/text/quote";
import type { TargetLine } from "../../../document/target-lines";
import type { Payload } from "../../../document/payload";
import { endOf, type Span } from "../../../document/syntax-tree";
import { lastIndexUpTo } from "../../layout/binary-search";
import type { FixProvider } from "../fix";
import { insert, remove, replace, type Edit } from "../../layout/edit";
import {
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  textAt,
  topOf,
} from "../../layout/white-space";
import { targetMeant } from "./target-meant";

/**
 * `target/unreadable`: the line as it was probably meant. It decides where an
 * update goes, so it is never written unasked, and a line for one environment
 * comes before one for all.
 */
export const correctTargetLine: FixProvider = (payload, { offset }) => {
  const line = lineAt(payload, offset);
  const meant = line
    ? targetMeant(textAt(payload, line), payload.apiVersion)
    : undefined;
  if (!line || !meant) return [];
  const write = (text: string | undefined) =>
    text === undefined
      ? []
      : [{ title: `Replace with ${text}`, edits: [replace(line, text)] }];
  const [best, ...others] = [...write(meant.narrower), ...write(meant.text)];
  return best ? [{ ...best, preferred: meant.isClear }, ...others] : [];
};

/** `target/misplaced`: moved to the top, unless another line there says otherwise. */
export const moveTargetLineToTop: FixProvider = (payload, { offset }) => {
  const line = lineAt(payload, offset);
  if (!line) return [];
  const without = lineRemoval(payload, line);
  const away = { title: "Remove this target line", edits: [without] };
  const place = line.target?.environment?.toLowerCase();
  const conflicts = payload.targets.some(
    ({ kind, environment }) =>
      kind !== line.target?.kind || environment?.toLowerCase() === place,
  );
  if (conflicts) return [away];
  const text = textAt(payload, line) + lineBreakOf(payload);
  const edits = [insert(topOf(payload), text), without];
  return [
    { title: "Move the target line to the top", edits, preferred: true },
    away,
  ];
};

/** `target/twice`, `target/two-kinds`: without this line or without the other. */
export const removeTargetLine: FixProvider = (payload, { offset, related }) => {
  const line = lineAt(payload, offset);
  const other = lineAt(payload, related?.[0]?.offset ?? -1);
  if (!line || !other) return [];
  const same = textAt(payload, line) === textAt(payload, other);
  return [
    {
      title: "Remove this target line",
      edits: [lineRemoval(payload, line)],
      preferred: same,
      safe: same,
    },
    {
      title: "Remove the other target line",
      edits: [lineRemoval(payload, other)],
    },
  ];
};

/** `target/unknown-environment`: the names of environments that are near. */
export const replaceEnvironment: FixProvider = (
  payload,
  { offset, suggestions = [] },
) => {
  const line = lineAt(payload, offset);
  const written = line?.target?.environment;
  if (!line || written === undefined) return [];
  const place = {
    offset: endOf(line) - written.length,
    length: written.length,
  };
  return suggestions.slice(0, 3).map((name, index) => ({
    title: `Replace with ${quote(name)}`,
    edits: [replace(place, name)],
    preferred: index === 0,
  }));
};

/** `target/no-uuid`: with the hyphens of a UUID that has lost them. */
export const hyphenateUuid: FixProvider = (payload, span) => {
  const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
  const ref = textAt(payload, span);
  if (!/^[0-9a-f]{32}$/i.test(ref)) return [];
  const uuid = ref.replace(groups, "$1-$2-$3-$4-$5");
  const edits = [replace(span, uuid)];
  return [{ title: `Replace with ${uuid}`, edits, preferred: true }];
};

/** `value/placeholder`: in a target line, the line without its ref. */
export const removePlaceholderRef: FixProvider = (payload, { offset }) => {
  const line = lineAt(payload, offset);
  if (!line?.target?.ref) return [];
  const from = payload.text.slice(0, line.ref.offset).trimEnd().length;
  const edits = [remove(from, endOf(line.ref))];
  return [{ title: "Remove the ref", edits, preferred: true }];
};

function lineAt(payload: Payload, offset: number): TargetLine | undefined {
  const { targetLines: lines } = payload;
  const index = lastIndexUpTo(
    lines.length,
    (index) => lines[index]?.offset,
    offset,
  );
  const line = lines[index];
  return line && offset < endOf(line) ? line : undefined;
}

/** A line comment with its line break, where nothing else stands on its line. */
export function lineRemoval({ text }: Payload, within: Span): Edit {
  const offset = text.lastIndexOf("//", within.offset);
  const end = lineEnd(text, offset);
  if (!isFirstOnLine(text, offset)) return remove(offset, end);
  const next = text.indexOf("\n", end);
  const start = lineStart(text, offset);
  return remove(
    text.startsWith("\uFEFF") && start === 0 ? 1 : start,
    next < 0 ? text.length : next + 1,
  );
}
