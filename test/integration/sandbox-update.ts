import { equal, ok } from "node:assert/strict";
import { Server, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, type Uri } from "vscode";
import { openHistory } from "../../client/send/history/history";
import { extensionId } from "../host/extension-id";
import { openPayload, setUserValue } from "./window";

/**
 * Starts the sandbox of the window, and puts an update of it into the history.
 * Answers what a command can be given to do something there: the address of a
 * payload, which has the id of the entry as well.
 */
export async function sandboxUpdate(): Promise<Uri> {
  const { uri } = await openPayload();
  const port = whenListening();
  await commands.executeCommand("cdpOrder.startSandbox");
  await setUserValue("confirmTestUpdates", false);
  const baseUrl = `http://127.0.0.1:${await port}`;
  const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
  return Object.assign(uri, { id: await entryOf(baseUrl, ref) });
}

/** The port of the next server that this process starts. */
function whenListening(): Promise<number> {
  const listen = Reflect.get(Server.prototype, "listen") as () => Server;
  return new Promise((resolve) => {
    Server.prototype.listen = function (this: Server, ...to: unknown[]) {
      Server.prototype.listen = listen;
      this.once("listening", () => {
        resolve((this.address() as AddressInfo).port);
      });
      return Reflect.apply<Server, unknown[], Server>(listen, this, to);
    };
  });
}

/** The id of an accepted update that can be undone. */
async function entryOf(baseUrl: string, ref: string): Promise<string> {
  // The server that the tests run in has this folder for all of its own.
  const data = join(tmpdir(), "user-data/User/globalStorage");
  const folder = join(data, `${extensionId}/history`);
  const history = openHistory(folder, { keepBodies: () => true });
  const entry = await history.begin({
    environment: { name: "Sandbox", baseUrl, stage: "test", source: "sandbox" },
    ...{ kind: "order", ref, cause: "send" },
    sent: '{"price":12}',
    before: JSON.stringify({
      href: `${baseUrl}/v2/orders/${ref}`,
      ref,
      price: 10,
    }),
  });
  ok(entry);
  equal(await history.end(entry, { status: "accepted" }), undefined);
  return entry.id;
}
