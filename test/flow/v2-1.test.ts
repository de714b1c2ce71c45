/** Updates of v2.1 from a file to their undo: PATCH of an order, PUT of an item and of a data extension. */
import { deepEqual, equal, match } from "node:assert/strict";
import { suite, test } from "node:test";
import { readPath } from "../../cdp/endpoints";
import type { HttpRequest } from "../../client/http/http-request";
import type { SendPorts } from "../../client/send/dialogs";
import type { UpdateReport } from "../../client/send/deliver";
import type { HistoryEntry } from "../../client/send/history/entry";
import { confirmation } from "../../client/send/messages/confirmation";
import { notSentMessage } from "../../client/send/messages/not-sent";
import { previewMessage } from "../../client/send/messages/preview";
import { reportMessage } from "../../client/send/messages/report";
import "../all-schemas";
import { ends, manyWorld } from "./many-world";
import { world } from "./fakes";
import { responded } from "./responses";
import { serverPrepares } from "./server-prepares";

/** What a tenant with v2.1 holds; PATCH merges, PUT replaces. */
type Store = Record<string, Record<string, unknown>>;

const held = (): Store => ({
  "order a-1": {
    ...{ href: "https://api.example.com/v2.1/orders/a-1", ref: "a-1" },
    ...{ modifiedAt: "0", referenceId: "PNR", currencyCode: "EUR" },
    ...{ orderedAt: "2025-12-19T12:07:18.149Z", price: 100.5 },
    ...{ status: "PURCHASED", channel: "WEB" },
  },
  "orderItem i-1": {
    ...{ ref: "i-1", modifiedAt: "0", type: "Meal", name: "Lunch" },
    ...{ price: 9, currencyCode: "EUR", status: "PURCHASED", vendor: "Us" },
  },
});

const order = (members: string) => `// @api v2.1
// @order a-1
{"referenceId": "PNR", "orderedAt": "2025-12-19T12:07:18.149Z", "currencyCode": "EUR", "price": 100.50${members}}`;

const extension = (members: string) =>
  `// @api v2.1\n// @orderExtension a-1\n${members}`;

/** A flow to such a tenant; its calls are requests that were answered. */
function tenant(
  text: string,
  changes: Partial<SendPorts> = {},
  held_ = held(),
) {
  const requests: string[] = [];
  let version = 0;
  const answer = (request: HttpRequest) => {
    const { method, url } = request;
    const { resource = "", ref = "" } = readPath(url.pathname) ?? {};
    const key = `${resource} ${ref}`;
    requests.push(
      method === "GET" ? `GET ${url.pathname}` : `${method} ${request.body}`,
    );
    const owner = key.replace("Extension", "");
    if (held_[owner] === undefined) return responded(404, "{}");
    if (method !== "GET") {
      const body = JSON.parse(request.body) as Record<string, unknown>;
      const before = held_[key] ?? {};
      held_[key] = {
        ...(key === owner ? { ref } : { ref: "e-1" }),
        ...(method === "PATCH" && before),
        ...body,
        modifiedAt: String(++version),
      };
    }
    const now = held_[key];
    return now ? responded(200, JSON.stringify(now)) : responded(404, "{}");
  };
  const questions: string[] = [];
  const made = world({
    prepare: (uri, version) =>
      Promise.resolve({ ...serverPrepares(uri, text), version }),
    prepareText: (uri, body) => Promise.resolve(serverPrepares(uri, body)),
    confirm: (update, review) => {
      questions.push(confirmation(update, review).detail);
      return Promise.resolve("send");
    },
    sendRequest: (request) => Promise.resolve(answer(request)),
    ...changes,
  });
  return {
    ...made,
    held: held_,
    requests,
    questions,
    updates: () => requests.filter((request) => !request.startsWith("GET")),
    report: () => made.sending.send(made.payload),
  };
}

const entryOf = ({ entry }: UpdateReport): HistoryEntry => {
  if (!entry) throw new Error("It is not in the history.");
  return entry;
};

const reasonOf = ({ outcome }: UpdateReport) =>
  outcome.status === "notSent" ? outcome.reason.code : outcome.status;

