import {
  CompletionItemKind,
  InsertTextFormat,
} from "vscode-languageserver-types";
import type { Schema } from "../../check/schema/schema";
import { nodeAt } from "../../document/syntax-tree";
import type { Candidate, CandidateContext } from "./candidate";
import { following } from "./proposals";

/** A whole element of `orderItems` or `flightSegments`, with what it needs and what follows from the one before it. */
export function listItemCandidates(
  context: CandidateContext,
): readonly Candidate[] {
  const { slot, client } = context;
  const label = labels[String(slot.path.at(-2))];
  const isElement = typeof slot.path.at(-1) === "number";
  if (!isElement || label === undefined || slot.replaces.length > 0) return [];
  return [
    {
      json: "{",
      insert: elementText(context),
      item: {
        label,
        kind: CompletionItemKind.Struct,
        detail: "with its required attributes",
        sortText: "0",
        insertTextFormat: client.snippets
          ? InsertTextFormat.Snippet
          : InsertTextFormat.PlainText,
      },
    },
  ];
}

const labels: Readonly<Record<string, string>> = {
  orderItems: "order item",
  flightSegments: "flight segment",
};

/** The usual attributes of a segment: the REST pages demand its id only, the batch interface all of these. */
const usual = new Set([
  ...["id", "origin", "destination", "departureDateTime", "arrivalDateTime"],
  ...["fareClass", "carrier", "flightNumber"],
]);

function elementText({
  payload,
  slot,
  schema,
  client,
}: CandidateContext): string {
  const earlier = earlierNames(payload.tree.root, slot.path);
  const isSegment = slot.path.at(-2) === "flightSegments";
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name, { type }]) =>
      (type === "string" || type === "number") &&
      (schema.required?.includes(name) === true ||
        (isSegment && (earlier ?? usual).has(name))),
  );
  const lines = wanted.map(([name, property], index) => {
    const likely = following(payload, slot.path, name)[0]?.value;
    const value = client.snippets
      ? stop(property, index + 1, likely)
      : plain(property, likely);
    return `\t${JSON.stringify(name)}: ${value}`;
  });
  return `{\n${lines.join(",\n")}\n}`;
}

/** The attributes of the element before this one. */
function earlierNames(
  root: Parameters<typeof nodeAt>[0],
  path: CandidateContext["slot"]["path"],
): ReadonlySet<string> | undefined {
  const node = nodeAt(root, [...path.slice(0, -1), Number(path.at(-1)) - 1]);
  return node?.type === "object"
    ? new Set(node.properties.map(({ key }) => key.name))
    : undefined;
}

function stop({ type }: Schema, at: number, likely = ""): string {
  if (type === "number") return `$${at}`;
  if (likely === "") return `"$${at}"`;
  const escaped = JSON.stringify(likely).slice(1, -1);
  return `"\${${at}:${escaped.replace(/[\\$}]/g, "\\$&")}}"`;
}

const plain = ({ type }: Schema, likely = "") =>
  type === "number" ? "0" : JSON.stringify(likely);
