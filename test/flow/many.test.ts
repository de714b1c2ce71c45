import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { createSending } from "../../client/send/flow";
import type { Environment } from "../../client/environments/environment";
import { countsOf } from "../../client/send/many/counts";
import { production, trial, world } from "./fakes";
import { ends, manyWorld, order, orders, type Respond } from "./many-world";

const files = (count: number) =>
  Object.keys(orders(count)).map((uri) => ({ uri, name: uri }));

const posts = (calls: readonly string[]) =>
  calls.filter((call) => call.startsWith("POST"));

/** Answers one call in a way of its own, each time or the first times. */
function when(
  query: string,
  response: ReturnType<Respond>,
  times = Infinity,
): Respond {
  let left = times;
  return (call) => (call === query && left-- > 0 ? response : undefined);
}

test("all are compared before anybody is asked, and then each is sent once", async () => {
  const asked: string[][] = [];
  const many = manyWorld(orders(3), undefined, {
    confirmPlan: () => {
      asked.push([...many.calls]);
      return Promise.resolve(true);
    },
  });
  deepEqual(ends(await many.send()), ["accepted", "accepted", "accepted"]);
  deepEqual(asked, [["GET a-1", "GET a-2", "GET a-3"]]);
  deepEqual(posts(many.calls), ["POST a-1", "POST a-2", "POST a-3"]);
  deepEqual(many.reported.at(-1), { done: 3, of: 3 });
});

test("at most four at a time", async () => {
  const many = manyWorld(orders(30));
  await many.send();
  equal(many.peak(), 4);
  equal(new Set(posts(many.calls)).size, 30);
});

test("a slow disk keeps nobody waiting behind an accepted update, until it has four of them", async () => {
  const writing: (() => void)[] = [];
  const { history } = manyWorld({}).ports;
  const many = manyWorld(orders(20), undefined, {
    history: {
      ...history,
      end: () =>
        new Promise((resolve) => {
          writing.push(() => {
            resolve(undefined);
          });
        }),
    },
  });
  const sending = many.send();
  const settled = async () => {
    for (let turns = 0; turns < 100; turns++) await turn();
    return posts(many.calls).length;
  };
  equal(await settled(), 8);
  writing.shift()?.();
  equal(await settled(), 9);
  while (writing.length > 0) {
    writing.shift()?.();
    await settled();
  }
  deepEqual(new Set(ends(await sending)), new Set(["accepted"]));
  equal(many.peak(), 4);
});

test("without a yes nothing is sent", async () => {
  const many = manyWorld(orders(2), undefined, {
    confirmPlan: () => Promise.resolve(false),
  });
  deepEqual(ends(await many.send()), ["not sent: dismissed"]);
  deepEqual(posts(many.calls), []);
  equal(many.plans.length, 1);
});

test("nothing of a plan that was discarded before the answer is sent", async () => {
  let isShown = true;
  const many = manyWorld(orders(2), undefined, {
    confirmPlan: () => {
      isShown = false;
      return Promise.resolve(true);
    },
    isShown: () => isShown,
  });
  deepEqual(ends(await many.send()), ["not sent: dismissed"]);
  deepEqual(posts(many.calls), []);
});

suite("a file that cannot be sent is left out, and the others are sent", () => {
  for (const [title, text, reason, respond] of [
    ["unreadable", undefined, "unreadable"],
    ["no JSON", "// @order b\n{", "problems"],
    ["no target line", '{"price": 1}', "noTarget"],
    ["no ref", '// @order\n{"price": 1}', "noTarget"],
    ["of another environment", '// @order b on Try\n{"price": 1}', "noTarget"],
    ["two targets", '// @order b\n// @order c\n{"price": 1}', "problems"],
    ["a ref that is none", '// @order b/../c\n{"price": 1}', "problems"],
    [
      "what is not there",
      order("b"),
      "notFound",
      when("GET b", { status: 404 }),
    ],
    [
      "what is not shown",
      order("b"),
      "notCompared",
      when("GET b", { status: 500 }),
    ],
  ] as const)
    test(title, async () => {
      const many = manyWorld(
        { 1: order("a-1"), wrong: text, 2: order("a-2") },
        respond,
      );
      deepEqual(ends(await many.send()), [
        "accepted",
        "accepted",
        `not sent: ${reason}`,
      ]);
      deepEqual(posts(many.calls), ["POST a-1", "POST a-2"]);
    });

  test("and nobody is asked where none is left", async () => {
    const many = manyWorld({ a: undefined, b: undefined });
    deepEqual(await many.send(), {
      ok: false,
      reason: { code: "noneReady", files: 2 },
    });
    equal(many.plans.length, 1);
  });
});

