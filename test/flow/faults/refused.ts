import { deepEqual } from "node:assert/strict";
import type { TestContext } from "node:test";
import { responding, startFaultServer } from "../fault-server";
import type { Fault } from "./fault";
import type { Place } from "./place";

const refused = (
  row: string,
  status: number,
  clause: string,
  before: Fault["before"],
): Fault => ({
  ...{ row, status: "refused", before },
  title: `the server responds ${status}`,
  strike: (place) => {
    place.behave = responding(status, '{"message":"no"}');
  },
  sentence: `EU refused the order update (${status}). ${clause}`,
  actions: [...(actionsByStatus[status] ?? []), "Show Log"],
});

const actionsByStatus: Readonly<Record<number, Fault["actions"]>> = {
  401: ["Set Credentials"],
  404: ["Find Order…"],
  405: ["Open Settings"],
  409: ["Compare with Live"],
  412: ["Compare with Live"],
};

const redirected = (status: number, isElsewhere: boolean): Fault => ({
  ...refused(
    "The server points elsewhere (3xx)",
    status,
    "The server redirects to another address: check the environment's base URL.",
    {
      blind: `EU redirects to another address (${status}): check the environment's base URL.`,
    },
  ),
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

const unread = (status: number, why?: string) =>
  ({
    blind: `EU did not fulfill the request (${status})${why === undefined ? "" : `: ${why}`}.`,
  }) as const;

const tooMany = (
  title: string,
  header: readonly string[],
  wait = "",
): Fault => ({
  ...refused(
    "429",
    429,
    `Too many requests: wait ${wait}before you send again.`,
    unread(429, "too many requests, so wait before you try again"),
  ),
  title: `429, Retry-After: ${title}`,
  strike: (place: Place) => {
    place.behave = responding(429, "{}", header);
  },
});

const invalid = `The response says why it is not valid.`;

export const refusedFaults: readonly Fault[] = [
  ...[300, 301, 302, 303, 304, 305, 307, 308].flatMap((status) => [
    redirected(status, false),
    redirected(status, true),
  ]),
  refused(
    "400",
    400,
    invalid,
    unread(400, "the server does not understand the request"),
  ),
  refused("401", 401, `The client key or the API token is not valid.`, {
    notSent:
      "The update was not sent. EU does not know the client key or the API token (401).",
    actions: ["Set Credentials", "Show Log"],
  }),
  refused(
    "403",
    403,
    `These credentials do not allow this update.`,
    unread(403, "these credentials do not allow reading this"),
  ),
  refused(
    "404",
    404,
    `There is nothing with this reference, or the base URL is wrong.`,
    {
      notSent:
        "The update was not sent. EU has no order with this reference (404), or its base URL is wrong.",
      actions: ["Find Order…", "Show Log"],
    },
  ),
  refused(
    "405",
    405,
    `This address takes no updates: check the environment's base URL.`,
    unread(405),
  ),
  refused(
    "409",
    409,
    `It conflicts with what is there now: compare before sending again.`,
    unread(409),
  ),
  refused("410", 410, `What had this reference is gone.`, unread(410)),
  refused(
    "412",
    412,
    `What is there is not what the server expects.`,
    unread(412),
  ),
  refused("413", 413, `It is too large.`, unread(413)),
  refused("415", 415, `The server did not take it as JSON.`, unread(415)),
  refused("422", 422, invalid, unread(422)),
  refused("Any other 4xx", 418, `The response may say why.`, unread(418)),
  tooMany("none", []),
  tooMany("seconds", ["Retry-After: 90"], "90 seconds "),
  tooMany("one second", ["Retry-After: 1"], "1 second "),
  tooMany("minutes", ["Retry-After: 301"], "6 minutes "),
  tooMany(
    "a date, far away",
    ["Retry-After: Sun, 06 Nov 2094 08:49:37 GMT"],
    "60 minutes ",
  ),
  tooMany("a date that has passed", [
    "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT",
  ]),
  tooMany("negative", ["Retry-After: -5"]),
  tooMany("absurd", [`Retry-After: ${"9".repeat(400)}`], "60 minutes "),
  tooMany("rubbish", ["Retry-After: [x](command:y)"]),
];
