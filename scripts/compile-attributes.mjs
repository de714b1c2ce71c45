/**
 * schemas/*.json → generated/attributes.json: which attributes there are, in
 * the documented order, and who writes them. The client needs neither the
 * words nor the values.
 */
import { readFileSync, writeFileSync } from "node:fs";

const read = (name) =>
  JSON.parse(
    readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"),
  );

export function compileAttributes() {
  writeFileSync(
    new URL("../generated/attributes.json", import.meta.url),
    JSON.stringify({
      order: outline(read("order.schema.json")),
      orderItem: outline(read("order-item.schema.json")),
    }),
  );
}

function outline({ $ref, properties, items, ...schema }) {
  if ($ref !== undefined) return outline(read($ref));
  const { type, format, readOnly, writeOnly } = schema;
  return {
    ...{ type, format, readOnly, writeOnly },
    ...(items && { items: outline(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, outline(one)]),
      ),
    }),
  };
}
