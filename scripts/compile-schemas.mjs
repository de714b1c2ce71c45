/**
 * schemas/ → generated/validators.js, and one of its own for v2.1, which few
 * files need: ajv's standalone code, so that nothing is compiled, or evaluated,
 * while the user waits.
 */
import Ajv from "ajv";
import { _, or } from "ajv/dist/compile/codegen/index.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const read = (name) =>
  JSON.parse(
    readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8"),
    (key, value) => (isAnnotation(key, value) ? undefined : value),
  );

/** It checks nothing, and ajv would write it into its code. The schema of an attribute with such a name is an object. */
const isAnnotation = (key, value) =>
  key === "x-severity" ||
  (annotations.has(key) && (typeof value === "string" || Array.isArray(value)));

const annotations = new Set([
  ...["$comment", "title", "description", "examples", "enumDescriptions"],
  ...["exampleDescriptions", "x-expected", "x-list"],
]);

export function compileSchemas() {
  compile("validators", {
    order: read("order.schema.json"),
    orderItem: read("order-item.schema.json"),
  });
  compile("validators-v2.1", {
    order: read("v2.1/order.schema.json"),
    orderItem: read("v2.1/order-item.schema.json"),
    dataExtension: read("v2.1/data-extension.schema.json"),
  });
}

/** @param schemas by the name of their validator */
function compile(file, schemas) {
  const ajv = new Ajv.default({
    schemas: Object.values(schemas),
    allErrors: true,
    // Ours are made for the failures that are shown.
    messages: false,
    // Else the items' code is in the orders' too, and V8 takes long to optimize it.
    inlineRefs: false,
    strict: true,
    strictNumbers: false,
    strictTypes: false,
    code: {
      source: true,
      lines: true,
      formats: _`{"date-time": require("../cdp/date-times").isDateTime}`,
    },
    formats: { "date-time": () => true },
  });
  // Still accepted by CDP, so no other tool may call such a value invalid: only ours reports it.
  ajv.addKeyword({
    keyword: "x-deprecated",
    type: "string",
    schemaType: "object",
    code(context) {
      const values = Object.keys(context.schema);
      context.fail(
        or(...values.map((value) => _`${context.data} === ${value}`)),
      );
    },
  });
  // An annotation everywhere else; here it is checked: an attribute of CDP's responses does not belong in an update.
  ajv.removeKeyword("readOnly");
  ajv.addKeyword({
    keyword: "readOnly",
    schemaType: "boolean",
    code(context) {
      if (context.schema) context.fail(_`true`);
    },
  });
  const code = bounded(
    standaloneCode.default(
      ajv,
      Object.fromEntries(
        Object.entries(schemas).map(([name, { $id }]) => [name, $id]),
      ),
    ),
  );
  const out = new URL("../generated/", import.meta.url);
  mkdirSync(out, { recursive: true });
  writeFileSync(
    new URL(`${file}.js`, out),
    `${code}\nexports.mostFailures = ${mostFailures};\n`,
  );
  const names = Object.keys(schemas);
  writeFileSync(
    new URL(`${file}.d.ts`, out),
    `import type { ValidateFunction } from "ajv";
${names.map((name) => `export const ${name}: ValidateFunction;\n`).join("")}/** A validator keeps no more errors. */
export const mostFailures: number;
`,
  );
}

/** A file of five megabytes can have ten million failures, which would fill the memory. */
const mostFailures = 100_000;

function bounded(code) {
  const bounded = code
    .replace(/^vErrors\.push\(/gm, `if(vErrors.length < ${mostFailures})$&`)
    // Of each item with failures, it would copy those of all before it.
    .replace(
      /^vErrors = vErrors === null \? (\w+\.errors) : vErrors\.concat\(\1\);$/gm,
      `vErrors ??= [];
for(const error of $1){
if(vErrors.length < ${mostFailures})vErrors.push(error);
}`,
    );
  if (bounded === code || bounded.includes("concat"))
    throw new Error("ajv writes its errors otherwise now.");
  return bounded;
}
