import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import { checkText } from "../checked";
import { notSent, type Hindrance, type NotSent } from "../outcome";
import { review, type Review } from "../review";
import { targetFor } from "../target";
import { buildUpdate, type Update } from "../update";
import type { ManyPorts } from "./ports";

/** What will happen to one of many files. */
export type Row = Ready | LeftOut;

export interface Ready {
  readonly is: "ready";
  readonly file: File;
  /** What the file said when it was checked; its body is what goes. */
  readonly text: string;
  readonly update: Update;
  readonly review: Compared;
  /** Whether another file of the plan updates the same resource. */
  readonly isShared: boolean;
}

/** Nothing of it is sent. */
export interface LeftOut {
  readonly is: "leftOut";
  readonly file: File;
  readonly because: Hindrance;
  /** Absent where the file did not get as far as that. */
  readonly update?: Update;
}

export interface File {
  readonly uri: string;
  /** As the user knows it. */
  readonly name: string;
}

type Compared = Extract<Review, { readonly is: "compared" }>;

/** Checks a file and compares it with what is live. */
export async function rowOf(
  ports: ManyPorts,
  file: File,
  environment: Environment,
  credentials: Credentials,
): Promise<Row> {
  const text = await ports.readText(file.uri);
  if (text === undefined) return leftOut(file, { reason: "unreadable" });
  const made = await updateOf(ports, file, text, environment);
  if (made.is === "notSent") return leftOut(file, made.because);
  const reviewed = await review(ports, made, credentials);
  switch (reviewed.is) {
    case "notSent":
      return leftOut(file, reviewed.because, made);
    case "blind": {
      const { because } = reviewed;
      const { about } = made;
      return leftOut(file, { reason: "blind", about, because }, made);
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
  { uri }: File,
  text: string,
  environment: Environment,
): Promise<Update | NotSent> {
  const payload = await checkText(ports, uri, text);
  if (payload.is === "notSent") return payload;
  const about = { environment, kind: payload.kind };
  const target = targetFor(payload.targets, payload.kind, environment.name);
  switch (target.is) {
    case "found":
      return buildUpdate(about, target.ref, payload, { cause: "many", uri });
    case "ambiguous":
      return notSent({ reason: "ambiguousTarget", about });
    case "none":
      return notSent({ reason: "noTarget", about });
  }
}

export function leftOut(
  file: File,
  because: Hindrance,
  update?: Update,
): LeftOut {
  return { is: "leftOut", file, because, ...(update && { update }) };
}
