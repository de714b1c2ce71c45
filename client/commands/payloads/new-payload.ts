import { Range, SnippetString } from "vscode";
import { allKinds, kindLines, kinds, type Kind } from "../../../cdp/kinds";
import snippets from "../../../snippets/cdp-order.json";
import { optionStep } from "../../ui/question-steps";
import { runSteps } from "../../ui/steps";
import { messages } from "../messages/payloads";
import { newName } from "../../payloads/payload-name";
import { openUntitledPayload } from "../../payloads/untitled-payload";

/** "CDP: New Payload…": a template in an untitled file, with the cursor at its first placeholder. */
export async function newPayload(): Promise<void> {
  const header = { title: messages.newTitle, totalSteps: 2 };
  let kind: Kind = "order";
  let template = "";
  const isAnswered = await runSteps([
    optionStep(
      {
        ...header,
        step: 1,
        placeholder: messages.newKind,
        options: kindOptions,
      },
      (value) => (kind = value),
    ),
    (canGoBack) =>
      optionStep(
        {
          ...header,
          step: 2,
          placeholder: messages.newTemplate,
          options: templatesOf(kind),
        },
        (value) => (template = value),
      )(canGoBack),
  ]);
  if (!isAnswered) return;
  const editor = await openUntitledPayload(newName(kind));
  const { lineCount } = editor.document;
  await editor.insertSnippet(
    new SnippetString(template),
    // A discarded file of this name may come back with its text.
    new Range(0, 0, lineCount, 0),
  );
}

/** Those that there are templates for. */
const kindOptions = allKinds
  .filter((kind) => templatesOf(kind).length > 0)
  .map((value) => ({
    label: messages.kindLabel(value),
    description: messages.resources[kinds[value].resource],
    group: messages.version(kinds[value].version),
    value,
  }));

/** A template begins with the lines of its kind. */
function templatesOf(kind: Kind) {
  return Object.entries(snippets)
    .filter(([, { body }]) => linesAbove(body) === kindLines(kind))
    .map(([label, { description, body }]) => ({
      label,
      detail: description,
      value: body.join("\n"),
    }));
}

/** A declaration, since the options above are made while this file is loaded. */
function linesAbove(body: readonly string[]): string {
  return body
    .filter((line) => line.startsWith("//"))
    .map((line) => `${line}\n`)
    .join("");
}
