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
import { describe, type Failure } from "./messages";
import type { Problem } from "./problem";
import { placeAt, severityOf } from "./schema";

/** What the schema of the payload's kind says of its value. */
export function schemaProblems(payload: Payload): readonly Problem[] {
  const { kind, value } = payload;
  const validate = validators[kind];
  if (value === undefined || validate(value)) return [];
  const problems: Problem[] = [];
  for (const failure of failures(validate.errors ?? [])) {
    const problem = toProblem(payload, failure);
    if (problem) problems.push(problem);
  }
  return problems;
}

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

function toProblem(payload: Payload, failure: Failure): Problem | undefined {
  const { kind, tree } = payload;
  const { keyword, path } = failure;
  const node = nodeAt(tree.root, path);
  const subschema = placeAt(kind, path);
  if (!node || !subschema || node.type === "invalid") return undefined;
  if (keyword === "required" && "broken" in node && node.broken) {
    return undefined;
  }
  const { code, message } = describe(kind, subschema.schema, failure, node);
  const { offset, length } = place(tree.root, node, failure);
  const severity = severityOf(subschema, keyword);
  const problem = { code, severity, offset, length, message };
  return keyword === "x-deprecated"
    ? { ...problem, deprecated: true }
    : problem;
}

/** Where a problem is shown: an unknown attribute at its name, a missing one at the bracket that lacks it. */
function place(
  root: Node | undefined,
  node: Node,
  { keyword, params, path }: Failure,
): Span {
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const { offset, length } = propertyOf(node, name)?.key ?? node;
    return { offset, length };
  }
  const name = path.at(-1);
  if (keyword === "readOnly" && typeof name === "string") {
    const parent = nodeAt(root, path.slice(0, -1));
    const { offset, length } = propertyOf(parent, name)?.key ?? node;
    return { offset, length };
  }
  const whole = node.type === "object" || node.type === "array";
  return {
    offset: node.offset,
    length: whole ? 1 : node.length,
  };
}

/** RFC 6901: a JSON pointer as a path, with indexes as numbers where the value is an array. */
function toPath(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
