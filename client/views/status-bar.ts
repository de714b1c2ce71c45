import {
  Disposable,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
  type StatusBarItem,
} from "vscode";
import { languageId } from "../language-client/protocol";
import type { Environment } from "../environments/environment";
import type { EnvironmentStore } from "../environments/environment-store";
import { messages } from "./messages";
import { isComparison } from "./update-documents";

/** Shows the active environment while a payload, or what an update changes, is in the active editor. */
export function showStatusBar(store: EnvironmentStore): Disposable {
  const item = window.createStatusBarItem(
    "cdpOrder.environment",
    StatusBarAlignment.Right,
    100,
  );
  item.name = messages.statusBarName;
  item.command = "cdpOrder.selectEnvironment";
  const update = () => {
    const { languageId: language, uri } =
      window.activeTextEditor?.document ?? {};
    if (language !== languageId && !(uri && isComparison(uri))) {
      item.hide();
      return;
    }
    render(item, store.current().active);
    item.show();
  };
  update();
  return Disposable.from(
    item,
    store.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    // A change of the language mode closes a document and opens it again.
    workspace.onDidOpenTextDocument(update),
  );
}

function render(
  item: StatusBarItem,
  environment: Environment | undefined,
): void {
  item.text = environment
    ? messages.statusBarText(environment)
    : `$(cloud-upload) ${messages.noEnvironment}`;
  item.tooltip = environment
    ? messages.updatesGoTo(environment)
    : messages.selectEnvironment;
  item.accessibilityInformation = {
    label: environment
      ? messages.environment(environment)
      : messages.noEnvironment,
  };
  item.backgroundColor =
    environment?.stage === "production"
      ? new ThemeColor("statusBarItem.errorBackground")
      : undefined;
}
