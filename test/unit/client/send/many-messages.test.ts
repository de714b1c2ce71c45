import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { suite, test } from "node:test";
import type { RunResult } from "../../../../client/send/many/flow";
import { withoutExcluded } from "../../../../client/send/many/recheck";
import { code, table, words } from "../../../../client/send/messages/markdown";
import { planQuestion } from "../../../../client/send/messages/plan-confirmation";
import {
  noPlanMessage,
  planNotSentMessage,
} from "../../../../client/send/messages/outcome";
import { planText } from "../../../../client/send/messages/plan";
import { progressMessage } from "../../../../client/send/messages/progress";
import {
  actionsAfterRun,
  resultMessage,
  resultText,
} from "../../../../client/send/messages/result";
import { production, trial } from "../../../flow/fakes";
import {
  manyWorld,
  order,
  orders,
  type Respond,
  type Texts,
} from "../../../flow/many-world";

async function planned(texts: Texts, environment = production) {
  const many = manyWorld(texts, undefined, {
    environments: () => ({
      active: environment,
      environments: [environment],
      errors: [],
    }),
    seen: {
      recall: () => Promise.resolve("version 0"),
      remember: () => Promise.resolve(),
    },
  });
  await many.send();
  const [plan] = many.plans;
  if (!plan) throw new Error("There is no plan.");
  return plan;
}

async function sent(texts: Texts, respond: Respond): Promise<RunResult> {
  const ended = await manyWorld(texts, respond).send();
  if (!ended.ok) throw new Error("Nothing was sent.");
  return ended.run;
}

const mixed: Texts = {
  "in/a.cdp-order.json": order("a-1", 7),
  "in/b.cdp-order.json": '// @order a-1\n{"price": 0}',
  "in/c.cdp-order.json": '// @order c-1\n{"channel": "WEB"}',
  "in/d.cdp-order.json": '{"price": 1}',
};

