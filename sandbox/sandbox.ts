import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Kind } from "../cdp/kinds";
import { refuse, type Answer } from "./answers";
import type { Attributes } from "../cdp/attributes";
import { maxBody } from "./body";
import type { Request } from "./exchange";
import { guard, type Credentials } from "./guard";
import { route } from "./routes";
import { Store } from "./store";
import { readBody, writeAnswer } from "./wire";

export interface SandboxOptions extends Partial<Credentials> {
  /** A free port if absent or 0. */
  readonly port?: number;
  /**
   * Answers in the sandbox's place, once it has it; `undefined` leaves the
   * request to the sandbox. Only callers with the credentials get that far.
   */
  readonly intercept?: (
    request: Request,
  ) => Answer | undefined | Promise<Answer | undefined>;
}

export interface Sandbox extends Credentials {
  /** `http://127.0.0.1:<port>` */
  readonly baseUrl: string;
  /** The last {@link remembered} requests, the newest at the end. */
  readonly received: readonly Received[];
  /**
   * Somebody else's change: sets a few attributes and moves `modifiedAt`.
   * False where there is no such order or item.
   */
  readonly change: (kind: Kind, ref: string, changes: Attributes) => boolean;
  close(): Promise<void>;
}

/** A request as it came, and the status that it got. Headers are not kept. */
interface Received {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  /** The text on the wire; empty where it was not read, because the sender was not let in or the body was too large. */
  readonly body: string;
}

const remembered = 100;

/**
 * A CDP on loopback that holds its data in memory. The credentials are random
 * if absent. Rejects where the port is taken.
 */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const credentials = {
    clientKey: options.clientKey ?? randomBytes(16).toString("hex"),
    apiToken: options.apiToken ?? randomBytes(32).toString("hex"),
  };
  const received: Received[] = [];
  const store = new Store();
  const server = createServer({ requestTimeout: 30_000 });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const caller = {
      remoteAddress: request.socket.remoteAddress,
      headers: request.headers,
    };
    const refusal = guard(caller, port, credentials);
    const body = await readBody(request, refusal ? 0 : maxBody);
    const { method = "", url = "" } = request;
    const [path = "", ...query] = url.split("?");
    const sent = {
      method,
      path,
      query: new URLSearchParams(query.join("?")),
      contentType: request.headers["content-type"],
      body,
    };
    const answer =
      refusal ??
      (await options.intercept?.(sent)) ??
      answerTo(() => route(sent, store, baseUrl));
    received.push({
      method,
      path: url,
      status: answer.status,
      body: body?.toString() ?? "",
    });
    received.splice(0, received.length - remembered);
    writeAnswer(answer, response);
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

function answerTo(route: () => Answer): Answer {
  try {
    return route();
  } catch (error) {
    return refuse(500, "The sandbox failed; this is a bug in the sandbox.", {
      developerMessage: String(error),
    });
  }
}
