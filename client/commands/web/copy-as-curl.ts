import { addressOf, pathOf, refAtEnd } from "../../../cdp/endpoints";
import { kinds, type Kind } from "../../../cdp/kinds";
import type { Target } from "../../language-client/protocol";
import {
  openedPayload,
  payloadFrom,
  uriOf,
} from "../../payloads/payload-document";
import { checkPayload } from "../../send/check-payload";
import { failure } from "../../send/outcome";
import { askOption, askText } from "../../ui/questions";
import type { LanguageServices } from "../language-services";
import { messages } from "../messages/web";
import { copyAsCurl } from "../send/copy-command-line";

/** "CDP: Copy as cURL…" where environments are not read: the shell says where CDP is. */
export async function copyPayloadAsCurl(
  { server, isLocked }: Pick<LanguageServices, "server" | "isLocked">,
  argument?: unknown,
): Promise<void> {
  const document = await openedPayload(uriOf(argument));
  if (document === undefined) return copyAsCurl(failure({ code: "noPayload" }));
  const checked = await checkPayload(server, payloadFrom(document, isLocked));
  if (!checked.ok) return copyAsCurl(checked);
  const { kind, targets, body } = checked.payload;
  const ref = await targetOf(kind, targets);
  if (ref === undefined) return;
  const url = pathOf(addressOf(kind, ref));
  const request = { method: kinds[kind].update, url, body };
  await copyAsCurl({ ok: true, request });
}

/** The reference that the file has; the user selects one of several. `undefined` where the user cancels. */
async function targetOf(
  kind: Kind,
  targets: readonly Target[],
): Promise<string | undefined> {
  const found = targets.flatMap((target) =>
    target.kind === kind && target.ref !== undefined
      ? [{ ref: target.ref, environment: target.environment }]
      : [],
  );
  const [ref, ...others] = new Set(found.map((target) => target.ref));
  if (ref === undefined) return askTarget(kind);
  if (others.length === 0) return ref;
  const answer = await askOption({
    title: messages.curlTitle,
    placeholder: messages.selectTarget(kind),
    options: found.map((target) => ({
      label: target.environment ?? messages.anyEnvironment,
      description: target.ref,
      value: target.ref,
    })),
  });
  return answer.ok ? answer.value : undefined;
}

async function askTarget(kind: Kind): Promise<string | undefined> {
  const answer = await askText({
    title: messages.curlTitle,
    ...messages.target(kind),
    validate: (text) =>
      refAtEnd(text.trim()) === undefined ? messages.notReference : undefined,
  });
  return answer.ok ? refAtEnd(answer.value.trim()) : undefined;
}
