import { createHash } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Kind } from "../../cdp/kinds";
import type { Environment } from "../environments/environment";
import { withFallback } from "../async/with-fallback";
import { readRegularFile } from "./history/read-regular-file";
import { removeLeftovers, writeAtomically } from "./history/write";

/** The `modifiedAt` with which each resource was seen last, by environment and ref. Nothing here rejects. */
export interface SeenResources {
  readonly recall: (
    environment: Environment,
    kind: Kind,
    ref: string,
  ) => Promise<string | undefined>;
  /** On the disk when it resolves, if the disk takes it. */
  readonly remember: (
    environment: Environment,
    kind: Kind,
    ref: string,
    modifiedAt: string,
  ) => Promise<void>;
}

/**
 * Keeps the newest 1,000 or some more, in a folder with one file for each, so
 * that windows do not overwrite what another one saw.
 */
export function seenResources(folder: string): SeenResources {
  return {
    recall: (environment, kind, ref) =>
      withFallback(undefined, () =>
        readRegularFile(join(folder, nameOf(environment, kind, ref))),
      ),
    remember: (environment, kind, ref, modifiedAt) =>
      withFallback(undefined, async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = join(folder, nameOf(environment, kind, ref));
        await writeAtomically(folder, path, modifiedAt);
        await tidy(folder);
      }),
  };
}

const most = 1000;
/** So that not every write looks at the time of every file. */
const slack = 100;

async function tidy(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length < most + slack) return;
  await removeLeftovers(folder);
  const files = await Promise.all(
    names.filter(isName).map(async (name) => {
      const path = join(folder, name);
      return {
        path,
        at: await withFallback(0, async () => (await stat(path)).mtimeMs),
      };
    }),
  );
  const oldest = files.sort((one, other) => other.at - one.at).slice(most);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

/** Another address under the same name is another place. */
function nameOf({ baseUrl }: Environment, kind: Kind, ref: string): string {
  const key = `${baseUrl} ${kind} ${ref.toLowerCase()}`;
  return createHash("sha256").update(key).digest("hex");
}

function isName(name: string): boolean {
  return /^[\da-f]{64}$/.test(name);
}
