import { updateName } from "./kind-names";
import type { Confirmation } from "./ports";

/** The modal's question and its detail. */
export function confirmationText(confirmation: Confirmation): {
  readonly message: string;
  readonly detail: string;
} {
  const { environment, request, isUnsaved, warnings } = confirmation;
  const { protocol, host, pathname } = request.url;
  const lines = [
    `Request: ${request.method} ${pathname}`,
    `Host: ${host}${protocol === "http:" ? " (this machine)" : ""}`,
    `Environment: ${environment.name} (${environment.stage})`,
    isUnsaved
      ? "The text in the editor is sent, with unsaved changes."
      : "The text in the editor is sent.",
  ];
  if (warnings > 0)
    lines.push(
      warnings === 1 ? "It has 1 warning." : `It has ${warnings} warnings.`,
    );
  return {
    message: `Send this ${updateName(confirmation.kind)} to ${environment.name}?`,
    detail: lines.join("\n"),
  };
}
