import { Range, SnippetString } from "vscode";
import type { Kind } from "../../cdp/kinds";
import snippets from "../../snippets/cdp-order.json";
import { optionStep } from "../ui/question-steps";
import { runSteps } from "../ui/steps";
import { newNames } from "./payload-name";
import { openUntitledPayload } from "./untitled-payload";

/** "CDP: New Payload…": a template in an untitled file, with the cursor in its first gap. */
export async function newPayload(): Promise<void> {
  const place = { title: "New Payload", totalSteps: 2 };
  let kind: Kind = "order";
  let template = "";
  const isAnswered = await runSteps([
    optionStep(
      {
        ...place,
        step: 1,
        placeholder: "What does the payload update?",
        options: kinds,
      },
      (chosen) => (kind = chosen),
    ),
    (canGoBack) =>
      optionStep(
        {
          ...place,
          step: 2,
          placeholder: "What is the update about?",
          options: templatesOf(kind),
        },
        (chosen) => (template = chosen),
      )(canGoBack),
  ]);
  if (!isAnswered) return;
  const editor = await openUntitledPayload(newNames[kind]);
  const { lineCount } = editor.document;
  await editor.insertSnippet(
    new SnippetString(template),
    // A file that was discarded under this name may come back with its text.
    new Range(0, 0, lineCount, 0),
  );
}

const kinds = [
  {
    label: "Order",
    description: "a whole booking or purchase",
    value: "order",
  },
  {
    label: "Order Item",
    description: "one part of an order, such as a flight or a bag",
    value: "orderItem",
  },
] as const;

/** A template begins with the target line of its kind. */
function templatesOf(kind: Kind) {
  return Object.entries(snippets)
    .filter(([, { body }]) => body[0]?.startsWith(`// @${kind} `))
    .map(([label, { description, body }]) => ({
      label,
      detail: description,
      value: body.join("\n"),
    }));
}
