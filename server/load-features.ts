import { loadSchemas } from "./check/schema/schema-set";
import type * as Features from "./language/features";

let features: Promise<typeof Features> | undefined;

/**
 * The features, which are a bundle of their own with schemas of its own. They
 * look at texts of any version: what a fix makes may be for another one.
 */
export function loadFeatures(): Promise<typeof Features> {
  return (features ??= load());
}

async function load(): Promise<typeof Features> {
  const loaded = await import("./language/features");
  await Promise.all([loadSchemas("v2.1"), loaded.loadSchemas("v2.1")]);
  return loaded;
}
