import { readFileSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

/** A text to be checked; `path` names it in the output. */
export interface Input {
  readonly path: string;
  readonly read: () => Uint8Array | Promise<Uint8Array>;
}

export type InputsFound =
  | { readonly ok: true; readonly inputs: readonly Input[] }
  | { readonly ok: false; readonly reason: string };

interface InputArguments {
  readonly inputs: readonly string[];
  readonly stdinName: string;
}

/** Each file once, in the order of the inputs; those of a folder or a glob by name. */
export async function findInputs(
  { inputs, stdinName }: InputArguments,
  stdin: () => Promise<Uint8Array>,
): Promise<InputsFound> {
  const found = new Map<string, Input>();
  for (const input of inputs) {
    if (input === "-") {
      found.set("-", { path: stdinName, read: stdin });
      continue;
    }
    const files = await filesOf(input);
    if (files.length === 0) return { ok: false, reason: noFileMessage(input) };
    for (const file of files.map((file) => resolve(file))) {
      found.set(file, {
        path: displayPath(file),
        read: () => readFileSync(file),
      });
    }
  }
  return { ok: true, inputs: [...found.values()] };
}

/** A path that exists is taken literally, even if it looks like a glob. */
async function filesOf(input: string): Promise<readonly string[]> {
  switch (fileTypeOf(input)) {
    case "folder":
      return globFiles("**/*.cdp-order.json", input);
    case "file":
      return [input];
    case "nothing":
      return globFiles(input.replaceAll(sep, "/"), ".");
  }
}

function fileTypeOf(path: string): "folder" | "file" | "nothing" {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "nothing";
    return stats.isDirectory() ? "folder" : "file";
  } catch {
    return "file"; // Reading it fails with the reason.
  }
}

async function globFiles(pattern: string, cwd: string) {
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

function noFileMessage(input: string): string {
  return fileTypeOf(input) === "folder"
    ? `There is no *.cdp-order.json below ${input}.`
    : `There is no file ${input}.`;
}

function displayPath(file: string): string {
  return relative("", file).split(sep).join("/");
}
