/** Slips of the hand in payloads, and how often the quick fixes take them back. */
import { readFileSync } from "node:fs";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { fixesOf } from "../../../server/language/fixes/fixes-of";
import { applyEdits } from "../../../server/language/layout/edit";

export interface Slip {
  readonly kind: string;
  readonly text: string;
  readonly original: string;
}

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

/** The bodies of the documented requests. */
export const documentedBodies: readonly string[] = [
  "order-item.request.json",
  "order.request.json",
].map((name) => readFileSync(`test/fixtures/official/${name}`, "utf8"));

/** A body as it is, on one line, and under a target line. */
export function inLayouts(body: string): readonly string[] {
  const { value, kind, textWithoutComments } = readPayload(body);
  const oneLine = JSON.stringify(value).replace(
    /("(?:[^"\\]|\\.)*")|([,:])/g,
    (_, text?: string, mark?: string) => text ?? `${mark ?? ""} `,
  );
  return [body, oneLine, `// @${kind} ${ref}\n${textWithoutComments.trim()}\n`];
}

/** Each of `" , : { } [ ]` outside comments deleted, doubled and, of quotes, curled. */
export function slipsOf(original: string): readonly Slip[] {
  const { textWithoutComments } = readPayload(original);
  return [...textWithoutComments.matchAll(/"(?:[^"\\]|\\.)*"|[,:{}[\]]/g)]
    .flatMap(({ 0: token, index }) =>
      token.startsWith('"') ? [index, index + token.length - 1] : [index],
    )
    .flatMap((at) => {
      const mark = original.charAt(at);
      const slip = (kind: string, written: string): Slip => ({
        kind: `${kind} ${mark}`,
        text: original.slice(0, at) + written + original.slice(at + 1),
        original,
      });
      return [
        slip("delete", ""),
        slip("double", mark + mark),
        ...(mark === '"' ? [slip("curl", "”")] : []),
      ];
    })
    .filter(({ text }) => readPayload(text).tree.errors.length > 0);
}

export interface Share {
  readonly slips: number;
  /** By one of the fixes, in percent. */
  readonly offered: number;
  readonly preferred: number;
  /** A preferred fix leaves more errors than there were. */
  readonly worse: number;
  /** Those that no fix takes back, by kind. */
  readonly missed: Readonly<Record<string, number>>;
}

/** What the fixes of the first fault do. */
export function shareOf(slips: readonly Slip[]): Share {
  let offered = 0;
  let preferred = 0;
  let worse = 0;
  const missed: Record<string, number> = {};
  for (const { kind, text, original } of slips) {
    const before = errorsIn(text);
    const results = fixesOfFirstFault(text);
    const isBack = ({ after }: Result) => saysTheSame(after, original);
    if (results.some(isBack)) offered++;
    else missed[kind] = (missed[kind] ?? 0) + 1;
    const best = results.find(({ isPreferred }) => isPreferred);
    if (best && isBack(best)) preferred++;
    else if (best && errorsIn(best.after) > before) worse++;
  }
  const percent = (count: number) => (100 * count) / slips.length;
  return {
    slips: slips.length,
    offered: percent(offered),
    preferred: percent(preferred),
    worse: percent(worse),
    missed,
  };
}

/** How many percent are restored by the first fix of each fault in turn. */
export function restoredInTurn(slips: readonly Slip[]): number {
  const restored = slips.filter(({ text, original }) => {
    let current = text;
    for (let turn = 0; turn < 4; turn++) {
      const [first] = fixesOfFirstFault(current);
      if (!first) break;
      current = first.after;
    }
    return saysTheSame(current, original);
  });
  return (100 * restored.length) / slips.length;
}

export function saysTheSame(text: string, original: string): boolean {
  const { strictValue } = readPayload(text);
  return (
    strictValue !== undefined &&
    JSON.stringify(strictValue.value) ===
      JSON.stringify(readPayload(original).value)
  );
}

interface Result {
  readonly after: string;
  readonly isPreferred: boolean;
}

function fixesOfFirstFault(text: string): readonly Result[] {
  const payload = readPayload(text);
  const fault = check(payload).find(({ code }) => code.startsWith("syntax/"));
  return fault
    ? fixesOf(payload, fault).map(({ edits, preferred }) => ({
        after: applyEdits(text, edits),
        isPreferred: preferred ?? false,
      }))
    : [];
}

const errorsIn = (text: string): number =>
  check(readPayload(text)).filter(({ severity }) => severity === "error")
    .length;

/** Every n-th, so that all kinds and places are among them. */
export const everyNth = <T>(all: readonly T[], n: number): readonly T[] =>
  all.filter((_, index) => index % n === 0);

/** A second slip in each text, at a place that moves on from one to the next. */
export function twice(slips: readonly Slip[]): readonly Slip[] {
  const known = new Map<string, readonly Slip[]>();
  return slips.flatMap((first, index) => {
    const { original } = first;
    const seconds = known.get(original) ?? slipsOf(original);
    known.set(original, seconds);
    const second = seconds[(index * 7919 + 13) % seconds.length];
    if (!second) return [];
    const text = merged(first, second);
    return text === undefined
      ? []
      : [
          {
            kind: `${first.kind}, ${second.kind}`,
            text,
            original: first.original,
          },
        ];
  });
}

/** Both changes of one text; undefined where they touch. */
function merged(first: Slip, second: Slip): string | undefined {
  const [a, b] = [changeOf(first), changeOf(second)].toSorted(
    (one, other) => one.offset - other.offset,
  );
  if (!a || !b || a.offset + a.length >= b.offset) return undefined;
  return applyEdits(first.original, [a, b]);
}

function changeOf({ text, original }: Slip) {
  let offset = 0;
  while (text[offset] === original[offset]) offset++;
  let end = 0;
  while (
    end < Math.min(text.length, original.length) - offset &&
    text.at(-1 - end) === original.at(-1 - end)
  )
    end++;
  return {
    offset,
    length: original.length - end - offset,
    newText: text.slice(offset, text.length - end),
  };
}
