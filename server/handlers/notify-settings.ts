import {
  MessageType,
  ShowMessageNotification,
  ShowMessageRequest,
  type MessageActionItem,
} from "vscode-languageserver";
import { messages } from "../messages";
import { openSettingsNotification } from "../protocol";
import type { ServerContext } from "./server-context";

const openSettings: MessageActionItem = { title: messages.openSettings };

/**
 * Warns about settings; with a button that opens them where the client can.
 * Others get no question: some editors stop until one is answered.
 */
export async function notifySettings(
  { connection, session }: Pick<ServerContext, "connection" | "session">,
  message: string,
  keys: readonly string[],
): Promise<void> {
  const type = MessageType.Warning;
  if (!session.opensSettings)
    return connection.sendNotification(ShowMessageNotification.type, {
      type,
      message,
    });
  const chosen = await connection.sendRequest(ShowMessageRequest.type, {
    type,
    message,
    actions: [openSettings],
  });
  if (chosen?.title === openSettings.title)
    await connection.sendNotification(openSettingsNotification, { keys });
}
