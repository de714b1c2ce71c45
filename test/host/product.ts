import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { windowUrl } from "./browser";
import { root } from "./root";
import { startServer, type Server, type ServerOptions } from "./server";

export interface ProductOptions extends Omit<ServerOptions, "extensions"> {
  /** The folder to open, relative to the repository; a copy of it is opened. */
  readonly folder: string;
  /** A workspace file in it that is opened in its place. */
  readonly workspace?: string;
  /** Opens a window without it. */
  readonly noFolder?: boolean;
  /** Starts the sandbox in every window, by the extension's own command. */
  readonly sandbox?: boolean;
  /** Another package than the one of `npm run package`. */
  readonly vsix?: string;
  /** Has everything logged that VS Code and extensions can log. */
  readonly trace?: boolean;
}

/** A VS Code server with the packaged extension: what a user would install. */
export interface Product {
  readonly server: Server;
  /** The copy that is open. */
  readonly folder: string;
  readonly url: URL;
}

export async function serveProduct(options: ProductOptions): Promise<Product> {
  const starter = options.sandbox === true ? [sandboxStarter] : [];
  const server = await startServer({
    ...options,
    extensions: [...starter, options.vsix ?? packaged],
  });
  const folder = join(server.scratch.folder, basename(options.folder));
  cpSync(join(root, options.folder), folder, { recursive: true });
  const url = windowUrl(server, join(folder, options.workspace ?? ""));
  if (options.noFolder === true) {
    url.searchParams.delete("folder");
    url.searchParams.set("ew", "true");
  }
  if (options.trace === true)
    url.searchParams.set("payload", JSON.stringify([["logLevel", "trace"]]));
  return { server, folder, url };
}

export const packaged = join(root, "cdp-order-payloads.vsix");
export const sandboxStarter = join(__dirname, "sandbox-starter");
