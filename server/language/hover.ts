import {
  MarkupKind,
  type Hover,
  type Position,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { schemaAt, schemaOf, type Schema } from "../check/schema";
import { toRange } from "../diagnostics";
import type { Payload } from "../document/payload";
import { endOf, type Node, type Path, type Span } from "../document/tree";
import { knownValues } from "./lists";

/** What an attribute means, or the value under the cursor. Markdown, of our own words only. */
export function hover(
  document: TextDocument,
  payload: Payload,
  position: Position,
): Hover | null {
  const { root } = payload.tree;
  const found = root && find(root, document.offsetAt(position));
  if (!found) return null;
  const schema = schemaAt(payload.kind, found.path);
  const parent =
    found.path.length > 1
      ? schemaAt(payload.kind, found.path.slice(0, -1))
      : schemaOf(payload.kind);
  if (!schema?.description) return null;
  const name = String(found.path.at(-1));
  const required = parent?.required?.includes(name) ?? false;
  const value =
    found.value === undefined ? undefined : explain(schema, found.value);
  return {
    range: toRange(document, found.span),
    contents: {
      kind: MarkupKind.Markdown,
      value: value ?? about(name, schema, required),
    },
  };
}

interface Found {
  readonly path: Path;
  readonly span: Span;
  /** Set where the cursor is on a text, not on a name. */
  readonly value?: string;
}

function find(root: Node, offset: number): Found | undefined {
  const path: (string | number)[] = [];
  const at = (span: Span) => offset >= span.offset && offset < endOf(span);
  for (let node: Node | undefined = root; node;) {
    if (node.type === "array") {
      const index: number = node.items.findIndex(at);
      path.push(index);
      node = node.items[index];
    } else if (node.type === "object") {
      const property: (typeof node.properties)[number] | undefined =
        node.properties.find(
          ({ key, value }) => at(key) || (value && at(value)),
        );
      if (!property) return undefined;
      path.push(property.key.name);
      if (at(property.key)) return { path, span: property.key };
      node = property.value;
    } else {
      const value = node.type === "string" ? String(node.value) : "";
      return typeof path.at(-1) === "string"
        ? { path, span: node, value }
        : undefined;
    }
  }
  return undefined;
}

function explain(schema: Schema, value: string): string | undefined {
  const known = knownValues(schema).find((one) => one.value === value);
  if (!known) return undefined;
  const deprecated = known.replacement !== undefined;
  const title = deprecated ? `~~${value}~~` : `**${value}**`;
  return `${title}\n\n${known.text}`;
}

/** Longer lists belong into the completion. */
const longestList = 40;

function about(name: string, schema: Schema, required: boolean): string {
  const values = knownValues(schema);
  const facts = [typeNames[schema.type ?? ""] ?? "any value"];
  if (required) facts.push("required");
  if (schema.readOnly) facts.push("in answers only");
  if (schema.maxLength) facts.push(`at most ${schema.maxLength} characters`);
  const parts = [`**${name}** (${facts.join(", ")})`, schema.description ?? ""];
  if (values.length > 0 && values.length <= longestList) {
    const spelled = values.map(({ value, replacement }) =>
      replacement === undefined ? `\`${value}\`` : `~~\`${value}\`~~`,
    );
    parts.push(`Known values: ${spelled.join(", ")}`);
  }
  const example = schema.examples?.[0];
  if (example !== undefined && values.length === 0) {
    parts.push(`Example: \`${JSON.stringify(example)}\``);
  }
  return parts.join("\n\n");
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  boolean: "true or false",
  array: "list",
  object: "object",
};
