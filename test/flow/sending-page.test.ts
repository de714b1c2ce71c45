import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Outcome } from "../../client/send/outcome";
import { faults } from "./faults";
import type { Fault } from "./faults/fault";

const pageOf: Readonly<Record<string, Outcome["status"]>> = {
  "Not sent": "notSent",
  Refused: "refused",
  Accepted: "accepted",
  Unknown: "unknown",
};

test("docs/sending.md has each row, under its outcome, in the words of the message", () => {
  const page = readFileSync("docs/sending.md", "utf8");
  const rows = page.split(/^## /m).flatMap((section) => {
    const is = pageOf[section.split("\n", 1).join()];
    const lines = [...section.matchAll(/^\| (.*) \|$/gm)].slice(2);
    return is === undefined
      ? []
      : lines.map(([, line = ""]) => {
          const [row = "", words = ""] = line.split("|");
          return { is, row: row.trim(), words: words.trim() };
        });
  });
  const isDocumented = (fault: Fault) =>
    rows.some(
      ({ is, row, words }) =>
        is === fault.status &&
        row === fault.row &&
        fault.sentence.includes(words),
    );
  deepEqual(
    [
      faults.filter((fault) => !isDocumented(fault)).map(({ row }) => row),
      rows.filter(({ row }) => !faults.some((fault) => fault.row === row)),
    ],
    [[], []],
  );
});
