/** The confirmation's "Add Them to the File": written, compared again, asked again. */
import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Addition } from "../../client/send/add-lost";
import type { Decision, SendPorts } from "../../client/send/dialogs";
import type { OpenPayload } from "../../client/send/open-payload";
import { readPayload } from "../../server/document/payload";
import { insertFromResponse } from "../../server/language/features";
import { toTextEdit } from "../../server/diagnostics";
import { world } from "./fakes";
import { responded } from "./responses";
import { serverPrepares } from "./server-prepares";

const before = `// @orderItem a-1
{
  "type": "FLIGHT", // stays
  "productId": "P",
  "price": 30,
  "currencyCode": "EUR",
  "referenceId": "R",
  "status": "REFUNDED",
  "flightSegments": [{ "id": "2" }]
}
`;

const live = `{"ref":"a-1","modifiedAt":"monday","type":"FLIGHT","productId":"P","price":30,"currencyCode":"EUR","referenceId":"R",
"status":"REFUNDED","quantity":1.0,"flightSegments":[{"id":"1"},{"id":"2","carrier":"BX"}],"sku":"theirs"}`;

const after = `// @orderItem a-1
{
  "type": "FLIGHT", // stays
  "productId": "P",
  "price": 30,
  "currencyCode": "EUR",
  "referenceId": "R",
  "status": "REFUNDED",
  "quantity": 1.0,
  "flightSegments": [{ "id": "1" }, { "id": "2", "carrier": "BX" }]
}
`;

/** An editor with a file, and the answers that its user gives one after the other. */
function editor(
  decisions: readonly (Decision | (() => Decision))[],
  changes: Partial<SendPorts> = {},
  file: Partial<OpenPayload> = {},
) {
  const uri = "file:///item.cdp-order.json";
  const document = TextDocument.create(uri, "cdp-order", 1, before);
  const asked: (readonly [lost: number, addition: Addition | undefined])[] = [];
  const update = (edits: Parameters<OpenPayload["applyEdits"]>[0]) => {
    const text = TextDocument.applyEdits(document, [...edits]);
    TextDocument.update(document, [{ text }], document.version + 1);
  };
  const { ports } = world();
  const { sending, calls } = world({
    prepare: () =>
      Promise.resolve({
        ...serverPrepares(uri, document.getText()),
        version: document.version,
      }),
    insert(_uri, response, attributes) {
      const payload = readPayload(document.getText());
      const { edits, notInserted } = insertFromResponse(
        payload,
        response,
        attributes,
      );
      return Promise.resolve({
        version: document.version,
        edits: edits.map((edit) => toTextEdit(document, edit)),
        notInserted,
      });
    },
    sendRequest: async (request, ...others) =>
      request.method === "GET"
        ? (calls.push("GET"), responded(200, live))
        : ports.sendRequest(request, ...others),
    confirm(_update, review, addition) {
      const lost = review.isCompared ? review.comparison.lost.length : -1;
      asked.push([lost, addition]);
      const decision = decisions[asked.length - 1] ?? "dismiss";
      return Promise.resolve(
        typeof decision === "string" ? decision : decision(),
      );
    },
    ...changes,
  });
  const payload: OpenPayload = {
    uri,
    version: () => document.version,
    isUnsaved: () => true,
    writeTargetLine: () => Promise.resolve(false),
    applyEdits(edits, version) {
      equal(version, document.version);
      update(edits);
      return Promise.resolve(true);
    },
    ...file,
  };
  return {
    document,
    asked,
    calls,
    type: () => {
      update([]);
    },
    send: async () => (await sending.send(payload)).outcome,
  };
}

const nothingBegan = (calls: readonly string[]) => {
  equal(calls.includes("begin history"), false);
};

suite("what may be lost is added to the file", () => {
  test("compared and asked about again, and only then sent", async () => {
    const { send, document, asked, calls } = editor(["addLost", "dismiss"]);
    deepEqual(await send(), {
      status: "notSent",
      reason: { code: "dismissed" },
    });
    equal(document.getText(), after);
    deepEqual(asked, [
      [3, undefined],
      [0, { added: 3, notAdded: 0 }],
    ]);
    equal(calls.filter((call) => call === "GET").length, 2);
    nothingBegan(calls);
  });

  test("what is agreed to then is the new text", async () => {
    const bodies: string[] = [];
    const { ports } = world();
    const { send } = editor(["addLost", "send"], {
      sendRequest: (request, ...others) => {
        if (request.method === "GET")
          return Promise.resolve(responded(200, live));
        bodies.push(request.body);
        return ports.sendRequest(request, ...others);
      },
    });
    equal((await send()).status, "accepted");
    deepEqual(bodies, [readPayload(after).body]);
  });

  test("what has no place is counted, and asked about", async () => {
    const { send, document, asked } = editor(["addLost"], {
      insert: (_uri, _response, { length }) =>
        Promise.resolve({ version: 1, edits: [], notInserted: length }),
    });
    await send();
    deepEqual(asked, [
      [3, undefined],
      [3, { added: 0, notAdded: 3 }],
    ]);
    equal(document.getText(), before);
  });

  for (const [title, reason, make] of [
    [
      "a file that cannot be edited",
      "notEditable",
      () =>
        editor(["addLost"], {}, { applyEdits: () => Promise.resolve(false) }),
    ],
    [
      "no language server",
      "unchecked",
      () => editor(["addLost"], { insert: () => Promise.resolve(undefined) }),
    ],
    [
      "a text that was edited meanwhile",
      "textChanged",
      () => {
        const made: ReturnType<typeof editor> = editor([
          () => {
            made.type();
            return "addLost";
          },
        ]);
        return made;
      },
    ],
  ] as const)
    test(`not into ${title}: that is told, and nothing is sent`, async () => {
      const { send, document, asked, calls } = make();
      deepEqual(await send(), { status: "notSent", reason: { code: reason } });
      equal(document.getText(), before);
      equal(asked.length, 1);
      nothingBegan(calls);
    });
});
