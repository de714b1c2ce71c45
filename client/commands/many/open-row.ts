import { commands, Position, Range, Uri } from "vscode";
import type { UpdateReport } from "../../send/deliver";
import type { PlanRow } from "../../send/many/row";
import { responseOf } from "../../send/outcome";
import { showResponse } from "../../views/response-documents";
import type { Services } from "../services";

type RowServices = Pick<
  Services,
  "plan" | "planComparisons" | "comparisons" | "responses"
>;

/** A command of the view "Update Plan", for the file that a menu passes or that is selected. */
export function planRowCommand(
  services: RowServices,
  run: (
    services: RowServices,
    row: PlanRow,
    report: UpdateReport | undefined,
  ) => Promise<unknown>,
): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const { plan } = services;
    const uri = typeof argument === "string" ? argument : plan.selected;
    const row = uri === undefined ? undefined : plan.rowOf(uri);
    if (uri === undefined || row === undefined) return;
    const progress = plan.state?.progress.get(uri);
    const report = progress?.status === "ended" ? progress.report : undefined;
    await run(services, row, report);
  };
}

/** Opens the document that tells most of a file at this moment. */
export async function openRow(
  services: RowServices,
  row: PlanRow,
  report: UpdateReport | undefined,
): Promise<void> {
  const isLeftOut =
    row.status === "skipped" || report?.outcome.status === "notSent";
  if (isLeftOut) await openRowFile(services, row);
  else if (report && responseOf(report.outcome)?.text)
    await openRowResponse(services, row, report);
  else await compareRow(services, row, report);
}

/** Where the first problem is, if one keeps it from being sent. */
export async function openRowFile(
  _services: RowServices,
  row: PlanRow,
): Promise<void> {
  const reason = row.status === "skipped" ? row.reason : undefined;
  const at = reason?.code === "problems" ? reason.problems.at : undefined;
  const position = at && new Position(at.line, at.character);
  await commands.executeCommand("vscode.open", Uri.parse(row.file.uri), {
    preview: true,
    ...(position && { selection: new Range(position, position) }),
  });
}

export async function openRowResponse(
  { responses }: RowServices,
  _row: PlanRow,
  report: UpdateReport | undefined,
): Promise<void> {
  if (report === undefined || report.outcome.status === "notSent") return;
  const { destination, response } = report.outcome;
  if (!response?.text) return;
  const { name } = destination.environment;
  await showResponse(responses.addResponse(response, name));
}

/** Compares the update with its response, or else shows what it would change. */
export async function compareRow(
  { comparisons, planComparisons }: RowServices,
  row: PlanRow,
  report: UpdateReport | undefined,
): Promise<void> {
  if (report?.update && report.echo)
    await comparisons.showEcho(report.update, report.echo.live);
  else if (row.status === "ready") await planComparisons.show(row);
}