suite("nothing is retrieved or sent", () => {
  test("in a workspace that is not trusted", async () => {
    const many = manyWorld(orders(2), undefined, { isTrusted: () => false });
    deepEqual(ends(await many.send()), ["not sent: untrusted"]);
    deepEqual([many.calls, many.plans], [[], []]);
  });

  test("without an environment, without credentials", async () => {
    const nowhere = manyWorld(orders(2), undefined, {
      environments: () => ({ active: undefined, environments: [], errors: [] }),
    });
    deepEqual(ends(await nowhere.send()), ["not sent: dismissed"]);
    const nobody = manyWorld(orders(2), undefined, {
      findCredentials: () => Promise.resolve({ ok: false, reason: "missing" }),
    });
    deepEqual(ends(await nobody.send()), ["not sent: noCredentials"]);
    deepEqual([...nowhere.calls, ...nobody.calls], []);
  });

  test("before the user has selected an environment; then it goes on there", async () => {
    const many = manyWorld(orders(2), undefined, {
      environments: () => ({
        active: undefined,
        environments: [production],
        errors: [],
      }),
      askEnvironment: () => Promise.resolve(production),
    });
    deepEqual(ends(await many.send()), ["accepted", "accepted"]);
  });

  test("while another run is under way", async () => {
    const many = manyWorld(orders(2));
    const ended = await Promise.all(
      Array.from({ length: 10 }, () => many.send()),
    );
    deepEqual(ended.map((one) => ends(one).join()).sort(), [
      "accepted,accepted",
      ...Array.from({ length: 9 }, () => "not sent: busy"),
    ]);
    deepEqual(posts(many.calls), ["POST a-1", "POST a-2"]);
  });
});

suite("comparing ends", () => {
  test("with the first 401", async () => {
    const many = manyWorld(orders(40), () => ({ status: 401 }));
    deepEqual(ends(await many.send()), ["not sent: credentialsRejected"]);
    equal(many.calls.length, 4);
  });

  test("where nothing answers", async () => {
    const many = manyWorld(orders(40), () => ({
      ok: false,
      isWritten: false,
      reason: "unreachable",
    }));
    deepEqual(ends(await many.send()), ["not sent: unreachable"]);
    equal(many.calls.length, 4);
  });

  test("when the user cancels", async () => {
    const many = manyWorld(orders(40), (call, { cancelling }) => {
      if (call === "GET a-6") cancelling.abort();
      return undefined;
    });
    deepEqual(ends(await many.send()), ["not sent: dismissed"]);
    deepEqual(posts(many.calls), []);
    equal(many.calls.length < 12, true);
  });

  test("and waits where the server asks for it", async () => {
    const late = { status: 429, retryAfterMs: 2000 };
    const many = manyWorld(orders(1), when("GET a-1", late, 2));
    deepEqual(ends(await many.send()), ["accepted"]);
    deepEqual(
      many.reported.flatMap(({ waitMs }) => waitMs ?? []),
      [2000, 1000, 2000, 1000],
    );
  });
});

for (const status of [401, 403])
  test(`${status} stops it: those under way end, no more are begun`, async () => {
    const many = manyWorld(orders(20), when("POST a-3", { status }));
    const [one, two, three, ...rest] = ends(await many.send());
    deepEqual([one, two, three], ["accepted", "accepted", `refused ${status}`]);
    equal(rest.at(-1), "stopped: notAllowed");
    equal(posts(many.calls).length <= 6, true);
    deepEqual(
      rest.filter((end) => end === "accepted").length,
      posts(many.calls).length - 3,
    );
  });

