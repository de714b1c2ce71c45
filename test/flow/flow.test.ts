import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Environment } from "../../client/environments/environment";
import type { NotSentReason } from "../../client/send/outcome";
import type { SendPorts } from "../../client/send/dialogs";
import type { Review } from "../../client/send/review";
import type { Update } from "../../client/send/update";
import type { Prepared } from "../../client/language-client/protocol";
import type { Severity } from "../../server/check/severity";
import { hostileBaseUrls, hostileRefs } from "../unit/client/hostile";
import { responded } from "./responses";
import { goodCalls, live, post, prepared, production, world } from "./fakes";

const destination = { environment: production, kind: "order" } as const;

test("an update is checked, compared, confirmed, sent as written, and kept", async () => {
  const { send, payload, calls } = world();
  const outcome = await send(payload);
  equal(outcome.status, "accepted");
  deepEqual(calls, ["prepare", ...goodCalls("a-1")]);
});

const seen = (change: Partial<Prepared>): Partial<SendPorts> => ({
  prepare: () => Promise.resolve({ ...prepared, ...change }),
});

const problem = (
  severity: Severity,
  line: number,
  code = "value/enum",
): Prepared["problems"][number] => ({
  severity: ({ error: 1, warning: 2, information: 3, hint: 4 } as const)[
    severity
  ],
  code,
  message: "[x](command:y)",
  range: { start: { line, character: 4 }, end: { line, character: 9 } },
});

const notSent: readonly {
  readonly title: string;
  readonly given: Partial<SendPorts>;
  readonly reason: NotSentReason;
}[] = [
  {
    title: "in a workspace that is not trusted",
    given: { isTrusted: () => false },
    reason: { code: "untrusted" },
  },
  {
    title: "without the language server",
    given: { prepare: () => Promise.resolve(undefined) },
    reason: { code: "unchecked" },
  },
  {
    title: "when another version was checked",
    given: seen({ version: 2 }),
    reason: { code: "textChanged" },
  },
  {
    title: "with errors, of which the first in the text is told",
    given: seen({
      problems: [
        problem("warning", 0),
        problem("error", 7),
        problem("error", 2, "attribute/required"),
      ],
    }),
    reason: {
      code: "problems",
      problems: {
        count: 2,
        code: "attribute/required",
        at: { line: 2, character: 4 },
      },
    },
  },
  {
    title: "with an error whose code is not one of ours",
    given: seen({ problems: [problem("error", 0, "[x](command:y)")] }),
    reason: {
      code: "problems",
      problems: { count: 1, at: { line: 0, character: 4 } },
    },
  },
  {
    title: "with a problem that has no severity",
    given: seen({
      problems: [{ message: "", range: problem("error", 0).range }],
    }),
    reason: {
      code: "problems",
      problems: { count: 1, at: { line: 0, character: 4 } },
    },
  },
  {
    title: "when the question for the environment is left",
    given: {
      environments: () => ({
        active: undefined,
        environments: [production],
        errors: ["Odd."],
      }),
    },
    reason: { code: "dismissed" },
  },
  {
    title: "with two targets for the environment",
    given: seen({
      targets: [
        { kind: "order", ref: "a-1" },
        { kind: "order", ref: "b-2" },
      ],
    }),
    reason: { code: "ambiguousTarget", ...destination },
  },
  {
    title: "when the question for the target is left",
    given: seen({ targets: [] }),
    reason: { code: "dismissed" },
  },
  {
    title: "without credentials",
    given: {
      findCredentials: () => Promise.resolve({ ok: false, reason: "missing" }),
    },
    reason: { code: "noCredentials", environment: production, lack: "missing" },
  },
  {
    title: "with credentials for another address",
    given: {
      findCredentials: () =>
        Promise.resolve({ ok: false, reason: "otherOrigin" }),
    },
    reason: {
      code: "noCredentials",
      environment: production,
      lack: "otherOrigin",
    },
  },
  {
    title: "without a secret storage that answers",
    given: {
      findCredentials: () =>
        Promise.resolve({ ok: false, reason: "unavailable" }),
    },
    reason: {
      code: "noCredentials",
      environment: production,
      lack: "unavailable",
    },
  },
  {
    title: "when it is not confirmed",
    given: { confirm: () => Promise.resolve("dismiss") },
    reason: { code: "dismissed" },
  },
];

