import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * The folder in which Node keeps the compiled code of one version of the
 * language server, for `NODE_COMPILE_CACHE`; Node itself makes it.
 * @param root has a folder for each version, and nothing else
 */
export const compileCacheOf = (root: string, version: string): string =>
  join(root, version);

/** Removes the caches of all other versions. Never rejects: what cannot be removed costs space only. */
export async function removeOtherCaches(
  root: string,
  version: string,
): Promise<void> {
  const others = await readdir(root).then(
    (versions) => versions.filter((one) => one !== version),
    () => [],
  );
  const options = { recursive: true, force: true };
  await Promise.allSettled(others.map((one) => rm(join(root, one), options)));
}
