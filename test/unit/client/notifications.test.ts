/** A notification is one or two short sentences; VS Code clips or hides more. */
import { deepEqual } from "node:assert/strict";
import { suite, test } from "node:test";
import { messages as environments } from "../../../client/commands/messages/environments";
import { messages as find } from "../../../client/commands/messages/find";
import { messages as history } from "../../../client/commands/messages/history";
import {
  messages as payloads,
  pasteErrors,
} from "../../../client/commands/messages/payloads";
import { messages as send } from "../../../client/commands/messages/send";
import { messages as walkthrough } from "../../../client/commands/messages/walkthrough";
import { compare } from "../../../client/compare/compare";
import { messages as confirmation } from "../../../client/dialogs/messages/confirmation";
import { messages as search } from "../../../client/dialogs/messages/search";
import {
  parseEnvironments,
  type Environment,
} from "../../../client/environments/environment";
import { environmentsError } from "../../../client/environments/environments-error";
import { retrieveErrorMessage } from "../../../client/live/messages/retrieve";
import {
  checkedMessage,
  messages as files,
} from "../../../client/payloads/messages";
import type { UpdateReport } from "../../../client/send/deliver";
import {
  abandonedMessage,
  notUndoableMessage,
} from "../../../client/send/messages/history";
import { notSentMessage } from "../../../client/send/messages/not-sent";
import {
  noPlanMessage,
  planNotSentMessage,
  notComparedMessage,
} from "../../../client/send/messages/outcome";
import { previewMessage } from "../../../client/send/messages/preview";
import { reportMessage } from "../../../client/send/messages/report";
import type { NotSentReason, Outcome } from "../../../client/send/outcome";
import type { Update } from "../../../client/send/update";
import { userSettingsErrors } from "../../../client/settings/user-settings";
import { messages as settings } from "../../../client/settings/messages";
import { responded } from "../../flow/responses";
import { begun } from "./history/sample";

