import dns from "node:dns";
import https, { type RequestOptions } from "node:https";
import type { TestContext } from "node:test";
import type { Fault } from "./fault";
import { refusingProxy } from "./proxy";
import type { Place } from "./place";

const notSent = (
  row: string,
  strike: Fault["strike"],
  clause: string,
  title = row,
): Fault => {
  const sentence = `The update was not sent. ${clause}`;
  return {
    ...{ row, title, strike, sentence, secure: true, status: "notSent" },
    actions: ["Show Log"],
    before: { notSent: sentence, actions: ["Show Log"] },
  };
};

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
  clause: string,
): readonly Fault[] =>
  [undefined, "0"].map((switchedOff) =>
    notSent(
      row,
      (place, t) => {
        place.certify(name);
        setCertificateChecks(t, switchedOff);
      },
      clause,
      `${row}, NODE_TLS_REJECT_UNAUTHORIZED=${switchedOff ?? ""}`,
    ),
  );

export const notSentFaults: readonly Fault[] = [
  notSent(
    "The host has no address",
    lookingUp((done) => {
      done(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    }),
    "The host of EU was not found.",
  ),
  notSent(
    "The connection is refused",
    (place) => place.close(),
    "EU cannot be reached: nothing responds at its address.",
  ),
  notSent(
    "There is no way to the host",
    // A connection to a group of hosts: the system itself says that there is no way.
    lookingUp((done) => {
      done(null, [{ address: "224.0.0.1", family: 4 }]);
    }),
    "EU cannot be reached: nothing responds at its address.",
  ),
  notSent(
    "There is no connection in time",
    (place, t) => {
      withinTotalMs(place);
      lookingUp(() => undefined)(place, t);
    },
    "The connection to EU timed out.",
    "the name is looked up for ever",
  ),
  notSent(
    "There is no connection in time",
    (place) => {
      withinTotalMs(place);
      place.accept = () => undefined;
    },
    "The connection to EU timed out.",
    "the handshake never comes back",
  ),
  ...[407, 502].map((status) =>
    notSent(
      "A proxy refuses",
      refusingProxy(status),
      "The proxy did not connect to EU.",
      `a proxy responds ${status}`,
    ),
  ),
  ...certificate(
    "The certificate is not trusted",
    "unknown",
    "The certificate of EU is not issued by a trusted authority.",
  ),
  ...certificate(
    "The certificate is for another host",
    "other",
    "The certificate of EU is for another host.",
  ),
  ...certificate(
    "The certificate has expired",
    "expired",
    "The certificate of EU is not valid now: it may have expired, or the clock of this machine is wrong.",
  ),
  ...[undefined, "0"].map((switchedOff) =>
    notSent(
      "The server does not speak TLS",
      (place, t) => {
        setCertificateChecks(t, switchedOff);
        place.accept = (socket) => socket.write("220 mail.example ESMTP\r\n");
      },
      "There is no secure connection to EU: the server does not speak TLS, or not a supported version of it.",
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
    "The connection to EU failed.",
  ),
  notSent(
    "The connection breaks before it stands",
    (_, t) => {
      t.mock.method(https, "request", (_url: URL, options: RequestOptions) => {
        throw new Error(`odd: ${JSON.stringify(options)}`);
      });
    },
    "The connection to EU failed.",
    "another extension breaks it, with the header in its words",
  ),
  notSent(
    "You cancel in time",
    (place) => {
      place.accept = () => {
        place.aborting.abort();
      };
    },
    "Canceled.",
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
