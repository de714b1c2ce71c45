import { window } from "vscode";
import type { PayloadFile } from "../send/many/payload-file";

/** Shows payloads to select any number of. `undefined` if the user cancels. */
export async function pickPayloads(
  files: readonly PayloadFile[],
  {
    title,
    placeholder,
  }: { readonly title: string; readonly placeholder: string },
): Promise<readonly PayloadFile[] | undefined> {
  const selected = await window.showQuickPick(
    files.map((file) => {
      const parts = withoutIcons(file.name).split("/");
      const label = parts.pop() ?? "";
      return { label, description: parts.join("/"), file };
    }),
    {
      title,
      placeHolder: placeholder,
      canPickMany: true,
      ignoreFocusOut: true,
      matchOnDescription: true,
    },
  );
  return selected?.map(({ file }) => file);
}

/** A quick pick draws an icon for `$(name)`, unless a backslash stands before it. */
function withoutIcons(name: string): string {
  return name.replace(/\$\([A-Za-z\d-]+(?:~[A-Za-z]+)?\)/g, "\\$&");
}
