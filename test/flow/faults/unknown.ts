import { answering, trickling, writing } from "../fault-server";
import { updateUnknown, type Fault } from "./fault";
import type { Place } from "./place";

const unknown = (
  row: string,
  strike: (place: Place) => void,
  clause: string,
  blind: string,
  title = row,
): Fault => ({
  ...{ row, title, strike, is: "unknown", sentence: updateUnknown(clause) },
  offers: ["Compare with Live", "Show Log"],
  before: { blind },
});

const behaving =
  (behave: Place["behave"]): ((place: Place) => void) =>
  (place) => {
    place.behave = behave;
  };

/** Long enough to connect on any machine. */
const impatiently =
  (behave: Place["behave"]): ((place: Place) => void) =>
  (place) => {
    place.limits = { ...place.limits, totalMs: 600 };
    place.behave = behave;
  };

const late = [
  "there was no answer in time",
  "EU did not answer in time.",
] as const;
const cut = [
  "the connection was cut before an answer",
  "EU cut the connection before it had answered.",
] as const;
const notHttp = [
  "the answer was no HTTP that can be read",
  "What answers at the address of EU does not speak HTTP that can be read.",
] as const;

export const unknownFaults: readonly Fault[] = [
  unknown(
    "There is no answer in time",
    impatiently(() => undefined),
    ...late,
    "silence after the request",
  ),
  unknown(
    "There is no answer in time",
    impatiently(trickling("HTTP/1.1 200 O", "K")),
    ...late,
    "a status line that never ends",
  ),
  unknown(
    "The connection is cut before the answer",
    behaving((socket) => socket.resetAndDestroy()),
    ...cut,
    "a reset before the answer",
  ),
  unknown(
    "The connection is cut before the answer",
    behaving((socket) => socket.end()),
    ...cut,
    "an end before the answer",
  ),
  unknown(
    "The connection is cut before the answer",
    behaving((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-")),
    ...cut,
    "an end within the head of the answer",
  ),
  unknown(
    "The answer is not HTTP",
    behaving(writing("SSH-2.0-OpenSSH_9.6\r\n")),
    ...notHttp,
  ),
  unknown(
    "The answer is not HTTP",
    behaving(answering(200, "{}", [`X-Large: ${"x".repeat(100_000)}`])),
    ...notHttp,
    "the head of the answer is too large",
  ),
  {
    ...unknown(
      "You cancel it after it was written",
      (place) => {
        place.behave = () => {
          place.aborting.abort();
        };
      },
      "you cancelled it after it had been written",
      "",
    ),
    before: {
      notSent: "The update was not sent: you cancelled it in time.",
      offers: ["Show Log"],
    },
  },
  ...[500, 502, 503, 504].map((status) => ({
    ...unknown(
      "The server fails (5xx)",
      behaving(answering(status, '{"message":"[x](command:y)"}')),
      `the server answered with a failure of its own (${status})`,
      `EU failed to answer (${status}). Try again later.`,
      `the server answers ${status}`,
    ),
    offers: ["Compare with Live", "Show Response", "Show Log"] as const,
  })),
  ...[101, 600, 999].map((status) =>
    unknown(
      "The status says neither yes nor no",
      behaving(answering(status)),
      `the server's answer says neither yes nor no (${status})`,
      `EU did not answer the question (${status}): the log has no more than that.`,
      `the server answers ${status}`,
    ),
  ),
];
