import { extensionId } from "./extension-id";

/** User settings with which no folder is trusted, and nobody is asked. */
export const restrictedSettings = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};

/** User settings with which the extension runs in the window's web extension host, as in vscode.dev. */
export const webSettings = {
  "remote.extensionKind": { [extensionId]: ["web"] },
};

/** User settings that keep a window free of what is not ours. */
export const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};