suite("where the server asks to wait", () => {
  test("429: it is refused, and sent again after as long as was asked for", async () => {
    const late = { status: 429, retryAfterMs: 2500 };
    const many = manyWorld(orders(1), when("POST a-1", late, 1));
    deepEqual(ends(await many.send()), ["accepted"]);
    deepEqual(posts(many.calls), ["POST a-1", "POST a-1"]);
    deepEqual(many.reported.slice(-5), [
      { done: 0, of: 1 },
      { done: 0, of: 1, waitMs: 2500 },
      { done: 0, of: 1, waitMs: 1500 },
      { done: 0, of: 1, waitMs: 500 },
      { done: 1, of: 1 },
    ]);
  });

  test("a second where it says none, or a time that has passed", async () => {
    const many = manyWorld(
      orders(1),
      when("POST a-1", { status: 429, retryAfterMs: 0 }, 4),
    );
    deepEqual(ends(await many.send()), ["accepted"]);
    equal(many.ports.now(), 4000);
  });

  test("five seconds where it does not say how long", async () => {
    const many = manyWorld(orders(1), when("POST a-1", { status: 429 }, 1));
    await many.send();
    deepEqual(
      many.reported.flatMap(({ waitMs }) => waitMs ?? []),
      [5000, 4000, 3000, 2000, 1000],
    );
  });

  test("429 for ever: five times, and the rest is not begun", async () => {
    const many = manyWorld(orders(9), (call) =>
      call.startsWith("POST") ? { status: 429 } : undefined,
    );
    const ended = ends(await many.send());
    equal(ended[0], "refused 429");
    equal(ended.at(-1), "stopped: tooManyRequests");
    const sent = posts(many.calls);
    equal(sent.filter((call) => call === "POST a-1").length <= 5, true);
    equal(sent.length <= 4 + 4, true, sent.join());
  });

  test("a limit of one for each pause loses nothing", async () => {
    let allowance = 2;
    const many = manyWorld(
      orders(12),
      (call) => {
        if (call.startsWith("GET")) return undefined;
        return allowance-- > 0
          ? undefined
          : { status: 429, retryAfterMs: 1000 };
      },
      {},
    );
    const { wait } = many.ports;
    Object.assign(many.ports, {
      wait: (ms: number, signal: AbortSignal) => {
        allowance = 2;
        return wait(ms, signal);
      },
    });
    deepEqual(
      ends(await many.send()),
      Array.from({ length: 12 }, () => "accepted"),
    );
  });

  test("503: it is unknown and never sent again, and the others wait", async () => {
    const late = { status: 503, retryAfterMs: 1000 };
    const many = manyWorld(orders(6), when("POST a-1", late));
    deepEqual(ends(await many.send()), [
      "unknown",
      ...Array.from({ length: 5 }, () => "accepted"),
    ]);
    equal(new Set(posts(many.calls)).size, posts(many.calls).length);
    deepEqual(
      many.reported.flatMap(({ waitMs }) => waitMs ?? []).includes(1000),
      true,
    );
  });

  test("cancelling ends the wait", async () => {
    const late = { status: 429, retryAfterMs: 3_600_000 };
    const many = manyWorld(orders(6), when("POST a-1", late), {
      wait: () => {
        many.cancelling.abort();
        return Promise.resolve();
      },
    });
    const [first, ...rest] = ends(await many.send());
    equal(first, "refused 429");
    equal(rest.at(-1), "stopped: cancelled");
    equal(posts(many.calls).filter((call) => call === "POST a-1").length, 1);
  });
});

for (const status of [401, 403])
  test(`${status} to a look before an update stops it too`, async () => {
    let agreed = false;
    const many = manyWorld(
      orders(20),
      (call) => (agreed && call === "GET a-3" ? { status } : undefined),
      {
        confirmPlan: () => {
          agreed = true;
          return Promise.resolve(true);
        },
      },
    );
    const ended = ends(await many.send());
    equal(ended.at(-1), "stopped: notAllowed");
    equal(posts(many.calls).length < 10, true);
  });