suite("PATCH of an order", () => {
  const refund = order(', "status": "REFUNDED"');

  test("changes what it includes, once, and says what it leaves", async () => {
    const { report, held, requests, questions, updates } = tenant(refund);
    const sent = await report();
    equal(
      reportMessage(sent),
      "EU accepted the order update (200): status is REFUNDED now.",
    );
    deepEqual(updates(), [`PATCH ${refund.split("\n").slice(2).join("\n")}`]);
    deepEqual(requests.slice(0, 2), [
      "GET /v2.1/orders/a-1",
      "GET /v2.1/orders/a-1",
    ]);
    equal(held["order a-1"]?.["channel"], "WEB");
    match(
      questions.join(),
      /^Request: PATCH \/v2\.1\/orders\/a-1\n\nChanges 1 attribute: status PURCHASED → REFUNDED\.\nIt changes the attributes that it includes and leaves the others\.$/m,
    );
  });

  for (const [title, change, attributes] of [
    ["another referenceId", { referenceId: "NEW" }, ["referenceId"]],
    ["another orderedAt", { orderedAt: "2025-12-19T12:07:19Z" }, ["orderedAt"]],
  ] as const)
    test(`${title} stops it before anything is written`, async () => {
      const world = held();
      Object.assign(world["order a-1"] ?? {}, change);
      const { report, updates, calls, sending, payload } = tenant(
        refund,
        {},
        world,
      );
      const sent = await report();
      equal(reasonOf(sent), "immutable");
      equal(
        reportMessage(sent),
        `The update was not sent. ${attributes.join()} cannot be changed in v2.1, and the live order has another value.`,
      );
      deepEqual(updates(), []);
      equal(calls.includes("begin history"), false);
      const preview = await sending.preview(payload);
      match(
        preview.ok ? previewMessage(preview.update, preview.review) : "",
        new RegExp(`${attributes.join()} cannot be changed`, "i"),
      );
    });

  test("… also where that comes while the user is asked", async () => {
    const world = held();
    const { report, updates } = tenant(
      refund,
      {
        confirm: () => {
          Object.assign(world["order a-1"] ?? {}, { referenceId: "NEW" });
          return Promise.resolve("send");
        },
      },
      world,
    );
    equal(reasonOf(await report()), "immutable");
    deepEqual(updates(), []);
  });

  test("its undo sends back what it changed, spelled as it was, and says what stays", async () => {
    const made = tenant(
      order(', "status": "REFUNDED", "cardType": "Visa", "price": 7').replace(
        ', "price": 100.50',
        "",
      ),
    );
    const sent = await made.report();
    const before =
      '{"ref":"a-1","price":100.50,"status":"PURCHASED","referenceId":"PNR","currencyCode":"EUR","orderedAt":"2025-12-19T12:07:18.149Z","channel":"WEB"}';
    const undone = await made.sending.undo({ ...entryOf(sent), before });
    deepEqual(made.updates().slice(1), [
      `PATCH {
  "price": 100.50,
  "status": "PURCHASED",
  "referenceId": "PNR",
  "currencyCode": "EUR",
  "orderedAt": "2025-12-19T12:07:18.149Z"
}`,
    ]);
    equal(reasonOf(undone), "accepted");
    const { price, status, cardType } = made.held["order a-1"] ?? {};
    deepEqual([price, status, cardType], [100.5, "PURCHASED", "Visa"]);
    match(
      made.questions.at(-1) ?? "",
      /^The update that you undo added 1 attribute: cardType \(Visa\)\. It stays, since how to remove it is not documented\.$/m,
    );
  });

  test("there is no undo of what only added, nor of what changed nothing", async () => {
    for (const [members, reason] of [
      [', "cardType": "Visa"', "onlyAdded"],
      ["", "nothingToUndo"],
    ] as const) {
      const made = tenant(order(members));
      const entry = entryOf(await made.report());
      equal(reasonOf(await made.sending.undo(entry)), reason);
      equal(made.updates().length, 1);
    }
  });

  test("can be sent again", async () => {
    const made = tenant(refund);
    const entry = entryOf(await made.report());
    equal(reasonOf(await made.sending.sendAgain(entry)), "accepted");
    const [first, second] = made.updates();
    equal(second, first);
  });

  test("a tenant without v2.1 is one of the reasons for 404", async () => {
    const { report } = tenant(refund, {}, {});
    const sent = await report();
    equal(reasonOf(sent), "notFound");
    equal(
      reportMessage(sent),
      "The update was not sent. EU has no order with this reference (404), no v2.1 of the API, or its base URL is wrong.",
    );
  });
});

test("the undo of an item's PUT sends all of what was there", async () => {
  const made = tenant(`// @api v2.1
// @orderItem i-1
{"type": "Meal", "name": "Dinner", "price": 9, "currencyCode": "EUR", "status": "PURCHASED"}`);
  const entry = entryOf(await made.report());
  match(
    made.questions.join(),
    /vendor \(Us\)\. It may be lost, since an update affects the whole resource\.$/m,
  );
  equal(reasonOf(await made.sending.undo(entry)), "accepted");
  deepEqual(made.held["orderItem i-1"], {
    ...held()["orderItem i-1"],
    modifiedAt: "2",
  });
});

