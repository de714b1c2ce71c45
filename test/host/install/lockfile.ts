interface LockedPackage {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockedPackage>>;

/** npm's package-lock.json or npm-shrinkwrap.json, version 3. */
export interface Lockfile {
  readonly packages: Packages;
}

/** The part of a lockfile that these packages reach, at the same versions and hashes. */
export function reachable({ packages }: Lockfile, roots: readonly string[]) {
  const reached: Record<string, LockedPackage> = {};
  const visit = (from: string, name: string) => {
    const key = resolved(packages, from, name);
    const found = key === undefined ? undefined : packages[key];
    if (key === undefined || found === undefined || key in reached) return;
    reached[key] = found;
    const next = { ...found.dependencies, ...found.optionalDependencies };
    for (const dependency of Object.keys(next)) visit(key, dependency);
  };
  for (const name of roots) visit("", name);

  const dependencies: Record<string, string> = {};
  for (const name of roots) {
    const locked = reached[`node_modules/${name}`];
    if (locked !== undefined) dependencies[name] = locked.version;
  }
  const manifest = { name: "host", version: "0.0.0", dependencies };
  return {
    manifest,
    lockfile: {
      ...manifest,
      lockfileVersion: 3,
      packages: { "": manifest, ...reached },
    },
  };
}

/** Node's own way to find a package: in the importer's folder, then further up. */
function resolved(packages: Packages, from: string, name: string) {
  for (let at = from; ;) {
    const key = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (key in packages) return key;
    if (at === "") return undefined;
    at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "");
  }
}
