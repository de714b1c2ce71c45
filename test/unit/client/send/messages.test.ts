import { deepEqual, equal, match } from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../../client/environments/environment";
import type {
  HttpResponse,
  HttpResult,
} from "../../../../client/http/http-result";
import { notSentReport } from "../../../../client/send/deliver";
import { logLine } from "../../../../client/send/log-line";
import {
  actionsAfter,
  type OutcomeAction,
} from "../../../../client/send/actions";
import {
  notSent,
  outcomeOf,
  type Destination,
} from "../../../../client/send/outcome";
import type { CdpRequest } from "../../../../client/http/request";
import { outcomeMessage } from "../../../../client/send/messages/outcome";

const environment: Environment = {
  name: "Production EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};
const destination: Destination = { environment, kind: "order" };

const answered = (
  status: number,
  { body = "{}", flaw }: Partial<Pick<HttpResponse, "body" | "flaw">> = {},
): HttpResult => ({
  is: "answered",
  response: { status, body, bytes: body.length, ...(flaw && { flaw }) },
});

const exchanges: readonly (readonly [
  exchange: HttpResult,
  sentence: string,
  offers: readonly OutcomeAction[],
])[] = [
  [
    answered(200),
    "Production EU accepted the order update (200).",
    ["Show Response"],
  ],
  [
    answered(204, { body: "" }),
    "Production EU accepted the order update (204). Its answer is empty.",
    [],
  ],
  [
    answered(200, { body: "<b>" }),
    "Production EU accepted the order update (200). Its answer is not JSON.",
    ["Show Response"],
  ],
  [
    answered(201, { body: '{"a', flaw: "cut" }),
    "Production EU accepted the order update (201). Its answer was cut.",
    ["Show Response"],
  ],
  [
    answered(200, { flaw: "tooLarge" }),
    "Production EU accepted the order update (200). Its answer is too large to be shown in full.",
    ["Show Response"],
  ],
  [
    answered(200, { body: "", flaw: "encoded" }),
    "Production EU accepted the order update (200). Its answer is compressed and cannot be shown.",
    [],
  ],
  [
    answered(307, { body: "" }),
    "Production EU refused the order update (307): the server points to another address, which is not followed. Check the base URL of the environment.",
    ["Show Log"],
  ],
  [
    answered(400),
    "Production EU refused the order update (400): it did not pass the server's validation; the answer says why. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(401),
    "Production EU refused the order update (401): the client key or the API token is not valid there. Nothing was changed.",
    ["Set Credentials", "Show Response", "Show Log"],
  ],
  [
    answered(404),
    "Production EU refused the order update (404): there is nothing with this reference, or the base URL is another one. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(405),
    "Production EU refused the order update (405): this address takes no updates; check the base URL of the environment. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(409),
    "Production EU refused the order update (409): it conflicts with what is there now; preview it before you send it again. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(410),
    "Production EU refused the order update (410): what had this reference is gone. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(412),
    "Production EU refused the order update (412): what is there is not what the server expects. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(422),
    "Production EU refused the order update (422): it did not pass the server's validation; the answer says why. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(415),
    "Production EU refused the order update (415): the server did not take it as JSON. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(429),
    "Production EU refused the order update (429): too many requests; wait before you send again. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  [
    answered(418),
    "Production EU refused the order update (418): the answer may say why. Nothing was changed.",
    ["Show Response", "Show Log"],
  ],
  ...[500, 503, 599, 101, 600].map(
    (status) =>
      [
        answered(status),
        `Production EU: it is unknown what became of the order update; ${status < 500 || status > 599 ? "the server's answer says neither yes nor no" : "the server answered with a failure of its own"} (${status}). The order may have been changed; check before sending again.`,
        ["Show Response", "Show Log"] as OutcomeAction[],
      ] as const,
  ),
  ...(
    [
      ["timeout", "there was no answer in time"],
      ["cut", "the connection was cut before an answer"],
      ["notHttp", "the answer was no HTTP that can be read"],
      ["cancelled", "you cancelled it after it had been written"],
    ] as const
  ).map(
    ([reason, clause]) =>
      [
        { is: "interrupted", reason },
        `Production EU: it is unknown what became of the order update; ${clause}. The order may have been changed; check before sending again.`,
        ["Show Log"] as OutcomeAction[],
      ] as const,
  ),
  ...(
    [
      ["cancelled", "you cancelled it in time."],
      ["noSuchHost", "the host of Production EU was not found."],
      [
        "unreachable",
        "Production EU cannot be reached; nothing answers at its address.",
      ],
      ["connectTimeout", "there was no connection to Production EU in time."],
      [
        "proxy",
        "the proxy on the way to Production EU does not connect to it.",
      ],
      [
        "expiredCertificate",
        "the certificate of Production EU is not valid at this time; it may have expired, or the clock of this machine is wrong.",
      ],
      [
        "certificateHostMismatch",
        "the certificate of Production EU is for another host.",
      ],
      [
        "untrustedCertificate",
        "the certificate of Production EU is from nobody that this machine trusts.",
      ],
      [
        "tls",
        "there is no secure connection to Production EU; what answers there does not speak TLS, or not as it must.",
      ],
      [
        "notLoopback",
        "the http address of Production EU leads to another machine.",
      ],
      ["failed", "the connection to Production EU failed."],
    ] as const
  ).map(
    ([reason, clause]) =>
      [
        { is: "unsent", reason },
        `The update was not sent: ${clause}`,
        ["Show Log"] as OutcomeAction[],
      ] as const,
  ),
];

for (const [exchange, sentence, offers] of exchanges)
  test(`${JSON.stringify(exchange)} is told`, () => {
    const outcome = outcomeOf(exchange, destination);
    deepEqual(
      [outcomeMessage(outcome), actionsAfter(notSentReport(outcome))],
      [sentence, offers],
    );
    oneOutcomeWord(sentence);
  });

const reasons: readonly (readonly [
  reason: Parameters<typeof notSent>[0],
  clause: string,
  offers: readonly OutcomeAction[],
])[] = [
  [
    { code: "untrusted" },
    "this workspace is not trusted.",
    ["Manage Workspace Trust"],
  ],
  [
    { code: "noPayload" },
    "open a CDP order payload (*.cdp-order.json) first.",
    [],
  ],
  [{ code: "busy" }, "the one before it has not ended yet.", []],
  [
    { code: "unchecked" },
    "the language server could not check it.",
    ["Restart Language Server"],
  ],
  [
    { code: "changed", what: "text" },
    "the text was changed in the meantime.",
    [],
  ],
  [
    { code: "changed", what: "environment" },
    "its environment was changed or removed in the meantime.",
    [],
  ],
  [
    { code: "changed", what: "live", destination },
    "somebody changed the order after it was compared; look at it again.",
    [],
  ],
  [
    {
      code: "problems",
      found: {
        count: 2,
        code: "attribute/required",
        at: { line: 3, character: 0 },
      },
    },
    "correct its 2 problems first. The first one is in line 4 (attribute/required).",
    [],
  ],
  [
    { code: "problems", found: { count: 1, at: { line: 0, character: 0 } } },
    "correct the problem in line 1 first.",
    [],
  ],
  [
    { code: "noEnvironment", faults: ["The setting is odd."] },
    "select an environment first. The setting is odd.",
    ["Select Environment"],
  ],
  [
    { code: "ambiguousTarget", destination },
    "two target lines name different references for Production EU.",
    [],
  ],
  [
    { code: "badRequest", fault: "A reference is odd." },
    "a reference is odd.",
    [],
  ],
  [
    { code: "noCredentials", destination, lack: "missing" },
    "Production EU has no credentials yet.",
    ["Set Credentials"],
  ],
  [
    { code: "noCredentials", destination, lack: "otherOrigin" },
    "Production EU has credentials for another address; give those for this one.",
    ["Set Credentials"],
  ],
  [
    { code: "noCredentials", destination, lack: "unavailable" },
    "Production EU has its credentials in VS Code's secret storage, which does not answer.",
    ["Set Credentials"],
  ],
  [{ code: "dismissed" }, "you left the question.", []],
  [
    { code: "noLive", destination, status: 401 },
    "Production EU does not know the client key or the API token (401).",
    ["Set Credentials", "Show Log"],
  ],
  [
    { code: "noLive", destination, status: 404 },
    "Production EU has no order with this reference (404), or its base URL is another one.",
    ["Show Log"],
  ],
  [
    { code: "environmentGone" },
    "its environment is no longer what it was, or is not configured any more.",
    [],
  ],
  [{ code: "notKept" }, "the history did not keep its body.", []],
  [
    { code: "notUndoable", reason: "nothingDone" },
    "the one to be undone changed nothing.",
    [],
  ],
  [
    { code: "notUndoable", reason: "nothingKept" },
    "what was there before was not kept.",
    [],
  ],
];

for (const [reason, clause, offers] of reasons)
  test(`${JSON.stringify(reason)} is told`, () => {
    const outcome = notSent(reason);
    const sentence = outcomeMessage(outcome);
    equal(sentence, `The update was not sent: ${clause}`);
    deepEqual(actionsAfter(notSentReport(outcome)), offers);
    oneOutcomeWord(sentence);
  });

test("an order item is called so", () => {
  equal(
    outcomeMessage(
      outcomeOf(answered(200), { ...destination, kind: "orderItem" }),
    ),
    "Production EU accepted the order item update (200).",
  );
});

test("the log has one line, with sizes in bytes and no body", () => {
  const url = new URL("https://api.example.com/v2/orders/a-1?x=1");
  const post = { method: "POST", url, body: '{"name":"é"}' } as const;
  const line = (exchange: HttpResult, request: CdpRequest = post) =>
    logLine({ request, exchange, environment, milliseconds: 12.6 });
  deepEqual(
    [
      line(answered(200)),
      line(answered(404)),
      line(answered(503, { body: "" })),
      line({ is: "interrupted", reason: "cut" }),
      line({ is: "unsent", reason: "tls" }),
      line(answered(200), { method: "GET", url }),
      line(answered(401), { method: "GET", url }),
      line({ is: "interrupted", reason: "cut" }, { method: "GET", url }),
    ],
    [
      "Production EU | POST /v2/orders/a-1 | 200 | accepted | 13 ms | 13 bytes up, 2 bytes down",
      "Production EU | POST /v2/orders/a-1 | 404 | refused | 13 ms | 13 bytes up, 2 bytes down",
      "Production EU | POST /v2/orders/a-1 | 503 | unknown | 13 ms | 13 bytes up, 0 bytes down",
      "Production EU | POST /v2/orders/a-1 | no status | unknown (cut) | 13 ms | 13 bytes up, 0 bytes down",
      "Production EU | POST /v2/orders/a-1 | no status | not sent (tls) | 13 ms | 13 bytes up, 0 bytes down",
      "Production EU | GET /v2/orders/a-1 | 200 | retrieved | 13 ms | 0 bytes up, 2 bytes down",
      "Production EU | GET /v2/orders/a-1 | 401 | refused | 13 ms | 0 bytes up, 2 bytes down",
      "Production EU | GET /v2/orders/a-1 | no status | no answer (cut) | 13 ms | 0 bytes up, 0 bytes down",
    ],
  );
});

function oneOutcomeWord(sentence: string): void {
  const words = sentence.match(/\b(?:accepted|refused|not sent|unknown)\b/g);
  equal(words?.length, 1, sentence);
  match(sentence, /^[^[\]`<>$]*$/);
}
