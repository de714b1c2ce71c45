import { ok } from "node:assert/strict";
import { once } from "node:events";
import https from "node:https";
import { connect, createServer, Socket, type AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import type { Fault } from "./fault";
import type { Place } from "./place";

/**
 * From now on requests go by a proxy that refuses to connect. VS Code gives
 * them an agent which then plays the proxy's response to them in a socket of its
 * own (https-proxy-agent); so does this one.
 */
export function refusingProxy(status: number): Fault["strike"] {
  return async (_: Place, t: TestContext) => {
    const proxy = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () =>
        socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 2\r\n\r\nno`),
      );
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    t.after(() => proxy.close());
    const { port } = proxy.address() as AddressInfo;
    const { request } = https;
    t.mock.method(https, "request", (url: URL, own: https.RequestOptions) => {
      const asking = connect(port, "127.0.0.1");
      asking.write(`CONNECT ${url.host} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`);
      const agent = new https.Agent();
      Object.assign(agent, {
        createConnection: (
          _options: object,
          done: (error: null, socket: Socket) => void,
        ) => {
          asking.once("data", (response) => {
            asking.destroy();
            const replay = new Socket({ writable: false });
            sending.once("socket", (socket) => {
              ok(socket.listenerCount("data") > 0);
              socket.push(response);
              socket.push(null);
            });
            done(null, replay);
          });
        },
      });
      const sending = request(url, { ...own, agent });
      return sending;
    });
  };
}
