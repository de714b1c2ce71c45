import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Plan } from "../../../../client/send/many/plan";
import {
  confirming,
  ended,
  filesToCompareAgain,
  isBusy,
  notConfirmed,
  planned,
  rechecked,
  rowsInOrder,
  started,
  withChecked,
  withProgress,
} from "../../../../client/send/many/plan-state";
import { withoutExcluded } from "../../../../client/send/many/recheck";
import { planStatus } from "../../../../client/send/messages/plan-status";
import { production } from "../../../flow/fakes";
import { manyWorld, order, orders, type Texts } from "../../../flow/many-world";

const texts: Texts = { ...orders(3), left: '{"price": 1}', 4: order("a-4") };

async function planOf(files: Texts = texts): Promise<Plan> {
  const many = manyWorld(files);
  await many.send();
  const [plan] = many.plans;
  if (!plan) throw new Error("There is no plan.");
  return plan;
}

const names = (rows: readonly { readonly file: { readonly name: string } }[]) =>
  rows.map(({ file }) => file.name);

suite("checkboxes", () => {
  test("are cleared and set, for files that can be sent", async () => {
    let state = planned(await planOf(), new Set());
    state = withChecked(state, "2", false);
    state = withChecked(state, "3", false);
    state = withChecked(state, "left", false);
    state = withChecked(state, "nobody", false);
    state = withChecked(state, "2", true);
    deepEqual([...state.excluded], ["3"]);
  });

  test("count for nothing once it is sent", async () => {
    const plan = await planOf();
    const state = started(planned(plan, new Set(["1"])), plan);
    equal(withChecked(state, "2", false), state);
    deepEqual([...state.excluded], ["1"]);
  });

  test("count for nothing while the user is asked, and again after it", async () => {
    const asked = confirming(planned(await planOf(), new Set(["1"])));
    equal(withChecked(asked, "2", false), asked);
    const again = withChecked(notConfirmed(asked), "2", false);
    deepEqual([...again.excluded], ["1", "2"]);
  });

  test("stay cleared in the next plan, for files that can be sent in it", async () => {
    const { excluded } = planned(await planOf(), new Set(["1", "left", "x"]));
    deepEqual([...excluded], ["1"]);
  });
});

suite("while the user is asked", () => {
  test("a plan is busy, as while it is sent", async () => {
    const plan = await planOf();
    const state = planned(plan, new Set());
    const asked = confirming(state);
    const sending = started(asked, plan);
    deepEqual(
      [
        state,
        asked,
        notConfirmed(asked),
        sending,
        notConfirmed(sending),
        ended(sending, { environment: production, results: [] }),
      ].map(isBusy),
      [false, true, false, true, true, false],
    );
  });

  test("more may turn out to be left out, and it goes on", async () => {
    const plan = await planOf();
    const fewer = withoutExcluded(plan, new Set(["2"]));
    const asked = confirming(planned(plan, new Set(["1", "2"])));
    const { phase, plan: shown, excluded } = rechecked(asked, fewer);
    deepEqual([phase, shown, [...excluded]], ["confirming", fewer, ["1"]]);
  });
});

test("what is left out stands behind what is not, whatever is unchecked", async () => {
  const state = planned(await planOf(), new Set(["1"]));
  deepEqual(names(rowsInOrder(state)), ["1", "2", "3", "4", "left"]);
});

test("all that can be sent and is not unchecked waits at first", async () => {
  const state = planned(await planOf(), new Set(["2"]));
  const sending = started(state, withoutExcluded(state.plan, state.excluded));
  const { progress } = withProgress(
    sending,
    new Map([["1", { status: "inProgress" }]]),
  );
  deepEqual(
    [...progress].map(([uri, { status }]) => `${uri} ${status}`),
    ["1 inProgress", "3 waiting", "4 waiting"],
  );
});

suite("what is compared again", () => {
  test("is all, before anything was sent", async () => {
    const state = planned(await planOf(), new Set());
    deepEqual(
      filesToCompareAgain(state)
        .map(({ name }) => name)
        .sort(),
      ["1", "2", "3", "4", "left"],
    );
  });

  test("is what was refused or not sent after that: what is unknown may have arrived", async () => {
    const many = manyWorld(texts, (call) => {
      if (call === "POST a-2") return { status: 400 };
      return call === "POST a-3" ? { status: 500 } : undefined;
    });
    const sent = await many.send(new Set(["4"]));
    const [plan] = many.plans;
    if (!plan || !sent.ok) throw new Error("Nothing was sent.");
    const state = ended(planned(plan, new Set(["4"])), sent.run);
    deepEqual(
      filesToCompareAgain(state)
        .map(({ name }) => name)
        .sort(),
      ["2", "4", "left"],
    );
  });
});

test("what stands above the files counts them", async () => {
  const plan = await planOf();
  const one = planned(plan, new Set(["2"]));
  const asked = confirming(one);
  const sending = started(one, plan);
  const none = planned(await planOf({ a: undefined }), new Set());
  deepEqual(
    [one, asked, sending, none].map((state) => planStatus(state)),
    [
      {
        description: "EU (production)",
        message:
          "3 updates to EU (production), 1 unchecked, 1 left out. Uncheck what you do not want to send, then select Send Plan.",
      },
      {
        description: "EU (production)",
        message:
          "3 updates to EU (production), 1 unchecked, 1 left out. To change the plan, cancel the question first.",
      },
      {
        description: "EU (production)",
        message: "Sending to EU (production)…",
      },
      {
        description: "EU (production)",
        message: "0 updates to EU (production), 1 left out.",
      },
    ],
  );
  equal(plan.environment, production);
});
