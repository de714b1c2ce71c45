import { commands, window } from "vscode";
import { messages } from "../messages/environments";

/** Shows a message with a button that tests the connection. Waits for nothing: what goes on needs no test. */
export function offerTest(message: string, name: string): void {
  const { testConnection } = messages;
  void window
    .showInformationMessage(message, testConnection)
    .then(async (answer) => {
      if (answer === testConnection)
        await commands.executeCommand("cdpOrder.testConnection", name);
    });
}
