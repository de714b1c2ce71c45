import { deepEqual, equal, ok } from "node:assert/strict";
import { suite, test } from "node:test";
import { credentialStore } from "../../client/environments/credential-store";
import { reportMessage } from "../../client/send/messages/report";
import { canary } from "../unit/canary";
import { prepared, production, world } from "./fakes";
import { endOf } from "./faults/fault";
import { openTrial, type Trial } from "./faults/trial";

const accepted = "EU accepted the order update (200): price is 100 now.";
const edited = "What was sent is the text before you edited it.";

suite("the text that was asked about is what goes", () => {
  test("when it is edited during the question", async (t) => {
    const trial = await openTrial(t, {
      ports: {
        confirm: () => {
          trial.state.version += 1;
          return Promise.resolve("send");
        },
      },
    });
    await went(trial, `${accepted} ${edited}`);
  });

  test("when it is edited while it is sent", async (t) => {
    const trial = await openTrial(t, {
      beforeUpdate: () => {
        trial.state.version += 1;
      },
    });
    await went(trial, `${accepted} ${edited}`);
  });

  test("when its file is closed or renamed during the question", async (t) => {
    let isOpen = true;
    const trial = await openTrial(t, {
      ports: {
        prepare: () => Promise.resolve(isOpen ? prepared : undefined),
        confirm: () => {
          isOpen = false;
          return Promise.resolve("send");
        },
      },
    });
    await went(trial, accepted);
    const [entry] = await trial.history.list();
    equal(entry?.file, trial.payload.uri);
  });

  test("when its file cannot be written, and that the target line stays out is said", async (t) => {
    const trial = await openTrial(t, {
      ports: {
        prepare: () => Promise.resolve({ ...prepared, targets: [] }),
        askTarget: () => Promise.resolve({ ref: "a-1", line: "// @order a-1" }),
      },
    });
    const writeTargetLine = () => Promise.resolve(false);
    await went(
      { ...trial, payload: { ...trial.payload, writeTargetLine } },
      `${accepted} The target line was not written because the file has changed or cannot be edited.`,
    );
  });

  async function went({ place, sending, payload }: Trial, sentence: string) {
    equal(reportMessage(await sending.send(payload)), sentence);
    deepEqual(
      place.received
        .filter((request) => request.startsWith("POST "))
        .map((request) => request.split("\r\n\r\n", 2)[1]),
      [prepared.body],
    );
  }
});

suite("what was shown goes nowhere else", () => {
  const other = { ...production, name: "US" };
  const moved = { ...production, baseUrl: "https://eu.example.com" };

  for (const [when, shown, reason] of [
    ["when another environment is active by then", other, "otherEnvironment"],
    ["when its environment was edited", moved, "environmentChanged"],
  ] as const)
    test(when, async () => {
      const { sending, payload, calls } = world();
      equal(endOf(await sending.send(payload, shown)), reason);
      deepEqual(calls, ["prepare"]);
    });

  test("and to its own environment it goes", async () => {
    const { sending, payload } = world();
    const { outcome } = await sending.send(payload, { ...production });
    equal(outcome.status, "accepted");
  });
});

test("a file that is closed before it is checked is not sent", async (t) => {
  const { sending, payload, methods } = await openTrial(t, {
    ports: { prepare: () => Promise.resolve(undefined) },
  });
  equal(endOf(await sending.send(payload)), "unchecked");
  deepEqual(methods(), []);
});

test("ten calls in one tick make one update", async (t) => {
  const { sending, payload, methods } = await openTrial(t);
  const reports = await Promise.all(
    Array.from({ length: 10 }, () => sending.send(payload)),
  );
  deepEqual(reports.map(endOf), [
    "200 changed price",
    ...Array<string>(9).fill("busy"),
  ]);
  deepEqual(methods(), ["GET", "GET", "POST"]);
});

suite("the environment is another one or gone", () => {
  const elsewhere = { ...production, baseUrl: "https://other.example.com" };
  for (const [title, environments] of [
    ["removed", []],
    ["changed", [elsewhere]],
    ["lowered to test", [{ ...production, stage: "test" as const }]],
  ] as const)
    for (const moment of ["retrieve", "question", "update"] as const)
      test(`${title} during the ${moment}`, async (t) => {
        let now: typeof environments | undefined;
        const trial = await openTrial(t, {
          beforeUpdate: () => {
            if (moment === "update") now = environments;
          },
          ports: {
            confirm: () => {
              if (moment === "question") now = environments;
              return Promise.resolve("send");
            },
          },
        });
        trial.changeEnvironments(() => now);
        const { place, sending, payload, methods } = trial;
        const wellBehaved = place.behave;
        place.behave = (...request) => {
          if (moment === "retrieve") now = environments;
          wellBehaved(...request);
        };
        const end = endOf(await sending.send(payload));
        if (moment === "update") {
          equal(end, "200 changed price");
          deepEqual(methods(), ["GET", "GET", "POST"]);
        } else {
          equal(end, "environmentChanged");
          deepEqual(methods(), ["GET"]);
        }
      });
});

suite("a keyring", () => {
  const error = new Error(`could not decrypt ${JSON.stringify(canary)}`);
  for (const [title, get] of [
    ["that fails", () => Promise.reject(error)],
    [
      "that throws",
      () => {
        throw error;
      },
    ],
    ["that never answers", () => new Promise<never>(() => undefined)],
  ] as const)
    test(`${title} lets nothing go`, async (t) => {
      const store = credentialStore({ get, store: get, delete: get }, 20);
      const { sending, payload, methods, calls } = await openTrial(t, {
        ports: { findCredentials: store.find },
      });
      equal(endOf(await sending.send(payload)), "noCredentials unavailable");
      deepEqual(methods(), []);
      equal(calls.includes("ask credentials"), false);
    });
});

test("a clock that jumps changes neither how long it took nor what is newest", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 0, 1) });
  const jump = (year: number) => {
    t.mock.timers.setTime(Date.UTC(year, 0, 1));
  };
  let year = 1999;
  const { sending, payload, history } = await openTrial(t, {
    beforeUpdate: () => {
      jump(year);
    },
  });
  await sending.send(payload);
  year = 2090;
  await sending.send(payload);
  year = 2001;
  await sending.send(payload);
  const entries = await history.list();
  deepEqual(
    entries.map(({ at, end }) => [at.slice(0, 4), end.status]),
    [
      ["2090", "accepted"],
      ["1999", "accepted"],
      ["2026", "accepted"],
    ],
  );
  for (const { end } of entries) {
    ok(end.status !== "inProgress" && end.milliseconds !== undefined);
    ok(end.milliseconds > 0 && end.milliseconds < 60_000);
  }
});
