import dns from "node:dns";
import https, { type RequestOptions } from "node:https";
import type { TestContext } from "node:test";
import type { ConnectionError } from "../../../client/http/http-result";
import type { Fault } from "./fault";
import { refusingProxy } from "./proxy";
import type { Place } from "./place";

const notSent = (
  row: string,
  strike: Fault["strike"],
  code: ConnectionError,
  title = row,
): Fault => ({
  ...{ row, title, strike, secure: true, status: "notSent", end: code },
  actions: ["Show Log"],
  before: { notSent: code, actions: ["Show Log"] },
});

/** The name leads to nothing, to nowhere, or is looked up for ever. */
const lookingUp =
  (response: (done: (error: Error | null, found?: object) => void) => void) =>
  (_: Place, t: TestContext) => {
    t.mock.method(
      dns,
      "lookup",
      (
        _host: string,
        _options: object,
        done: Parameters<typeof response>[0],
      ) => {
        setImmediate(response, done);
      },
    );
  };

const withinTotalMs = (place: Place) => {
  place.limits = { ...place.limits, connectMs: 100 };
};

const certificate = (
  row: string,
  name: Parameters<Place["certify"]>[0],
  code: ConnectionError,
): readonly Fault[] =>
  [undefined, "0"].map((switchedOff) =>
    notSent(
      row,
      (place, t) => {
        place.certify(name);
        setCertificateChecks(t, switchedOff);
      },
      code,
      `${row}, NODE_TLS_REJECT_UNAUTHORIZED=${switchedOff ?? ""}`,
    ),
  );

export const notSentFaults: readonly Fault[] = [
  notSent(
    "The host has no address",
    lookingUp((done) => {
      done(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    }),
    "noSuchHost",
  ),
  notSent("The connection is refused", (place) => place.close(), "unreachable"),
  notSent(
    "There is no way to the host",
    // A connection to a group of hosts: the system itself says that there is no way.
    lookingUp((done) => {
      done(null, [{ address: "224.0.0.1", family: 4 }]);
    }),
    "unreachable",
  ),
  notSent(
    "There is no connection in time",
    (place, t) => {
      withinTotalMs(place);
      lookingUp(() => undefined)(place, t);
    },
    "connectTimeout",
    "the name is looked up for ever",
  ),
  notSent(
    "There is no connection in time",
    (place) => {
      withinTotalMs(place);
      place.accept = () => undefined;
    },
    "connectTimeout",
    "the handshake never comes back",
  ),
  ...[407, 502].map((status) =>
    notSent(
      "A proxy refuses",
      refusingProxy(status),
      "proxy",
      `a proxy responds ${status}`,
    ),
  ),
  ...certificate(
    "The certificate is not trusted",
    "unknown",
    "untrustedCertificate",
  ),
  ...certificate(
    "The certificate is for another host",
    "other",
    "certificateHostMismatch",
  ),
  ...certificate(
    "The certificate has expired",
    "expired",
    "expiredCertificate",
  ),
  ...[undefined, "0"].map((switchedOff) =>
    notSent(
      "The server does not speak TLS",
      (place, t) => {
        setCertificateChecks(t, switchedOff);
        place.accept = (socket) => socket.write("220 mail.example ESMTP\r\n");
      },
      "tls",
      `the server does not speak TLS, NODE_TLS_REJECT_UNAUTHORIZED=${switchedOff ?? ""}`,
    ),
  ),
  notSent(
    "The connection breaks before it stands",
    (place) => {
      place.accept = (socket) => {
        socket.once("data", () => socket.end());
      };
    },
    "failed",
  ),
  notSent(
    "The connection breaks before it stands",
    (_, t) => {
      t.mock.method(https, "request", (_url: URL, options: RequestOptions) => {
        throw new Error(`odd: ${JSON.stringify(options)}`);
      });
    },
    "failed",
    "another extension breaks it, with the header in its words",
  ),
  notSent(
    "You cancel in time",
    (place) => {
      place.accept = () => {
        place.aborting.abort();
      };
    },
    "cancelled",
  ),
];

function setCertificateChecks(t: TestContext, value: string | undefined): void {
  const name = "NODE_TLS_REJECT_UNAUTHORIZED";
  const before = process.env[name];
  const set = (to: string | undefined) => {
    if (to === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = to;
  };
  set(value);
  t.after(() => {
    set(before);
  });
}
