import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

const built = resolve("dist/cli.js");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface Options {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly command?: string;
  /** The number of the user that runs it, in place of this one. */
  readonly user?: number;
}

/** Runs the command, as built, until it ends. */
export async function cdpOrder(
  args: readonly string[],
  { cwd = ".", input = "", command = built, env = {}, user }: Options = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    timeout: 60_000,
    env: { ...process.env, ...env },
    ...(user !== undefined && { uid: user, gid: user }),
  });
  child.stdin.end(input);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, out, error };
}
