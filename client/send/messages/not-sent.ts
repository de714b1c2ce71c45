import { kinds } from "../../../cdp/kinds";
import type { ConnectionError } from "../../http/http-result";
import {
  connectionErrorMessage,
  retrieveErrorMessage,
} from "../../live/messages/retrieve";
import type { BlockingProblems, NotSentReason, StopReason } from "../outcome";
import { recoveryButtons as buttons, type RecoveryAction } from "./buttons";

/** Why an update was not sent, in sentences: our own words and checked names. */
export function notSentMessage(reason: NotSentReason): string {
  return adviceFor(reason).message(reason);
}

/** The buttons of its notification. */
export function recoveryActions(
  reason: NotSentReason,
): readonly RecoveryAction[] {
  return adviceFor(reason).actions;
}

interface Advice<Reason> {
  readonly message: (reason: Reason) => string;
  readonly actions: readonly RecoveryAction[];
}

type Code = NotSentReason["code"];

type ReasonWith<C extends Code, R = NotSentReason> = R extends {
  readonly code: infer Codes;
}
  ? C extends Codes
    ? R
    : never
  : never;

/** The entry of a reason takes that reason. */
function adviceFor(reason: NotSentReason): Advice<NotSentReason> {
  return advice[reason.code] as Advice<NotSentReason>;
}

const plain = (message: string, ...actions: readonly RecoveryAction[]) => ({
  message: () => message,
  actions,
});

const connection = (
  code: ConnectionError,
): Advice<ReasonWith<typeof code>> => ({
  message: ({ environment }) => connectionErrorMessage(code, environment.name),
  actions: [buttons.showLog],
});

const advice: { readonly [C in Code]: Advice<ReasonWith<C>> } = {
  untrusted: plain("This workspace is not trusted.", buttons.manageTrust),
  noPayload: plain(
    "Open a CDP order payload (*.cdp-order.json) or make a new one first.",
    buttons.newPayload,
  ),
  busy: plain("Another update is still in progress."),
  dismissed: plain("Canceled."),
  unchecked: plain(
    "The language server could not check the payload.",
    buttons.restartServer,
  ),
  textChanged: plain("The text changed in the meantime."),
  notEditable: plain(
    "The attributes were not added because the file cannot be edited.",
  ),
  environmentChanged: plain(
    "The environment was changed or removed in the meantime.",
  ),
  environmentGone: plain("Its environment was changed or removed since."),
  bodyNotKept: plain("The history did not keep its body."),
  previousNotKept: plain("The previous state was not kept."),
  previousInvalid: plain(
    "The previous state has values that an update cannot have.",
  ),
  nothingBefore: plain(
    "No pair was there before, and how to remove pairs is not documented.",
  ),
  onlyAdded: plain(
    "The update only added attributes, and how to remove them is not documented.",
  ),
  nothingToUndo: plain("The update to undo changed nothing."),
  unreadable: plain("The file cannot be read."),
  excluded: plain("It is unchecked in the plan."),
  noneChecked: plain("No file is checked in the plan."),
  problems: {
    message: ({ problems }) => problemsMessage(problems),
    actions: [],
  },
  badRequest: { message: ({ message }) => message, actions: [] },
  noCredentials: {
    message: ({ environment: { name }, lack }) => lacks[lack](name),
    actions: [buttons.setCredentials],
  },
  ambiguousTarget: {
    message: ({ environment: { name } }) =>
      `Two target lines give different references for ${name}.`,
    actions: [],
  },
  noTarget: {
    message: ({ environment: { name }, kind }) =>
      `No target line of the file says which ${kinds[kind].name} in ${name} to update.`,
    actions: [],
  },
  otherEnvironment: {
    message: ({ environment: { name } }) =>
      `What is shown is an update to ${name}, which is not the active environment.`,
    actions: [buttons.selectEnvironment],
  },
  liveChanged: {
    message: ({ kind }) =>
      `The live ${kinds[kind].name} was changed after it was compared: review it again.`,
    actions: [],
  },
  immutable: {
    message: ({ kind, attributes }) =>
      `${attributes.join(" and ")} cannot be changed in ${kinds[kind].version}, and the live ${kinds[kind].name} has ${attributes.length === 1 ? "another value" : "other values"}.`,
    actions: [],
  },
  credentialsRejected: {
    message: ({ environment: { name } }) =>
      `${name} does not know the client key or the API token (401).`,
    actions: [buttons.setCredentials, buttons.showLog],
  },
  notFound: {
    message: ({ environment: { name }, kind }) =>
      kinds[kind].version === "v2"
        ? `${name} has no ${kinds[kind].name} with this reference (404), or its base URL is wrong.`
        : `${name} has no ${kinds[kind].name} with this reference (404), no ${kinds[kind].version} of the API, or its base URL is wrong.`,
    actions: [buttons.findOrder, buttons.showLog],
  },
  notCompared: {
    message: ({ environment, kind, error }) =>
      retrieveErrorMessage(error, environment, kinds[kind].version),
    actions: [buttons.showLog],
  },
  noneReady: {
    message: ({ files }) =>
      files === 1
        ? "The plan says why the file cannot be sent."
        : `The plan says why none of the ${files} files can be sent.`,
    actions: [],
  },
  stopped: { message: ({ cause }) => stops[cause], actions: [] },
  cancelled: connection("cancelled"),
  noSuchHost: connection("noSuchHost"),
  unreachable: connection("unreachable"),
  connectTimeout: connection("connectTimeout"),
  proxy: connection("proxy"),
  expiredCertificate: connection("expiredCertificate"),
  certificateHostMismatch: connection("certificateHostMismatch"),
  untrustedCertificate: connection("untrustedCertificate"),
  tls: connection("tls"),
  notLoopback: connection("notLoopback"),
  failed: connection("failed"),
};

const lacks = {
  missing: (name: string) => `${name} has no credentials yet.`,
  otherOrigin: (name: string) =>
    `The credentials of ${name} are for another address: set those for this one.`,
  unavailable: (name: string) =>
    `The credentials of ${name} cannot be read: VS Code's secret storage does not respond.`,
} as const;

/** Why those that had not begun were not sent. */
const stops: Readonly<Record<StopReason, string>> = {
  cancelled: "The rest was canceled.",
  notAllowed:
    "The server did not authorize an earlier update, so the rest was stopped.",
  tooManyRequests:
    "The server keeps responding with too many requests (429), so the rest was stopped.",
  noClearResponses:
    "Several updates in a row got no clear response, so the rest was stopped.",
  unknownBefore:
    "It is not clear whether an earlier update of the same resource arrived.",
};

function problemsMessage({ count, code, at }: BlockingProblems): string {
  const where = `line ${at.line + 1}${code === undefined ? "" : ` (${code})`}`;
  return count === 1
    ? `Fix the problem in ${where} first.`
    : `Fix its ${count} problems first, the first one in ${where}.`;
}
