import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import type { RetrieveError } from "../../../../client/live/retrieve";
import {
  retrieveErrorActions,
  retrieveErrorMessage,
} from "../../../../client/live/messages/retrieve";

const table: readonly (readonly [reason: RetrieveError, sentence: string])[] = [
  [{ code: "cancelled" }, "The request to EU was canceled."],
  [{ code: "timeout" }, "EU did not respond in time."],
  [{ code: "cut" }, "EU closed the connection before it responded."],
  [
    { code: "notHttp" },
    "The server at the address of EU does not respond with valid HTTP.",
  ],
  [
    { code: "unreadable" },
    "EU responded with something other than what was requested.",
  ],
  [
    { code: "badRequest" },
    "The base URL of EU and the reference do not make a valid request.",
  ],
  [{ code: "noSuchHost" }, "The host of EU was not found."],
  [
    { code: "unreachable" },
    "EU cannot be reached: nothing responds at its address.",
  ],
  [{ code: "connectTimeout" }, "The connection to EU timed out."],
  [
    { code: "tls" },
    "There is no secure connection to EU: the server does not speak TLS, or not a supported version of it.",
  ],
  [{ code: "proxy" }, "The proxy did not connect to EU."],
  [
    { code: "certificateHostMismatch" },
    "The certificate of EU is for another host.",
  ],
  [{ code: "notLoopback" }, "The http address of EU leads to another machine."],
  [{ code: "failed" }, "The connection to EU failed."],
  [
    { code: "status", status: 307 },
    "EU redirects to another address (307): check the environment's base URL.",
  ],
  [
    { code: "status", status: 400 },
    "EU did not fulfill the request (400): the server does not understand the request.",
  ],
  [
    { code: "status", status: 401 },
    "EU did not fulfill the request (401): the client key or the API token is not valid.",
  ],
  [
    { code: "status", status: 403 },
    "EU did not fulfill the request (403): these credentials do not allow reading this.",
  ],
  [
    { code: "status", status: 404 },
    "EU did not fulfill the request (404): there is nothing with this reference, or the base URL is wrong.",
  ],
  [
    { code: "status", status: 429 },
    "EU did not fulfill the request (429): too many requests, so wait before you try again.",
  ],
  [
    { code: "status", status: 503 },
    "EU failed to respond (503): try again later.",
  ],
  [{ code: "status", status: 418 }, "EU did not fulfill the request (418)."],
];

const actionsByStatus: Readonly<Record<number, readonly string[]>> = {
  307: ["Open Settings"],
  401: ["Set Credentials"],
  404: ["Find Order…"],
};

test("a tenant may not have the newer version of the API", () => {
  equal(
    retrieveErrorMessage(
      { code: "status", status: 404 },
      { name: "EU" },
      "v2.1",
    ),
    "EU did not fulfill the request (404): there is nothing with this reference, no v2.1 of the API, or the base URL is wrong.",
  );
});

for (const [reason, sentence] of table)
  test(`nothing was learned: ${JSON.stringify(reason)}`, () => {
    equal(retrieveErrorMessage(reason, { name: "EU" }), sentence);
    deepEqual(
      retrieveErrorActions(reason),
      reason.code === "cancelled"
        ? []
        : [
            ...(reason.code === "status"
              ? (actionsByStatus[reason.status] ?? [])
              : []),
            "Show Log",
          ],
    );
  });