suite("the table before", () => {
  test("says for each file what will happen, or why nothing does", async () => {
    equal(
      planText(await planned(mixed)),
      `# Updates to EU (production)

\`api.example.com\`: 3 updates, 1 file left out. This is what was compared; nothing was sent by it.

## To be sent, in this order

| File                  | Updates     | Changes         | May be lost | Look at                                                      |
| --------------------- | ----------- | --------------- | ----------- | ------------------------------------------------------------ |
| \`in/a.cdp-order.json\` | order \`a-1\` | \`price 0 → 7\`   |             | Another file updates the same one. The last one counts. 2 warnings. |
| \`in/b.cdp-order.json\` | order \`a-1\` |                 |             | Nothing changes. Another file updates the same one. The last one counts. 2 warnings. |
| \`in/c.cdp-order.json\` | order \`c-1\` | \`channel (WEB)\` | \`price (0)\` | 2 warnings.                                                  |

## Left out

| File                  | Updates | Why                                                          |
| --------------------- | ------- | ------------------------------------------------------------ |
| \`in/d.cdp-order.json\` |         | No target line of the file says which order in EU to update. |
`,
    );
  });

  test("names the errors that are turned off, and so does the question", async () => {
    const fee = '// @orderItem a-1\n// @ignore value/enum\n{"type": "FEEE"}';
    const ignored = fee.replace(
      "}",
      ', "status": "PENDING", "price": 1, "currencyCode": "EUR", "productId": "P", "referenceId": "1"}',
    );
    const plan = await planned({ "a.cdp-order.json": ignored });
    match(planText(plan), /Turned off or lowered: value\/enum \(1 error\)\./);
    match(
      planQuestion(plan, production).detail,
      /^Turned off or lowered: value\/enum \(1 error\)\.$/m,
    );
  });

  test("nothing in it is a link or markup, whatever files are called", async () => {
    const text = planText(
      await planned({
        "[x](command:y)/<img src=x>`|\n# h\u202e.json": order("a-1"),
        "https://evil.example/`a`": undefined,
      }),
    );
    const outside = text.replaceAll(/`[^`\n]*`/g, "");
    doesNotMatch(outside, /command|<|https|evil|\u202e/);
    doesNotMatch(text, /:\/\//);
    equal(text.split("\n").filter((line) => line.startsWith("# ")).length, 1);
  });
});

test("where there is no plan, nothing was to be sent: it was not compared", () => {
  deepEqual(
    [
      noPlanMessage({ code: "untrusted" }),
      noPlanMessage({ code: "busy" }),
      noPlanMessage({ code: "noneReady", files: 2 }),
    ],
    [
      "The updates were not compared. This workspace is not trusted.",
      "The updates were not compared. Another update is still in progress.",
      "The plan says why none of the 2 files can be sent.",
    ],
  );
});

test("a plan that is not sent is one of several updates", () => {
  equal(
    planNotSentMessage({ code: "noneChecked" }),
    "The updates were not sent. No file is checked in the plan.",
  );
});

suite("the question", () => {
  test("names environment, host, how many, what may be lost, and Enter does not send", async () => {
    const plan = withoutExcluded(
      await planned(mixed),
      new Set(["in/b.cdp-order.json"]),
    );
    deepEqual(planQuestion(plan, production), {
      message: "Send 2 updates to EU?",
      detail: [
        "Environment: EU (production)",
        "Host: api.example.com",
        "To be sent: 2 files",
        "With possible losses: 1 file",
        "Unchecked: 1 file",
        "Left out: 1 file",
        "",
        "2 attributes will change.",
        "1 attribute may be lost, by 1 file: an update affects the whole resource.",
        "1 file: another file updates the same order or item. They are sent one after another, in the order of the plan, and the last one counts.",
        "2 files: warnings.",
      ].join("\n"),
      buttons: ["Look at the Plan", "Send 2 Updates"],
      agree: "Send 2 Updates",
    });
  });

  test("for a test stage Enter sends", async () => {
    const { buttons } = planQuestion(await planned(orders(1), trial), trial);
    deepEqual(buttons, ["Send 1 Update"]);
  });

  test("says where another environment is active now, and Enter does not send", async () => {
    const plan = await planned(orders(1), trial);
    const { detail, buttons } = planQuestion(plan, production);
    match(detail, /^The plan is for Try\. EU is active now\.$/m);
    deepEqual(buttons, ["Look at the Plan", "Send 1 Update"]);
  });

  test("says what the history will not keep", async () => {
    const { detail } = planQuestion(await planned(orders(201)), production);
    equal(
      detail.split("\n").at(-1),
      "The history keeps 200 updates: those before that cannot be undone from there.",
    );
  });
});

suite("the result", () => {
  const respond: Respond = (call) => {
    switch (call) {
      case "POST a-2":
        return { status: 400 };
      case "POST a-3":
        return { ok: false, isWritten: true, reason: "cut" };
      case "POST a-4":
        return { status: 401 };
      default:
        return undefined;
    }
  };

  test("has a row for each file", async () => {
    equal(
      resultText(await sent(orders(5), respond)),
      `# Updates sent to EU (production)

EU, 5 files: 1 accepted, 2 refused, 1 unknown (check before sending again), 1 not sent. The server did not authorize an earlier update, so the rest was stopped.

| File | Updates     | Outcome  | Status | Duration | Look at                                                      |
| ---- | ----------- | -------- | ------ | -------- | ------------------------------------------------------------ |
| \`1\`  | order \`a-1\` | accepted | 200    | 0 ms     | The response shows price differently from what was sent.     |
| \`2\`  | order \`a-2\` | refused  | 400    | 0 ms     | EU refused the order update (400). The response says why it is not valid. |
| \`3\`  | order \`a-3\` | unknown  |        | 0 ms     | EU: the outcome of the order update is unknown, so check before sending again. The connection was closed before a response. |
| \`4\`  | order \`a-4\` | refused  | 401    | 0 ms     | EU refused the order update (401). The client key or the API token is not valid. |
| \`5\`  | order \`a-5\` | not sent |        |          | The server did not authorize an earlier update, so the rest was stopped. |
`,
    );
  });

  test("counts, and says why the rest was not begun", async () => {
    equal(
      resultMessage(await sent(orders(9), respond)),
      "EU, 9 files: 1 accepted, 2 refused, 1 unknown (check before sending again), 5 not sent. The server did not authorize an earlier update, so the rest was stopped.",
    );
  });

  const second =
    (call: string) =>
    (response: ReturnType<Respond>): Respond =>
    (...[one, { calls }]) =>
      one === call && calls.filter((other) => other === call).length > 1
        ? response
        : undefined;
  for (const [what, respond, canSet] of [
    ["is accepted", () => undefined, false],
    [
      "got 400",
      (call) => (call.startsWith("POST") ? { status: 400 } : undefined),
      false,
    ],
    [
      "got 401",
      (call) => (call.startsWith("POST") ? { status: 401 } : undefined),
      true,
    ],
    [
      "got 403",
      (call) => (call.startsWith("POST") ? { status: 403 } : undefined),
      true,
    ],
    [
      "got 401 when it was looked at again",
      second("GET a-1")({ status: 401 }),
      true,
    ],
    [
      "got 403 when it was looked at again",
      second("GET a-1")({ status: 403 }),
      true,
    ],
  ] satisfies readonly (readonly [string, Respond, boolean])[])
    test(`offers to set the credentials where an update ${what}: ${canSet}`, async () => {
      const actions = actionsAfterRun(await sent(orders(1), respond));
      deepEqual(actions, [
        ...(canSet ? ["Set Credentials"] : []),
        "Show Result",
      ]);
    });
});

test("progress, and how long the server asks to wait", () => {
  deepEqual(
    [
      progressMessage({ done: 3, of: 500 }),
      progressMessage({ done: 3, of: 500, waitMs: 900 }),
      progressMessage({ done: 3, of: 500, waitMs: 4001 }),
      progressMessage({ done: 3, of: 500, waitMs: 125_000 }),
    ],
    [
      "3 of 500",
      "3 of 500; the server asks to wait, 1 second left",
      "3 of 500; the server asks to wait, 5 seconds left",
      "3 of 500; the server asks to wait, 2:05 minutes left",
    ],
  );
});

test("cells stay cells", () => {
  deepEqual(table(["A", "B"], [[code("a|b"), words("c|d*e")]]), [
    "| A      | B       |",
    "| ------ | ------- |",
    "| `a\\|b` | c\\|d\\*e |",
  ]);
});
