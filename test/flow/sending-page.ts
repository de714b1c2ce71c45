import { readFileSync } from "node:fs";
import type { Outcome } from "../../client/send/outcome";
import type { Fault } from "./faults/fault";

/** A row of docs/sending.md, with words of the message. */
interface DocumentedRow {
  readonly status: Outcome["status"];
  readonly row: string;
  readonly words: string;
}

const statuses: Readonly<Record<string, Outcome["status"]>> = {
  "Not sent": "notSent",
  Refused: "refused",
  Accepted: "accepted",
  Unknown: "unknown",
};

export function documentedRows(): readonly DocumentedRow[] {
  const page = readFileSync("docs/sending.md", "utf8");
  return page.split(/^## /m).flatMap((section) => {
    const status = statuses[section.split("\n", 1).join()];
    const lines = [...section.matchAll(/^\| (.*) \|$/gm)].slice(2);
    return status === undefined
      ? []
      : lines.map(([, line = ""]) => {
          const [row = "", words = ""] = line.split("|");
          return { status, row: row.trim(), words: words.trim() };
        });
  });
}

export const isRowOf =
  (fault: Fault) =>
  ({ status, row }: DocumentedRow): boolean =>
    status === fault.status && row === fault.row;
