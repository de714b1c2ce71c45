import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Kind } from "../cdp/kinds";
import { journeys } from "./data/journeys";
import { documentedItems, documentedOrders } from "./data/documented-orders";
import { itemExtensions, orderExtensions } from "./data/extensions";
import { jsonResponse, type JsonResponse } from "./responses";
import { refused, type Result } from "./results";
import type { Attributes } from "../cdp/attributes";
import { maxBodyBytes } from "./validate-body";
import type { ChangedImmutables, SandboxRequest } from "./handler";
import { guard, type Credentials } from "./guard";
import { route } from "./routes";
import { Store } from "./store";
import { readBody, writeResponse } from "./http-messages";

export interface SandboxOptions extends Partial<Credentials> {
  /** A free port if absent or 0. */
  readonly port?: number;
  /**
   * Responds in the sandbox's place; `undefined` leaves the request to the
   * sandbox. Only callers with the credentials get that far.
   */
  readonly intercept?: (
    request: SandboxRequest,
  ) => JsonResponse | undefined | Promise<JsonResponse | undefined>;
  /** Refused if absent: nobody documents which of the two CDP does. */
  readonly changedImmutables?: ChangedImmutables;
}

export interface Sandbox extends Credentials {
  /** `http://127.0.0.1:<port>` */
  readonly baseUrl: string;
  /** The last {@link maxReceived} requests, the newest at the end. */
  readonly received: readonly LoggedRequest[];
  /**
   * Another system's change: sets a few attributes and moves `modifiedAt`.
   * False if there is no such order, item, or data extension.
   */
  readonly change: (kind: Kind, ref: string, changes: Attributes) => boolean;
  close(): Promise<void>;
}

/** A request as it came, and the status that it got. Headers are not kept. */
interface LoggedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  /** As sent; empty if it was not read, because the guard stopped it or it was too large. */
  readonly body: string;
}

const maxReceived = 100;

/**
 * A CDP on loopback that holds its data in memory. The credentials are random
 * if absent. Rejects if the port is in use.
 */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const credentials = {
    clientKey: options.clientKey ?? randomBytes(16).toString("hex"),
    apiToken: options.apiToken ?? randomBytes(32).toString("hex"),
  };
  const received: LoggedRequest[] = [];
  const generated = journeys();
  const store = new Store({
    orders: [...documentedOrders, ...generated.map(({ order }) => order)],
    items: [...documentedItems, ...generated.flatMap(({ items }) => items)],
    orderExtensions,
    itemExtensions,
  });
  const server = createServer({ requestTimeout: 30_000 });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const { changedImmutables = "refused" } = options;
  const data = { store, baseUrl, changedImmutables };

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const caller = {
      remoteAddress: request.socket.remoteAddress,
      headers: request.headers,
    };
    const rejection = guard(caller, port, credentials);
    const body = await readBody(request, rejection ? 0 : maxBodyBytes);
    const { method = "", url = "" } = request;
    const [path = "", ...query] = url.split("?");
    const incoming = {
      method,
      path,
      query: new URLSearchParams(query.join("?")),
      contentType: request.headers["content-type"],
      body,
    };
    const chosen = rejection ? undefined : await options.intercept?.(incoming);
    const result =
      chosen ??
      jsonResponse(rejection ?? resultOf(() => route(incoming, data)), path);
    received.push({
      method,
      path: url,
      status: result.status,
      body: body?.toString() ?? "",
    });
    received.splice(0, received.length - maxReceived);
    writeResponse(result, response);
  }

  server.on("request", (request, response) => {
    serve(request, response).catch(() => {
      response.destroy();
    });
  });

  return {
    baseUrl,
    ...credentials,
    received,
    change: (kind, ref, changes) => store.change(kind, ref, changes),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function resultOf(route: () => Result): Result {
  try {
    return route();
  } catch (error) {
    return refused(500, "The sandbox failed. This is a bug in the sandbox.", {
      developerMessage: String(error),
    });
  }
}
