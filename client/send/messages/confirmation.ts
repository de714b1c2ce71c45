import { isUnchanged } from "../../compare/compare";
import { notRestorable } from "../../compare/echo";
import { comparisonLines } from "../../compare/messages/comparison";
import { kinds, updateName } from "../../../cdp/kinds";
import type { HistoryEntry } from "../history/entry";
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
      `The live ${name} was not retrieved. ${retrieveErrorMessage(review.error, environment)} What would change and what may be lost is not known, and this update cannot be undone.`,
    ];
  const lines = [...meanwhile, ...comparisonLines(kind, review.comparison)];
  if (review.comparison.lost.length === 0 && !isUnchanged(review.comparison))
    lines.push(`The update has everything that the live ${name} has.`);
  if (origin.cause === "undo")
    lines.unshift(...changesByOthers[review.changedSinceSeen](name));
  else if (review.changedSinceSeen === "yes")
    lines.unshift(`The ${name} was changed since you last saw it.`);
  const lasting = origin.cause === "undo" ? lastingOf(origin.entry) : [];
  if (lasting.length > 0)
    lines.push(
      `CDP does not show ${lasting.join(", ")}, so that cannot be restored.`,
    );
  return lines;
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
  Record<ChangedSinceSeen, (name: string) => readonly string[]>
> = {
  no: () => [],
  yes: (name) => [
    `The ${name} was changed after the update that you undo. That change is undone too.`,
  ],
  unknown: (name) => [
    `Whether the ${name} was changed after the update that you undo is not known. Such a change is undone too.`,
  ],
};

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
