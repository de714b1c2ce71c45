import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import type { RetrieveError } from "../../../../client/live/retrieve";
import {
  retrieveErrorActions,
  retrieveErrorMessage,
} from "../../../../client/live/messages";

const table: readonly (readonly [reason: RetrieveError, sentence: string])[] = [
  ["cancelled", "The question to EU was cancelled."],
  ["timeout", "EU did not answer in time."],
  ["cut", "EU cut the connection before it had answered."],
  [
    "notHttp",
    "What answers at the address of EU does not speak HTTP that can be read.",
  ],
  ["unreadable", "EU answered with something else than what was asked for."],
  [
    "badRequest",
    "No request can be made of the base URL of EU and the reference.",
  ],
  ["noSuchHost", "The host of EU was not found."],
  ["unreachable", "EU cannot be reached; nothing answers at its address."],
  ["connectTimeout", "There was no connection to EU in time."],
  [
    "tls",
    "There is no secure connection to EU; what answers there does not speak TLS, or not as it must.",
  ],
  ["proxy", "The proxy on the way to EU does not connect to it."],
  ["certificateHostMismatch", "The certificate of EU is for another host."],
  ["notLoopback", "The http address of EU leads to another machine."],
  ["failed", "The connection to EU failed."],
  [
    { status: 307 },
    "EU points to another address (307), which is not followed. Check the base URL of the environment.",
  ],
  [
    { status: 400 },
    "EU did not answer the question (400): it does not understand what was asked for.",
  ],
  [
    { status: 401 },
    "EU did not answer the question (401): the client key or the API token is not valid there.",
  ],
  [
    { status: 403 },
    "EU did not answer the question (403): these credentials do not give the right to read this.",
  ],
  [
    { status: 404 },
    "EU did not answer the question (404): there is nothing with this reference, or the base URL is another one.",
  ],
  [
    { status: 429 },
    "EU did not answer the question (429): too many requests; wait before you ask again.",
  ],
  [{ status: 503 }, "EU failed to answer (503). Try again later."],
  [
    { status: 418 },
    "EU did not answer the question (418): the log has no more than that.",
  ],
];

for (const [reason, sentence] of table)
  test(`nothing was learned: ${JSON.stringify(reason)}`, () => {
    equal(retrieveErrorMessage(reason, { name: "EU" }), sentence);
    deepEqual(
      retrieveErrorActions(reason),
      reason === "cancelled"
        ? []
        : sentence.includes("401")
          ? ["Set Credentials", "Show Log"]
          : ["Show Log"],
    );
  });
