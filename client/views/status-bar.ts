import {
  Disposable,
  StatusBarAlignment,
  ThemeColor,
  window,
  type StatusBarItem,
} from "vscode";
import { languageId } from "../language-client/protocol";
import type { Environment } from "../environments/environment";
import type { EnvironmentStore } from "../environments/environment-store";
import { isComparison } from "./comparison-documents";

/** Shows the active environment while a payload, or what an update changes, is in the active editor. */
export function showStatusBar(store: EnvironmentStore): Disposable {
  const item = window.createStatusBarItem(
    "cdpOrder.environment",
    StatusBarAlignment.Right,
    100,
  );
  item.name = "CDP Environment";
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
  );
}

function render(
  item: StatusBarItem,
  environment: Environment | undefined,
): void {
  const label = environment?.name ?? "No CDP environment";
  item.text = `$(cloud-upload) ${label}`;
  item.tooltip = environment
    ? `Updates go to ${environment.name} (${environment.stage}), ${new URL(environment.baseUrl).host}`
    : "Select the CDP environment that updates go to";
  item.accessibilityInformation = {
    label: environment
      ? `CDP environment: ${environment.name} (${environment.stage})`
      : "No CDP environment",
  };
  item.backgroundColor =
    environment?.stage === "production"
      ? new ThemeColor("statusBarItem.errorBackground")
      : undefined;
}
