import type { UpdateReport } from "../deliver";
import { isSameRef } from "../../../cdp/refs";
import { attributesIn } from "../../live/resource";
import { changesMade } from "../../compare/messages/changes";
import { outcomeMessage } from "./outcome";

/**
 * The outcome in a sentence, and what else the user has to know of it. As in
 * every notification, no text of a file or of a server is in it.
 */
export function reportMessage(report: UpdateReport): string {
  return [outcomeAndChanges(report), ...remarks(report)].join(" ");
}

function outcomeAndChanges({ outcome, update, changes }: UpdateReport): string {
  if (outcome.status !== "accepted" || outcome.response.status === later)
    return outcomeMessage(outcome);
  const { kind } = outcome.destination;
  const isUndo = update?.origin.cause === "undo";
  const made = changesMade(kind, changes ?? [], isUndo ? "again" : "now");
  return isUndo && made !== undefined
    ? `Undone: ${made}.`
    : outcomeMessage(outcome, made);
}

/** It may be carried out later, so nothing has changed yet. */
const later = 202;

/** What a user has to know beside the outcome, in sentences. */
export function remarks(report: UpdateReport): readonly string[] {
  const { edited, echo, unrecorded } = report;
  const sentences: string[] = [];
  if (echo) {
    const { notStored, storedOtherwise } = echo.differences;
    if (notStored.length > 0)
      sentences.push(`The response does not show ${named(notStored)}.`);
    if (storedOtherwise.length > 0)
      sentences.push(
        `The response shows ${named(storedOtherwise)} differently from what was sent.`,
      );
  }
  if (isAboutAnother(report))
    sentences.push(
      "The response is about another reference. Look at it before you go on.",
    );
  if (edited)
    sentences.push(
      "The text was edited in the meantime. What was sent is the text before that.",
    );
  if (unrecorded)
    sentences.push(
      "The history could not be written, so this update cannot be undone from there.",
    );
  return sentences;
}

function isAboutAnother({ outcome, update }: UpdateReport): boolean {
  if (outcome.status !== "accepted" || update === undefined) return false;
  const { ref } = attributesIn(outcome.response) ?? {};
  return typeof ref === "string" && !isSameRef(ref, update.ref);
}

function named(paths: readonly string[]): string {
  const shown = paths.slice(0, most).join(", ");
  const others = paths.length - most;
  return others > 0 ? `${shown} and ${others} more` : shown;
}

const most = 5;
