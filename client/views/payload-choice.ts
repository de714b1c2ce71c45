import { window } from "vscode";
import type { File } from "../send/many/row";

/** Offers payloads to choose any number from; `undefined` where the user leaves it. */
export async function choosePayloads(
  files: readonly File[],
): Promise<readonly File[] | undefined> {
  const chosen = await window.showQuickPick(
    files.map((file) => {
      const parts = file.name.split("/");
      const label = parts.pop() ?? file.name;
      return { label, description: parts.join("/"), file };
    }),
    {
      title: "Send Updates",
      placeHolder: "Payloads to send",
      canPickMany: true,
      ignoreFocusOut: true,
      matchOnDescription: true,
    },
  );
  return chosen?.map(({ file }) => file);
}