const environment: Environment = {
  name: "Production EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};
const { name } = environment;
const destination = { environment, kind: "orderItem" } as const;
const entry = {
  ...begun,
  id: "0001764000000000-0a1b2c3d",
  at: "2025-11-24T16:00:00.900Z",
  end: { status: "unknown" },
} as const;
const file = "refund.cdp-order.json";

const reasons: readonly NotSentReason[] = [
  { code: "untrusted" },
  { code: "noPayload" },
  { code: "busy" },
  { code: "unchecked" },
  { code: "textChanged" },
  { code: "environmentChanged" },
  { code: "notEditable" },
  { code: "environmentGone" },
  { code: "bodyNotKept" },
  { code: "previousNotKept" },
  { code: "nothingToUndo" },
  { code: "previousInvalid" },
  { code: "nothingBefore" },
  { code: "onlyAdded" },
  {
    code: "immutable",
    ...destination,
    kind: "v2.1/order",
    attributes: ["referenceId", "orderedAt"],
  },
  { code: "notFound", ...destination, kind: "v2.1/orderItem" },
  { code: "unreadable" },
  {
    code: "problems",
    problems: {
      count: 12,
      code: "attribute/response-only",
      at: { line: 120, character: 0 },
    },
  },
  { code: "noCredentials", environment, lack: "missing" },
  { code: "noCredentials", environment, lack: "otherOrigin" },
  { code: "noCredentials", environment, lack: "unavailable" },
  { code: "ambiguousTarget", ...destination },
  { code: "noTarget", ...destination },
  { code: "otherEnvironment", ...destination },
  { code: "liveChanged", ...destination },
  { code: "credentialsRejected", ...destination },
  { code: "notFound", ...destination },
  {
    code: "notCompared",
    ...destination,
    error: { code: "status", status: 404 },
  },
  { code: "noneReady", files: 12 },
];

/** An update and all that can be odd about it at once. */
function reports(outcome: Outcome): readonly UpdateReport[] {
  const paths = Array.from(
    { length: 7 },
    (_, index) => `flightSegments[${index}].operatingFlightNumber`,
  );
  const live = {
    kind: "orderItem",
    ref: "a",
    text: "{}",
    attributes: {},
  } as const;
  const echo = {
    live,
    differences: { notStored: paths, storedOtherwise: paths },
  };
  const plain = { outcome, edited: false };
  return [
    plain,
    { ...plain, edited: true },
    { ...plain, edited: true, unrecorded: "all" as const },
    ...(outcome.status === "accepted" ? [{ ...plain, echo }] : []),
  ];
}

const live = {
  price: 1,
  status: "PURCHASED",
  currencyCode: "EUR",
  referenceId: "B-1",
  orderedAt: "2025-12-19T12:07:18.149Z",
};
const body = {
  price: 2,
  status: "PARTIALY_REFUNDED",
  pointOfSale: "spinair.com/france",
  referenceId: "B-2",
  orderedAt: "2025-01-19T12:07:18.149Z",
};
const update: Update = {
  destination: { environment, kind: "order" },
  ref: "a",
  request: {
    method: "POST",
    url: new URL("https://api.example.com/v2/orders/a"),
    body: "{}",
  },
  attributes: body,
  warnings: 0,
  suppressedErrors: [],
  origin: { cause: "many", uri: "file:///a" },
};

const wrongSettings = userSettingsErrors(() => "wrong");

const shown: Readonly<Record<string, readonly string[]>> = {
  outcomes: [
    ...[200, 202, 299, 307, 400, 401, 403, 404, 405, 409, 410, 412, 413],
    ...[415, 418, 422, 429, 500, 999],
  ].flatMap((status) =>
    (["accepted", "refused", "unknown"] as const).flatMap((is) =>
      reports({
        status: is,
        ...(is === "unknown" && { reason: "unclearStatus" }),
        destination,
        response: responded(status, "<b>", undefined).response,
      } as Outcome).map(reportMessage),
    ),
  ),
  "odd responses": (
    ["cut", "malformed", "tooLarge", "encoded", "notJson", "tooDeep"] as const
  ).flatMap((flaw) =>
    reports({
      status: "accepted",
      destination,
      response: responded(200, "{", flaw).response,
    }).map(reportMessage),
  ),
  "no responses": (["cancelled", "timeout", "cut", "notHttp"] as const).flatMap(
    (reason) =>
      reports({ status: "unknown", destination, reason }).map(reportMessage),
  ),
  "not sent": reasons.flatMap((reason) => [
    reportMessage({
      outcome: { status: "notSent", reason },
      edited: true,
    }),
    notComparedMessage(reason),
    noPlanMessage(reason),
    planNotSentMessage(reason),
    send.curlNotCopied(notSentMessage(reason)),
    search.notStarted(notSentMessage(reason)),
  ]),
  retrieving: [301, 400, 401, 403, 404, 418, 429, 503].map((status) =>
    retrieveErrorMessage({ code: "status", status }, environment),
  ),
  preview: [
    previewMessage(update, {
      isCompared: false,
      error: { code: "status", status: 404 },
    }),
    previewMessage(update, {
      isCompared: true,
      live: { kind: "order", ref: "a", text: "{}", attributes: live },
      comparison: compare("order", live, body),
      changedSinceSeen: "yes",
    }),
  ],
  history: [
    abandonedMessage([entry]),
    abandonedMessage([
      entry,
      { ...entry, environment },
      { ...entry, environment: { ...environment, name: "US" } },
    ]),
    ...(
      [
        "previousNotKept",
        "nothingToUndo",
        "nothingBefore",
        "onlyAdded",
        "inProgress",
      ] as const
    ).map((code) => notUndoableMessage({ code, entry })),
    notUndoableMessage({ code: "none" }),
    history.notCleared,
    history.notDeleted,
  ],
  environments: [
    environments.added(name),
    environments.notAddedStorage(name),
    environments.notAddedSetting(name),
    environments.edited(name),
    environments.editedWithoutCredentials(name),
    environments.notEditedSetting(name),
    environments.connected(name),
    environments.credentialsSaved(name),
    environments.credentialsNotSaved(name),
    environments.notRemovedStorage(name),
    environments.notRemovedSetting(name),
    environments.noneConfigured,
    environments.sandboxStarted("Sandbox", "http://127.0.0.1:51234"),
    environments.sandboxRunning("Sandbox", "http://127.0.0.1:51234"),
    environments.sandboxNotStarted,
    ...[[{ name: "?" }], [1, 2, 3], 1].map(
      (value) =>
        environmentsError(parseEnvironments(value).errors)?.message ?? "",
    ),
  ],
  settings: [
    ...wrongSettings.flatMap((error) =>
      [0, 1, 4].map((others) => settings.ignored(error, others)),
    ),
  ],
  walkthrough: [walkthrough.noProblemFound],
  payloads: [
    ...Object.values(pasteErrors),
    payloads.notPinned,
    payloads.notEditable,
    payloads.alreadyPinned("orderItem"),
    payloads.alreadyPinned("v2.1/orderItemExtension"),
    find.referenceCopied,
    find.lineNotWritten,
    send.noneSelected,
    send.curlCopied(["CDP_CLIENT_KEY", "CDP_API_TOKEN"], undefined),
    send.curlCopied(["CDP_BASE_URL", "CDP_CLIENT_KEY", "CDP_API_TOKEN"], "8.3"),
    send.comparisonsShown(101, 200, 250),
    send.planNotSaved,
    send.curlTooLong,
    files.noPayloads,
    files.renameQuestion(file),
    files.renameTaken(file),
    files.notRenamed(file),
    checkedMessage({ files: 300, checked: 120, withProblems: 40, unread: 3 }),
    ...(["comparison", "plan"] as const).map(confirmation.continueLater),
  ],
};

suite("a notification is one or two short sentences", () => {
  for (const [about, sentences] of Object.entries(shown))
    test(about, () => {
      deepEqual(sentences.filter(isLong), []);
    });
});

/** A file's name, an address or a number has no space behind its dots. */
function isLong(text: string): boolean {
  const sentences = text.split(/(?<=[.?!])\s+(?=\S)/).length;
  return sentences > 2 || text.length > 170;
}
