import {
  MarkupKind,
  type Hover,
  type Position,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Kind } from "../../../cdp/kinds";
import { toRange } from "../../diagnostics";
import { possibleKinds } from "../../document/kind";
import type { Payload } from "../../document/payload";
import {
  endOf,
  type JsonNode,
  type Path,
  type Span,
} from "../../document/syntax-tree";
import { aboutAttribute, aboutScalar } from "./documentation";
import { moment, type Clock } from "./local-time";

/** What an attribute means, or the value under the cursor. Markdown, of our own words only. */
export function hover(
  document: TextDocument,
  payload: Payload,
  position: Position,
  clock: Clock,
): Hover | null {
  const { root } = payload.tree;
  const found = root && find(root, document.offsetAt(position));
  if (!found) return null;
  const words = possibleKinds(payload.kindAndReason)
    .map((kind) => explain(kind, found, clock))
    .find((one) => one !== undefined);
  return words === undefined
    ? null
    : {
        range: toRange(document, found.span),
        contents: { kind: MarkupKind.Markdown, value: words },
      };
}

/** In UTC by the documentation; the times of flight segments are local and get no clock. */
const inUtc: ReadonlySet<string> = new Set([
  "orderedAt",
  "createdAt",
  "modifiedAt",
]);

function explain(
  kind: Kind,
  { path, value }: Found,
  clock: Clock,
): string | undefined {
  if (value === undefined) return aboutAttribute(kind, path);
  const words = aboutScalar(kind, path, value);
  if (words === undefined || !inUtc.has(String(path.at(-1)))) return words;
  const when = moment(value, clock);
  return when === undefined ? words : `${when}\n\n${words}`;
}

interface Found {
  readonly path: Path;
  readonly span: Span;
  /** Set where the cursor is on a text, not on a name. */
  readonly value?: string;
}

function find(root: JsonNode, offset: number): Found | undefined {
  const path: (string | number)[] = [];
  const at = (span: Span) => offset >= span.offset && offset < endOf(span);
  for (let node: JsonNode | undefined = root; node;) {
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
