/**
 * Collects URIs while those before them are processed, since a build makes
 * thousands of files at once. Those inside another one of the batch are
 * dropped: processing a folder covers what is in it.
 */
export function batchUris<T extends { toString(): string }>(
  process: (batch: readonly T[]) => Promise<void>,
): (uri: T) => void {
  const waiting = new Map<string, T>();
  let isProcessing = false;

  async function processAll(): Promise<void> {
    await Promise.resolve();
    try {
      while (waiting.size > 0) {
        const batch = outermost(waiting);
        waiting.clear();
        await process(batch);
      }
    } finally {
      isProcessing = false;
    }
  }

  return (uri) => {
    waiting.set(uri.toString(), uri);
    if (isProcessing) return;
    isProcessing = true;
    void processAll();
  };
}

function outermost<T>(byPath: ReadonlyMap<string, T>): readonly T[] {
  return [...byPath]
    .filter(([path]) => !foldersOf(path).some((folder) => byPath.has(folder)))
    .map(([, uri]) => uri);
}

function foldersOf(path: string): readonly string[] {
  const names = path.split("/");
  return names.map((_, count) => names.slice(0, count).join("/")).slice(1);
}
