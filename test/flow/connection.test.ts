import { deepEqual } from "node:assert/strict";
import diagnostics from "node:diagnostics_channel";
import dns from "node:dns";
import { once } from "node:events";
import http from "node:http";
import https, { createServer as createTlsServer } from "node:https";
import {
  connect,
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import { suite, test, type TestContext } from "node:test";
import { responding, writing, type Behavior } from "./fault-server";
import { selfSigned } from "./self-signed";
import { body, sendTo, withServer } from "./requests";

suite("without a connection nothing is sent", () => {
  test("nobody listens", async () => {
    const server = createServer();
    const port = await listen(server);
    server.close();
    await once(server, "close");
    deepEqual(await sendTo(`http://127.0.0.1:${port}`), {
      ok: false,
      isWritten: false,
      reason: "unreachable",
    });
  });

  test("no such host", async (t) => {
    t.mock.method(
      dns,
      "lookup",
      (host: string, _options: unknown, done: (error: Error) => void) => {
        const error = new Error(`getaddrinfo ENOTFOUND ${host}`);
        done(Object.assign(error, { code: "ENOTFOUND" }));
      },
    );
    deepEqual(await sendTo("https://nowhere.example"), {
      ok: false,
      isWritten: false,
      reason: "noSuchHost",
    });
  });

  test("http leads to another machine", async (t) => {
    patchRequest(t, http, { agent: new FarAgent() });
    await withServer(responding(200), async ({ baseUrl, received }) => {
      deepEqual(await sendTo(baseUrl), {
        ok: false,
        isWritten: false,
        reason: "notLoopback",
      });
      deepEqual(received.join(""), "");
    });
  });

  test("the handshake never comes", async (t) => {
    const { url } = await silentTls(t);
    deepEqual(await sendTo(url, { connectMs: 100, totalMs: 5000 }), {
      ok: false,
      isWritten: false,
      reason: "connectTimeout",
    });
  });

  test("the other side hangs up within the handshake", async (t) => {
    const { url, server } = await silentTls(t);
    server.once("connection", (socket: Socket) => {
      socket.once("data", () => socket.end());
    });
    deepEqual(await sendTo(url), {
      ok: false,
      isWritten: false,
      reason: "failed",
    });
  });

  test("the other side does not speak TLS", async (t) => {
    const { url, server } = await silentTls(t);
    server.once("connection", (socket: Socket) => {
      socket.write("220 mail.example ESMTP\r\n");
    });
    deepEqual(await sendTo(url), {
      ok: false,
      isWritten: false,
      reason: "tls",
    });
  });

  for (const switchedOff of ["0", "1"])
    test(`the certificate is nobody's, NODE_TLS_REJECT_UNAUTHORIZED=${switchedOff}`, async (t) => {
      const name = "NODE_TLS_REJECT_UNAUTHORIZED";
      const before = process.env[name];
      process.env[name] = switchedOff;
      t.after(() => {
        if (before === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before;
      });
      const { url, requests } = await tlsServer(t);
      deepEqual(await sendTo(url), {
        ok: false,
        isWritten: false,
        reason: "untrustedCertificate",
      });
      deepEqual(requests, []);
    });

  test("another extension switches the certificate check off", async (t) => {
    const { url, requests } = await tlsServer(t);
    patchRequest(t, https, { rejectUnauthorized: false });
    deepEqual(await sendTo(url), {
      ok: false,
      isWritten: false,
      reason: "untrustedCertificate",
    });
    deepEqual(requests, []);
  });
});

test("another extension lets every host pass the certificate check", async (t) => {
  const { url, requests, cert } = await tlsServer(t, "other.example");
  patchRequest(t, https, { ca: cert, checkServerIdentity: () => undefined });
  deepEqual(await sendTo(url), {
    ok: false,
    isWritten: false,
    reason: "certificateHostMismatch",
  });
  deepEqual(requests, []);
});

test("with a certificate that is known, by the module that VS Code patches", async (t) => {
  const { url, requests, cert } = await tlsServer(t);
  patchRequest(t, https, { ca: cert });
  deepEqual(await sendTo(url), {
    ok: true,
    response: { status: 200, text: "{}", json: {}, bytes: 2 },
  });
  deepEqual(requests, [body]);
});

test("the limit of the connection is not one of the response", async () => {
  const response = responding(200);
  const late: Behavior = (socket, request) => {
    setTimeout(() => {
      response(socket, request);
    }, 700);
  };
  await withServer(late, async ({ baseUrl }) => {
    deepEqual(await sendTo(baseUrl, { connectMs: 500, totalMs: 60_000 }), {
      ok: true,
      response: { status: 200, text: "", bytes: 0 },
    });
  });
});

suite("a cancellation", () => {
  test("before anything", async () => {
    await withServer(responding(200), async ({ baseUrl, received }) => {
      deepEqual(await sendTo(baseUrl, { signal: AbortSignal.abort() }), {
        ok: false,
        isWritten: false,
        reason: "cancelled",
      });
      deepEqual(received, []);
    });
  });

  test("within the handshake", async (t) => {
    const { url, server } = await silentTls(t);
    const aborting = new AbortController();
    server.once("connection", () => {
      aborting.abort();
    });
    deepEqual(await sendTo(url, { signal: aborting.signal }), {
      ok: false,
      isWritten: false,
      reason: "cancelled",
    });
  });

  test("after the request was written", async () => {
    const aborting = new AbortController();
    await withServer(
      () => {
        aborting.abort();
      },
      async ({ baseUrl }) => {
        deepEqual(await sendTo(baseUrl, { signal: aborting.signal }), {
          ok: false,
          isWritten: true,
          reason: "cancelled",
        });
      },
    );
  });

  test("within a yes, which stays one", async (t) => {
    const aborting = new AbortController();
    const abort = () => {
      setImmediate(() => {
        aborting.abort();
      });
    };
    diagnostics.subscribe("http.client.response.finish", abort);
    t.after(() =>
      diagnostics.unsubscribe("http.client.response.finish", abort),
    );
    const behave = writing("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}");
    await withServer(behave, async ({ baseUrl }) => {
      const { signal } = aborting;
      deepEqual(await sendTo(baseUrl, { signal, totalMs: 60_000 }), {
        ok: true,
        response: { status: 200, text: "{}", bytes: 2, flaw: "cut" },
      });
    });
  });
});

/** Accepts connections and says nothing. */
async function silentTls(t: TestContext) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).resume();
  });
  const port = await listen(server);
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { server, url: `https://127.0.0.1:${port}` };
}

/** Speaks TLS with a certificate that nobody knows; keeps the bodies that came. */
async function tlsServer(t: TestContext, host?: string) {
  const requests: string[] = [];
  const { key, cert } = selfSigned(host);
  const server = createTlsServer({ key, cert }, (request, response) => {
    let received = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (received += chunk));
    request.once("end", () => {
      requests.push(received);
      response.end("{}");
    });
  });
  const port = await listen(server);
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `https://localhost:${port}`, requests, cert };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** As VS Code's proxy support and other extensions do it. */
function patchRequest(
  t: TestContext,
  module: typeof http | typeof https,
  options: https.RequestOptions,
): void {
  const { request } = module;
  t.mock.method(module, "request", (url: URL, own: https.RequestOptions) =>
    request(url, { ...own, ...options }),
  );
}

/** Connects as asked, and says that the other side is another machine. */
class FarAgent extends http.Agent {
  override createConnection(options: http.ClientRequestArgs): Socket {
    const socket = connect(Number(options.port), "127.0.0.1");
    return Object.defineProperty(socket, "remoteAddress", {
      value: "192.0.2.1",
    });
  }
}
