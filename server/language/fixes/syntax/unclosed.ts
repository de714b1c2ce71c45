import { readPayload, type Payload } from "../../../document/payload";
import {
  endOf,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
} from "../../../document/syntax-tree";
import type { FixProvider } from "../fix";
import { applyEdits, insert, remove, type Edit } from "../../layout/edit";
import { locationAt } from "../problem-location";
import {
  afterTrailingComments,
  indentAt,
  indentStart,
  previousSignificant,
  lineBreakOf,
  lineEnd,
  nextSignificant,
} from "../../layout/white-space";

type Container = ObjectNode | ArrayNode;

/** `syntax/unclosed-bracket`: closed before the bracket that closes another, or all at the end of the text. */
export const closeBrackets: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  if (!node || !isContainer(node)) return [];
  const { textWithoutComments } = payload;
  const runs =
    nextSignificant(textWithoutComments, endOf(node)) >=
    textWithoutComments.length;
  const open = runs ? openToTheEnd(payload.tree.root) : [node];
  if (!open.includes(node)) return [];
  const edits = closers(payload, open, endOf(node));
  // A text or a comment that nobody closed would swallow this one too.
  const after = readPayload(applyEdits(payload.text, edits));
  if (unclosedIn(after) >= unclosedIn(payload)) return [];
  return [
    {
      title:
        open.length === 1
          ? `Add the closing ${closerOf(node)}`
          : `Close all ${open.length} open brackets`,
      edits,
      preferred: true,
    },
  ];
};

const unclosedIn = ({ tree }: Payload) =>
  tree.errors.filter(({ code }) => code === "unclosed-bracket").length;

/** Brackets that are open when the text ends, the innermost first. */
function openToTheEnd(root: JsonNode | undefined): readonly Container[] {
  const open: Container[] = [];
  for (let node = root; node && isContainer(node) && !node.closed;) {
    open.unshift(node);
    node =
      node.type === "array" ? node.items.at(-1) : node.properties.at(-1)?.value;
  }
  return open;
}

/** @param end where the innermost of them ends */
function closers(
  payload: Payload,
  open: readonly Container[],
  end: number,
): readonly Edit[] {
  const last = previousSignificant(payload.textWithoutComments, end);
  const comma = payload.textWithoutComments[last] === ",";
  const place = afterTrailingComments(payload, last + 1);
  const behindComment = place > last + 1;
  const text = open.map((node) => {
    const ownLine =
      behindComment || payload.text.slice(node.offset, place).includes("\n");
    const gap = ownLine
      ? lineBreakOf(payload) + indentAt(payload, node.offset)
      : payload.text[node.offset + 1] === " "
        ? " "
        : "";
    return gap + closerOf(node);
  });
  return [
    ...(comma ? [remove(last, last + 1)] : []),
    insert(place, text.join("")),
  ];
}

const isContainer = (node: JsonNode): node is Container =>
  node.type === "object" || node.type === "array";

const closerOf = ({ type }: Container) => (type === "object" ? "}" : "]");

/**
 * `syntax/unclosed-comment`: closed where its first line ends; preferred unless
 * what it has swallowed is wrong too.
 */
export const closeComment: FixProvider = ({ text, tree }, { offset }) => {
  // Space that is none in JSON stays inside.
  const end = indentStart(text, lineEnd(text, offset));
  const edits = [insert(end, " */")];
  const after = readPayload(applyEdits(text, edits));
  const preferred = after.tree.errors.length <= tree.errors.length;
  return [{ title: "Add the closing */", edits, preferred }];
};
