import { startEditor } from "./editor";
import { runTrial } from "./trial";

/** How much was tried. */
export interface FuzzResult {
  readonly documents: number;
  readonly edits: number;
  /** One sentence and text for each document that something does not hold for. */
  readonly failures: readonly string[];
}

/**
 * Documents one after another, with a server that lives through all of them,
 * unless one makes it fail.
 * @param seed of the first; each further one has the next
 */
export async function fuzz(
  documents: number,
  seed: number,
): Promise<FuzzResult> {
  let editor = await startEditor();
  let edits = 0;
  const failures: string[] = [];
  for (let index = 0; index < documents; index++)
    try {
      edits += (await runTrial(editor, seed + index)).edits;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
      editor = await startEditor();
    }
  await editor.stop();
  return { documents, edits, failures };
}
