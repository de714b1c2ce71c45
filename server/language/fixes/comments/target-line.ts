import { quote } from "../../../check/text/quote";
import type { TargetLine } from "../../../document/target-lines";
import type { Payload } from "../../../document/payload";
import { endOf } from "../../../document/syntax-tree";
import { lastIndexUpTo } from "../../layout/binary-search";
import type { Fix, FixProvider } from "../fix";
import { insert, remove, replace } from "../../layout/edit";
import {
  lineBreakOf,
  lineRemoval,
  textAt,
  topOf,
} from "../../layout/white-space";
import { otherVersion, switchTo } from "./switch-version";
import {
  isTargetLine,
  meansVersion,
  targetMeant,
  type Meant,
} from "./target-meant";

/**
 * `target/unreadable`: the line as it was probably meant. It decides where an
 * update goes, so it is never written unasked, and a line for one environment
 * comes before one for all. One that means another version of the API has a
 * fix with that version too, and then none is the likeliest.
 */
export const correctTargetLine: FixProvider = (payload, { offset }) => {
  const line = lineAt(payload, offset);
  if (!line) return [];
  const { apiVersion } = payload;
  const written = textAt(payload, line);
  const meant = targetMeant(written, apiVersion);
  const [best, ...others] = linesOf(meant).map((text) => ({
    title: `Replace with ${text}`,
    edits: [replace(line, text)],
  }));
  const switching = inOtherVersion(payload, line, written);
  if (!best) return switching;
  const preferred = meant?.isClear === true && switching.length === 0;
  return [{ ...best, preferred }, ...others, ...switching];
};

/** With the version that the line means, if the file is for another one. */
function inOtherVersion(
  payload: Payload,
  line: TargetLine,
  written: string,
): readonly Fix[] {
  const version = otherVersion(payload.apiVersion);
  if (!meansVersion(written, version)) return [];
  const { title, edits } = switchTo(payload, version);
  const texts = linesOf(targetMeant(written, version));
  return isTargetLine(written, version)
    ? [{ title, edits }]
    : texts.map((text) => ({
        title: `Replace with ${text}, and ${title.replace("S", "s")}`,
        edits: [...edits, replace(line, text)],
      }));
}

const linesOf = (meant: Meant | undefined): readonly string[] =>
  [meant?.narrower, meant?.text].filter((text) => text !== undefined);

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
