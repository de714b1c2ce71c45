import { responding, trickling, writing } from "../fault-server";
import type { Fault } from "./fault";
import type { Place } from "./place";

const unknown = (
  row: string,
  strike: (place: Place) => void,
  end: string,
  blind: string,
  title = row,
): Fault => ({
  ...{ row, title, strike, status: "unknown", end },
  actions: ["Compare with Live", "Show Log"],
  before: { blind },
});

const behaving =
  (behave: Place["behave"]): ((place: Place) => void) =>
  (place) => {
    place.behave = behave;
  };

/** Long enough to connect on any machine. */
const withinTotalMs =
  (behave: Place["behave"]): ((place: Place) => void) =>
  (place) => {
    place.limits = { ...place.limits, totalMs: 600 };
    place.behave = behave;
  };

const late = ["timeout", "timeout"] as const;
const cut = ["cut", "cut"] as const;
const notHttp = ["notHttp", "notHttp"] as const;

export const unknownFaults: readonly Fault[] = [
  unknown(
    "There is no response in time",
    withinTotalMs(() => undefined),
    ...late,
    "silence after the request",
  ),
  unknown(
    "There is no response in time",
    withinTotalMs(trickling("HTTP/1.1 200 O", "K")),
    ...late,
    "a status line that never ends",
  ),
  unknown(
    "The connection is closed before the response",
    behaving((socket) => socket.resetAndDestroy()),
    ...cut,
    "a reset before the response",
  ),
  unknown(
    "The connection is closed before the response",
    behaving((socket) => socket.end()),
    ...cut,
    "an end before the response",
  ),
  unknown(
    "The connection is closed before the response",
    behaving((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-")),
    ...cut,
    "an end within the head of the response",
  ),
  unknown(
    "The response is not HTTP",
    behaving(writing("SSH-2.0-OpenSSH_9.6\r\n")),
    ...notHttp,
  ),
  unknown(
    "The response is not HTTP",
    behaving(responding(200, "{}", [`X-Large: ${"x".repeat(100_000)}`])),
    ...notHttp,
    "the head of the response is too large",
  ),
  {
    ...unknown(
      "You cancel after it was written",
      (place) => {
        place.behave = () => {
          place.aborting.abort();
        };
      },
      "cancelled",
      "",
    ),
    before: {
      notSent: "cancelled",
      actions: ["Show Log"],
    },
  },
  ...[500, 502, 503, 504].map((status) =>
    unknown(
      "The server fails (5xx)",
      behaving(responding(status, '{"message":"[x](command:y)"}')),
      `unclearStatus ${status}`,
      `status ${status}`,
      `the server responds ${status}`,
    ),
  ),
  ...[101, 600, 999].map((status) =>
    unknown(
      "The status says neither yes nor no",
      behaving(responding(status)),
      `unclearStatus ${status}`,
      `status ${status}`,
      `the server responds ${status}`,
    ),
  ),
];
