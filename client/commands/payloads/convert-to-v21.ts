import { Uri, window, workspace, type TextDocument } from "vscode";
import { withFallback } from "../../async/with-fallback";
import { askItemType } from "../../dialogs/ask-item-type";
import { pickPayloads } from "../../dialogs/pick-payloads";
import {
  conversionEdit,
  openExtension,
  type ConvertedPayload,
} from "../../payloads/conversion-edit";
import { isReadOnly } from "../../payloads/is-read-only";
import { openedPayload, uriOf } from "../../payloads/payload-document";
import { messages as payloadMessages } from "../../payloads/messages";
import { payloadFiles } from "../../payloads/payload-files";
import { filesAt } from "../many/files-at";
import { messages } from "../messages/conversion";
import type { LanguageServices } from "../language-services";

type ConversionServices = Pick<
  LanguageServices,
  "server" | "memento" | "isLocked"
>;

/** "CDP: Convert to v2.1", for the payload at a URI or the active one. */
export async function convertPayload(
  services: ConversionServices,
  argument?: unknown,
): Promise<void> {
  const uri =
    typeof argument === "string" ? Uri.parse(argument) : uriOf(argument);
  const document = await openedPayload(uri);
  if (document) await convert(services, [document]);
}

/** "CDP: Convert Payloads to v2.1…": those that the user selects, in one edit that is previewed. */
export async function convertPayloads(
  services: ConversionServices,
): Promise<void> {
  const files = filesAt(await payloadFiles());
  if (files.length === 0)
    return void window.showInformationMessage(payloadMessages.noPayloads);
  const selected = await pickPayloads(files, messages);
  if (!selected || selected.length === 0) return;
  const opened = await Promise.all(
    selected.map(({ uri }) =>
      withFallback(undefined, async () =>
        workspace.openTextDocument(Uri.parse(uri)),
      ),
    ),
  );
  await convert(
    services,
    opened.filter((document) => document !== undefined),
  );
}

async function convert(
  { server, memento, isLocked }: ConversionServices,
  documents: readonly TextDocument[],
): Promise<void> {
  const types = new Map<string, string>();
  const payloads: ConvertedPayload[] = [];
  for (const document of documents) {
    if (await isReadOnly(document, isLocked)) continue;
    const { version } = document;
    const text = document.getText();
    let converted = await server.convert(text);
    const { refusedType: refused } = converted ?? {};
    if (refused !== undefined) {
      const type = types.get(refused) ?? (await askItemType(memento, refused));
      // Nothing is converted by half.
      if (type === undefined) return;
      types.set(refused, type);
      converted = await server.convert(text, type);
    }
    if (converted) payloads.push({ document, version, converted });
  }
  if (payloads.length === 0)
    return void window.showInformationMessage(messages.nothingToConvert);
  const edit = await conversionEdit(payloads);
  if (payloads.some(({ document, version }) => document.version !== version))
    return void window.showWarningMessage(messages.textChanged);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  for (const payload of payloads) await openExtension(payload);
  const report = messages.converted(
    payloads.length,
    documents.length - payloads.length,
    payloads.flatMap(({ converted }) => converted.unplaced),
    payloads.reduce(
      (sum, { converted }) => sum + (converted.unplacedOwn ?? 0),
      0,
    ),
  );
  if (report !== undefined) void window.showInformationMessage(report);
}