suite("nothing is sent", () => {
  for (const { title, given, reason } of notSent)
    test(title, async () => {
      const { send, payload, calls } = world(given);
      deepEqual(await send(payload), { status: "notSent", reason });
      const late = ["begin history"];
      deepEqual(
        calls.filter((call) => isUpdate(call) || late.includes(call)),
        [],
      );
    });

  test("without a payload", async () => {
    const { send, calls } = world();
    deepEqual(await send(undefined), {
      status: "notSent",
      reason: { code: "noPayload" },
    });
    deepEqual(calls, []);
  });

  test("to a base URL or a reference that is hostile", async () => {
    for (const baseUrl of hostileBaseUrls) {
      const active = { ...production, baseUrl };
      const { send, payload, calls } = world({
        environments: () => ({ active, environments: [active], errors: [] }),
      });
      equal((await send(payload)).status, "notSent", baseUrl);
      deepEqual(calls, ["prepare"]);
    }
    for (const ref of hostileRefs) {
      const { send, payload, calls } = world({
        ...seen({ targets: [{ kind: "order", ref }] }),
      });
      equal((await send(payload)).status, "notSent", ref);
      deepEqual(calls, []);
    }
  });
});

suite("what changes while the user is asked", () => {
  test("the text: what was shown is sent, and the report says so", async () => {
    const { sending, payload, state, calls } = world({
      confirm: () => {
        state.version += 1;
        return Promise.resolve("send");
      },
    });
    const { outcome, edited } = await sending.send(payload);
    deepEqual([outcome.status, edited], ["accepted", true]);
    deepEqual(calls.filter(isUpdate), [post("a-1")]);
  });

  for (const now of [
    undefined,
    { ...production, name: "EU 2" },
    { ...production, baseUrl: "https://other.example.com" },
    { ...production, stage: "test" } as const,
    { ...production, source: "sandbox" } as const,
  ])
    test(`the environment, and nothing is sent: ${JSON.stringify(now)}`, async () => {
      let environments = [production];
      const { send, payload, calls } = world({
        environments: () => ({
          active: environments[0],
          environments,
          errors: [],
        }),
        confirm: () => {
          environments = now ? [now] : [];
          return Promise.resolve("send");
        },
      });
      deepEqual(await send(payload), {
        status: "notSent",
        reason: { code: "environmentChanged" },
      });
      deepEqual(calls.filter(isUpdate), []);
    });

  test("the live order, and nothing is sent", async () => {
    const { ports } = world();
    let somebodyElse = "";
    const { send, payload, calls } = world({
      confirm: () => {
        somebodyElse = "tuesday";
        return Promise.resolve("send");
      },
      sendRequest: async (...given) => {
        const ended = await ports.sendRequest(...given);
        if (!ended.ok || somebodyElse === "") return ended;
        const { status, text } = ended.response;
        return responded(status, text.replace("monday", somebodyElse));
      },
    });
    deepEqual(await send(payload), {
      status: "notSent",
      reason: { code: "liveChanged", ...destination },
    });
    deepEqual(
      calls.filter((call) => call === "begin history"),
      [],
    );
  });

  test("whether the live order can be seen, and nothing is sent", async () => {
    const { ports } = world();
    const { send, payload, calls } = world({
      sendRequest: (request, ...rest) =>
        request.method === "GET" && calls.includes("confirm")
          ? Promise.resolve({ ok: false, isWritten: true, reason: "timeout" })
          : ports.sendRequest(request, ...rest),
    });
    deepEqual(await send(payload), {
      status: "notSent",
      reason: {
        code: "notCompared",
        ...destination,
        error: { code: "timeout" },
      },
    });
    deepEqual(calls.includes("begin history"), false);
  });

  test("the trust during the last look, and nothing is sent", async () => {
    let trusted = true;
    const { ports } = world();
    const { send, payload, calls } = world({
      isTrusted: () => trusted,
      sendRequest: (request, ...rest) => {
        trusted = !calls.includes("confirm");
        return ports.sendRequest(request, ...rest);
      },
    });
    deepEqual(await send(payload), {
      status: "notSent",
      reason: { code: "untrusted" },
    });
    deepEqual(calls.includes("begin history"), false);
  });

  test("the trust, and nothing is sent", async () => {
    let trusted = true;
    const { send, payload, calls } = world({
      isTrusted: () => trusted,
      confirm: () => {
        trusted = false;
        return Promise.resolve("send");
      },
    });
    deepEqual(await send(payload), {
      status: "notSent",
      reason: { code: "untrusted" },
    });
    deepEqual(calls.filter(isUpdate), []);
  });
});

