import { mostFailures } from "../../../generated/validators";
import type { ErrorObject } from "ajv";
import { isObject } from "../../../cdp/attributes";
import type { Payload } from "../../document/payload";
import {
  isContainer,
  nodeAt,
  propertyOf,
  type Json,
  type JsonNode,
  type Path,
  type Span,
} from "../../document/syntax-tree";
import type { Severity } from "../severity";
import type { Kind } from "../../../cdp/kinds";
import {
  problemAt,
  type ProblemDetails,
  type LazyProblem,
} from "../lazy-problem";
import { compiledSchema } from "./schema-set";
import { codeOf, failureMessage, type SchemaFailure } from "./failure-message";
import { noneKnown } from "./none-known";
import {
  schemaLocationAt,
  severityOf,
  lessSevere,
  type SchemaLocation,
  type Schema,
} from "./schema";
import { keySpanAt, markedSpan } from "../marked-span";

/** The problems that the schema of the payload's kind finds in its value. */
export function schemaProblems(payload: Payload): readonly LazyProblem[] {
  const { kind, value } = payload;
  const { validate } = compiledSchema(kind);
  if (value === undefined || validate(value)) return [];
  const errors = validate.errors ?? [];
  const problems: LazyProblem[] =
    errors.length < mostFailures ? [] : [tooManyProblems];
  const foreign = noneKnown(payload);
  if (foreign) problems.push(foreign);
  for (const failure of failures(errors, value)) {
    if (foreign && isAboutRoot(failure)) continue;
    const problem = lazyProblemOf(payload, failure);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** Of a payload that is no update, its names and the lack of others say no more. */
function isAboutRoot({ keyword, path }: SchemaFailure): boolean {
  return keyword === "readOnly" ? path.length === 1 : path.length === 0;
}

/** Those not reported may be errors, and such a payload must never be sent. */
const tooManyProblems = problemAt(
  { offset: 0, length: 1 },
  "file/too-large",
  "error",
  "This file has more problems than can be counted; split the update into smaller ones.",
);

/** The validator's errors; all attributes that are missing in one object are one failure. */
function failures(
  errors: readonly ErrorObject[],
  value: Json,
): readonly SchemaFailure[] {
  const all: SchemaFailure[] = [];
  const missing = new Map<string, string[]>();
  for (const { instancePath, keyword, params, propertyName } of errors) {
    // `propertyNames` itself says it once more, and of which name.
    if (propertyName !== undefined) continue;
    const names = missing.get(instancePath);
    const name = String((params as SchemaFailure["params"])["missingProperty"]);
    if (keyword === "required" && names) {
      names.push(name);
      continue;
    }
    const first = keyword === "required" ? [name] : [];
    if (keyword === "required") missing.set(instancePath, first);
    const path = toPath(instancePath, value);
    all.push({
      path,
      keyword,
      params: params as SchemaFailure["params"],
      missing: first,
    });
  }
  return all;
}

function lazyProblemOf(
  payload: Payload,
  failure: SchemaFailure,
): LazyProblem | undefined {
  const { kind, tree } = payload;
  const { keyword, path } = failure;
  const node = nodeAt(tree.root, path);
  const subschema = schemaLocationAt(kind, path);
  if (!node || !subschema || node.type === "invalid") return undefined;
  if (keyword === "required" && isContainer(node) && node.broken) {
    return undefined;
  }
  // Where the colon is missing, the name may hold more than the name.
  if (keyword === "additionalProperties") {
    const name = String(failure.params["additionalProperty"]);
    if ((propertyOf(node, name)?.colon ?? -1) < 0) return undefined;
  }
  // A value that is no text is none of a list of texts either: its type says it all.
  if (keyword === "enum" && node.type !== "string") return undefined;
  return {
    code: codeOf(keyword),
    severity: severityOfFailure(kind, failure, node, subschema),
    anchor: node.offset,
    details: () => detailsOf(payload, failure, node, subschema.schema),
  };
}

/**
 * A null is what programs write for an attribute that has no value, and nobody
 * documents what CDP makes of it: as strong as if the attribute were missing.
 */
function severityOfFailure(
  kind: Kind,
  { keyword, path }: SchemaFailure,
  node: JsonNode,
  place: SchemaLocation,
): Severity {
  const name = path.at(-1);
  const strength = severityOf(place, keyword);
  const owner = schemaLocationAt(kind, path.slice(0, -1));
  if (node.type !== "null" || typeof name !== "string" || !owner)
    return strength;
  const isNeeded = owner.schema.required?.includes(name) ?? false;
  return lessSevere(
    strength,
    isNeeded ? severityOf(owner, "required") : "warning",
  );
}

function detailsOf(
  { kind, tree }: Payload,
  failure: SchemaFailure,
  node: JsonNode,
  schema: Schema,
): ProblemDetails {
  const { offset, length } = place(tree.root, node, failure);
  const message = failureMessage(kind, schema, failure, node);
  return failure.keyword === "x-deprecated"
    ? { offset, length, message, deprecated: true }
    : { offset, length, message };
}

/** Where a problem is shown: what is wrong with a name, at the name. */
function place(
  root: JsonNode | undefined,
  node: JsonNode,
  { keyword, params, path }: SchemaFailure,
): Span {
  const named =
    keyword === "additionalProperties"
      ? [...path, String(params["additionalProperty"])]
      : keyword === "propertyNames"
        ? [...path, String(params["propertyName"])]
        : keyword === "readOnly"
          ? path
          : undefined;
  return (named && keySpanAt(root, named)) ?? markedSpan(node);
}

/** RFC 6901: a JSON pointer into a value as a path. A name can have digits only, so the value tells indexes from names. */
function toPath(pointer: string, root: Json): Path {
  let value: Json | undefined = root;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      if (Array.isArray(value)) {
        const index = Number(step);
        value = (value as readonly Json[])[index];
        return index;
      }
      const name = step.includes("~")
        ? step.replaceAll("~1", "/").replaceAll("~0", "~")
        : step;
      value = isObject(value) ? value[name] : undefined;
      return name;
    });
}
