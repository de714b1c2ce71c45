import { notRestorable } from "../../compare/echo";
import {
  comparisonLines,
  effectLines,
  restLines,
} from "../../compare/messages/comparison";
import { countAttributes } from "../../compare/messages/count-attributes";
import { listDifferences } from "../../compare/messages/list-differences";
import {
  kinds,
  ownerOf,
  updateName,
  type Kind,
  type LeftOut,
} from "../../../cdp/kinds";
import type { HistoryEntry } from "../history/entry";
import { partsOfPatch } from "../history/undoable";
import { parseAttributes } from "../../live/resource";
import { retrieveErrorMessage } from "../../live/messages/retrieve";
import type { Addition } from "../add-lost";
import type { Review, ChangedSinceSeen } from "../review";
import type { Update } from "../update";
import { suppressedErrorLines } from "./suppressed-errors";

/** A modal question: its first button is the one that Enter presses. */
export interface ConfirmationText {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** The button that agrees. */
  readonly agree: string;
  /** The button that writes what may be lost into the file; absent where that is not offered. */
  readonly add?: string;
}

/** Takes the user to the diff instead. */
export const lookAtChanges = "Look at Changes";

/**
 * The question before an update is sent.
 * @param addition what was added to the file since it was asked before
 */
export function confirmation(
  update: Update,
  review: Review,
  addition?: Addition,
): ConfirmationText {
  const { destination, request, origin } = update;
  const { environment, kind } = destination;
  const { protocol, host, pathname } = request.url;
  const isUndo = origin.cause === "undo";
  const agree = isUndo ? "Undo Update" : "Send Update";
  const refuse = review.isCompared ? lookAtChanges : "Do Not Send";
  const isHarmless = environment.stage === "test" && !isUndo;
  const add = addButton(update, review, addition);
  const others = add === undefined ? [] : [add];
  return {
    message: question(update),
    detail: [
      `Environment: ${environment.name} (${environment.stage})`,
      `Host: ${host}${protocol === "http:" ? " (this machine)" : ""}`,
      `Request: ${request.method} ${pathname}`,
      "",
      ...(addition ? additionLines(addition) : []),
      ...reviewLines(update, review),
      "",
      ...textLines(update),
    ]
      .join("\n")
      .trimEnd(),
    buttons: isHarmless ? [agree, ...others] : [refuse, ...others, agree],
    agree,
    ...(add !== undefined && { add }),
  };

  function question({ origin: { cause } }: Update): string {
    switch (cause) {
      case "send":
      case "many":
        return `Send this ${updateName(kind)} to ${environment.name}?`;
      case "again":
        return `Send this ${updateName(kind)} to ${environment.name} again?`;
      case "undo":
        return `Undo the ${updateName(kind)} in ${environment.name}?`;
    }
  }
}

/** Not once more where some could not be added: they would be no more than before. */
function addButton(
  { origin }: Update,
  review: Review,
  addition: Addition | undefined,
): string | undefined {
  const lost = review.isCompared ? review.comparison.lost.length : 0;
  const isOffered =
    origin.cause === "send" && lost > 0 && (addition?.notAdded ?? 0) === 0;
  if (!isOffered) return undefined;
  return lost === 1 ? "Add It to the File" : "Add Them to the File";
}

function additionLines({ added, notAdded }: Addition): readonly string[] {
  const wereAdded =
    added === 1
      ? "1 attribute was added to the file."
      : `${added} attributes were added to the file.`;
  const couldNotBe =
    notAdded === 1
      ? "1 attribute could not be added to the file."
      : `${notAdded} attributes could not be added to the file.`;
  return [
    ...(added > 0 ? [wereAdded] : []),
    ...(notAdded > 0 ? [couldNotBe] : []),
  ];
}