test("what is unknown is never sent again", async () => {
  const cut = { ok: false, isWritten: true, reason: "cut" } as const;
  const many = manyWorld(orders(3), when("POST a-2", cut));
  deepEqual(ends(await many.send()), ["accepted", "unknown", "accepted"]);
  deepEqual(posts(many.calls), ["POST a-1", "POST a-2", "POST a-3"]);
});

test("a server without clear answers does not get hundreds of updates", async () => {
  const many = manyWorld(orders(100), (call) =>
    call.startsWith("POST") ? { status: 500 } : undefined,
  );
  const ended = ends(await many.send());
  equal(ended.at(-1), "stopped: noClearResponses");
  equal(posts(many.calls).length < 10, true);
  equal(
    ended.filter((end) => end === "unknown").length,
    posts(many.calls).length,
  );
});

test("cancelled: those under way end, no more are begun", async () => {
  const many = manyWorld(orders(20), (call, { cancelling }) => {
    if (call === "POST a-5") cancelling.abort();
    return undefined;
  });
  const ended = ends(await many.send());
  equal(ended[4], "accepted");
  equal(ended.at(-1), "stopped: cancelled");
  equal(
    ended.filter((end) => end === "accepted").length,
    posts(many.calls).length,
  );
});

for (const change of ["environment", "trust"] as const)
  test(`the ${change} goes meanwhile: no more are begun`, async () => {
    let isThere = true;
    const many = manyWorld(
      orders(20),
      (call) => {
        if (call === "POST a-5") isThere = false;
        return undefined;
      },
      change === "trust"
        ? { isTrusted: () => isThere }
        : {
            environments: () => ({
              active: production,
              environments: isThere ? [production] : [],
              errors: [],
            }),
          },
    );
    const ended = ends(await many.send());
    equal(
      ended.at(-1),
      `not sent: ${change === "trust" ? "untrusted" : "environmentChanged"}`,
    );
    equal(posts(many.calls).length < 10, true);
  });

suite("files of one resource", () => {
  const shared = {
    1: order("A-1", 1),
    2: order("a-1", 2),
    3: order("b-1", 3),
    4: order("a-1", 4),
  };

  test("go one after another, in their order, each compared with what the one before left", async () => {
    const running = new Set<string>();
    const overlapping: string[] = [];
    const befores = new Map<unknown, unknown>();
    const many = manyWorld(shared, undefined, {
      history: {
        begin: ({ sent, before }) => {
          befores.set(sent, before);
          return Promise.resolve(undefined);
        },
        end: () => Promise.resolve(undefined),
        isInProgress: () => Promise.resolve(false),
      },
    });
    const { sendRequest } = many.ports;
    Object.assign(many.ports, {
      sendRequest: async (...given: Parameters<typeof sendRequest>) => {
        const [{ method, url }] = given;
        const ref = url.pathname.toLowerCase();
        const key = `${method} ${ref}`;
        if (method === "POST" && running.has(key)) overlapping.push(key);
        running.add(key);
        const ended = await sendRequest(...given);
        running.delete(key);
        return ended;
      },
    });
    const ended = await many.send();
    deepEqual(ends(ended), Array(4).fill("accepted"));
    deepEqual(overlapping, []);
    deepEqual(
      many.plans[0]?.rows.map((row) => row.status === "ready" && row.isShared),
      [true, true, false, true],
    );
    deepEqual(
      posts(many.calls).filter((call) => /a-1/i.test(call)),
      ["POST A-1", "POST a-1", "POST a-1"],
    );
    equal(
      befores.get('{"price": 4}'),
      '{"ref":"a-1","modifiedAt":"version 2","price":2}',
    );
  });

  test("end with one of which nobody knows what became", async () => {
    const many = manyWorld(shared, when("POST A-1", { status: 500 }));
    deepEqual(ends(await many.send()), [
      "unknown",
      "stopped: unknownBefore",
      "accepted",
      "stopped: unknownBefore",
    ]);
  });
});

