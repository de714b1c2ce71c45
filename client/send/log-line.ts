import type { Outcome } from "./outcome";
import type { SendRecord } from "./ports";

/** One line of the log; the channel adds the time. Neither a header nor a body is in it. */
export function logLine(record: SendRecord): string {
  const { request, outcome, environment, milliseconds } = record;
  const answer = answerOf(outcome);
  return [
    environment.name,
    `${request.method} ${request.url.pathname}`,
    answer?.status ?? "no status",
    outcome.is === "notSent" ? "not sent" : outcome.is,
    `${Math.round(milliseconds)} ms`,
    `${Buffer.byteLength(request.body)} bytes up, ${answer?.bytes ?? 0} bytes down`,
  ].join(" | ");
}

/** What the server said, if it said anything. */
export function answerOf(outcome: Outcome) {
  switch (outcome.is) {
    case "accepted":
    case "refused":
      return outcome.answer;
    case "unknown":
      return typeof outcome.because === "object" ? outcome.because : undefined;
    case "notSent":
      return undefined;
  }
}
