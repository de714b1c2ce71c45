import {
  attributeBelow,
  isResponseOnly,
  isObject,
  type Attribute,
  type Path,
} from "../../cdp/attributes";
import { isInOtherOrder, pairs } from "./pairs";
import { canonicalText } from "./canonical-text";

/** Where two values part. A side that has nothing there is absent. */
export interface Difference {
  readonly path: Path;
  readonly live?: unknown;
  readonly body?: unknown;
}

/** `notVerifiable`: the body has it, and the live one would not show it. */
export interface Found {
  readonly kind: "changed" | "added" | "lost" | "notVerifiable";
  readonly difference: Difference;
}

/**
 * Each difference in meaning between two JSON values, in the order of the
 * body and then of the live one. An element's index is that in the body, or
 * where the body lacks it, in the live one.
 */
export function* differences(
  attribute: Attribute | undefined,
  live: unknown,
  body: unknown,
  path: Path,
): Generator<Found> {
  if (isObject(live) && isObject(body))
    yield* inObjects(attribute, live, body, path);
  else if (Array.isArray(live) && Array.isArray(body))
    yield* inArrays(attribute, live, body, path);
  else if (spelled(attribute, path, live) !== spelled(attribute, path, body))
    yield { kind: "changed", difference: { path, live, body } };
}

type Members = Readonly<Record<string, unknown>>;

function* inObjects(
  attribute: Attribute | undefined,
  live: Members,
  body: Members,
  path: Path,
): Generator<Found> {
  const inBody = updatable(attribute, body);
  for (const [name, value] of inBody) {
    const below = attributeBelow(attribute, name);
    const at = [...path, name];
    const difference = { path: at, body: value };
    if (!Object.hasOwn(live, name))
      yield { kind: below?.writeOnly ? "notVerifiable" : "added", difference };
    else if (isResponseOnly(below, live[name]))
      yield { kind: "notVerifiable", difference };
    else yield* differences(below, live[name], value, at);
  }
  const kept = new Set(inBody.map(([name]) => name));
  for (const [name, value] of updatable(attribute, live))
    if (!kept.has(name))
      yield {
        kind: "lost",
        difference: { path: [...path, name], live: value },
      };
}

const updatable = (attribute: Attribute | undefined, members: Members) =>
  Object.entries(members).filter(
    ([name, value]) => !isResponseOnly(attributeBelow(attribute, name), value),
  );

function* inArrays(
  attribute: Attribute | undefined,
  live: readonly unknown[],
  body: readonly unknown[],
  path: Path,
): Generator<Found> {
  const below = attribute?.items;
  const paired = pairs(below, live, body);
  if (isInOtherOrder(paired))
    yield { kind: "changed", difference: { path, live, body } };
  for (const pair of paired) {
    const at = [...path, pair.body ?? pair.live];
    if (pair.live === undefined)
      yield {
        kind: "added",
        difference: { path: at, body: body[pair.body] },
      };
    else if (pair.body === undefined)
      yield { kind: "lost", difference: { path: at, live: live[pair.live] } };
    else yield* differences(below, live[pair.live], body[pair.body], at);
  }
}

/** A scalar as its meaning; anything else is unlike all others. */
const spelled = (
  attribute: Attribute | undefined,
  path: Path,
  value: unknown,
) =>
  typeof value === "string"
    ? canonicalText(attribute, path.at(-1), value)
    : value;
