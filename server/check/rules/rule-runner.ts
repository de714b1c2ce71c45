import type { Payload } from "../../document/payload";
import { isObject } from "../../../cdp/attributes";
import {
  endOf,
  isContainer,
  nodeAt,
  type Json,
  type JsonObject,
  type Path,
} from "../../document/syntax-tree";
import type { CheckContext } from "../context";
import type { ProblemDetails, LazyProblem } from "../lazy-problem";
import { keySpanAt, markedSpan } from "../marked-span";
import { connectionsOf, type Connection } from "./connections";
import type { RuleContext, Violation, Rule } from "./rule";

export interface RuleSet {
  readonly order: readonly Rule<JsonObject>[];
  /** For an order item by itself, and for each of an order. */
  readonly item: readonly Rule<JsonObject>[];
  /** For the pairs of a data extension. */
  readonly extension: readonly Rule<JsonObject>[];
  /** For all segments of an item at once. */
  readonly segments: readonly Rule<readonly Json[]>[];
  /** For each two segments of an item, one right after the other; paths begin at the segments. */
  readonly connection: readonly Rule<Connection>[];
  /** For each text and each number, wherever it stands. */
  readonly text: readonly Rule<string>[];
  readonly number: readonly Rule<number>[];
}

/** One walk over a value for all rules. The tree is made where something is found. */
export class RuleRunner {
  readonly problems: LazyProblem[] = [];
  readonly #context: RuleContext;
  readonly #texts: readonly Rule<string>[];
  readonly #numbers: readonly Rule<number>[];

  constructor(
    payload: Payload,
    context: CheckContext,
    readonly rules: RuleSet,
  ) {
    const sourceText = (path: Path) => {
      const node = nodeAt(payload.tree.root, path);
      return node ? payload.text.slice(node.offset, endOf(node)) : "";
    };
    this.#context = { ...context, payload, sourceText };
    const concerns = ({ appliesTo }: Rule<never>) =>
      appliesTo?.(payload) ?? true;
    this.#texts = rules.text.filter(concerns);
    this.#numbers = rules.number.filter(concerns);
  }

  order(order: JsonObject): void {
    this.#apply(this.rules.order, order, []);
    const items = order["orderItems"];
    if (!Array.isArray(items)) return;
    (items as readonly Json[]).forEach((item, index) => {
      if (isObject(item)) this.item(item, ["orderItems", index]);
    });
  }

  item(item: JsonObject, path: Path): void {
    this.#apply(this.rules.item, item, path);
    const segments = item["flightSegments"];
    if (!Array.isArray(segments)) return;
    const at = [...path, "flightSegments"];
    this.#apply(this.rules.segments, segments, at);
    for (const connection of connectionsOf(segments)) {
      this.#apply(this.rules.connection, connection, at);
    }
  }

  extension(pairs: JsonObject): void {
    this.#apply(this.rules.extension, pairs, []);
  }

  /** Every text and number, where a rule wants them. */
  values(value: Json): void {
    if (this.#texts.length + this.#numbers.length > 0) this.#values(value, []);
  }

  /** One path array for the whole walk: it comes to every value of the file. */
  #values(value: Json, path: (string | number)[]): void {
    if (typeof value === "string") {
      this.#apply(this.#texts, value, path);
    } else if (typeof value === "number") {
      this.#apply(this.#numbers, value, path);
    } else if (Array.isArray(value)) {
      const items = value as readonly (Json | undefined)[];
      for (let index = 0; index < items.length; index++) {
        const item = items[index];
        if (item === undefined) continue;
        path.push(index);
        this.#values(item, path);
        path.pop();
      }
    } else if (isObject(value)) {
      for (const name in value) {
        path.push(name);
        this.#values(value[name] as Json, path);
        path.pop();
      }
    }
  }

  #apply<Subject>(
    rules: readonly Rule<Subject>[],
    subject: Subject,
    path: Path,
  ): void {
    for (const rule of rules) {
      const all = rule.check(subject, path, this.#context);
      for (const found of all) this.#add(rule, found, path);
    }
  }

  #add(
    { code, severity, reportsAbsence }: Rule<never>,
    found: Violation,
    path: Path,
  ): void {
    const { payload } = this.#context;
    const subject = reportsAbsence && nodeAt(payload.tree.root, path);
    if (subject && isContainer(subject) && subject.broken) return;
    const at = [...path, ...found.at];
    const node = nodeAt(payload.tree.root, at);
    if (!node) return;
    const anchor = node.offset;
    const from = path.slice();
    this.problems.push({
      code,
      severity,
      anchor,
      details: () => detailsOf(payload, found, from),
    });
  }
}

function detailsOf(
  { tree: { root } }: Payload,
  { at, atKey, message, related }: Violation,
  path: Path,
): ProblemDetails {
  const place = (at: Path) => {
    const node = nodeAt(root, [...path, ...at]);
    return node ? markedSpan(node) : { offset: 0, length: 0 };
  };
  const name = atKey && keySpanAt(root, [...path, ...at]);
  const details = { ...(name ?? place(at)), message };
  if (!related) return details;
  const other = { ...place(related.at), message: related.message };
  return { ...details, related: [other] };
}
