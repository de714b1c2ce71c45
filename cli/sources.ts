import { readFileSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

/** A text to be checked. `path` is what to call it. */
export interface Source {
  readonly path: string;
  readonly read: () => Uint8Array | Promise<Uint8Array>;
}

export type SourcesFound =
  { readonly sources: readonly Source[] } | { readonly wrong: string };

interface Wanted {
  readonly inputs: readonly string[];
  readonly stdinName: string;
}

/** Each file once, in the order of the inputs; those of a folder or a glob by name. */
export async function findSources(
  { inputs, stdinName }: Wanted,
  stdin: () => Promise<Uint8Array>,
): Promise<SourcesFound> {
  const sources = new Map<string, Source>();
  for (const input of inputs) {
    if (input === "-") {
      sources.set("-", { path: stdinName, read: stdin });
      continue;
    }
    const files = await filesOf(input);
    if (files.length === 0) return { wrong: nothing(input) };
    for (const file of files.map((file) => resolve(file))) {
      sources.set(file, { path: shown(file), read: () => readFileSync(file) });
    }
  }
  return { sources: [...sources.values()] };
}

/** What is there goes by its name, even if that has the look of a glob. */
async function filesOf(input: string): Promise<readonly string[]> {
  switch (whatIs(input)) {
    case "folder":
      return globbed("**/*.cdp-order.json", input);
    case "file":
      return [input];
    case "nothing":
      return globbed(input.replaceAll(sep, "/"), ".");
  }
}

function whatIs(path: string): "folder" | "file" | "nothing" {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "nothing";
    return stats.isDirectory() ? "folder" : "file";
  } catch {
    return "file"; // Whoever reads it is told why not.
  }
}

async function globbed(pattern: string, cwd: string) {
  // Most runs name their files, and do without it.
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, {
    cwd,
    ignore: ["**/node_modules/**", "**/.git/**"],
    dot: true,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return files.sort();
}

function nothing(input: string): string {
  return whatIs(input) === "folder"
    ? `There is no *.cdp-order.json below ${input}.`
    : `There is no file ${input}.`;
}

function shown(file: string): string {
  return relative("", file).split(sep).join("/");
}
