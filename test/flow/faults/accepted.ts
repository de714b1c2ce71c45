import { ok } from "node:assert/strict";
import type { Socket } from "node:net";
import type { TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import { responding, trickling, writing, type Behavior } from "../fault-server";
import type { Fault } from "./fault";
import type { Place } from "./place";

const accepted = (
  row: string,
  status: number,
  behave: Behavior,
  odd: string,
  change: Partial<Fault> = {},
): Fault => ({
  ...{ row, title: row, status: "accepted" },
  strike: (place) => {
    place.behave = behave;
  },
  end: `${status}${odd && ` ${odd}`}`,
  actions: ["Undo"],
  before: {
    blind: "unreadable",
  },
  ...change,
});

/** Takes what comes of it until the limit of time. */
const withinTotalMs = (behave: Behavior): Partial<Fault> => ({
  strike: (place: Place) => {
    place.limits = { ...place.limits, totalMs: 600 };
    place.behave = behave;
  },
});

const whole = '{"ref":"a-1","price":100}';
const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const tooLong = `HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"ref":`;

const cut = (title: string, behave: Behavior, change: Partial<Fault> = {}) =>
  accepted("The response is cut off", 200, behave, "cut", {
    title,
    ...change,
  });

export const acceptedFaults: readonly Fault[] = [
  ...[200, 201].map((status) =>
    accepted("Yes", status, responding(status, whole), "changed price", {
      title: `the server responds ${status}`,
      sentence: `EU accepted the order update (${status}): price is 100 now.`,
      before: "compared",
    }),
  ),
  accepted("Later (202)", 202, responding(202, whole), "changed price", {
    before: "compared",
  }),
  ...[200, 204].map((status) =>
    accepted("The response is empty", status, responding(status), "empty", {
      title: `the server responds ${status} and nothing`,
      actions: ["Undo"],
    }),
  ),
  accepted(
    "The response is not JSON",
    200,
    responding(200, "<p>Thank you!"),
    "notJson",
  ),
  accepted(
    "The response does not show the order",
    200,
    responding(200, '["done"]'),
    "",
  ),
  accepted(
    "The response does not show the order",
    200,
    responding(200, `${'{"price":'.repeat(1e5)}1${"}".repeat(1e5)}`),
    "tooDeep",
    { title: "the response is 100,000 deep" },
  ),
  accepted(
    "The response is about another order",
    200,
    responding(200, '{"ref":"b-2","price":100}'),
    "",
    {
      sentence:
        "EU accepted the order update (200). The response is about another reference: look at it before you go on.",
    },
  ),
  accepted(
    "The response shows something else",
    200,
    responding(200, '{"ref":"a-1","price":"[x](command:y)"}'),
    "differs in price",
    {
      sentence:
        "EU accepted the order update (200). The response shows price differently from what was sent.",
      actions: ["Compare", "Undo"],
      before: "compared",
    },
  ),
  accepted(
    "The response shows something else",
    200,
    responding(200, '{"ref":"a-1","[x](command:y)":1}'),
    "lacks price",
    {
      sentence:
        "EU accepted the order update (200). The response does not show price.",
      title: "the response does not show what was sent",
      actions: ["Compare", "Undo"],
      before: "compared",
    },
  ),
  cut("a response that ends too early", (socket) => socket.end(tooLong)),
  cut("a response that ends without its last chunk", (socket) =>
    socket.end(`${chunked}7\r\n{"ref":\r\n`),
  ),
  cut("a response that is reset", (socket) => {
    socket.write(tooLong, () => {
      setImmediate(() => socket.resetAndDestroy());
    });
  }),
  cut(
    "a response that stops",
    writing(tooLong),
    withinTotalMs(writing(tooLong)),
  ),
  cut(
    "a response that trickles for ever",
    writing(),
    withinTotalMs(trickling(chunked, "1\r\n \r\n")),
  ),
  accepted(
    "The response does not end as HTTP",
    200,
    writing(
      `HTTP/1.1 200 OK\r\nContent-Length: ${whole.length}\r\n\r\n${whole}x`,
    ),
    "malformed",
  ),
  accepted("The response is too large", 200, writing(), "tooLarge", {
    title: "a response of 1 GB",
    strike: flood,
  }),
  accepted("The response is compressed", 200, gzipBomb, "encoded", {
    title: "a gzip bomb",
    actions: ["Undo"],
  }),
];

/** 1 GB, as fast as it is read; a reader that goes away ends it. */
function flood(place: Place, t: TestContext): void {
  const part = Buffer.alloc(1 << 20, " ");
  const parts = 1024;
  let written = 0;
  const pump = (socket: Socket) => {
    while (written < parts && !socket.destroyed) {
      written += 1;
      if (!socket.write(part)) {
        socket.once("drain", () => {
          pump(socket);
        });
        return;
      }
    }
  };
  place.behave = (socket) => {
    const length = parts * part.length;
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`);
    pump(socket);
  };
  t.after(() => {
    ok(written < 100, `${written} MiB were taken`);
  });
}

function gzipBomb(socket: Socket): void {
  const bomb = gzipSync(Buffer.alloc(1 << 26));
  socket.write(
    `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`,
  );
  socket.end(bomb);
}
