import { parse } from "jsonc-parser";
import { isObject } from "../../../cdp/attributes";
import { isWithin } from "../../http/json";

/** One thing that a server finds wrong: what it is about, where the server says so in a place of its own, or else a text. */
export type Complaint =
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "message"; readonly message: string };

/**
 * Texts that may be complaints in the body of a refusal: JSON of any shape, also
 * when it was cut, or plain text. Looks at the first 64 K characters; knows
 * nothing of a page of HTML, or of JSON that is deeper than 64.
 */
export function complaintsIn(body: string): readonly Complaint[] {
  const text = body.slice(0, 65_536).trim();
  if (text.startsWith("<")) return [];
  if (!/^[{["]/.test(text)) return [{ kind: "message", message: text }];
  if (!isWithin(text, 64)) return [];
  return [...complaints(parse(text))];
}

/** Of a value that stands where complaints are made: a text is one, an object tells by its names. */
function* complaints(value: unknown): Generator<Complaint> {
  if (typeof value === "string") yield { kind: "message", message: value };
  else if (Array.isArray(value))
    for (const one of value) yield* complaints(one);
  else if (isObject(value)) yield* inObject(new Map(Object.entries(value)));
}

type Members = ReadonlyMap<string, unknown>;

function* inObject(members: Members): Generator<Complaint> {
  const field = fieldNames
    .map((name) => fieldText(members.get(name)))
    .find((text) => text !== undefined);
  if (field !== undefined) yield { kind: "field", field };
  for (const [name, value] of members) {
    if (mapNames.has(name) && isObject(value)) yield* inMap(value);
    if (complaintNames.has(name)) yield* complaints(value);
  }
}

/** `{"price": ["must be a number"]}` */
function* inMap(map: object): Generator<Complaint> {
  for (const [field, value] of Object.entries(map)) {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (texts.some((one) => typeof one === "string"))
      yield { kind: "field", field };
  }
}

/** A path may also be a list of its steps. An object among them could not even be made a text. */
function fieldText(value: unknown): string | undefined {
  const steps: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isPath = steps.every((step) => /^(?:string|number)$/.test(typeof step));
  return isPath && steps.length > 0 ? steps.slice(0, 64).join("/") : undefined;
}

const fieldNames = [
  ...["field", "fieldName", "property", "propertyPath", "attribute"],
  ...["path", "pointer", "instancePath", "param", "parameter"],
];

/** Where an object maps attributes to what is wrong with them. */
const mapNames: ReadonlySet<string> = new Set([
  ...["errors", "fieldErrors", "validationErrors", "violations"],
]);

const complaintNames: ReadonlySet<string> = new Set([
  ...mapNames,
  ...["message", "defaultMessage", "developerMessage"],
  ...["reason", "detail", "description"],
  ...["error", "details", "messages", "cause", "source", "title"],
]);
