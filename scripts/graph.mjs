/**
 * `npm run graph` draws the rooms and their imports into CONTRIBUTING.md, as
 * dependency-cruiser sees them; `--check` fails where the drawing is not true.
 * An arrow that others already imply is left out.
 */
import { cruise } from "dependency-cruiser";
import { readFileSync, writeFileSync } from "node:fs";
import configuration from "../.dependency-cruiser.mjs";

const page = new URL("../CONTRIBUTING.md", import.meta.url);
const roots = ["cdp", "client", "server", "sandbox", "cli"];
const room = /^(?:cdp|sandbox|cli|(?:server|client)\/[a-z-]+)(?=\/)/;

const { output } = await cruise(roots, {
  ...configuration.options,
  includeOnly: `^(${roots.join("|")})/`,
});
const arrows = new Map();
for (const { source, dependencies } of output.modules) {
  const from = room.exec(source)?.[0];
  if (from === undefined) continue;
  const known = arrows.get(from) ?? new Set();
  arrows.set(from, known);
  for (const { resolved } of dependencies) {
    const to = room.exec(resolved)?.[0];
    if (to !== undefined && to !== from) known.add(to);
  }
}

const reaches = (from, to) =>
  [...(arrows.get(from) ?? [])].some(
    (next) => next === to || reaches(next, to),
  );
const isImplied = (from, to) =>
  [...arrows.get(from)].some((other) => other !== to && reaches(other, to));
const idOf = (name) => name.replaceAll(/[^a-z]/g, "_");

const names = [...arrows.keys()].sort();
const lines = [
  "flowchart TD",
  ...names.map((name) => `  ${idOf(name)}["${name}"]`),
  ...names.flatMap((from) =>
    [...arrows.get(from)]
      .filter((to) => !isImplied(from, to))
      .sort()
      .map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  ),
];
const drawing = `\`\`\`mermaid\n${lines.join("\n")}\n\`\`\``;

const text = readFileSync(page, "utf8");
const drawn = text.replace(/```mermaid\n[^]*?\n```/, drawing);
if (!process.argv.includes("--check")) writeFileSync(page, drawn);
else if (drawn !== text) {
  console.error("CONTRIBUTING.md: the graph is not true; run npm run graph.");
  process.exitCode = 1;
}
