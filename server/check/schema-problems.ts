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
  const errors = [...(validate.errors ?? [])];
  return mergeMissing(errors).flatMap((error) => toProblem(payload, error));
}

/** All attributes that are missing in one object are one failure. */
function mergeMissing(errors: readonly ErrorObject[]): readonly Failure[] {
  const failures = new Map<string, Failure>();
  for (const { instancePath, keyword, params } of errors) {
    const merged = keyword === "required";
    const key = merged ? instancePath : String(failures.size) + "#";
    const missing = failures.get(key)?.missing ?? [];
    failures.set(key, {
      path: toPath(instancePath),
      keyword,
      params: params as Record<string, unknown>,
      missing: merged
        ? [...missing, String(params["missingProperty"])]
        : missing,
    });
  }
  return [...failures.values()];
}

function toProblem(payload: Payload, failure: Failure): readonly Problem[] {
  const { kind } = payload;
  const { root } = payload.tree;
  const node = nodeAt(root, failure.path);
  if (!node || node.type === "invalid") return [];
  if (failure.keyword === "required" && "broken" in node && node.broken) {
    return [];
  }
  const subschema = placeAt(kind, failure.path);
  if (!subschema) return [];
  const { code, message } = describe(kind, subschema.schema, failure, node);
  return [
    {
      ...place(root, node, failure),
      code,
      message,
      severity: severityOf(subschema, failure.keyword),
      ...(failure.keyword === "x-deprecated" && { deprecated: true as const }),
    },
  ];
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