test("what somebody changed after the plan is not sent", async () => {
  const many = manyWorld(orders(2), undefined, {
    confirmPlan: () => {
      many.held.set("a-2", 7);
      return Promise.resolve(true);
    },
  });
  const ended = await many.send();
  deepEqual(ends(ended), ["accepted", "not sent: liveChanged"]);
  deepEqual(posts(many.calls), ["POST a-1"]);
});

test("what somebody changed after the plan is not sent, where no time of it is told either", async () => {
  let price = 1;
  const many = manyWorld(
    orders(2),
    (call) =>
      call === "GET a-2"
        ? { text: `{"ref":"a-2","price":${price}}` }
        : undefined,
    {
      confirmPlan: () => {
        price = 7;
        return Promise.resolve(true);
      },
    },
  );
  const ended = await many.send();
  deepEqual(ends(ended), ["accepted", "not sent: liveChanged"]);
  deepEqual(posts(many.calls), ["POST a-1"]);
});

suite("a file that is no longer what was compared is not sent", () => {
  const changes: readonly (readonly [string, string | undefined, string])[] = [
    ["edited", order("a-2", 999), "textChanged"],
    ["of another target now", order("a-9"), "textChanged"],
    ["removed", undefined, "unreadable"],
  ];
  for (const [title, text, reason] of changes) {
    test(`${title}, before the question: it is left out of that`, async () => {
      const many = manyWorld(orders(3));
      const { plan, send } = many.sendingMany;
      const planned = await plan(() => Promise.resolve(files(3)));
      many.texts["2"] = text;
      if (!planned.ok) throw new Error("There is no plan.");
      deepEqual(ends(await send(planned.plan, new Set())), [
        "accepted",
        `not sent: ${reason}`,
        "accepted",
      ]);
      deepEqual(
        many.plans.at(-1)?.rows.map(({ status }) => status),
        ["ready", "skipped", "ready"],
      );
      deepEqual(posts(many.calls), ["POST a-1", "POST a-3"]);
    });

    test(`${title}, after it`, async () => {
      const many = manyWorld(orders(2), undefined, {
        confirmPlan: () => {
          many.texts["2"] = text;
          return Promise.resolve(true);
        },
      });
      deepEqual(ends(await many.send()), ["accepted", `not sent: ${reason}`]);
      deepEqual(posts(many.calls), ["POST a-1"]);
    });
  }

  test("none is left: nobody is asked", async () => {
    const many = manyWorld(orders(2), undefined, {
      confirmPlan: () => Promise.reject(new Error("asked")),
    });
    const planned = await many.sendingMany.plan(() =>
      Promise.resolve(files(2)),
    );
    if (!planned.ok) throw new Error("There is no plan.");
    many.texts["1"] = many.texts["2"] = undefined;
    const sent = await many.sendingMany.send(planned.plan, new Set());
    deepEqual(ends(sent), ["not sent: noneReady"]);
  });
});

test("a file edited while it was sent: what was shown is sent, and the report says so", async () => {
  const bodies: unknown[] = [];
  const many = manyWorld(
    orders(2),
    (call) => {
      if (call === "POST a-2") many.texts["2"] = order("a-2", 999);
      return undefined;
    },
    {
      history: {
        begin: ({ sent, cause, file }) => {
          bodies.push([cause, file, sent]);
          return Promise.resolve(undefined);
        },
        end: () => Promise.resolve(undefined),
        isInProgress: () => Promise.resolve(false),
      },
    },
  );
  const ended = await many.send();
  deepEqual(ended.ok && ended.run.results.map(({ report }) => report.edited), [
    false,
    true,
  ]);
  deepEqual(bodies, [
    ["many", "1", '{"price": 100}'],
    ["many", "2", '{"price": 100}'],
  ]);
});

