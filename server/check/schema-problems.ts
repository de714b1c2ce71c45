import * as validators from "../../generated/validators";
import type { ErrorObject } from "ajv";
import type { Payload } from "../document/payload";
import {
  nodeAt,
  propertyOf,
  type Node,
  type Path,
  type Span,
} from "../document/tree";
import type { Severity } from "./severity";
import type { Kind } from "../../cdp/kinds";
import { findingOf, type Details, type Finding } from "./finding";
import { codeOf, describe, type Failure } from "./messages";
import { placeAt, severityOf, weaker, type Place, type Schema } from "./schema";
import { nameSpanAt, spanOf } from "./span";

/** What the schema of the payload's kind says of its value. */
export function schemaFindings(payload: Payload): readonly Finding[] {
  const { kind, value } = payload;
  const validate = validators[kind];
  if (value === undefined || validate(value)) return [];
  const errors = validate.errors ?? [];
  const findings: Finding[] =
    errors.length < validators.mostFailures ? [] : [tooMany];
  for (const failure of failures(errors)) {
    const finding = toFinding(payload, failure);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** What was not told may be an error, and such a payload must never be sent. */
const tooMany = findingOf({
  code: "file/too-large",
  severity: "error",
  offset: 0,
  length: 1,
  message:
    "This file has more problems than can be counted; split the update into smaller ones.",
});

/** The validator's errors; all attributes that are missing in one object are one failure. */
function failures(errors: readonly ErrorObject[]): readonly Failure[] {
  const all: Failure[] = [];
  const missing = new Map<string, string[]>();
  for (const { instancePath, keyword, params } of errors) {
    const names = missing.get(instancePath);
    const name = String((params as Failure["params"])["missingProperty"]);
    if (keyword === "required" && names) {
      names.push(name);
      continue;
    }
    const first = keyword === "required" ? [name] : [];
    if (keyword === "required") missing.set(instancePath, first);
    const path = toPath(instancePath);
    all.push({
      path,
      keyword,
      params: params as Failure["params"],
      missing: first,
    });
  }
  return all;
}

function toFinding(payload: Payload, failure: Failure): Finding | undefined {
  const { kind, tree } = payload;
  const { keyword, path } = failure;
  const node = nodeAt(tree.root, path);
  const subschema = placeAt(kind, path);
  if (!node || !subschema || node.type === "invalid") return undefined;
  if (keyword === "required" && "broken" in node && node.broken) {
    return undefined;
  }
  // Where the colon is missing, the name may hold more than the name.
  if (keyword === "additionalProperties") {
    const name = String(failure.params["additionalProperty"]);
    if ((propertyOf(node, name)?.colon ?? -1) < 0) return undefined;
  }
  // What is no text is none of a list of texts either: its type says it all.
  if (keyword === "enum" && node.type !== "string") return undefined;
  return {
    code: codeOf(keyword),
    severity: strengthOf(kind, failure, node, subschema),
    near: node.offset,
    details: () => detailsOf(payload, failure, node, subschema.schema),
  };
}

/**
 * A null is what programs write for an attribute that has no value, and nobody
 * documents what CDP makes of it: as strong as if the attribute were missing.
 */
function strengthOf(
  kind: Kind,
  { keyword, path }: Failure,
  node: Node,
  place: Place,
): Severity {
  const name = path.at(-1);
  const strength = severityOf(place, keyword);
  const owner = placeAt(kind, path.slice(0, -1));
  if (node.type !== "null" || typeof name !== "string" || !owner)
    return strength;
  const isNeeded = owner.schema.required?.includes(name) ?? false;
  return weaker(strength, isNeeded ? severityOf(owner, "required") : "warning");
}

function detailsOf(
  { kind, tree }: Payload,
  failure: Failure,
  node: Node,
  schema: Schema,
): Details {
  const { offset, length } = place(tree.root, node, failure);
  const message = describe(kind, schema, failure, node);
  return failure.keyword === "x-deprecated"
    ? { offset, length, message, deprecated: true }
    : { offset, length, message };
}

/** Where a problem is shown: what is wrong with a name, at the name. */
function place(
  root: Node | undefined,
  node: Node,
  { keyword, params, path }: Failure,
): Span {
  const named =
    keyword === "additionalProperties"
      ? [...path, String(params["additionalProperty"])]
      : keyword === "readOnly"
        ? path
        : undefined;
  return (named && nameSpanAt(root, named)) ?? spanOf(node);
}

/** RFC 6901: a JSON pointer as a path, with indexes as numbers where the value is an array. */
function toPath(pointer: string): Path {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(toStep);
}

function toStep(step: string): string | number {
  if (/^\d+$/.test(step)) return Number(step);
  return step.includes("~")
    ? step.replaceAll("~1", "/").replaceAll("~0", "~")
    : step;
}
