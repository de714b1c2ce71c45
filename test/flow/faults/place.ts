import { once } from "node:events";
import https from "node:https";
import { createServer, type AddressInfo, type Socket } from "node:net";
import type { TestContext } from "node:test";
import type { Limits } from "../../../client/http/http-result";
import { live } from "../fakes";
import { responding, startFaultServer, type Behavior } from "../fault-server";
import { selfSigned } from "../self-signed";

/** A CDP on loopback that answers well until it is told otherwise. */
export interface Place {
  readonly baseUrl: string;
  /** The requests that arrived, one text each. */
  readonly received: readonly string[];
  readonly aborting: AbortController;
  limits: Limits;
  /** With each request from now on. */
  behave: Behavior;
  /** With each connection from now on; TLS only. */
  accept: (socket: Socket) => void;
  /** Its certificate from now on; TLS only. */
  certify: (certificate: keyof typeof certificates) => void;
  readonly close: () => Promise<void>;
}

const responseTo = (method: string) =>
  method === "GET" ? live("a-1") : '{"ref":"a-1","price":100}';

const respondsWell: Behavior = (socket, request) => {
  responding(200, responseTo(request.split(" ", 1).join()))(socket, request);
};

export async function openPlace(
  t: TestContext,
  secure: boolean,
): Promise<Place> {
  const place = await (secure ? securePlace(t) : plainPlace());
  t.after(() => place.close());
  return place;
}

const ready = () => ({
  aborting: new AbortController(),
  limits: { connectMs: 5000, totalMs: 5000, responseBytes: 8 * 1024 * 1024 },
  behave: respondsWell,
  accept: () => undefined,
  certify: () => undefined,
});

async function plainPlace(): Promise<Place> {
  const server = await startFaultServer((socket, request) => {
    place.behave(socket, request);
  });
  const place: Place = { ...ready(), ...server };
  return place;
}

/** Which of them the machine knows is decided in `securePlace`. */
const certificates = {
  good: selfSigned(),
  expired: selfSigned("localhost", 21),
  other: selfSigned("other.example"),
  unknown: selfSigned(),
};

async function securePlace(t: TestContext): Promise<Place> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const speaking = https.createServer(
    certificates.good,
    (request, response) => {
      const { method = "" } = request;
      received.push(`${method} `);
      response.end(responseTo(method));
    },
  );
  speaking.on("tlsClientError", () => undefined);
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    place.accept(socket);
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const { port } = door.address() as AddressInfo;
  const { good, expired, other } = certificates;
  const ca = [good, expired, other].map(({ cert }) => cert);
  const { request } = https;
  t.mock.method(https, "request", (url: URL, own: https.RequestOptions) =>
    request(url, { ...own, ca }),
  );
  const place: Place = {
    ...ready(),
    baseUrl: `https://localhost:${port}`,
    received,
    accept: (socket) => {
      speaking.emit("connection", socket);
    },
    certify: (certificate) => {
      speaking.setSecureContext(certificates[certificate]);
    },
    close: async () => {
      if (!door.listening) return;
      door.close();
      for (const socket of sockets) socket.destroy();
      await once(door, "close");
    },
  };
  return place;
}
