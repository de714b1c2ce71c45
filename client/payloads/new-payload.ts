import { SnippetString, window, workspace } from "vscode";
import { languageId } from "../language-client/protocol";
import type { Kind } from "../../cdp/kinds";
import snippets from "../../snippets/cdp-order.json";
import { askOption } from "../ui/questions";

/** "CDP: New … Payload": a template in an untitled file, with the cursor in its first gap. */
export async function newPayload(kind: Kind): Promise<void> {
  const asked = await askOption({
    title: kind === "order" ? "New Order Payload" : "New Order Item Payload",
    placeholder: "What is the update about?",
    options: templatesOf(kind),
  });
  if (typeof asked !== "object") return;
  const document = await workspace.openTextDocument({ language: languageId });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(asked.value));
}

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
