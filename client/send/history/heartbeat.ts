import { stat, utimes } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/**
 * While an update is in progress, its window touches its file. This tells a
 * window that died from one that still sends, without process ids, which are
 * used again, and without comparing clocks, which jump.
 * @returns what stops it
 */
export function startHeartbeat(path: string, heartbeatMs: number): () => void {
  let left = Math.ceil(longestUpdateMs / heartbeatMs);
  const timer = setInterval(() => {
    if (left-- <= 0) clearInterval(timer);
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, heartbeatMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** Those of the files that nobody touches for a few beats while we look on. */
export async function staleFiles<T extends { readonly path: string }>(
  files: readonly T[],
  heartbeatMs: number,
): Promise<readonly T[]> {
  if (files.length === 0) return [];
  const touched = () => Promise.all(files.map(({ path }) => touchedAt(path)));
  const first = await touched();
  await wait(silentHeartbeats * heartbeatMs);
  const last = await touched();
  return files.filter((_, index) => first[index] === last[index]);
}

/**
 * Those of the files that were touched a moment ago, known at once. Where the
 * clock has jumped, it may be none.
 */
export async function freshFiles<T extends { readonly path: string }>(
  files: readonly T[],
  heartbeatMs: number,
): Promise<readonly T[]> {
  const touched = await Promise.all(files.map(({ path }) => touchedAt(path)));
  return files.filter(
    (_, index) =>
      Math.abs(Date.now() - (touched[index] ?? -Infinity)) <
      2 * silentHeartbeats * heartbeatMs,
  );
}

/** The longest time that a setting can give an exchange, and a minute. */
const longestUpdateMs = 660_000;
const silentHeartbeats = 5;

async function touchedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}
