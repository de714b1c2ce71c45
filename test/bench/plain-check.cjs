/**
 * What a check by ajv and jsonc-parser takes at the least:
 * `node plain-check.cjs` prints the payloads below the current folder with errors.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Ajv } = require("ajv");
const { parse } = require("jsonc-parser");

const [order, item] = ["order", "order-item"].map((name) =>
  JSON.parse(
    readFileSync(join(__dirname, `../../schemas/${name}.schema.json`), "utf8"),
  ),
);
const ajv = new Ajv({ schemas: [item], strict: false, validateFormats: false });
const isValid = ajv.compile(order);

const names = readdirSync(".", { recursive: true })
  .filter((name) => name.endsWith(".cdp-order.json"))
  .sort();
for (const name of names) {
  const errors = [];
  const value = parse(readFileSync(name, "utf8"), errors);
  if (errors.length > 0 || !isValid(value)) console.log(name);
}