test("there is no undo of an item to a type that v2.1 shows and does not take", async () => {
  const world = held();
  Object.assign(world["orderItem i-1"] ?? {}, { type: "FLIGHT" });
  const made = tenant(
    `// @api v2.1
// @orderItem i-1
{"type": "Meal", "name": "Dinner", "price": 9, "currencyCode": "EUR", "status": "PURCHASED"}`,
    {},
    world,
  );
  const entry = entryOf(await made.report());
  const { outcome } = await made.sending.undo(entry);
  equal(
    outcome.status === "notSent" && notSentMessage(outcome.reason),
    "The previous state has values that an update cannot have.",
  );
  equal(made.updates().length, 1);
});

suite("PUT of a data extension", () => {
  test("creates one that is not there, which cannot be undone", async () => {
    const made = tenant(extension('{"seat": "12A"}'));
    const sent = await made.report();
    equal(reasonOf(sent), "accepted");
    match(
      made.questions.join(),
      /^EU has no data extension at this address yet, no such order, or no v2\.1 of the API \(404\)\. What the update creates cannot be undone\.\nAdds 1 pair: seat \(12A\)\.\nIt replaces all pairs\.$/m,
    );
    const undone = await made.sending.undo(entryOf(sent));
    equal(reasonOf(undone), "nothingBefore");
    equal(made.updates().length, 1);
  });

  test("of no order is refused, which the message explains", async () => {
    const { report } = tenant(extension('{"seat": "12A"}'), {}, {});
    const sent = await report();
    equal(reasonOf(sent), "refused");
    equal(
      reportMessage(sent),
      "EU refused the order data extension update (404). There is nothing with this reference, no v2.1 of the API, or the base URL is wrong.",
    );
  });

  test("is not sent where one has come in the meantime", async () => {
    const world = held();
    const { report, updates } = tenant(
      extension('{"seat": "12A"}'),
      {
        confirm: () => {
          world["orderExtension a-1"] = { ref: "e-1", seat: "1A" };
          return Promise.resolve("send");
        },
      },
      world,
    );
    equal(reasonOf(await report()), "liveChanged");
    deepEqual(updates(), []);
  });

  test("replaces all pairs, and its undo puts them back", async () => {
    const before = { seat: "12A", meal: true, bags: 2 };
    const world = held();
    world["orderExtension a-1"] = { ref: "e-1", modifiedAt: "0", ...before };
    const made = tenant(extension('{"seat": "14C", "gate": 7}'), {}, world);
    const sent = await made.report();
    match(
      made.questions.join(),
      /has 2 pairs that the file does not: meal \(true\), bags \(2\)\. They will be removed, since an update replaces all pairs\.$/m,
    );
    equal(reasonOf(await made.sending.undo(entryOf(sent))), "accepted");
    deepEqual(world["orderExtension a-1"], {
      ref: "e-1",
      ...before,
      modifiedAt: "2",
    });
  });
});

suite("many files", () => {
  const live =
    '{"ref":"a-1","modifiedAt":"0","referenceId":"PNR","currencyCode":"EUR","orderedAt":"2025-12-19T12:07:18.149Z","price":100.5}';

  test("what cannot be changed is left out of the plan, and why", async () => {
    const many = manyWorld(
      {
        a: order(', "status": "REFUNDED"'),
        b: order("").replace("PNR", "OTHER").replace("a-1", "b-1"),
      },
      () => ({ text: live.replace('"ref":"a-1",', "") }),
    );
    const sent = await many.send();
    deepEqual(ends(sent), ["accepted", "not sent: immutable"]);
    const [, row] = many.plans[0]?.rows ?? [];
    equal(
      row?.status === "skipped" && notSentMessage(row.reason),
      "referenceId cannot be changed in v2.1, and the live order has another value.",
    );
    deepEqual(
      many.calls.filter((call) => !call.startsWith("GET")),
      ["PATCH a-1"],
    );
  });

  test("two versions of one order never go at once", async () => {
    const v2 = `// @order a-1\n${order("").split("\n").at(-1) ?? ""}`;
    const many = manyWorld({ a: order(', "channel": "WEB"'), b: v2 }, () => ({
      text: live,
    }));
    deepEqual(ends(await many.send()), ["accepted", "accepted"]);
    deepEqual(
      many.plans[0]?.rows.map((row) => row.status === "ready" && row.isShared),
      [true, true],
    );
  });
});
