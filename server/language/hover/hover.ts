import {
  MarkupKind,
  type Hover,
  type Position,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Kind } from "../../../cdp/kinds";
import type { Problem } from "../../check/problem";
import type { ProblemCode } from "../../check/problem-codes";
import { toRange } from "../../diagnostics";
import { possibleKinds } from "../../document/kind";
import type { Payload } from "../../document/payload";
import {
  endOf,
  type JsonNode,
  type Path,
  type Span,
} from "../../document/syntax-tree";
import {
  attributeDocumentation,
  scalarDocumentation,
  type IsReported,
} from "./documentation";
import { apiLineAt, versionDocumentation } from "./api-line";
import { localTime, type CurrentTime } from "./local-time";

/** Documents an attribute, the value under the cursor, or the version of the API. Markdown, of our own words only. */
export function hover(
  document: TextDocument,
  payload: Payload,
  position: Position,
  current: CurrentTime,
  problems: () => readonly Problem[],
): Hover | null {
  const offset = document.offsetAt(position);
  const apiLine = apiLineAt(payload, offset);
  if (apiLine)
    return {
      range: toRange(document, apiLine),
      contents: {
        kind: MarkupKind.Markdown,
        value: versionDocumentation(payload.apiVersion),
      },
    };
  const { root } = payload.tree;
  const subject = root && subjectAt(root, offset);
  if (!subject) return null;
  const { span } = subject;
  // The editor shows their messages above.
  const isReported = (code: ProblemCode) =>
    problems().some(
      (problem) =>
        problem.code === code &&
        problem.offset < endOf(span) &&
        endOf(problem) > span.offset,
    );
  const words = possibleKinds(payload.kindAndReason)
    .map((kind) => explain(kind, subject, current, isReported))
    .find((one) => one !== undefined);
  return words === undefined
    ? null
    : {
        range: toRange(document, subject.span),
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
  { path, value }: HoverSubject,
  current: CurrentTime,
  isReported: IsReported,
): string | undefined {
  if (value === undefined)
    return attributeDocumentation(kind, path, isReported);
  const words = scalarDocumentation(kind, path, value, isReported);
  if (words === undefined || !inUtc.has(String(path.at(-1)))) return words;
  const when = localTime(value, current);
  return when === undefined ? words : `${when}\n\n${words}`;
}

interface HoverSubject {
  readonly path: Path;
  readonly span: Span;
  /** Set where the cursor is on a text, not on a name. */
  readonly value?: string;
}

function subjectAt(root: JsonNode, offset: number): HoverSubject | undefined {
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
