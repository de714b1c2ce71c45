import type { Resource } from "../../../cdp/endpoints";
import { isUuid } from "../../../cdp/refs";
import type { Payload } from "../../document/payload";
import type { Target, TargetLine } from "../../document/target-lines";
import { endOf, type Span } from "../../document/syntax-tree";
import type { ApiVersion } from "../../../cdp/api-versions";
import {
  kindFor,
  kinds,
  ownerKind,
  ownerOf,
  type Kind,
} from "../../../cdp/kinds";
import { closestMatches } from "../text/closest-match";
import { problemAt, type LazyProblem } from "../lazy-problem";
import { isZeroUuid } from "../values/placeholders";
import { quote } from "../text/quote";
import { readTargetIntent } from "./target-intent";

/**
 * The problems of the lines that say where a payload goes.
 * @param environments the names of all that there are, where they are known
 */
export function targetProblems(
  payload: Payload,
  environments: readonly string[] | undefined,
): readonly LazyProblem[] {
  const earlier: Earlier = { kinds: new Map(), places: new Map() };
  return payload.targetLines.flatMap((line) => {
    const problem = problemOf(payload, line, earlier, environments) ?? [];
    const { target, isBeforeRoot } = line;
    if (target && isBeforeRoot) {
      firstOf(earlier.kinds, target.kind, line);
      firstOf(earlier.places, placeOf(target), line);
    }
    return problem;
  });
}

/** The first line of each kind, and for each place, among those that count. */
interface Earlier {
  readonly kinds: Map<Kind, TargetLine>;
  readonly places: Map<string, TargetLine>;
}

function firstOf<Key>(lines: Map<Key, TargetLine>, key: Key, line: TargetLine) {
  if (!lines.has(key)) lines.set(key, line);
}

function problemOf(
  { text, apiVersion }: Payload,
  line: TargetLine,
  earlier: Earlier,
  environments: readonly string[] | undefined,
): LazyProblem | undefined {
  const { target } = line;
  if (!target) {
    return problemAt(
      line.ref,
      "target/unreadable",
      "error",
      unreadableMessage(text.slice(line.offset, endOf(line)), apiVersion),
    );
  }
  if (!line.isBeforeRoot) {
    return problemAt(
      line,
      "target/misplaced",
      "error",
      "A target line must stand before the payload. Move it to the top of the file.",
    );
  }
  const other = [...earlier.kinds].find(([kind]) => kind !== target.kind);
  if (other) {
    return problemAt(
      line,
      "target/two-kinds",
      "error",
      `The target lines name both ${withArticle(kinds[other[0]].name)} and ${withArticle(kinds[target.kind].name)}. A file can update only one kind.`,
      { related: [{ ...other[1], message: "The other target line." }] },
    );
  }
  const same = earlier.places.get(placeOf(target));
  if (same) {
    return problemAt(
      line,
      "target/twice",
      "error",
      target.environment
        ? "Another target line is already for this environment. Keep one of them."
        : "Another target line is already for every environment. Add “on <environment>” to one of them or keep one.",
      { related: [{ ...same, message: "The other target line." }] },
    );
  }
  if (target.ref !== undefined && !isUuid(target.ref)) {
    return problemAt(
      line.ref,
      "target/no-uuid",
      "warning",
      "This ref is not a UUID. Every documented ref is one, such as d680c9be-4c07-4731-857e-9602034b15f2.",
    );
  }
  if (target.ref !== undefined && isZeroUuid(target.ref)) {
    return problemAt(
      line.ref,
      "value/placeholder",
      "warning",
      "This ref is a placeholder. Replace it, or remove it to be asked when you send.",
    );
  }
  const { environment } = target;
  return environment !== undefined &&
    environments?.some((name) => sameName(name, environment)) === false
    ? unknownEnvironment(
        line,
        environment,
        closestMatches(environment, environments),
      )
    : undefined;
}

function unreadableMessage(comment: string, version: ApiVersion): string {
  const { resource = "order", goal } = readTargetIntent(comment) ?? {};
  const kind = kindFor(version, resource);
  if (kind === undefined)
    return "Only v2.1 of the API updates data extensions. Add the line // @api v2.1, or remove this one.";
  if (goal?.type === "placeholder") {
    return `This target line still has a placeholder; replace it with the ref of the ${kinds[ownerKind(version, ownerOf(kind))].name}.`;
  }
  if (goal?.type === "address") {
    return goal.resource === resource
      ? `A target line takes the ref without its address: // @${resource} ${goal.ref ?? ""}.`
      : `This is the address of ${resourceNames[goal.resource]}, not of ${resourceNames[resource]}.`;
  }
  return "This target line cannot be read; write // @order <ref> or // @orderItem <ref>, with “on <environment>” after it if you like; a ref has letters, digits and hyphens only, at most 64.";
}

const withArticle = (name: string) => `an ${name}`;

const resourceNames: Readonly<Record<Resource, string>> = {
  order: "an order",
  orderItem: "an order item",
  orderExtension: "the data extension of an order",
  orderItemExtension: "the data extension of an order item",
  orders: "a list of orders",
  orderItemsOfOrder: "the list of an order's items",
  contactsOfOrder: "the list of an order's contacts",
  consumersOfOrder: "the list of an order's consumers",
  guest: "a guest",
};

function unknownEnvironment(
  line: Span,
  environment: string,
  suggestions: readonly string[],
): LazyProblem {
  const [nearest] = suggestions;
  return problemAt(
    line,
    "target/unknown-environment",
    "hint",
    `There is no environment ${quote(environment)}. ${nearest === undefined ? "This line has no effect until there is." : `Did you mean ${quote(nearest)}?`}`,
    { suggestions },
  );
}

/** As the client compares them. */
const sameName = (one: string, other: string) =>
  one.toLowerCase() === other.toLowerCase();

const placeOf = ({ environment = "" }: Target) => environment.toLowerCase();
