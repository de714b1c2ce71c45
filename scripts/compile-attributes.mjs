/**
 * schemas/*.json → generated/attributes.json: which attributes there are, in
 * the documented order, who writes them, which an update needs, and their listed
 * and refused values. Not the words. The types that v2.1 refuses stand in
 * generated/refused-types.json too: a client asks for these alone.
 */
import { readFileSync, writeFileSync } from "node:fs";

const read = (name) =>
  JSON.parse(
    readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"),
  );

export function compileAttributes() {
  const newItem = outline(read("v2.1/order-item.schema.json"));
  const extension = outline(read("v2.1/data-extension.schema.json"));
  write("attributes", {
    order: outline(read("order.schema.json")),
    orderItem: outline(read("order-item.schema.json")),
    "v2.1/order": outline(read("v2.1/order.schema.json")),
    "v2.1/orderItem": newItem,
    "v2.1/orderExtension": extension,
    "v2.1/orderItemExtension": extension,
  });
  write("refused-types", newItem.properties.type.refused);
}

function write(name, value) {
  const file = new URL(`../generated/${name}.json`, import.meta.url);
  writeFileSync(file, JSON.stringify(value));
}

function outline({ $ref, properties, items, ...schema }) {
  if ($ref !== undefined) return outline(read($ref));
  const { type, format, enum: values, readOnly, writeOnly, required } = schema;
  return {
    refused: schema.not?.enum,
    ...{ type, format, enum: values, readOnly, writeOnly, required },
    ...(items && { items: outline(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, outline(one)]),
      ),
    }),
  };
}
