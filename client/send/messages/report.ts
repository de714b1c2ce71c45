import type { UpdateReport } from "../deliver";
import { attributesIn, isRefOf } from "../../live/resource";
import { changesMade } from "../../compare/messages/changes";
import { outcomeMessage } from "./outcome";

/**
 * The outcome, and what its user has to know most of it, in two sentences: the
 * response, the comparison, and the history show the rest. As in every
 * notification, no text of a file or of a server is in it.
 */
export function reportMessage(report: UpdateReport): string {
  const { outcome, update, changes, unrecorded } = report;
  if (outcome.status === "notSent") return outcomeMessage(outcome);
  const [remark] = remarks(report, 1);
  // The response says why, but nothing else tells that the history is wrong.
  if (outcome.status === "refused")
    return outcomeMessage(outcome, unrecorded === "end" ? { remark } : {});
  if (outcome.status === "unknown" || outcome.response.status === later)
    return outcomeMessage(outcome, { remark });
  const { kind } = outcome.destination;
  const isUndo = update?.origin.cause === "undo";
  const made = changesMade(kind, changes ?? [], isUndo ? "again" : "now");
  return isUndo && made !== undefined
    ? [`Undone: ${made}.`, ...(remark === undefined ? [] : [remark])].join(" ")
    : outcomeMessage(outcome, { changes: made, remark });
}

/** It may be carried out later, so nothing has changed yet. */
const later = 202;

/**
 * Sentences that a user has to read beside the outcome, what matters most first.
 * @param most attributes that are named
 */
export function remarks(report: UpdateReport, most: number): readonly string[] {
  const { outcome, edited, echo, unrecorded, update } = report;
  const { notStored = [], storedOtherwise = [] } = echo?.differences ?? {};
  return [
    ...when(
      isAboutAnother(report),
      "The response is about another reference: look at it before you go on.",
    ),
    ...when(
      unrecorded === "all" && outcome.status !== "refused",
      "It cannot be undone, since the history could not be written.",
    ),
    ...when(
      unrecorded === "end",
      "The history could not be written to the end: it has this update, with an unknown outcome.",
    ),
    ...when(edited, "What was sent is the text before you edited it."),
    ...when(
      update?.origin.cause === "send" && update.origin.lineNotWritten === true,
      "The target line was not written because the file has changed or cannot be edited.",
    ),
    ...when(
      notStored.length > 0,
      `The response does not show ${named(notStored, most)}.`,
    ),
    ...when(
      storedOtherwise.length > 0,
      `The response shows ${named(storedOtherwise, most)} differently from what was sent.`,
    ),
  ];
}

const when = (holds: boolean, sentence: string) => (holds ? [sentence] : []);

function isAboutAnother({ outcome, update }: UpdateReport): boolean {
  if (outcome.status !== "accepted" || update === undefined) return false;
  const { ref } = attributesIn(outcome.response) ?? {};
  const { kind } = update.destination;
  return typeof ref === "string" && !isRefOf(kind, update.ref, ref);
}

function named(paths: readonly string[], most: number): string {
  const shown = paths.slice(0, most).join(", ");
  const others = paths.length - most;
  return others > 0 ? `${shown} and ${others} more` : shown;
}
