import { window } from "vscode";
import type { PayloadFile } from "../send/many/row";

/** Offers payloads to choose any number from; `undefined` where the user leaves it. */
export async function pickPayloads(
  files: readonly PayloadFile[],
): Promise<readonly PayloadFile[] | undefined> {
  const chosen = await window.showQuickPick(
    files.map((file) => {
      const parts = withoutIcons(file.name).split("/");
      const label = parts.pop() ?? "";
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

/** A list draws an icon for `$(name)`, unless a backslash stands before it. */
function withoutIcons(name: string): string {
  return name.replace(/\$\([A-Za-z\d-]+(?:~[A-Za-z]+)?\)/g, "\\$&");
}
