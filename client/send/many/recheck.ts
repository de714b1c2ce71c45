import { mapConcurrently } from "../../async/map-concurrently";
import type { NotSentReason } from "../outcome";
import type { Plan } from "./plan";
import { skipped, type PlanRow, type ReadyRow } from "./row";
import { maxConcurrent, type SendManyServices } from "./services";

/** Why a file is no longer what was compared, if it is not. */
export async function changeOfFile(
  { readText }: Pick<SendManyServices, "readText">,
  { file, text }: Pick<ReadyRow, "file" | "text">,
): Promise<NotSentReason | undefined> {
  const now = await readText(file.uri);
  if (now === undefined) return { code: "unreadable" };
  return now === text ? undefined : { code: "textChanged" };
}

/** The plan without the files that were edited or removed since they were compared; the same where none was. */
export async function withoutChangedFiles(
  services: Pick<SendManyServices, "readText">,
  plan: Plan,
): Promise<Plan> {
  const rows = await mapConcurrently(
    maxConcurrent,
    plan.rows,
    async (row): Promise<PlanRow> => {
      if (row.status === "skipped") return row;
      const reason = await changeOfFile(services, row);
      return reason ? skipped(row.file, reason, row.update) : row;
    },
  );
  const isSame = rows.every((row, index) => row === plan.rows[index]);
  return isSame ? plan : { ...plan, rows };
}

/** The plan without the files that the user left out of it. */
export function withoutExcluded(
  plan: Plan,
  excluded: ReadonlySet<string>,
): Plan {
  const rows = plan.rows.map((row) =>
    row.status === "ready" && excluded.has(row.file.uri)
      ? skipped(row.file, { code: "excluded" }, row.update)
      : row,
  );
  return { ...plan, rows };
}
