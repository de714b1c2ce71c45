import { deepEqual, equal, match } from "node:assert/strict";
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
import { planText } from "../../../../client/send/messages/plan";
import { planQuestion } from "../../../../client/send/messages/plan-confirmation";
import { planNode, type PlanNode } from "../../../../client/views/plan-node";
import "../../../all-schemas";
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

  test("of v2.1 says what stays, what may be lost, and what is removed", async () => {
    const live =
      '{"modifiedAt":"0","referenceId":"P","orderedAt":"2025-12-19T12:00:00Z","currencyCode":"EUR","price":1,"status":"PURCHASED","type":"Meal","name":"A","vendor":"Us","seat":"12A"}';
    const lead = "// @api v2.1\n// @";
    const item =
      '"type":"Meal","name":"B","price":1,"currencyCode":"EUR","status":"PURCHASED"';
    const many = manyWorld(
      {
        a: `${lead}order a-1\n{"referenceId":"P","orderedAt":"2025-12-19T12:00:00Z","currencyCode":"EUR","price":2}`,
        b: `${lead}orderItem b-1\n{${item}}`,
        c: `${lead}orderItemExtension b-1\n{"price":1,"seat":"14C"}`,
      },
      () => ({ text: live }),
    );
    await many.send();
    const [made] = many.plans;
    if (!made) throw new Error("There is no plan.");
    deepEqual(shown(planned(made, new Set())), [
      "ready true: price 1 → 2 · order a-1 (v2.1)",
      "losing true: name A → B · 4 may be lost · order item b-1 (v2.1)",
      "losing true: seat 12A → 14C · 6 will be removed · order item data extension b-1 (v2.1)",
    ]);
    const { message, detail } = planQuestion(made, undefined);
    equal(message, "Send 3 updates to EU?");
    deepEqual(detail.split("\n").slice(7, 11), [
      "3 attributes will change.",
      "4 attributes may be lost, by 1 file: an update affects the whole resource.",
      "6 pairs will be removed, by 1 file: an update replaces all pairs of a data extension.",
      "1 file: only the attributes that it includes change (PATCH).",
    ]);
    match(planText(made), /\| Will be removed: `[^`]*vendor \(Us\)[^`]*` \|/);
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
      shown(
        withProgress(sending, new Map([["in/a", { status: "inProgress" }]])),
      ).map((text) => text.split(" · ")[0]),
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
