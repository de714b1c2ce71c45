import { spawn, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createScratch, type Scratch } from "./scratch";
import { installVSCode, newest, type VSCodeVersion } from "./install/vscode";
import { quietSettings, serverEnvironment } from "./settings";

/** A VS Code server on loopback with a profile of its own. */
export interface Server {
  /** The address of its empty window, with the token that opens it. */
  readonly url: URL;
  readonly scratch: Scratch;
  /** All that it and its extension hosts logged so far. */
  readonly log: () => string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly version?: VSCodeVersion;
  /** Extensions to install: packaged ones, and folders. */
  readonly extensions?: readonly string[];
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Whether this machine can run the server; elsewhere there is the desktop VS Code. */
export const canServe = process.platform === "linux" && process.arch === "x64";

export async function startServer(
  options: ServerOptions = {},
): Promise<Server> {
  const installed = await installVSCode(options.version ?? newest);
  const scratch = createScratch();
  const env = {
    ...serverEnvironment(),
    TMPDIR: scratch.folder,
    ...options.env,
  };
  const data = join(scratch.folder, "user-data");
  const extensions = join(scratch.folder, "extensions");
  const folders = [
    ...["--user-data-dir", data],
    ...["--extensions-dir", extensions],
    ...["--server-data-dir", join(scratch.folder, "server-data")],
  ];
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(
    join(data, "User/settings.json"),
    JSON.stringify({ ...quietSettings, ...options.settings }),
  );
  const packaged = [];
  for (const extension of options.extensions ?? [])
    if (extension.endsWith(".vsix"))
      packaged.push("--install-extension", extension);
    else
      cpSync(extension, join(extensions, basename(extension)), {
        recursive: true,
      });
  if (packaged.length > 0)
    execFileSync(installed.node, [installed.main, ...packaged, ...folders], {
      env,
    });

  const token = randomBytes(16).toString("hex");
  const child = spawn(
    installed.node,
    [
      ...["--require", join(__dirname, "server-preload.cjs"), installed.main],
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token],
      ...["--accept-server-license-terms", "--telemetry-level", "off"],
      ...folders,
    ],
    { env, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  if (child.pid !== undefined) scratch.adopt(child.pid);
  let log = "";
  const ended = once(child, "exit").then(() => undefined);
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, delay(1500, undefined, { ref: false })]);
    await scratch.remove();
  };
  const port = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      log += data.toString();
      const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(log);
      if (bound?.[1] !== undefined) resolve(bound[1]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    const fail = () => {
      reject(new Error(`VS Code's server did not start.\n${log}`));
    };
    setTimeout(fail, 30_000).unref();
    void ended.then(fail);
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const url = new URL(`http://127.0.0.1:${port}/?tkn=${token}`);
  return {
    url,
    scratch,
    log: () => `${log}\n${extensionHostLogs(data)}`,
    ended,
    stop,
  };
}

/** What the extension hosts logged, their crashes too. */
function extensionHostLogs(data: string): string {
  return readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("exthost.log"))
    .map((name) => readFileSync(join(data, name), "utf8"))
    .join("\n");
}
