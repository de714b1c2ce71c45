import {
  SymbolKind,
  type DocumentSymbol,
  type SymbolInformation,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../../document/payload";
import {
  endOf,
  type JsonNode,
  type Property,
} from "../../document/syntax-tree";
import { itemLabelOf } from "./item-label";

/** Beyond that many UTF-16 code units, items show only what has brackets: nobody looks for one of ten thousand prices. */
const longFile = 250_000;

/** Attributes, items by type and product, segments by route, as they lie within each other. */
export function documentSymbols(
  document: TextDocument,
  payload: Payload,
): readonly DocumentSymbol[] {
  const { root } = payload.tree;
  const isLong = payload.text.length > longFile;

  function symbolsIn(container: JsonNode, all: boolean): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    for (const member of membersOf(container)) {
      if (all || hasBrackets(member.value)) symbols.push(symbolOf(member));
    }
    return symbols;
  }

  function symbolOf({ key, index, value }: Member): DocumentSymbol {
    const label = key ? undefined : itemLabelOf(value);
    const detail = label?.detail ?? detailOf(value, payload.text);
    const children = hasBrackets(value) ? symbolsIn(value, !isLong) : [];
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
  return root ? symbolsIn(root, true) : [];
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

const hasBrackets = ({ type }: JsonNode) =>
  type === "object" || type === "array";

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
