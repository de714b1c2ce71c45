/** Makes generated/, which the checks need. */
import { mkdirSync } from "node:fs";
import { compileAttributes } from "./compile-attributes.mjs";
import { compileLists } from "./compile-lists.mjs";
import { compileSchemas } from "./compile-schemas.mjs";

export function generate() {
  mkdirSync(new URL("../generated/", import.meta.url), { recursive: true });
  compileSchemas();
  compileAttributes();
  compileLists();
}

if (process.argv[1] === new URL(import.meta.url).pathname) generate();
