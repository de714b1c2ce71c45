import type { Environment } from "../../environments/environment";
import type { Credentials } from "../../http/credentials";
import { checkText } from "../check-payload";
import type { UpdateReport } from "../deliver";
import { failure, type NotSentReason } from "../outcome";
import { reviewUpdate, type Compared } from "../review";
import { targetFor } from "../target";
import { buildUpdate, type Update, type UpdateResult } from "../update";
import type { PayloadFile } from "./payload-file";
import type { SendManyServices } from "./services";

/** Says what will happen to one of many files. */
export type PlanRow = ReadyRow | SkippedRow;

export interface ReadyRow {
  readonly status: "ready";
  readonly file: PayloadFile;
  /** As the file was checked; its body is what goes. */
  readonly text: string;
  readonly update: Update;
  readonly review: Compared;
  /** Whether another file of the plan updates the same resource. */
  readonly isShared: boolean;
}

/** Nothing of it is sent. */
export interface SkippedRow {
  readonly status: "skipped";
  readonly file: PayloadFile;
  readonly reason: NotSentReason;
  /** Absent where the file did not get as far as that. */
  readonly update?: Update;
}

/** How far one of many files has come. */
export type RowProgress =
  | { readonly status: "waiting" | "inProgress" }
  | { readonly status: "ended"; readonly report: UpdateReport };

/** Checks a file and compares it with what is live. */
export async function planRow(
  services: SendManyServices,
  file: PayloadFile,
  environment: Environment,
  credentials: Credentials,
): Promise<PlanRow> {
  const text = await services.readText(file.uri);
  if (text === undefined) return skipped(file, { code: "unreadable" });
  const made = await updateFromText(services, file, text, environment);
  if (!made.ok) return skipped(file, made.reason);
  const { update } = made;
  const reviewed = await reviewUpdate(services, update, credentials);
  if (!reviewed.ok) return skipped(file, reviewed.reason, update);
  const { review } = reviewed;
  if (review.isCompared)
    return { status: "ready", file, text, update, review, isShared: false };
  const { error } = review;
  const reason = { code: "notCompared", ...update.destination, error } as const;
  return skipped(file, reason, update);
}

async function updateFromText(
  services: Pick<SendManyServices, "prepareText">,
  { uri }: PayloadFile,
  text: string,
  environment: Environment,
): Promise<UpdateResult> {
  const checked = await checkText(services, uri, text);
  if (!checked.ok) return checked;
  const { payload } = checked;
  const destination = { environment, kind: payload.kind };
  const target = targetFor(payload.targets, payload.kind, environment.name);
  if (target.ok)
    return buildUpdate(destination, target.ref, payload, {
      cause: "many",
      uri,
    });
  return target.reason === "ambiguous"
    ? failure({ code: "ambiguousTarget", ...destination })
    : failure({ code: "noTarget", ...destination });
}

export function skipped(
  file: PayloadFile,
  reason: NotSentReason,
  update?: Update,
): SkippedRow {
  return { status: "skipped", file, reason, ...(update && { update }) };
}
