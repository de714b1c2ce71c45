import { endOf, type JsonNode } from "../../document/syntax-tree";

/** How lists and objects are written over several lines. */
export interface Indentation {
  /** With the indentation of the line that the value begins on. */
  readonly lineBreak: string;
  /** One step of indentation. */
  readonly step: string;
}

/**
 * A value of another text as it is written into a file: each scalar as its
 * author spelled it.
 * @param text where the node stands
 * @param indentation absent where all of it goes on one line
 */
export function writtenValue(
  text: string,
  node: JsonNode,
  indentation?: Indentation,
): string {
  const members = membersOf(text, node, indentation && deeper(indentation));
  if (members === undefined) return text.slice(node.offset, endOf(node));
  const [open, close] = node.type === "array" ? "[]" : "{}";
  if (members.length === 0) return `${open}${close}`;
  if (indentation === undefined) {
    const space = node.type === "array" ? "" : " ";
    return `${open}${space}${members.join(", ")}${space}${close}`;
  }
  const { lineBreak } = deeper(indentation);
  return `${open}${lineBreak}${members.join(`,${lineBreak}`)}${indentation.lineBreak}${close}`;
}

function membersOf(
  text: string,
  node: JsonNode,
  indentation: Indentation | undefined,
): readonly string[] | undefined {
  const written = (value: JsonNode) => writtenValue(text, value, indentation);
  if (node.type === "array") return node.items.map(written);
  if (node.type !== "object") return undefined;
  return node.properties.map(
    ({ key, value }) =>
      `${JSON.stringify(key.name)}: ${value ? written(value) : "null"}`,
  );
}

const deeper = ({ lineBreak, step }: Indentation): Indentation => ({
  lineBreak: lineBreak + step,
  step,
});
