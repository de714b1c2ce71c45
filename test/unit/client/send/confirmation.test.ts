import { deepEqual, match } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Environment } from "../../../../client/environments/environment";
import { confirmation } from "../../../../client/send/messages/confirmation";
import { addressOf, pathOf } from "../../../../cdp/endpoints";
import { kinds, type Kind } from "../../../../cdp/kinds";
import { compare } from "../../../../client/compare/compare";
import type { HistoryEntry } from "../../../../client/send/history/entry";
import type { Attributes } from "../../../../cdp/attributes";
import type { OpenPayload } from "../../../../client/send/open-payload";
import type { Review, ChangedSinceSeen } from "../../../../client/send/review";
import type { Origin, Update } from "../../../../client/send/update";

const production: Environment = {
  name: "Production EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};
const sandbox: Environment = {
  name: "Sandbox",
  baseUrl: "http://127.0.0.1:7000",
  stage: "test",
  source: "sandbox",
};

const file = (isUnsaved: boolean): OpenPayload => ({
  uri: "file:///a.cdp-order.json",
  version: () => 1,
  isUnsaved: () => isUnsaved,
  writeTargetLine: () => Promise.resolve(false),
  applyEdits: () => Promise.resolve(false),
});

const held = { ref: "a-1", price: 12, status: "PURCHASED", channel: "WEB" };
const body = { price: 15, status: "CANCELLED" };

function update(
  environment: Environment,
  {
    warnings = 0,
    suppressedErrors = [],
    origin = { cause: "send", file: file(false), version: 1 },
  }: Partial<Pick<Update, "warnings" | "suppressedErrors" | "origin">> = {},
): Update {
  return {
    destination: { environment, kind: "order" },
    ref: "a-1",
    request: {
      method: "POST",
      url: new URL(`${environment.baseUrl}/v2/orders/a-1`),
      body: JSON.stringify(body),
    },
    attributes: body,
    warnings,
    suppressedErrors,
    origin,
  };
}

function compared(
  changedSinceSeen: ChangedSinceSeen,
  live: Attributes = held,
  sent: Attributes = body,
): Review {
  return {
    isCompared: true,
    live: {
      kind: "order",
      ref: "a-1",
      text: JSON.stringify(live),
      attributes: live,
    },
    comparison: compare("order", live, sent),
    changedSinceSeen,
  };
}

suite("the question before an update", () => {
  test("production: place, request, changes, losses; Enter does not send", () => {
    deepEqual(
      confirmation(
        update(production, {
          warnings: 2,
          origin: { cause: "send", file: file(true), version: 1 },
        }),
        compared("yes"),
      ),
      {
        message: "Send this order update to Production EU?",
        detail: `Environment: Production EU (production)
Host: api.example.com
Request: POST /v2/orders/a-1

The order was changed since you last saw it.
Changes 2 attributes: price 12 → 15, status PURCHASED → CANCELLED.
The live order has 1 attribute that the file does not: channel (WEB). It may be lost, since an update affects the whole resource.

The text in the editor is sent, with unsaved changes.
It has 2 warnings.`,
        buttons: ["Look at Changes", "Add It to the File", "Send Update"],
        agree: "Send Update",
        add: "Add It to the File",
      },
    );
  });

  test("a test stage: the same in words, and Enter sends", () => {
    deepEqual(
      confirmation(
        update(sandbox, { warnings: 1 }),
        compared("no", held, held),
      ),
      {
        message: "Send this order update to Sandbox?",
        detail: `Environment: Sandbox (test)
Host: 127.0.0.1:7000 (this machine)
Request: POST /v2/orders/a-1

Nothing changes: the live order already has all of this.

The text in the editor is sent.
It has 1 warning.`,
        buttons: ["Send Update"],
        agree: "Send Update",
      },
    );
  });

  test("what was added is said; what could not be is not offered once more", () => {
    const asked = (added: number, notAdded: number) => {
      const { detail, buttons } = confirmation(
        update(sandbox),
        compared("no", { ...held, cardType: "Visa" }),
        { added, notAdded },
      );
      return [detail.split("\n").slice(4, -4), buttons];
    };
    deepEqual(asked(1, 0), [
      ["1 attribute was added to the file."],
      ["Send Update", "Add Them to the File"],
    ]);
    deepEqual(asked(2, 1), [
      [
        "2 attributes were added to the file.",
        "1 attribute could not be added to the file.",
      ],
      ["Send Update"],
    ]);
    deepEqual(asked(0, 2), [
      ["2 attributes could not be added to the file."],
      ["Send Update"],
    ]);
  });

  test("only a file that is open can be added to", () => {
    for (const origin of [
      { cause: "again", entry },
      { cause: "many", uri: "file:///a" },
    ] as const)
      deepEqual(
        confirmation(update(sandbox, { origin }), compared("no")).buttons,
        ["Send Update"],
      );
  });

  test("what is not known is said, and Enter does not send", () => {
    const { detail, buttons } = confirmation(update(production), {
      isCompared: false,
      error: { code: "status", status: 503 },
    });
    match(
      detail,
      /^The live order was not retrieved\. Production EU failed to respond \(503\): try again later\. What would change and what may be lost is not known, and this update cannot be undone\.$/m,
    );
    deepEqual(buttons, ["Do Not Send", "Send Update"]);
  });

  const entry: HistoryEntry = {
    id: "0000000000000001-00000000",
    at: "2026-01-01T00:00:00.000Z",
    environment: sandbox,
    kind: "order",
    ref: "a-1",
    cause: "send",
    sent: "{}",
    before: "{}",
    end: { status: "accepted" },
  };

  for (const [since, line] of [
    [
      "yes",
      "The order was changed after the update that you undo. That change is undone too.",
    ],
    [
      "unknown",
      "Whether the order was changed after the update that you undo is not known. Such a change is undone too.",
    ],
    [
      "no",
      "Changes 2 attributes: price 12 → 15, status PURCHASED → CANCELLED.",
    ],
  ] as const)
    test(`an undo says whose change it takes back too (${since}); Enter sends on no stage`, () => {
      const origin: Origin = { cause: "undo", entry };
      const { message, detail, buttons } = confirmation(
        update(sandbox, { origin }),
        compared(since),
      );
      deepEqual(
        [message, buttons, detail.split("\n")[4]],
        [
          "Undo the order update in Sandbox?",
          ["Look at Changes", "Undo Update"],
          line,
        ],
      );
    });

  test("an undo says what it cannot put back", () => {
    const before = JSON.stringify({ flightSegments: [{ id: "1" }] });
    const origin: Origin = {
      cause: "undo",
      entry: { ...entry, kind: "orderItem", before },
    };
    const { destination, ...rest } = update(sandbox, { origin });
    const { detail } = confirmation(
      { ...rest, destination: { ...destination, kind: "orderItem" } },
      compared("no"),
    );
    match(
      detail,
      /^CDP does not show flightSegments\[\]\.operatingFlightNumber, so that cannot be restored\.$/m,
    );
  });

  const of = (kind: Kind, environment = production): Update => {
    const { destination, request, ...rest } = update(environment);
    const path = pathOf(addressOf(kind, "a-1"));
    return {
      ...rest,
      destination: { ...destination, kind },
      request: {
        ...request,
        method: kinds[kind].update,
        url: new URL(`${environment.baseUrl}${path}`),
      },
    };
  };

  test("of v2.1 names method and path; what is not known has its effect beside it", () => {
    const lines = (kind: Kind) =>
      confirmation(of(kind), {
        isCompared: false,
        error: { code: "timeout" },
      }).detail.split("\n");
    deepEqual(lines("v2.1/order").slice(2, 6), [
      "Request: PATCH /v2.1/orders/a-1",
      "",
      "The live order was not retrieved. Production EU did not respond in time. What would change is not known, and this update cannot be undone.",
      "It changes the attributes that it includes and leaves the others.",
    ]);
    deepEqual(lines("v2.1/orderItemExtension").slice(2, 6), [
      "Request: PUT /v2.1/orderItems/a-1/extensions/ext",
      "",
      "The live order item data extension was not retrieved. Production EU did not respond in time. What would change and what would be removed is not known, and this update cannot be undone.",
      "It replaces all pairs.",
    ]);
    deepEqual(lines("v2.1/orderItem").slice(4, 6), [
      "The live order item was not retrieved. Production EU did not respond in time. What would change and what may be lost is not known, and this update cannot be undone.",
      "",
    ]);
  });

  test("an undo of a PATCH leaves what others changed elsewhere, and says what stays", () => {
    const undone: HistoryEntry = {
      ...entry,
      kind: "v2.1/order",
      before: '{"price":1}',
      sent: '{"price":2,"channel":"WEB","cardType":"Visa"}',
    };
    const { detail } = confirmation(
      { ...of("v2.1/order"), origin: { cause: "undo", entry: undone } },
      compared("yes"),
    );
    match(
      detail,
      /^The order was changed after the update that you undo\. That change is undone too, as far as the undo has the same attributes\.$/m,
    );
    match(
      detail,
      /^The update that you undo added 2 attributes: channel \(WEB\), cardType \(Visa\)\. They stay, since how to remove them is not documented\.$/m,
    );
  });

  test("once more is called so", () => {
    const origin: Origin = { cause: "again", entry };
    deepEqual(
      confirmation(update(sandbox, { origin }), compared("no")).message,
      "Send this order update to Sandbox again?",
    );
  });

  test("names the errors that are turned off, and no more than three of them", () => {
    const lastLine = (...suppressedErrors: Update["suppressedErrors"]) =>
      confirmation(update(sandbox, { suppressedErrors }), compared("no"))
        .detail.split("\n")
        .at(-1);
    deepEqual(
      lastLine(
        { code: "value/enum", count: 1 },
        { code: "value/type", count: 2 },
      ),
      "Turned off or lowered: value/enum (1 error), value/type (2 errors).",
    );
    const codes = ["enum", "type", "length", "date", "pattern"] as const;
    deepEqual(
      lastLine(
        ...codes.map((name) => ({ code: `value/${name}` as const, count: 1 })),
      ),
      "Turned off or lowered: value/enum (1 error), value/type (1 error), value/length (1 error), and 2 other codes.",
    );
  });

  test("warnings are those of what is sent, where no editor shows it", () => {
    const origin: Origin = { cause: "again", entry };
    const { detail } = confirmation(
      update(sandbox, { origin, warnings: 2 }),
      compared("no"),
    );
    deepEqual(detail.split("\n").at(-1), "What is sent has 2 warnings.");
  });
});
