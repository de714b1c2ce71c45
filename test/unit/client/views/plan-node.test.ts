import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import {
  confirming,
  ended,
  planned,
  started,
  withProgress,
  type PlanState,
} from "../../../../client/send/many/plan-state";
import { withoutExcluded } from "../../../../client/send/many/recheck";
import { planNode, type PlanNode } from "../../../../client/views/plan-node";
import {
  manyWorld,
  order,
  type Respond,
  type Texts,
} from "../../../flow/many-world";

const texts: Texts = {
  "in/a": order("a-1", 7),
  "in/b": '// @order b-1\n{"channel": "WEB"}',
  "in/c": '// @order a-1\n{"price": 0}',
  "in/d": '{"price": 1}',
};

async function plan(respond?: Respond) {
  const many = manyWorld(texts, respond);
  const sent = await many.send(new Set(["in/c"]));
  const [made] = many.plans;
  if (!made || !sent.ok) throw new Error("Nothing was sent.");
  return { state: planned(made, new Set(["in/c"])), run: sent.run };
}

function nodes(state: PlanState): readonly PlanNode[] {
  return state.plan.rows.map((row) => planNode(state, row));
}

const shown = (state: PlanState) =>
  nodes(state).map(
    ({ icon, isChecked, description }) =>
      `${icon} ${isChecked ?? "-"}: ${description}`,
  );

suite("a row", () => {
  test("says what a file changes, what may be lost, or why it is left out", async () => {
    const { state } = await plan();
    deepEqual(shown(state), [
      "ready true: price 0 → 7 · order a-1",
      "losing true: channel (WEB) · 1 may be lost · order b-1",
      "ready false: nothing changes · order a-1",
      "leftOut -: No target line of the file says which order in EU to update.",
    ]);
  });

  test("keeps its checkbox and its words while the user is asked", async () => {
    const { state } = await plan();
    deepEqual(shown(confirming(state)), shown(state));
  });

  test("has its changes, losses and hints below it", async () => {
    const { state } = await plan();
    const [first, second] = nodes(state);
    deepEqual(first?.details, [
      { icon: "change", text: "price 0 → 7" },
      {
        icon: "hint",
        text: "Another file updates the same one. The last one counts.",
      },
      { icon: "hint", text: "2 warnings." },
    ]);
    deepEqual(second?.details.slice(0, 2), [
      { icon: "change", text: "channel (WEB)" },
      { icon: "loss", text: "price (0) may be lost" },
    ]);
  });

  test("says how far it is while the plan is sent", async () => {
    const { state } = await plan();
    const sending = started(state, withoutExcluded(state.plan, state.excluded));
    deepEqual(
      shown(withProgress(sending, "in/a", { status: "inProgress" })).map(
        (text) => text.split(" · ")[0],
      ),
      [
        "inProgress -: sending",
        "waiting -: waiting",
        "leftOut -: It is unchecked in the plan.",
        "leftOut -: No target line of the file says which order in EU to update.",
      ],
    );
  });

  test("says what became of it, and what can be opened of it", async () => {
    const { state, run } = await plan((call) =>
      call === "POST b-1"
        ? { status: 400, text: '{"message":"no"}' }
        : undefined,
    );
    const end = ended(state, run);
    deepEqual(
      shown(end).map((text) => text.split(" · ").slice(0, 2).join(" · ")),
      [
        "accepted -: accepted (200) · price 0 → 7",
        "refused -: refused (400) · channel (WEB)",
        "notSent -: not sent · It is unchecked in the plan.",
        "leftOut -: No target line of the file says which order in EU to update.",
      ],
    );
    deepEqual(
      nodes(end).map(({ has }) => has),
      [
        { comparison: true, response: true },
        { comparison: true, response: true },
        { comparison: true, response: false },
        { comparison: false, response: false },
      ],
    );
    equal(
      nodes(end)[1]?.details[0]?.text,
      "EU refused the order update (400). The response says why it is not valid.",
    );
  });
});