suite("the question before an update", () => {
  for (const [stage, confirmsTests, asked] of [
    ["production", true, true],
    ["production", false, true],
    ["test", true, true],
    ["test", false, false],
  ] as const)
    test(`${stage}, tests confirmed: ${String(confirmsTests)}`, async () => {
      const active = { ...production, stage };
      const { send, payload, calls } = world({
        environments: () => ({ active, environments: [active], errors: [] }),
        confirmsTestUpdates: () => confirmsTests,
      });
      equal((await send(payload)).status, "accepted");
      equal(calls.includes("confirm"), asked);
      // Of production it is looked at once more after the question.
      equal(
        calls.filter((call) => call.startsWith("GET ")).length,
        stage === "production" ? 2 : 1,
      );
    });

  test("knows what is sent, where, and what it changes", async () => {
    const asked: (readonly [Update, Review])[] = [];
    const { send, payload } = world({
      ...seen({ problems: [problem("warning", 0), problem("hint", 1)] }),
      confirm: (update, review) => {
        asked.push([update, review]);
        return Promise.resolve("dismiss");
      },
    });
    await send(payload);
    deepEqual(asked, [
      [
        {
          destination,
          ref: "a-1",
          request: {
            method: "POST",
            url: new URL("https://api.example.com/v2/orders/a-1"),
            body: prepared.body,
          },
          attributes: { price: 100 },
          warnings: 1,
          suppressedErrors: [],
          origin: { cause: "send", file: payload, version: 1 },
        },
        {
          isCompared: true,
          live: {
            kind: "order",
            ref: "a-1",
            text: live("a-1"),
            attributes: JSON.parse(live("a-1")) as object,
            modifiedAt: "monday",
          },
          comparison: {
            changed: [{ path: ["price"], live: 90, body: 100 }],
            added: [],
            lost: [{ path: ["channel"], live: "WEB" }],
            notVerifiable: [],
            twoDays: [],
            immutable: [],
          },
          changedSinceSeen: "unknown",
        },
      ],
    ]);
  });
});

suite("without an active environment", () => {
  /** Selected, added or started when the user is asked. */
  const nowhere = (asked: () => void): Partial<SendPorts> => {
    let active: Environment | undefined;
    return {
      environments: () => ({ active, environments: [production], errors: [] }),
      askEnvironment: () => {
        asked();
        active = production;
        return Promise.resolve(active);
      },
    };
  };

  test("it is asked for, and the same update goes on", async () => {
    let questions = 0;
    const { send, payload, calls } = world(nowhere(() => (questions += 1)));
    equal((await send(payload)).status, "accepted");
    equal(questions, 1);
    deepEqual(calls, ["prepare", "prepare", ...goodCalls("a-1")]);
  });

  test("so it is for a preview, which sends nothing", async () => {
    const { sending, payload, calls } = world(nowhere(() => undefined));
    equal((await sending.preview(payload)).ok, true);
    deepEqual(calls.filter(isUpdate), []);
  });

  test("errors come first: nobody is asked for what cannot be sent", async () => {
    let questions = 0;
    const { send, payload } = world({
      ...nowhere(() => (questions += 1)),
      ...seen({ problems: [problem("error", 0)] }),
    });
    equal((await send(payload)).status, "notSent");
    equal(questions, 0);
  });

  test("what was typed during the question is checked", async () => {
    let edited = false;
    const { send, payload, calls } = world({
      ...nowhere(() => (edited = true)),
      prepare: (_uri, version) =>
        Promise.resolve({
          ...prepared,
          version,
          problems: edited ? [problem("error", 3)] : [],
        }),
    });
    const outcome = await send(payload);
    equal(outcome.status === "notSent" && outcome.reason.code, "problems");
    deepEqual(calls, []);
  });

  test("nobody is asked in a workspace that is not trusted", async () => {
    let questions = 0;
    const { send, payload, calls } = world({
      ...nowhere(() => (questions += 1)),
      isTrusted: () => false,
    });
    deepEqual(await send(payload), {
      status: "notSent",
      reason: { code: "untrusted" },
    });
    deepEqual([questions, calls], [0, []]);
  });
});

