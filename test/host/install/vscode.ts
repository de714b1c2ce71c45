import { join } from "node:path";
import { cached } from "./cached";
import { installDependencies } from "./dependencies";
import { servers } from "./pins";
import { download, unpack } from "./tarball";

export type VSCodeVersion = keyof typeof servers;
export const newest: VSCodeVersion = "1.139.1";

export interface InstalledServer {
  readonly node: string;
  readonly main: string;
}

/** A VS Code server for linux-x64 from npm: nothing is compiled, nothing outside the cache is written. */
export async function installVSCode(
  version: VSCodeVersion,
): Promise<InstalledServer> {
  const { server, node } = servers[version];
  const folder = await cached(`vscode-${version}`, (into, downloads) => {
    unpack(download(server, downloads), into, {
      strip: 3,
      members: ["package/lib/vscode"],
      exclude: unwanted.map((name) => `package/lib/vscode/extensions/${name}`),
    });
    unpack(download(node, downloads), join(into, "node"), {
      strip: 2,
      members: ["package/bin/node"],
    });
    installDependencies(into, downloads);
  });
  return {
    node: join(folder, "node/node"),
    main: join(folder, "out/server-main.js"),
  };
}

export function isVSCodeVersion(text: string): text is VSCodeVersion {
  return text in servers;
}

/** Built-in extensions that talk to services which no test may reach. */
const unwanted = [
  "copilot",
  "mermaid-chat-features",
  "mermaid-markdown-features",
  "microsoft-authentication",
];
