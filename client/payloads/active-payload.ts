import { window } from "vscode";
import {
  languageId,
  type ReplaceableTargetLine,
  type Prepared,
} from "../language-client/protocol";
import type { IsLocked } from "./is-read-only";
import { payloadFrom } from "./payload-document";

/** The payload in the active editor, as the language server read it. */
export interface ActivePayload extends Pick<
  Prepared,
  "kind" | "targets" | "replaceableTargetLines" | "referenceId"
> {
  /** Whether it was written; it is not if the text has changed since it was read. */
  readonly writeTargetLine: (
    line: string,
    replaced: ReplaceableTargetLine | undefined,
  ) => Promise<boolean>;
}

/** `undefined` if there is none, or the language server does not respond. */
export async function activePayload(
  prepare: (uri: string, version: number) => Promise<Prepared | undefined>,
  isLocked: IsLocked,
): Promise<ActivePayload | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== languageId) return undefined;
  const prepared = await prepare(document.uri.toString(), document.version);
  return (
    prepared && {
      ...prepared,
      writeTargetLine: async (line, replaced) =>
        document.version === prepared.version &&
        payloadFrom(document, isLocked).writeTargetLine(
          line,
          prepared.version,
          replaced,
        ),
    }
  );
}