suite("a payload without a target", () => {
  const asking = (write: boolean, several = false): Partial<SendPorts> => ({
    ...seen({ targets: [] }),
    environments: () => ({
      active: production,
      environments: several
        ? [production, { ...production, name: "US" }]
        : [production],
      errors: [],
    }),
    askTarget: (_about, lineFor) => {
      const line = write ? lineFor?.("c-3") : undefined;
      return Promise.resolve({ ref: "c-3", ...(line && { line }) });
    },
  });
  test("goes where the user says", async () => {
    const { send, payload, calls } = world(asking(false));
    equal((await send(payload)).status, "accepted");
    deepEqual(calls, goodCalls("c-3"));
  });

  test("can be looked for by the referenceId of its body", async () => {
    const asked: unknown[] = [];
    const { send, payload } = world({
      ...seen({ targets: [], referenceId: "342-ABD" }),
      askTarget: (_about, _lineFor, referenceId) => {
        asked.push(referenceId);
        return Promise.resolve(undefined);
      },
    });
    await send(payload);
    deepEqual(asked, ["342-ABD"]);
  });

  for (const [several, line] of [
    [false, "insert // @order c-3"],
    [true, "insert // @order c-3 on EU"],
  ] as const)
    test(`has it written into the file: ${line}`, async () => {
      const { send, payload, calls } = world({
        ...asking(true, several),
        prepare: (_uri, version) =>
          Promise.resolve({ ...prepared, version, targets: [] }),
      });
      equal((await send(payload)).status, "accepted");
      deepEqual(calls, [line, ...goodCalls("c-3")]);
    });

  test("takes the place of a line without a ref", async () => {
    const position = { line: 0, character: 0 };
    const { send, payload, calls } = world({
      ...asking(true),
      prepare: (_uri, version) =>
        Promise.resolve({
          ...prepared,
          version,
          targets: [{ kind: "order" }],
          replaceableTargetLines: [
            { range: { start: position, end: position } },
          ],
        }),
    });
    equal((await send(payload)).status, "accepted");
    deepEqual(calls, ["replace with // @order c-3", ...goodCalls("c-3")]);
  });

  test("is not sent if the text is another one after the line was written", async () => {
    const { send, payload, calls } = world({
      ...asking(true),
      prepare: (_uri, version) =>
        Promise.resolve({
          ...prepared,
          version,
          targets: [],
          body: `{"price":${version}}`,
        }),
    });
    deepEqual(await send(payload), {
      status: "notSent",
      reason: { code: "textChanged" },
    });
    deepEqual(calls, ["insert // @order c-3"]);
  });
});

test("credentials that the user gives when asked are the ones that are used", async () => {
  const { send, payload, calls } = world({
    findCredentials: () =>
      Promise.resolve({ ok: false, reason: "otherOrigin" }),
    askCredentials: () =>
      Promise.resolve({ clientKey: "new", apiToken: "given" }),
  });
  equal((await send(payload)).status, "accepted");
  deepEqual(calls.filter(isUpdate), [
    `POST https://api.example.com/v2/orders/a-1 ${prepared.body} as new:given`,
  ]);
});

suite("one at a time", () => {
  test("ten calls in one tick send one request", async () => {
    const { send, payload, calls } = world();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => send(payload)),
    );
    deepEqual(
      outcomes.map(({ status }) => status),
      ["accepted", ...Array<string>(9).fill("notSent")],
    );
    deepEqual(calls, ["prepare", ...goodCalls("a-1")]);
  });

  test("two files with one target send one request", async () => {
    const { send, payload, calls } = world();
    const outcomes = await Promise.all([
      send(payload),
      send({ ...payload, uri: "file:///copy.cdp-order.json" }),
    ]);
    deepEqual(outcomes[1], { status: "notSent", reason: { code: "busy" } });
    deepEqual(calls.filter(isUpdate), [post("a-1")]);
  });

  test("the next one may follow when the first has ended", async () => {
    const { send, payload, calls } = world();
    await send(payload);
    await send(payload);
    const once = ["prepare", ...goodCalls("a-1")];
    deepEqual(calls, [...once, ...once]);
  });
});

function isUpdate(call: string): boolean {
  return call.startsWith("POST ");
}
