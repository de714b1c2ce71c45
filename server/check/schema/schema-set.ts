import type { ApiVersion } from "../../../cdp/api-versions";
import { kinds, type Kind } from "../../../cdp/kinds";
import type { CompiledSchema, SchemaSet } from "./json-schema";
import { v2 } from "./v2";

/** Of the versions that are loaded; nearly every file needs v2 alone. */
const loaded = new Map<ApiVersion, SchemaSet>([["v2", v2]]);

/** Throws where the version is not loaded: see {@link loadSchemas}. */
export function compiledSchema(kind: Kind): CompiledSchema {
  const { version } = kinds[kind];
  const compiled = loaded.get(version)?.[kind];
  if (!compiled) throw new Error(`The schemas of ${version} are not loaded.`);
  return compiled;
}

export function addSchemas(version: ApiVersion, set: SchemaSet): void {
  loaded.set(version, set);
}

/** Undefined where there is nothing to wait for. Never rejects: without them, the check fails and says so. */
export function loadSchemas(version: ApiVersion): Promise<void> | undefined {
  if (loaded.has(version)) return undefined;
  return import("./v2-1").then(
    ({ v21 }) => {
      addSchemas("v2.1", v21);
    },
    () => undefined,
  );
}
