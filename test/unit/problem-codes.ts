import { deepStrictEqual } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Every code that the checks can report, by their sources: it stands there as
 * a literal, or as an area and a member of a union type.
 */
export function problemCodes(): readonly string[] {
  const sources = readdirSync("server/check", { recursive: true })
    .map((name) => join("server/check", String(name)))
    // The list that is held against the others.
    .filter(
      (path) => path.endsWith(".ts") && !path.endsWith("problem-codes.ts"),
    )
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const combined: Readonly<Record<string, readonly string[]>> = {
    "file/${limitExceeded}": unionOf(
      "server/document/limits.ts",
      "LimitExceeded",
    ),
    "syntax/${code}": unionOf(
      "server/document/parse-error.ts",
      "ParseErrorCode",
    ),
  };
  deepStrictEqual(
    new Set(all(sources, /`([a-z]+\/\$\{\w+\})`/g)),
    new Set(Object.keys(combined)),
  );
  const parts = Object.entries(combined).flatMap(([template, names]) =>
    names.map((name) => template.replace(/\$.*/, name)),
  );
  return [...new Set([...all(sources, /"([a-z]+\/[a-z-]+)"/g), ...parts])];
}

function unionOf(path: string, type: string): readonly string[] {
  const declared = new RegExp(`type ${type} =([^;]+);`);
  const union = declared.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  return all(union, /"([a-z-]+)"/g);
}

/** The first group of every match. */
export function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
