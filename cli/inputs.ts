import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { decode, readText } from "./decode";
import type { FilesFound, FoundFile } from "./find-files";
import { messages } from "./messages";

/** A text to be checked; `path` names it in the output. */
export interface Input {
  readonly path: string;
  readonly read: () => string | Promise<string>;
}

export type InputsFound =
  | {
      readonly ok: true;
      readonly inputs: readonly Input[];
      /** Sentences about folders that are not looked into. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

interface InputArguments {
  readonly inputs: readonly string[];
  readonly stdinName: string;
}

/**
 * Each file once, in the order of the inputs; those of a folder or a glob by
 * name. A folder that cannot be read is an input that cannot be read.
 */
export async function findInputs(
  { inputs, stdinName }: InputArguments,
  stdin: () => Promise<Uint8Array>,
): Promise<InputsFound> {
  const found = new Map<string, Input>();
  const displayPath = displayPathBelow(resolve(""));
  const notes: string[] = [];
  for (const input of inputs) {
    if (input === "-") {
      found.set("-", {
        path: stdinName,
        read: async () => decode(await stdin()),
      });
      continue;
    }
    const { files, unreadable, linkedFolders } = await filesOf(input);
    if (files.length === 0 && unreadable.length === 0)
      return { ok: false, reason: noFileMessage(input) };
    for (const file of files)
      found.set(file.path, {
        path: displayPath(file.path),
        read: () => readRegularFile(file),
      });
    for (const error of unreadable)
      found.set(resolve(error.path ?? input), {
        path: displayPath(error.path ?? input),
        read: () => Promise.reject(error),
      });
    for (const folder of linkedFolders)
      notes.push(messages.linkedFolder(displayPath(folder)));
  }
  return { ok: true, inputs: [...found.values()], notes };
}

/** By absolute paths. A path that exists is taken literally, even if it looks like a glob. */
async function filesOf(input: string): Promise<FilesFound> {
  const type = fileTypeOf(input);
  if (type === "other")
    return {
      files: [{ path: resolve(input), isRegular: false }],
      unreadable: [],
      linkedFolders: [],
    };
  // Most runs name their files, and do without it.
  const { payloadsBelow, filesMatching } = await import("./find-files");
  // Resolved once: of thousands of files, it would take as long as some of the checks.
  if (type === "folder") return payloadsBelow(resolve(input));
  const matching = filesMatching(input.replaceAll(sep, "/"));
  return {
    ...matching,
    files: matching.files.map(({ path, isRegular }) => ({
      path: resolve(path),
      isRegular,
    })),
  };
}

function fileTypeOf(path: string): "folder" | "other" | "nothing" {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "nothing";
    return stats.isDirectory() ? "folder" : "other";
  } catch {
    return "other"; // Reading it fails with the reason.
  }
}

/** A pipe or a device would be waited for, or would never end. */
function readRegularFile({ path, isRegular }: FoundFile): string {
  if (!isRegular && !statSync(path).isFile())
    throw new Error(messages.notRegular);
  return readText(path);
}

function noFileMessage(input: string): string {
  return fileTypeOf(input) === "folder"
    ? messages.noPayloadBelow(input)
    : messages.noFile(input);
}

/** Of a file, as seen from the current folder. */
function displayPathBelow(folder: string): (file: string) => string {
  const below = folder + sep;
  return (file) => {
    // Of thousands of files, `relative` would take as long as some of the checks.
    const shown = file.startsWith(below)
      ? file.slice(below.length)
      : relative(folder, file);
    return sep === "/" ? shown : shown.split(sep).join("/");
  };
}
