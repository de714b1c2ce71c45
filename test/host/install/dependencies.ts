import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, posix } from "node:path";
import { type Lockfile, reachable } from "./lockfile";
import { nodePty, ripgrep } from "./pins";
import { download, npm, unpack } from "./tarball";

/** Fills a server's `node_modules` with what it loads, at the versions of its own lockfile. */
export function installDependencies(into: string, downloads: string): void {
  const shrinkwrap = JSON.parse(
    readFileSync(join(into, "npm-shrinkwrap.json"), "utf8"),
  ) as Lockfile;
  const needed = reachable(shrinkwrap, loaded);
  const scratch = join(downloads, "dependencies");
  mkdirSync(scratch);
  writeJson(join(scratch, "package-lock.json"), needed.lockfile);
  writeJson(join(scratch, "package.json"), needed.manifest);
  npm(
    ["ci", "--ignore-scripts", "--no-bin-links", "--legacy-peer-deps"],
    scratch,
  );

  const modules = join(into, "node_modules");
  rmSync(modules, { recursive: true, force: true });
  cpSync(join(scratch, "node_modules"), modules, { recursive: true });
  symlinkSync("node_modules", join(into, "node_modules.asar"));
  installTerminal(modules, downloads);
  installSearch(modules, downloads);
  installStubs(modules);
}

/** Loaded by the server, the extension host, the watcher, the terminal and the window; the rest of the server's own list is optional. */
const loaded = [
  ...["cookie", "minimist", "yauzl", "yazl", "ws", "jschardet"],
  ...["http-proxy-agent", "https-proxy-agent", "@vscode/proxy-agent"],
  ...["vscode-regexpp", "vscode-textmate", "vscode-oniguruma"],
  ...["@parcel/watcher", "@vscode/iconv-lite-umd", "tas-client"],
  ...["tas-client-umd", "@vscode/vscode-languagedetection", "node-pty"],
  ...["@microsoft/1ds-core-js", "@xterm/headless", "@xterm/xterm"],
  ...["clipboard", "image", "ligatures", "progress", "search", "serialize"].map(
    (addon) => `@xterm/addon-${addon}`,
  ),
  ...["@xterm/addon-unicode11", "@xterm/addon-webgl"],
];

function installTerminal(modules: string, downloads: string): void {
  const folder = join(modules, "node-pty");
  if (existsSync(join(folder, "prebuilds/linux-x64"))) return;
  rmSync(folder, { recursive: true, force: true });
  unpack(download(nodePty, downloads), folder, {
    strip: 1,
    members: ["package.json", "lib", "prebuilds/linux-x64"].map(inPackage),
  });
}

/** Older servers look for the binary in `@vscode/ripgrep/bin/rg`. */
function installSearch(modules: string, downloads: string): void {
  unpack(
    download(ripgrep, downloads),
    join(modules, "@vscode/ripgrep-universal"),
    {
      strip: 1,
      members: ["package.json", "lib", "bin/linux-x64"].map(inPackage),
    },
  );
  const older = join(modules, "@vscode/ripgrep");
  mkdirSync(join(older, "bin"), { recursive: true });
  writeJson(join(older, "package.json"), { name: "@vscode/ripgrep" });
  writeFileSync(
    join(older, "index.js"),
    'exports.rgPath = require("path").join(__dirname, "bin/rg");\n',
  );
  symlinkSync(
    "../../ripgrep-universal/bin/linux-x64/rg",
    join(older, "bin/rg"),
  );
}

/** Plain JavaScript in the place of native modules that would have to be compiled. */
function installStubs(modules: string): void {
  const stubs = join(__dirname, "stubs");
  for (const file of readdirSync(stubs)) {
    const name = file.replace(/\.cjs$/, "");
    const scopes = name === "native-watchdog" ? ["", "@vscode"] : ["@vscode"];
    for (const scope of scopes) {
      const folder = join(modules, scope, name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeJson(join(folder, "package.json"), {
        name: posix.join(scope, name),
        version: "0.0.0",
        main: "index.cjs",
      });
      cpSync(join(stubs, file), join(folder, "index.cjs"));
    }
  }
}

const inPackage = (path: string) => `package/${path}`;

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value));
}
