import { deepEqual, equal, match } from "node:assert/strict";
import { test } from "node:test";
import type { Kind } from "../../../../cdp/kinds";
import type { Environment } from "../../../../client/environments/environment";
import type {
  HttpResult,
  ResponseFlaw,
} from "../../../../client/http/http-result";
import { responded as response } from "../../../flow/responses";
import type { UpdateReport } from "../../../../client/send/deliver";
import { logLine } from "../../../../client/http/messages/log-line";
import {
  actionsAfter,
  type OutcomeAction,
} from "../../../../client/send/actions";
import {
  notSent,
  outcomeOf,
  type Destination,
  type Outcome,
} from "../../../../client/send/outcome";
import type { HttpRequest } from "../../../../client/http/http-request";
import { outcomeMessage } from "../../../../client/send/messages/outcome";

const environment: Environment = {
  name: "Production EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};
const destination: Destination = { environment, kind: "order" };

const responded = (
  status: number,
  { body = "{}", flaw }: { body?: string; flaw?: ResponseFlaw } = {},
): HttpResult => response(status, body, flaw);

const results: readonly (readonly [
  result: HttpResult,
  sentence: string,
  actions: readonly OutcomeAction[],
  kind?: Kind,
])[] = [
  [responded(200), "Production EU accepted the order update (200).", []],
  [
    responded(204, { body: "" }),
    "Production EU accepted the order update (204). The response is empty.",
    [],
  ],
  [
    responded(200, { body: "<b>" }),
    "Production EU accepted the order update (200). The response is not JSON.",
    [],
  ],
  [
    responded(201, { body: '{"a', flaw: "cut" }),
    "Production EU accepted the order update (201). The response was cut off.",
    [],
  ],
  [
    responded(200, { flaw: "tooLarge" }),
    "Production EU accepted the order update (200). The response is too large to be shown in full.",
    [],
  ],
  [
    responded(200, { body: "", flaw: "encoded" }),
    "Production EU accepted the order update (200). The response is compressed and cannot be shown.",
    [],
  ],
  [
    responded(202),
    "Production EU accepted the order update (202). It may be carried out later.",
    [],
  ],
  [
    responded(200, { body: '["done"]' }),
    "Production EU accepted the order update (200). The response does not show the order.",
    [],
  ],
  [
    responded(200, { flaw: "tooDeep" }),
    "Production EU accepted the order update (200). The response does not show the order.",
    [],
  ],
  [
    responded(200, { flaw: "malformed" }),
    "Production EU accepted the order update (200). The response ends in something that is not HTTP.",
    [],
  ],
  [
    responded(307, { body: "" }),
    "Production EU refused the order update (307). The server redirects to another address: check the environment's base URL.",
    ["Open Settings", "Show Log"],
  ],
  [
    responded(400),
    "Production EU refused the order update (400). The response says why it is not valid.",
    ["Show Log"],
  ],
  [
    responded(401),
    "Production EU refused the order update (401). The client key or the API token is not valid.",
    ["Set Credentials", "Show Log"],
  ],
  [
    responded(403),
    "Production EU refused the order update (403). These credentials do not allow this update.",
    ["Show Log"],
  ],
  [
    responded(404),
    "Production EU refused the order update (404). There is nothing with this reference, or the base URL is wrong.",
    ["Find Order…", "Show Log"],
  ],
  [
    responded(404),
    "Production EU refused the order update (404). There is nothing with this reference, no v2.1 of the API, or the base URL is wrong.",
    ["Find Order…", "Show Log"],
    "v2.1/order",
  ],
  [
    responded(405),
    "Production EU refused the order update (405). This address takes no updates: check the environment's base URL.",
    ["Open Settings", "Show Log"],
  ],
  [
    responded(409),
    "Production EU refused the order update (409). It conflicts with what is there now: compare before sending again.",
    ["Show Log"],
  ],
  [
    responded(410),
    "Production EU refused the order update (410). What had this reference is gone.",
    ["Show Log"],
  ],
  [
    responded(412),
    "Production EU refused the order update (412). What is there is not what the server expects.",
    ["Show Log"],
  ],
  [
    responded(413),
    "Production EU refused the order update (413). It is too large.",
    ["Show Log"],
  ],
  [
    responded(422),
    "Production EU refused the order update (422). The response says why it is not valid.",
    ["Show Log"],
  ],
  [
    responded(415),
    "Production EU refused the order update (415). The server did not take it as JSON.",
    ["Show Log"],
  ],
  [
    responded(429),
    "Production EU refused the order update (429). Too many requests: wait before you send again.",
    ["Show Log"],
  ],
  ...(
    [
      [1000, "1 second"],
      [89_100, "90 seconds"],
      [301_000, "6 minutes"],
      [3_600_000, "60 minutes"],
    ] as const
  ).map(
    ([retryAfterMs, wait]) =>
      [
        { ok: true, response: { ...response(429).response, retryAfterMs } },
        `Production EU refused the order update (429). Too many requests: wait ${wait} before you send again.`,
        ["Show Log"] as OutcomeAction[],
      ] as const,
  ),
  [
    responded(418),
    "Production EU refused the order update (418). The response may say why.",
    ["Show Log"],
  ],
  ...[500, 503, 599, 101, 600].map(
    (status) =>
      [
        responded(status),
        `Production EU: the outcome of the order update is unknown, so check before sending again. ${status < 500 || status > 599 ? "The status of the response says neither yes nor no" : "The server failed"} (${status}).`,
        ["Show Log"] as OutcomeAction[],
      ] as const,
  ),
  ...(
    [
      ["timeout", "There was no response in time."],
      ["cut", "The connection was closed before a response."],
      ["notHttp", "The response is not valid HTTP."],
      ["cancelled", "It was canceled after it was written."],
    ] as const
  ).map(
    ([reason, clause]) =>
      [
        { ok: false, isWritten: true, reason },
        `Production EU: the outcome of the order update is unknown, so check before sending again. ${clause}`,
        ["Show Log"] as OutcomeAction[],
      ] as const,
  ),
  ...(
    [
      ["cancelled", "Canceled."],
      ["noSuchHost", "The host of Production EU was not found."],
      [
        "unreachable",
        "Production EU cannot be reached: nothing responds at its address.",
      ],
      ["connectTimeout", "The connection to Production EU timed out."],
      ["proxy", "The proxy did not connect to Production EU."],
      [
        "expiredCertificate",
        "The certificate of Production EU is not valid now: it may have expired, or the clock of this machine is wrong.",
      ],
      [
        "certificateHostMismatch",
        "The certificate of Production EU is for another host.",
      ],
      [
        "untrustedCertificate",
        "The certificate of Production EU is not issued by a trusted authority.",
      ],
      [
        "tls",
        "There is no secure connection to Production EU: the server does not speak TLS, or not a supported version of it.",
      ],
      [
        "notLoopback",
        "The http address of Production EU leads to another machine.",
      ],
      ["failed", "The connection to Production EU failed."],
    ] as const
  ).map(
    ([reason, clause]) =>
      [
        { ok: false, isWritten: false, reason },
        `The update was not sent. ${clause}`,
        ["Show Log"] as OutcomeAction[],
      ] as const,
  ),
];

for (const [result, sentence, actions, kind] of results)
  test(`${JSON.stringify(result)} is told`, () => {
    const outcome = outcomeOf(result, {
      ...destination,
      ...(kind && { kind }),
    });
    deepEqual(
      [outcomeMessage(outcome), actionsAfter(reportOf(outcome))],
      [sentence, actions],
    );
    oneOutcomeWord(sentence);
  });

const reasons: readonly (readonly [
  reason: Parameters<typeof notSent>[0],
  clause: string,
  actions: readonly OutcomeAction[],
])[] = [
  [
    { code: "untrusted" },
    "This workspace is not trusted.",
    ["Manage Workspace Trust"],
  ],
  [
    { code: "noPayload" },
    "Open a CDP order payload (*.cdp-order.json) or make a new one first.",
    ["New Payload…"],
  ],
  [{ code: "busy" }, "Another update is still in progress.", []],
  [
    { code: "unchecked" },
    "The language server could not check the payload.",
    ["Restart Language Server"],
  ],
  [{ code: "textChanged" }, "The text changed in the meantime.", []],
  [
    { code: "environmentChanged" },
    "The environment was changed or removed in the meantime.",
    [],
  ],
  [
    { code: "otherEnvironment", ...destination },
    "What is shown is an update to Production EU, which is not the active environment.",
    ["Select Environment"],
  ],
  [
    { code: "liveChanged", ...destination },
    "The live order was changed after it was compared: review it again.",
    ["Review Again"],
  ],
  [
    {
      code: "problems",
      problems: {
        count: 2,
        code: "attribute/required",
        at: { line: 3, character: 0 },
      },
    },
    "Fix its 2 problems first, the first one in line 4 (attribute/required).",
    [],
  ],
  [
    { code: "problems", problems: { count: 1, at: { line: 0, character: 0 } } },
    "Fix the problem in line 1 first.",
    [],
  ],
  [
    { code: "ambiguousTarget", ...destination },
    "Two target lines give different references for Production EU.",
    [],
  ],
  [
    { code: "badRequest", message: "A reference is odd." },
    "A reference is odd.",
    [],
  ],
  [
    { code: "noCredentials", environment, lack: "missing" },
    "Production EU has no credentials yet.",
    ["Set Credentials"],
  ],
  [
    { code: "noCredentials", environment, lack: "otherOrigin" },
    "The credentials of Production EU are for another address: set those for this one.",
    ["Set Credentials"],
  ],
  [
    { code: "noCredentials", environment, lack: "unavailable" },
    "The credentials of Production EU cannot be read: VS Code's secret storage does not respond.",
    ["Set Credentials"],
  ],
  [{ code: "dismissed" }, "Canceled.", []],
  [
    { code: "credentialsRejected", ...destination },
    "Production EU does not know the client key or the API token (401).",
    ["Set Credentials", "Show Log"],
  ],
  [
    { code: "notFound", ...destination },
    "Production EU has no order with this reference (404), or its base URL is wrong.",
    ["Find Order…", "Show Log"],
  ],
  [
    { code: "environmentGone" },
    "Its environment was changed or removed since.",
    [],
  ],
  [{ code: "bodyNotKept" }, "The history did not keep its body.", []],
  [
    {
      code: "immutable",
      environment,
      kind: "v2.1/order",
      attributes: ["orderedAt"],
    },
    "orderedAt cannot be changed in v2.1, and the live order has another value.",
    [],
  ],
  [
    {
      code: "immutable",
      environment,
      kind: "v2.1/order",
      attributes: ["referenceId", "orderedAt"],
    },
    "referenceId and orderedAt cannot be changed in v2.1, and the live order has other values.",
    [],
  ],
  [
    { code: "previousInvalid" },
    "The previous state has values that an update cannot have.",
    [],
  ],
  [
    { code: "nothingBefore" },
    "No pair was there before, and how to remove pairs is not documented.",
    [],
  ],
  [
    { code: "onlyAdded" },
    "The update only added attributes, and how to remove them is not documented.",
    [],
  ],
  [
    { code: "notFound", environment, kind: "v2.1/orderItem" },
    "Production EU has no order item with this reference (404), no v2.1 of the API, or its base URL is wrong.",
    ["Find Order…", "Show Log"],
  ],
  [{ code: "nothingToUndo" }, "The update to undo changed nothing.", []],
  [{ code: "previousNotKept" }, "The previous state was not kept.", []],
];

for (const [reason, clause, actions] of reasons)
  test(`${JSON.stringify(reason)} is told`, () => {
    const outcome = notSent(reason);
    const sentence = outcomeMessage(outcome);
    equal(sentence, `The update was not sent. ${clause}`);
    deepEqual(actionsAfter(reportOf(outcome)), actions);
    oneOutcomeWord(sentence);
  });

test("an order item is called so", () => {
  equal(
    outcomeMessage(
      outcomeOf(responded(200), { ...destination, kind: "orderItem" }),
    ),
    "Production EU accepted the order item update (200).",
  );
});

test("the log has one line, with sizes in bytes and no body", () => {
  const url = new URL("https://api.example.com/v2/orders/a-1?x=1");
  const post = { method: "POST", url, body: '{"name":"é"}' } as const;
  const line = (result: HttpResult, request: HttpRequest = post) =>
    logLine({
      request,
      result,
      environment: environment.name,
      milliseconds: 12.6,
    });
  deepEqual(
    [
      line(responded(200)),
      line(responded(404)),
      line(responded(503, { body: "" })),
      line({ ok: false, isWritten: true, reason: "cut" }),
      line({ ok: false, isWritten: false, reason: "tls" }),
      line(responded(200), { method: "GET", url }),
      line(responded(401), { method: "GET", url }),
      line(
        { ok: false, isWritten: true, reason: "cut" },
        { method: "GET", url },
      ),
    ],
    [
      "Production EU | POST /v2/orders/a-1 | 200 | accepted | 13 ms | 13 bytes up, 2 bytes down",
      "Production EU | POST /v2/orders/a-1 | 404 | refused | 13 ms | 13 bytes up, 2 bytes down",
      "Production EU | POST /v2/orders/a-1 | 503 | unknown | 13 ms | 13 bytes up, 0 bytes down",
      "Production EU | POST /v2/orders/a-1 | no status | unknown (cut) | 13 ms | 13 bytes up, 0 bytes down",
      "Production EU | POST /v2/orders/a-1 | no status | not sent (tls) | 13 ms | 13 bytes up, 0 bytes down",
      "Production EU | GET /v2/orders/a-1 | 200 | retrieved | 13 ms | 0 bytes up, 2 bytes down",
      "Production EU | GET /v2/orders/a-1 | 401 | refused | 13 ms | 0 bytes up, 2 bytes down",
      "Production EU | GET /v2/orders/a-1 | no status | no response (cut) | 13 ms | 0 bytes up, 0 bytes down",
    ],
  );
});

function reportOf(outcome: Outcome): UpdateReport {
  return { outcome, edited: false };
}

function oneOutcomeWord(sentence: string): void {
  const words = sentence.match(/\b(?:accepted|refused|not sent|unknown)\b/g);
  equal(words?.length, 1, sentence);
  match(sentence, /^[^[\]`<>$]*$/);
}
