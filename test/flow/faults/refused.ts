import { deepEqual } from "node:assert/strict";
import type { TestContext } from "node:test";
import { responding, startFaultServer } from "../fault-server";
import type { Fault } from "./fault";
import type { Place } from "./place";

const refused = (
  row: string,
  status: number,
  change: Partial<Fault> = {},
): Fault => ({
  ...{ row, status: "refused" },
  title: `the server responds ${status}`,
  strike: (place) => {
    place.behave = responding(status, '{"message":"no"}');
  },
  end: String(status),
  actions: [...(actionsByStatus[status] ?? []), "Show Log"],
  before: { blind: `status ${status}` },
  ...change,
});

const actionsByStatus: Readonly<Record<number, Fault["actions"]>> = {
  401: ["Set Credentials"],
  404: ["Find Order…"],
  405: ["Open Settings"],
  409: ["Compare with Live"],
  412: ["Compare with Live"],
};

const redirected = (status: number, isElsewhere: boolean): Fault =>
  refused("The server points elsewhere (3xx)", status, {
    title: `${status} to ${isElsewhere ? "another" : "the same"} server`,
    actions: ["Open Settings", "Show Log"],
    async strike(place, t) {
      const to = isElsewhere ? await untouched(t) : place.baseUrl;
      const location = `Location: ${to}/v2/orders/b-2`;
      place.behave = responding(status, "", [location]);
    },
  });

/** A server that sees nothing until the test ends. */
async function untouched(t: TestContext): Promise<string> {
  const { baseUrl, received, close } = await startFaultServer(responding(200));
  t.after(async () => {
    await close();
    deepEqual(received, []);
  });
  return baseUrl;
}

/** @param seconds that the message says to wait */
const tooMany = (
  title: string,
  header: readonly string[],
  seconds?: number,
): Fault =>
  refused("429", 429, {
    title: `429, Retry-After: ${title}`,
    strike: (place: Place) => {
      place.behave = responding(429, "{}", header);
    },
    end: seconds === undefined ? "429" : `429 wait ${seconds} s`,
  });

export const refusedFaults: readonly Fault[] = [
  ...[300, 301, 302, 303, 304, 305, 307, 308].flatMap((status) => [
    redirected(status, false),
    redirected(status, true),
  ]),
  refused("400", 400),
  refused("401", 401, {
    before: {
      notSent: "credentialsRejected",
      actions: ["Set Credentials", "Show Log"],
    },
  }),
  refused("403", 403),
  refused("404", 404, {
    before: { notSent: "notFound", actions: ["Find Order…", "Show Log"] },
  }),
  refused("404, v2.1", 404, {
    kind: "v2.1/order",
    title: "the server responds 404 to v2.1",
    before: { notSent: "notFound", actions: ["Find Order…", "Show Log"] },
  }),
  ...[405, 409, 410, 412, 413, 415, 422].map((status) =>
    refused(String(status), status),
  ),
  refused("Any other 4xx", 418),
  tooMany("none", []),
  tooMany("seconds", ["Retry-After: 90"], 90),
  tooMany("one second", ["Retry-After: 1"], 1),
  tooMany("minutes", ["Retry-After: 301"], 301),
  tooMany(
    "a date, far away",
    ["Retry-After: Sun, 06 Nov 2094 08:49:37 GMT"],
    3600,
  ),
  tooMany("a date that has passed", [
    "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT",
  ]),
  tooMany("negative", ["Retry-After: -5"]),
  tooMany("absurd", [`Retry-After: ${"9".repeat(400)}`], 3600),
  tooMany("rubbish", ["Retry-After: [x](command:y)"]),
];
