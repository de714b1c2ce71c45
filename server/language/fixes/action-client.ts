import type { EditClient } from "./workspace-edit";

/** The client's capabilities for actions. */
export interface ActionClient extends EditClient {
  /** It asks for the edit of an action when somebody chooses it. */
  readonly resolvesEdits: boolean;
  /** The client's command that switches a code off in the user's settings. */
  readonly turnOffCommand: string | undefined;
  /** The client's command that converts the payload at a URI, its argument, to v2.1. */
  readonly convertCommand: string | undefined;
  /** The client's command that shows the documentation of a code. */
  readonly documentationCommand: string | undefined;
}
