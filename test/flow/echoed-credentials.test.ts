/** A server that echoes the credentials: neither the history nor the user gets them. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { openHistory } from "../../client/send/history/history";
import { responseOf } from "../../client/send/outcome";
import { canary, noCanary } from "../unit/canary";
import { withFolder } from "../unit/client/history/folder";
import { live, prepared, world } from "./fakes";
import { responded } from "./responses";

const { clientKey, apiToken } = canary;
const pair = `${clientKey}:${apiToken}`;
const spellings: Readonly<Record<string, string>> = {
  "as they are": pair,
  "as the header": `Basic ${Buffer.from(pair).toString("base64")}`,
  "escaped for a URL": `${encodeURIComponent(clientKey)}:${encodeURIComponent(apiToken)}`,
  "escaped for JSON": Array.from(
    apiToken,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  ).join(""),
};

interface Given {
  readonly response: string;
  readonly before?: string;
  readonly sent?: string;
}

/** One update with the real history on a disk. */
async function updated(
  folder: string,
  { response, before = live("a-1"), sent = prepared.body }: Given,
) {
  const history = openHistory(folder, { keepBodies: () => true });
  const { sending, payload } = world({
    history,
    prepare: (_uri, version) =>
      Promise.resolve({ ...prepared, version, body: sent }),
    findCredentials: () => Promise.resolve({ ok: true, credentials: canary }),
    sendRequest: ({ method }) =>
      Promise.resolve(responded(200, method === "GET" ? before : response)),
  });
  const report = await sending.send(payload);
  const [entry] = await history.list();
  for (const name of readdirSync(folder))
    noCanary("history", readFileSync(join(folder, name), "utf8"));
  return { report, entry };
}

suite("credentials that a response echoes", () => {
  for (const [name, spelled] of Object.entries(spellings))
    test(name, async () => {
      await withFolder(async (folder) => {
        const response = `{"ref":"a-1","price":100.00,"note":"x ${spelled}"}`;
        const { report, entry } = await updated(folder, { response });
        const shown = responseOf(report.outcome);
        ok(shown);
        match(shown.text, /100\.00.*\[credential\]/);
        deepEqual(JSON.parse(shown.text), shown.json);
        ok(entry?.end.status === "accepted");
        equal(entry.end.response, shown.text);
      });
    });

  test("in a body or in what was there before: it is not kept, so it can neither be sent again nor undone", async () => {
    await withFolder(async (folder) => {
      const secret = `{"price":1,"note":${JSON.stringify(apiToken)}}`;
      const { entry } = await updated(folder, {
        response: "{}",
        before: secret,
        sent: secret,
      });
      ok(entry);
      deepEqual([entry.sent, entry.before], [undefined, undefined]);
    });
  });
});
