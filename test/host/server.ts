import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { installVSCode, newest, type VSCodeVersion } from "./install/vscode";
import { createProfile, type ProfileOptions } from "./profile";
import { createScratch, type Scratch } from "./scratch";

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

export interface ServerOptions extends ProfileOptions {
  readonly version?: VSCodeVersion;
  readonly env?: Readonly<Record<string, string>>;
}

/** Whether this machine can run the server; elsewhere there is the desktop VS Code. */
export const canServe = process.platform === "linux" && process.arch === "x64";

export async function startServer(
  options: ServerOptions = {},
): Promise<Server> {
  const installed = await installVSCode(options.version ?? newest);
  const scratch = createScratch();
  const env = { ...environment(scratch), ...options.env };
  const profile = createProfile(scratch.folder, installed, options, env);
  const token = randomBytes(16).toString("hex");
  const child = spawn(
    installed.node,
    [
      ...["--require", join(__dirname, "server-preload.cjs"), installed.main],
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token],
      ...["--accept-server-license-terms", "--telemetry-level", "off"],
      ...profile.args,
    ],
    { env, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  if (child.pid !== undefined) scratch.adopt(child.pid);
  const printed = collect(child);
  const ended = once(child, "exit").then(() => undefined);
  const log = () => [printed(), profile.log()].join("\n");
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, delay(1500, undefined, { ref: false })]);
    await scratch.remove();
  };
  try {
    const port = await boundPort(child, printed, ended);
    const url = new URL(`http://127.0.0.1:${port}/?tkn=${token}`);
    return { url, scratch, log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without what an editor's terminal or npm leave in it, and without a gallery. */
function environment({ folder }: Scratch): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|npm_)|^(NODE_OPTIONS|XDG_RUNTIME_DIR)$/;
  const own = Object.entries(process.env).filter(([key]) => !foreign.test(key));
  return {
    ...Object.fromEntries(own),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    NODE_NO_WARNINGS: "1",
    TMPDIR: folder,
  };
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let text = "";
  for (const stream of [stdout, stderr])
    stream?.on("data", (data: Buffer) => {
      text += data.toString();
    });
  return () => text;
}

function boundPort(
  { stdout }: ChildProcess,
  printed: () => string,
  ended: Promise<void>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.on("data", () => {
      const [, port] =
        /Server bound to 127\.0\.0\.1:(\d+)/.exec(printed()) ?? [];
      if (port !== undefined) resolve(port);
    });
    const fail = () => {
      reject(new Error(`VS Code's server did not start.\n${printed()}`));
    };
    setTimeout(fail, 30_000).unref();
    void ended.then(fail);
  });
}
