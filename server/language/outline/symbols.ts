import {
  SymbolKind,
  type DocumentSymbol,
  type SymbolInformation,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../../document/payload";
import {
  endOf,
  isContainer,
  type JsonNode,
  type Property,
} from "../../document/syntax-tree";
import { itemLabelOf } from "./item-label";

/** How many scalars an outline has at most, the payload's own aside: nobody looks for one of ten thousand prices. The items of a full order, a hundred, have as many. */
const maxScalars = 1500;

/**
 * Attributes, items by type and product, segments by route, as they lie within
 * each other. A long file's outline leaves out scalars, the deepest first.
 */
export function documentSymbols(
  document: TextDocument,
  payload: Payload,
): readonly DocumentSymbol[] {
  const { root } = payload.tree;
  if (!root) return [];
  const depth = depthOfScalars(root);

  function symbolsIn(container: JsonNode, level: number): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    for (const member of membersOf(container)) {
      if (level <= depth || isContainer(member.value))
        symbols.push(symbolOf(member, level));
    }
    return symbols;
  }

  function symbolOf(
    { key, index, value }: Member,
    level: number,
  ): DocumentSymbol {
    const label = key ? undefined : itemLabelOf(value);
    const detail = label?.detail ?? detailOf(value, payload.text);
    const children = isContainer(value) ? symbolsIn(value, level + 1) : [];
    const start = document.positionAt(key?.offset ?? value.offset);
    const end = document.positionAt(endOf(value));
    const endOfName = key ? document.positionAt(endOf(key)) : end;
    const symbol: DocumentSymbol = {
      name: key ? nameOf(key) : (label?.name ?? String(index)),
      kind: kinds[value.type],
      range: { start, end },
      selectionRange: { start, end: endOfName },
    };
    if (detail) symbol.detail = detail;
    if (children.length > 0) symbol.children = children;
    return symbol;
  }
  return symbolsIn(root, 0);
}

/** The level of brackets down to which all scalars together are not too many; 0 for the root's own. */
function depthOfScalars(root: JsonNode): number {
  let count = 0;
  let level = 0;
  for (let containers = [root]; containers.length > 0; level++) {
    const within: JsonNode[] = [];
    for (const container of containers)
      for (const { value } of membersOf(container)) {
        if (isContainer(value)) within.push(value);
        else if (level > 0 && ++count > maxScalars) return level - 1;
      }
    containers = within;
  }
  return level;
}

/** For a client that knows no symbols within symbols. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): readonly SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => {
    const container = containerName !== undefined && { containerName };
    const symbol = { name, kind, location: { uri, range }, ...container };
    return [symbol, ...flatSymbols(uri, children, name)];
  });
}

interface Member {
  /** Absent in an array. */
  readonly key: Property["key"] | undefined;
  readonly index: number;
  readonly value: JsonNode;
}

function membersOf(node: JsonNode): readonly Member[] {
  if (node.type === "array") {
    return node.items.map((value, index) => ({ key: undefined, index, value }));
  }
  return node.type === "object"
    ? node.properties.flatMap(({ key, value }, index) =>
        value ? { key, index, value } : [],
      )
    : [];
}

/** An editor refuses the whole outline for one name that is blank. */
function nameOf({ name }: Property["key"]): string {
  if (/^\w+$/.test(name)) return name;
  return /\S/.test(name) ? name.replaceAll("\n", "↵") : JSON.stringify(name);
}

/** As the author has spelled it: 100.00 is not 100. */
function detailOf(node: JsonNode, text: string): string | undefined {
  switch (node.type) {
    case "object":
      return node.properties.length === 0 ? "{}" : undefined;
    case "array":
      return node.items.length === 0 ? "[]" : undefined;
    case "string":
      return String(node.value);
    default:
      return text.slice(node.offset, endOf(node));
  }
}

/** Those of VS Code's JSON outline. */
const kinds: Readonly<Record<JsonNode["type"], SymbolKind>> = {
  object: SymbolKind.Module,
  array: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Variable,
  invalid: SymbolKind.Variable,
};
