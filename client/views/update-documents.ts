import { window, type Uri } from "vscode";
import { tabUris } from "../ui/tab-uris";

/** The schemes of the read-only documents about updates, as package.json has them. */
export const updateSchemes = {
  changes: "cdp-order-changes",
  undo: "cdp-order-undo",
  echo: "cdp-order-echo",
  plan: "cdp-order-plan",
  history: "cdp-order-history",
  response: "cdp-order-response",
} as const;

/** Whether a tab shows one, as after a reload of the window. */
export function hasUpdateDocument(): boolean {
  const schemes = Object.values<string>(updateSchemes);
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => tabUris(input))
    .some(({ scheme }) => schemes.includes(scheme));
}

/** Whether it shows what is not sent yet: package.json has a button for the first two of these schemes, and the view of a plan for the third. */
export function isComparison({ scheme }: Uri): boolean {
  const { changes, undo, plan } = updateSchemes;
  return [changes, undo, plan].some((one) => one === scheme);
}
