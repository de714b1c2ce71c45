import { once } from "node:events";
import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";

/** The response of a server on loopback: in bytes, so it can be wrong in any way. */
export type Behavior = (socket: Socket, request: string) => void;

export interface FaultServer {
  readonly baseUrl: string;
  /** Every byte that came, one string for each connection. */
  readonly received: readonly string[];
  readonly close: () => Promise<void>;
}

/** Calls `behave` once for each connection that has sent a whole request. */
export async function startFaultServer(behave: Behavior): Promise<FaultServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    const index = received.push("") - 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      const before = received[index] ?? "";
      received[index] = before + chunk;
      if (!isWhole(before) && isWhole(before + chunk))
        behave(socket, before + chunk);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}

/** Answers with a whole HTTP message. */
export function responding(
  status: number,
  body = "",
  headers: readonly string[] = [],
): Behavior {
  return (socket) => {
    socket.end(
      [
        `HTTP/1.1 ${status} Said`,
        `Content-Length: ${Buffer.byteLength(body)}`,
        ...headers,
        "",
        body,
      ].join("\r\n"),
    );
  };
}

/** Writes what it is given and goes on waiting. */
export function writing(...parts: readonly string[]): Behavior {
  return (socket) => {
    for (const part of parts) socket.write(part);
  };
}

/** Writes `head`, and then `part` again and again for as long as the connection stands. */
export function trickling(head: string, part: string): Behavior {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(part), 20);
    socket.once("close", () => {
      clearInterval(timer);
    });
  };
}

function isWhole(request: string): boolean {
  const [head = "", body] = request.split("\r\n\r\n", 2);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return body !== undefined && Buffer.byteLength(body) >= Number(length ?? 0);
}
