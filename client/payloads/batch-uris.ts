/**
 * Collects what arrives while the last of it is looked at, since a build makes
 * thousands of files at once. What lies within another arrival is left to it.
 */
export function batchUris<T extends { toString(): string }>(
  look: (arrived: readonly T[]) => Promise<void>,
): (one: T) => void {
  const waiting = new Map<string, T>();
  let looking = false;

  async function lookAtAll(): Promise<void> {
    await Promise.resolve();
    try {
      while (waiting.size > 0) {
        const arrived = outermost(waiting);
        waiting.clear();
        await look(arrived);
      }
    } finally {
      looking = false;
    }
  }

  return (one) => {
    waiting.set(one.toString(), one);
    if (looking) return;
    looking = true;
    void lookAtAll();
  };
}

function outermost<T>(byPath: ReadonlyMap<string, T>): readonly T[] {
  return [...byPath]
    .filter(([path]) => !foldersOf(path).some((folder) => byPath.has(folder)))
    .map(([, one]) => one);
}

function foldersOf(path: string): readonly string[] {
  const names = path.split("/");
  return names.map((_, count) => names.slice(0, count).join("/")).slice(1);
}
