import { deepEqual, equal, ok } from "node:assert/strict";
import { suite, test, type TestContext } from "node:test";
import { inspect } from "node:util";
import { kinds } from "../../cdp/kinds";
import { actionsAfter } from "../../client/send/actions";
import { reportMessage } from "../../client/send/messages/report";
import { noCanary } from "../unit/canary";
import { faults } from "./faults";
import { endOf, errorCode, type Before, type Fault } from "./faults/fault";
import { openTrial } from "./faults/trial";
import { documentedRows, isRowOf } from "./sending-page";

suite("what strikes the update", () => {
  for (const fault of faults)
    test(`${fault.title}: ${fault.status}`, (t) => strikesUpdate(fault, t));
});

/** Each way to fail once, whatever the same way looks like in others. */
const ways = faults.filter(
  ({ row, secure, kind }, index) =>
    !secure &&
    kind === undefined &&
    faults.findIndex((one) => one.row === row && !one.secure) === index,
);

for (const kind of ["v2.1/order", "v2.1/orderItem"] as const)
  suite(`what strikes an update by ${kinds[kind].update}`, () => {
    // What is told of 404 is told of v2.1 in a row of its own.
    for (const fault of ways.filter(({ row }) => row !== "404"))
      test(`${fault.title}: ${fault.status}`, (t) =>
        strikesUpdate({ ...fault, kind }, t));
  });

async function strikesUpdate(fault: Fault, t: TestContext): Promise<void> {
  const { secure, strike, status, end, sentence, actions } = fault;
  const { kind = "order" } = fault;
  const { sending, payload, methods, history } = await openTrial(t, {
    ...{ secure, kind },
    beforeUpdate: (place) => strike(place, t),
  });
  const report = await sending.send(payload);
  deepEqual(
    [report.outcome.status, endOf(report), actionsAfter(report)],
    [status, end, actions],
  );
  const message = reportMessage(report);
  const isOrder = kind === "order";
  if (sentence !== undefined && isOrder) equal(message, sentence);
  const documented = documentedRows().filter(isRowOf(fault));
  ok(
    documented.some(({ words }) =>
      message.replaceAll("order item", "order").includes(words),
    ),
    message,
  );
  const read = ["GET", "GET"];
  deepEqual(
    methods(),
    status === "notSent" ? read : [...read, kinds[kind].update],
  );
  const kept = await history.list();
  deepEqual(
    kept.map(({ end }) => end.status),
    [status],
  );
  noCanary("the report", inspect(report, { depth: null }));
}

test("docs/sending.md has no other rows", () => {
  deepEqual(
    documentedRows().filter(
      (row) => !faults.some((fault) => isRowOf(fault)(row)),
    ),
    [],
  );
});

suite("what strikes while the user is asked, and lets nothing go", () => {
  for (const { title, secure, kind, strike, before } of faults)
    if (before !== "compared" && "notSent" in before)
      test(title, async (t) => {
        const { sending, payload, place, methods } = await openTrial(t, {
          ...{ secure, kind },
          ports: {
            async confirm() {
              await strike(place, t);
              return "send";
            },
          },
        });
        const report = await sending.send(payload);
        deepEqual(
          [endOf(report), actionsAfter(report)],
          [before.notSent, before.actions],
        );
        deepEqual(
          methods().filter((method) => method !== "GET"),
          [],
        );
      });
});

suite("what strikes the retrieve before it", () => {
  for (const { title, secure, kind, strike, before } of faults)
    test(`${title}: ${describeBefore(before)}`, async (t) => {
      const questions: string[] = [];
      const { sending, payload, place, methods, history } = await openTrial(t, {
        ...{ secure, kind },
        ports: {
          confirm(_, review) {
            questions.push(
              review.isCompared ? "compared" : errorCode(review.error),
            );
            return Promise.resolve("dismiss");
          },
        },
      });
      await strike(place, t);
      const report = await sending.send(payload);
      deepEqual(
        [endOf(report), actionsAfter(report), questions],
        query(before),
      );
      deepEqual(
        methods().filter((method) => method !== "GET"),
        [],
      );
      deepEqual(await history.list(), []);
    });
});

function describeBefore(before: Before): string {
  if (before === "compared") return "compared";
  return "notSent" in before ? "not sent" : "asked about";
}

function query(before: Before): readonly unknown[] {
  const left = "dismissed";
  if (before === "compared") return [left, [], ["compared"]];
  return "notSent" in before
    ? [before.notSent, before.actions, []]
    : [left, [], [before.blind]];
}