suite("files that the user left out of the plan", () => {
  test("are not sent, and the question does not count them", async () => {
    const asked: number[] = [];
    const many = manyWorld(orders(3), undefined, {
      confirmPlan: (plan) => {
        asked.push(countsOf(plan).ready.length, countsOf(plan).excluded);
        return Promise.resolve(true);
      },
    });
    deepEqual(ends(await many.send(new Set(["2"]))), [
      "accepted",
      "not sent: excluded",
      "accepted",
    ]);
    deepEqual(asked, [2, 1]);
    deepEqual(posts(many.calls), ["POST a-1", "POST a-3"]);
  });

  test("are all: nobody is asked", async () => {
    const many = manyWorld(orders(2), undefined, {
      confirmPlan: () => Promise.reject(new Error("asked")),
    });
    deepEqual(ends(await many.send(new Set(["1", "2"]))), [
      "not sent: noneChecked",
    ]);
    deepEqual(posts(many.calls), []);
  });
});

test("a plan is not sent twice at once, nor made while one is sent", async () => {
  const many = manyWorld(orders(2));
  const { plan, send } = many.sendingMany;
  const planned = await plan(() => Promise.resolve(files(2)));
  if (!planned.ok) throw new Error("There is no plan.");
  const [sent, again, other] = await Promise.all([
    send(planned.plan, new Set()),
    send(planned.plan, new Set()),
    plan(() => Promise.resolve(files(2))),
  ]);
  deepEqual(
    [ends(sent), ends(again), other.ok],
    [["accepted", "accepted"], ["not sent: busy"], false],
  );
  deepEqual(posts(many.calls), ["POST a-1", "POST a-2"]);
});

test("the environment of the plan was removed or changed: nobody is asked", async () => {
  for (const environments of [
    [],
    [{ ...production, stage: "test" as const }],
  ]) {
    let now: readonly Environment[] = [production];
    const many = manyWorld(orders(2), undefined, {
      environments: () => ({ active: now[0], environments: now, errors: [] }),
      confirmPlan: () => Promise.reject(new Error("asked")),
    });
    const planned = await many.sendingMany.plan(() =>
      Promise.resolve(files(2)),
    );
    now = environments;
    if (!planned.ok) throw new Error("There is no plan.");
    const sent = await many.sendingMany.send(planned.plan, new Set());
    deepEqual(ends(sent), ["not sent: environmentChanged"]);
    const { length } = many.calls;
    const again = await many.sendingMany.plan(
      () => Promise.resolve(files(2)),
      planned.plan.environment,
    );
    deepEqual([again.ok, many.calls.length - length], [false, 0]);
    deepEqual(posts(many.calls), []);
  }
});

test("another environment is active now: what was compared goes where it was compared", async () => {
  const hosts = new Set<string>();
  let active = production;
  const many = manyWorld(orders(2), undefined, {
    environments: () => ({
      active,
      environments: [production, trial],
      errors: [],
    }),
  });
  const { sendRequest } = many.ports;
  Object.assign(many.ports, {
    sendRequest: (...given: Parameters<typeof sendRequest>) => {
      hosts.add(given[0].url.host);
      return sendRequest(...given);
    },
  });
  const planned = await many.sendingMany.plan(() => Promise.resolve(files(2)));
  active = trial;
  if (!planned.ok) throw new Error("There is no plan.");
  await many.sendingMany.send(planned.plan, new Set());
  const again = await many.sendingMany.plan(
    () => Promise.resolve(files(2)),
    planned.plan.environment,
  );
  deepEqual([again.ok, again.ok && again.plan.environment], [true, production]);
  deepEqual([...hosts], ["api.example.com"]);
});

test("the view is told how far each file has come", async () => {
  const late = { status: 429, retryAfterMs: 1000 };
  const many = manyWorld(orders(1), when("POST a-1", late, 1));
  await many.send();
  deepEqual(many.rows, [
    "1 inProgress",
    "1 waiting",
    "1 inProgress",
    "1 accepted",
  ]);
});

test("a single update of the same resource is not met", async () => {
  const many = manyWorld(orders(2));
  const single = world({
    confirm: async () => {
      deepEqual(ends(await many.send()), ["not sent: busy", "accepted"]);
      return "send";
    },
  });
  const { outcome } = await createSending(single.ports, many.lock).send(
    single.payload,
  );
  equal(outcome.status, "accepted");
  deepEqual(posts(many.calls), ["POST a-2"]);
});
