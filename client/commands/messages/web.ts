import { kinds, type Kind } from "../../../cdp/kinds";

/** Why a browser does not run a command, and what to do. */
export const refusals = {
  update:
    "A browser may not call CDP: send the update from VS Code on the desktop, or copy it as cURL.",
  network: "A browser may not call CDP: use VS Code on the desktop.",
  environments:
    "Environments and credentials are for sending, which a browser may not do: use VS Code on the desktop.",
  history:
    "Updates are sent from VS Code on the desktop, which keeps their history: open it there.",
  sandbox:
    "A browser cannot run the sandbox: start it in VS Code on the desktop.",
} as const;

export const messages = {
  copyAsCurl: "Copy as cURL…",
  curlTitle: "Copy as cURL",
  selectTarget: (kind: Kind) => `Select the ${kinds[kind].name} to update`,
  anyEnvironment: "Any environment",
  notReference: "Enter a reference, or an address that ends with one.",
  target: (kind: Kind) => ({
    prompt: "Only the last part of an address is used.",
    placeholder: `Reference or address of the ${kinds[kind].name}`,
  }),
} as const;
