import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { compileCacheOf, removeOtherCaches } from "./compile-cache";
import type { CreateClient } from "./language-server";

interface ServerProgram {
  /** The path of its bundle. */
  readonly module: string;
  /** A folder for {@link compileCacheOf}. */
  readonly cacheRoot: string;
  readonly version: string;
}

/** The language server as a process of Node. */
export function serverProcess({
  module,
  cacheRoot,
  version,
}: ServerProgram): CreateClient {
  void removeOtherCaches(cacheRoot, version);
  return (id, name, options) =>
    new LanguageClient(
      id,
      name,
      {
        module,
        transport: TransportKind.ipc,
        // Node 22 and newer; the server does not know of it.
        options: {
          env: { NODE_COMPILE_CACHE: compileCacheOf(cacheRoot, version) },
        },
      },
      options,
    );
}
