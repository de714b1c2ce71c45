import {
  TextDocument,
  type Position as ZeroBased,
} from "vscode-languageserver-textdocument";
import { check } from "../server/check/check";
import { readPayload } from "../server/document/payload";
import type { Settings } from "../server/protocol";
import { decode } from "./decode";
import type { FileReport, Position } from "./report";
import type { Source } from "./sources";

export async function checkSource(
  { path, read }: Source,
  settings: Settings,
): Promise<FileReport> {
  let text: string;
  try {
    text = decode(await read());
  } catch (error) {
    return { path, unreadable: reasonOf(error) };
  }
  const document = TextDocument.create("", "", 0, text);
  const spanOf = (offset: number, length: number) => ({
    start: fromOne(document.positionAt(offset)),
    end: fromOne(document.positionAt(offset + length)),
  });
  const problems = check(readPayload(text), settings, {
    now: Date.now(),
  });
  return {
    path,
    findings: problems.map(
      ({ code, severity, message, offset, length, related = [] }) => ({
        code,
        severity,
        message,
        ...spanOf(offset, length),
        related: related.map(({ offset, length, message }) => ({
          message,
          ...spanOf(offset, length),
        })),
      }),
    ),
  };
}

const fromOne = ({ line, character }: ZeroBased): Position => ({
  line: line + 1,
  column: character + 1,
});

/** Without the system call and the path, which follow a comma. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, .*/s, "");
}
