import dns from "node:dns";
import https, { type RequestOptions } from "node:https";
import type { TestContext } from "node:test";
import type { Fault } from "./fault";
import { refusingProxy } from "./proxy";
import type { Place } from "./place";

const unsent = (
  row: string,
  strike: Fault["strike"],
  clause: string,
  title = row,
): Fault => {
  const sentence = `The update was not sent: ${clause}`;
  return {
    ...{ row, title, strike, sentence, secure: true, is: "notSent" },
    offers: ["Show Log"],
    before: { notSent: sentence, offers: ["Show Log"] },
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

const impatiently = (place: Place) => {
  place.limits = { ...place.limits, connectMs: 100 };
};

const certificate = (
  row: string,
  name: Parameters<Place["certify"]>[0],
  clause: string,
): readonly Fault[] =>
  [undefined, "0"].map((switchedOff) =>
    unsent(
      row,
      (place, t) => {
        place.certify(name);
        setCertificateChecks(t, switchedOff);
      },
      clause,
      `${row}, NODE_TLS_REJECT_UNAUTHORIZED=${switchedOff ?? ""}`,
    ),
  );

export const unsentFaults: readonly Fault[] = [
  unsent(
    "The host has no address",
    lookingUp((done) => {
      done(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    }),
    "the host of EU was not found.",
  ),
  unsent(
    "The connection is refused",
    (place) => place.close(),
    "EU cannot be reached; nothing answers at its address.",
  ),
  unsent(
    "There is no way to the host",
    // A connection to a group of hosts: the system itself says that there is no way.
    lookingUp((done) => {
      done(null, [{ address: "224.0.0.1", family: 4 }]);
    }),
    "EU cannot be reached; nothing answers at its address.",
  ),
  unsent(
    "There is no connection in time",
    (place, t) => {
      impatiently(place);
      lookingUp(() => undefined)(place, t);
    },
    "there was no connection to EU in time.",
    "the name is looked up for ever",
  ),
  unsent(
    "There is no connection in time",
    (place) => {
      impatiently(place);
      place.accept = () => undefined;
    },
    "there was no connection to EU in time.",
    "the handshake is never answered",
  ),
  ...[407, 502].map((status) =>
    unsent(
      "A proxy refuses",
      refusingProxy(status),
      "the proxy on the way to EU does not connect to it.",
      `a proxy answers ${status}`,
    ),
  ),
  ...certificate(
    "The certificate is from nobody",
    "unknown",
    "the certificate of EU is from nobody that this machine trusts.",
  ),
  ...certificate(
    "The certificate is for another host",
    "other",
    "the certificate of EU is for another host.",
  ),
  ...certificate(
    "The certificate has expired",
    "expired",
    "the certificate of EU is not valid at this time; it may have expired, or the clock of this machine is wrong.",
  ),
  ...[undefined, "0"].map((switchedOff) =>
    unsent(
      "What answers does not speak TLS",
      (place, t) => {
        setCertificateChecks(t, switchedOff);
        place.accept = (socket) => socket.write("220 mail.example ESMTP\r\n");
      },
      "there is no secure connection to EU; what answers there does not speak TLS, or not as it must.",
      `what answers does not speak TLS, NODE_TLS_REJECT_UNAUTHORIZED=${switchedOff ?? ""}`,
    ),
  ),
  unsent(
    "The connection breaks before it stands",
    (place) => {
      place.accept = (socket) => {
        socket.once("data", () => socket.end());
      };
    },
    "the connection to EU failed.",
  ),
  unsent(
    "The connection breaks before it stands",
    (_, t) => {
      t.mock.method(https, "request", (_url: URL, options: RequestOptions) => {
        throw new Error(`odd: ${JSON.stringify(options)}`);
      });
    },
    "the connection to EU failed.",
    "another extension breaks it, with the header in its words",
  ),
  unsent(
    "You cancel it in time",
    (place) => {
      place.accept = () => {
        place.aborting.abort();
      };
    },
    "you cancelled it in time.",
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
