import { deepEqual, equal } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { suite, test } from "node:test";
import type { HttpResult } from "../../client/http/http-result";
import { eventually } from "../host/eventually";
import { responding, trickling, writing, type Behavior } from "./fault-server";
import { responded } from "./responses";
import { body, getFrom, sendTo, withServer } from "./requests";

const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

/** One that comes together with the bytes looks like their end. */
const thenReset =
  (bytes: string): Behavior =>
  (socket) => {
    socket.write(bytes);
    setTimeout(() => socket.resetAndDestroy(), 100);
  };

const interrupted = (reason: "timeout" | "cut" | "notHttp"): HttpResult => ({
  ok: false,
  isWritten: true,
  reason,
});

const statuses = [200, 201, 204, 301, 304, 307, 400, 401, 404, 415, 500, 503];

const table: readonly {
  readonly title: string;
  readonly behave: Behavior;
  readonly result: HttpResult;
}[] = [
  ...statuses.map((status) => {
    const text = status === 204 || status === 304 ? "" : `{"status":${status}}`;
    return {
      title: `a response ${status}`,
      behave: responding(status, text),
      result: responded(status, text),
    };
  }),
  {
    title: "a response after 100 Continue",
    behave: writing(
      "HTTP/1.1 100 Continue\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    ),
    result: responded(200, "{}"),
  },
  {
    title: "a response that ends with the connection",
    behave: (socket) => socket.end("HTTP/1.1 200 OK\r\n\r\nd\u00e9j\u00e0"),
    result: responded(200, "déjà"),
  },
  {
    title: "silence",
    behave: () => undefined,
    result: interrupted("timeout"),
  },
  {
    title: "a status line that never ends",
    behave: trickling("HTTP/1.1 200 O", "K"),
    result: interrupted("timeout"),
  },
  {
    title: "a reset before the response",
    behave: (socket) => socket.resetAndDestroy(),
    result: interrupted("cut"),
  },
  {
    title: "an end before the response",
    behave: (socket) => socket.end(),
    result: interrupted("cut"),
  },
  {
    title: "an end within the response's head",
    behave: (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-"),
    result: interrupted("cut"),
  },
  {
    title: "another protocol",
    behave: writing("HTTP/1.1 101 Up\r\nConnection: Upgrade\r\n\r\n"),
    result: responded(101),
  },
  {
    title: "what is not HTTP",
    behave: writing("SSH-2.0-OpenSSH_9.6\r\n"),
    result: interrupted("notHttp"),
  },
  {
    title: "a yes that is cut",
    behave: (socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"a":'),
    result: responded(200, '{"a":', "cut"),
  },
  {
    title: "a yes that is cut by a reset",
    behave: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"a":', () => {
        setImmediate(() => socket.resetAndDestroy());
      });
    },
    result: responded(200, '{"a":', "cut"),
  },
  {
    title: "a no that is cut",
    behave: (socket) =>
      socket.end('HTTP/1.1 400 No\r\nContent-Length: 99\r\n\r\n{"a":'),
    result: responded(400, '{"a":', "cut"),
  },
  {
    title: "a body that stops",
    behave: writing('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"a":'),
    result: responded(200, '{"a":', "cut"),
  },
  {
    title: "a body that is too large",
    behave: responding(200, "x".repeat(5000)),
    result: responded(200, "x".repeat(1024), "tooLarge"),
  },
  {
    title: "a body that is as large as it may be",
    behave: responding(200, "x".repeat(1024)),
    result: responded(200, "x".repeat(1024)),
  },
  {
    title: "a body that is compressed in spite of the request",
    behave: responding(200, "x", ["Content-Encoding: gzip"]),
    result: {
      ok: true,
      response: { status: 200, text: "", bytes: 1, flaw: "encoded" },
    },
  },
  ...["", "identity", "Identity, IDENTITY"].map((coding) => ({
    title: `a body with the content coding "${coding}", which is none`,
    behave: responding(200, "{}", [`Content-Encoding: ${coding}`]),
    result: responded(200, "{}"),
  })),
  {
    title: "a body behind a byte order mark",
    behave: responding(200, "\ufeff{}"),
    result: {
      ok: true,
      response: { status: 200, text: "{}", json: {}, bytes: 5 },
    },
  },
  {
    title: "a whole body and a stray byte in one packet",
    behave: writing("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}x"),
    result: responded(200, "{}", "malformed"),
  },
  {
    title: "a last chunk that is none",
    behave: writing(`${chunked}2\r\n{}\r\nlast\r\n`),
    result: responded(200, "{}", "malformed"),
  },
  {
    title: "a trailer that is none",
    behave: writing(`${chunked}2\r\n{}\r\n0\r\nno trailer\r\n\r\n`),
    result: responded(200, "{}", "malformed"),
  },
  {
    title: "a whole body and a reset",
    behave: thenReset("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
    result: responded(200, "{}"),
  },
  {
    title: "a body that ends with the connection, which is reset",
    behave: thenReset("HTTP/1.1 200 OK\r\n\r\n{}"),
    result: responded(200, "{}", "cut"),
  },
];

suite("one exchange is told as it was", () => {
  for (const { title, behave, result } of table)
    test(title, async () => {
      for (const make of [sendTo, getFrom])
        await withServer(behave, async ({ baseUrl, received }) => {
          deepEqual(await make(baseUrl), result);
          equal(received.length, 1);
        });
    });
});

for (const status of [200, 429, 503])
  test(`how long to wait is told with ${status}`, async () => {
    const behave = responding(status, "{}", ["Retry-After: 7"]);
    await withServer(behave, async ({ baseUrl }) => {
      deepEqual(await sendTo(baseUrl), {
        ok: true,
        response: {
          ...{ status, text: "{}", json: {}, bytes: 2, retryAfterMs: 7000 },
        },
      });
    });
  });

test("a body that never ends is a yes without an end", async () => {
  const head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  await withServer(trickling(head, "1\r\nx\r\n"), async ({ baseUrl }) => {
    const result = await sendTo(baseUrl);
    equal(result.ok && result.response.flaw, "cut");
  });
});

const methods = ["POST", "PATCH", "PUT"] as const;

test("a redirect is not followed", async () => {
  await withServer(responding(200), async (elsewhere) => {
    const redirect = responding(307, "", [`Location: ${elsewhere.baseUrl}/`]);
    await withServer(redirect, async ({ baseUrl, received }) => {
      for (const method of methods)
        deepEqual(await sendTo(baseUrl, { method }), responded(307));
      equal(received.length, methods.length);
    });
    deepEqual(elsewhere.received, []);
  });
});

test("the request is the documented one, its body byte for byte", async () => {
  await withServer(responding(200), async ({ baseUrl, received }) => {
    for (const method of methods) await sendTo(baseUrl, { method });
    deepEqual(
      received,
      methods.map((method) =>
        [
          `${method} /v2/orders/a-1 HTTP/1.1`,
          "Accept: application/json",
          "Accept-Encoding: identity",
          "Authorization: Basic Y2FuYXJ5LWtleTpjYW5hcnktdG9rZW4tw6k=",
          `Content-Length: ${Buffer.byteLength(body)}`,
          "Content-Type: application/json",
          `Host: ${new URL(baseUrl).host}`,
          "Connection: close",
          "",
          body,
        ].join("\r\n"),
      ),
    );
  });
});

test("a GET has no body and says nothing of one", async () => {
  await withServer(responding(200), async ({ baseUrl, received }) => {
    await getFrom(baseUrl);
    deepEqual(received, [
      [
        "GET /v2/orders/a-1 HTTP/1.1",
        "Accept: application/json",
        "Accept-Encoding: identity",
        "Authorization: Basic Y2FuYXJ5LWtleTpjYW5hcnktdG9rZW4tw6k=",
        `Host: ${new URL(baseUrl).host}`,
        "Connection: close",
        "",
        "",
      ].join("\r\n"),
    ]);
  });
});

suite("a response before the whole request was read", () => {
  const large = JSON.stringify({ name: "x".repeat(20_000_000) });
  const yes = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  /** Responds to the first bytes. */
  async function early(
    response: string,
    reads: boolean,
    work: (url: string, received: () => number) => Promise<void>,
  ) {
    let received = 0;
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("data", () => socket.write(response));
      socket.on("data", (chunk) => {
        received += chunk.length;
        if (!reads) socket.pause();
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    try {
      await work(`http://127.0.0.1:${port}`, () => received);
    } finally {
      server.close();
      for (const socket of sockets) socket.destroy();
    }
  }

  test("a yes counts once the rest is written", async () => {
    await early(yes, true, async (url, received) => {
      const limits = { body: large, totalMs: 30_000 };
      deepEqual(await sendTo(url, limits), responded(200, "{}"));
      await eventually(() => received() > large.length, true);
    });
  });

  test("a yes of a server that does not take the rest is none", async () => {
    await early(yes, false, async (url) => {
      deepEqual(await sendTo(url, { body: large, totalMs: 5000 }), {
        ...responded(200, "{}"),
        isPartlyWritten: true,
      });
    });
  });

  test("a no is one", async () => {
    const no = "HTTP/1.1 413 No\r\nContent-Length: 2\r\n\r\n{}";
    await early(no, false, async (url) => {
      const limits = { body: large, totalMs: 30_000 };
      deepEqual(await sendTo(url, limits), responded(413, "{}"));
    });
  });
});
