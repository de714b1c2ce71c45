import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import { checkText } from "../check-payload";
import { notSent, type NotSentReason, type NotSent } from "../outcome";
import { review, type Review } from "../review";
import { targetFor } from "../target";
import { buildUpdate, type Update } from "../update";
import type { ManyPorts } from "./ports";

/** What will happen to one of many files. */
export type PlanRow = ReadyRow | SkippedRow;

export interface ReadyRow {
  readonly is: "ready";
  readonly file: PayloadFile;
  /** What the file said when it was checked; its body is what goes. */
  readonly text: string;
  readonly update: Update;
  readonly review: Compared;
  /** Whether another file of the plan updates the same resource. */
  readonly isShared: boolean;
}

/** Nothing of it is sent. */
export interface SkippedRow {
  readonly is: "skipped";
  readonly file: PayloadFile;
  readonly reason: NotSentReason;
  /** Absent where the file did not get as far as that. */
  readonly update?: Update;
}

export interface PayloadFile {
  readonly uri: string;
  /** As the user knows it. */
  readonly name: string;
}

type Compared = Extract<Review, { readonly is: "compared" }>;

/** Checks a file and compares it with what is live. */
export async function rowOf(
  ports: ManyPorts,
  file: PayloadFile,
  environment: Environment,
  credentials: Credentials,
): Promise<PlanRow> {
  const text = await ports.readText(file.uri);
  if (text === undefined) return skipped(file, { code: "unreadable" });
  const made = await updateOf(ports, file, text, environment);
  if (made.is === "notSent") return skipped(file, made.reason);
  const reviewed = await review(ports, made, credentials);
  switch (reviewed.is) {
    case "notSent":
      return skipped(file, reviewed.reason, made);
    case "blind": {
      const { reason } = reviewed;
      const { destination } = made;
      return skipped(file, { code: "blind", destination, reason }, made);
    }
    case "compared":
      return {
        is: "ready",
        file,
        text,
        update: made,
        review: reviewed,
        isShared: false,
      };
  }
}

async function updateOf(
  ports: Pick<ManyPorts, "prepareText">,
  { uri }: PayloadFile,
  text: string,
  environment: Environment,
): Promise<Update | NotSent> {
  const payload = await checkText(ports, uri, text);
  if (payload.is === "notSent") return payload;
  const destination = { environment, kind: payload.kind };
  const target = targetFor(payload.targets, payload.kind, environment.name);
  switch (target.is) {
    case "found":
      return buildUpdate(destination, target.ref, payload, {
        cause: "many",
        uri,
      });
    case "ambiguous":
      return notSent({ code: "ambiguousTarget", destination });
    case "none":
      return notSent({ code: "noTarget", destination });
  }
}

export function skipped(
  file: PayloadFile,
  reason: NotSentReason,
  update?: Update,
): SkippedRow {
  return { is: "skipped", file, reason, ...(update && { update }) };
}