/** The effects of an update on the live resource, in sentences. */
function reviewLines(
  { destination: { environment, kind }, origin }: Update,
  review: Review,
): readonly string[] {
  const name = kinds[kind].name;
  const meanwhile = otherUpdateLines(name, review);
  if (!review.isCompared)
    return [
      ...meanwhile,
      `The live ${name} was not retrieved. ${retrieveErrorMessage(review.error, environment, kinds[kind].version)} ${notKnown[kinds[kind].leftOut]} is not known, and this update cannot be undone.`,
      ...effectLines(kind),
    ];
  const lines = [
    ...meanwhile,
    ...comparisonLines(kind, review.comparison),
    ...restLines(kind, review.comparison),
  ];
  if (review.isMissing)
    lines.unshift(
      `${environment.name} has no data extension at this address yet, no such ${kinds[ownerOf(kind)].name}, or no ${kinds[kind].version} of the API (404). What the update creates cannot be undone.`,
    );
  else if (origin.cause === "undo")
    lines.unshift(
      ...changesByOthers[review.changedSinceSeen](name, scopeOf(kind)),
    );
  else if (review.changedSinceSeen === "yes")
    lines.unshift(`The ${name} was changed since you last saw it.`);
  const lasting = origin.cause === "undo" ? lastingOf(origin.entry) : [];
  if (lasting.length > 0)
    lines.push(
      `CDP does not show ${lasting.join(", ")}, so that cannot be restored.`,
    );
  return [...lines, ...additionsThatStay(origin)];
}

/** Of what is not known where the live resource is not, by what becomes of what is left out. */
const notKnown: Readonly<Record<LeftOut, string>> = {
  unknown: "What would change and what may be lost",
  removed: "What would change and what would be removed",
  kept: "What would change",
};

/** Attributes that the undone update added: nobody documents how to remove one. */
function additionsThatStay(origin: Update["origin"]): readonly string[] {
  if (origin.cause !== "undo") return [];
  const { kind, before = "", sent = "" } = origin.entry;
  const held = parseAttributes(before);
  const body = parseAttributes(sent);
  if (kinds[kind].leftOut !== "kept" || !held || !body) return [];
  const { additions } = partsOfPatch(kind, held, body);
  const { length } = additions;
  if (length === 0) return [];
  return [
    `The update that you undo added ${countAttributes(kind, length)}: ${listDifferences(kind, additions)}. ${length === 1 ? "It stays" : "They stay"}, since how to remove ${length === 1 ? "it" : "them"} is not documented.`,
  ];
}

/** The comparison may be without it, and the last of two updates counts. */
const otherUpdateLines = (
  name: string,
  { otherUpdate }: Review,
): readonly string[] =>
  otherUpdate
    ? [
        `Another update of this ${name} is in progress, such as one from another window. The last one counts.`,
      ]
    : [];

/** Changes that an undo takes back besides. */
const changesByOthers: Readonly<
  Record<ChangedSinceSeen, (name: string, scope: string) => readonly string[]>
> = {
  no: () => [],
  yes: (name, scope) => [
    `The ${name} was changed after the update that you undo. That change is undone too${scope}.`,
  ],
  unknown: (name, scope) => [
    `Whether the ${name} was changed after the update that you undo is not known. Such a change is undone too${scope}.`,
  ],
};

const scopeOf = (kind: Kind) =>
  kinds[kind].leftOut === "kept"
    ? ", as far as the undo has the same attributes"
    : "";

/** Attributes that an undo leaves as the update made them. */
function lastingOf({
  kind,
  before = "",
  sent = "",
}: HistoryEntry): readonly string[] {
  const held = parseAttributes(before);
  return held ? notRestorable(kind, held, parseAttributes(sent)) : [];
}

function textLines({
  warnings,
  suppressedErrors,
  origin,
}: Update): readonly string[] {
  const lines: string[] = [];
  if (origin.cause === "send")
    lines.push(
      origin.file.isUnsaved()
        ? "The text in the editor is sent, with unsaved changes."
        : "The text in the editor is sent.",
    );
  const what = origin.cause === "send" ? "It" : "What is sent";
  if (warnings > 0)
    lines.push(
      warnings === 1
        ? `${what} has 1 warning.`
        : `${what} has ${warnings} warnings.`,
    );
  return [...lines, ...suppressedErrorLines(suppressedErrors)];
}
