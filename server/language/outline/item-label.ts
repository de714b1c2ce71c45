import { propertyOf, type JsonNode } from "../../document/syntax-tree";

/** Tells one element of a list from its neighbors. */
export interface ItemLabel {
  readonly name: string;
  readonly detail: string | undefined;
}

/**
 * An item by its type and product, a segment by its route; undefined for
 * anything else. By its attributes, not by its place: the items of a pasted
 * response lie elsewhere.
 */
export function itemLabelOf(node: JsonNode): ItemLabel | undefined {
  const text = (name: string) => textOf(propertyOf(node, name)?.value);
  const [origin, destination] = [text("origin"), text("destination")];
  if (origin || destination) {
    const flight = [text("carrier"), text("flightNumber")];
    return {
      name: `${origin ?? "?"} → ${destination ?? "?"}`,
      detail: joined(flight),
    };
  }
  const name = joined([text("type"), text("productId")]);
  return name === undefined ? undefined : { name, detail: text("status") };
}

/** On one line; undefined where there is nothing to read. */
function textOf(node: JsonNode | undefined): string | undefined {
  if (node?.type !== "string") return undefined;
  return String(node.value).replace(/\s+/g, " ").trim() || undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join(" ") || undefined;
}
