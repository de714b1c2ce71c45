/** The command lines that are copied, run by the shells that are installed. */
import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fc from "fast-check";
import { suite, test } from "node:test";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { UpdateMethod } from "../../cdp/kinds";
import { asCurl, type Shell } from "../../client/send/curl/as-curl";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { hostileBodies } from "../unit/client/hostile-bodies";
import { refs } from "../unit/sandbox/call";

/** Credentials that a shell must not look into. */
const credentials = {
  clientKey: "key $HOME",
  apiToken: "to'ken `id` \\ * !",
};
const path = `/v2/orders/${refs.order}`;

suite("bash", { skip: missing("bash", ["-c", "curl --version"]) }, () => {
  test("curl sends each body to the byte", () =>
    withShell(async ({ sends }) => {
      for (const body of [...hostileBodies, large])
        equal(await sends("bash", body), body);
    }));

  test("curl sends any body to the byte", () =>
    withShell(({ sends }) =>
      fc.assert(
        fc.asyncProperty(
          fc.dictionary(
            fc.string(),
            fc.string({ unit: "grapheme", maxLength: 60 }),
            { maxKeys: 4 },
          ),
          async (value) => {
            const body = JSON.stringify(value, null, 1);
            equal(await sends("bash", body), body);
          },
        ),
        { numRuns: 40 },
      ),
    ));

  test(
    "the credentials are in no list of processes",
    { skip: process.platform !== "linux" },
    () =>
      withShell(async ({ runWith }) => {
        const all =
          "cat > /dev/null; cat /proc/[0-9]*/cmdline 2> /dev/null | tr '\\0' ' '";
        const shown = await runWith(all, "bash", '{"price": 12}');
        match(shown, /--config - --include/);
        doesNotMatch(shown, /key \$HOME|to'ken/);
      }),
  );

  test("an update of v2.1 goes by its own method", () =>
    withShell(async ({ sends }) => {
      for (const method of ["PATCH", "PUT"] as const)
        equal(await sends("bash", large, method), large);
    }));

  test("the base URL can stand in a variable", () =>
    withShell(async ({ runLine }) => {
      const body = '{"price": 12}';
      const line = asCurl("bash", { method: "POST", url: path, body }) ?? "";
      match(await runLine("bash", line), /^HTTP\/1\.1 200 OK/);
    }));

  test("the response is shown with its status", () =>
    withShell(async ({ run }) => {
      const body = '{"price": "12"}';
      const shown = await run("bash", body);
      deepEqual(
        [shown.split("\r\n")[0], shown.includes('"status":400')],
        ["HTTP/1.1 400 Bad Request", true],
      );
    }));
});

suite(
  "PowerShell",
  { skip: missing("pwsh", ["-NoProfile", "-Command", "exit 0"]) },
  () => {
    test("curl sends each body, in ASCII and with a line break behind it", () =>
      withShell(async ({ sends }) => {
        for (const body of hostileBodies)
          deepEqual(
            JSON.parse(await sends("powershell", body)),
            JSON.parse(body),
          );
      }));
  },
);

suite("cmd", { skip: missing("cmd.exe", ["/d", "/c", "exit 0"]) }, () => {
  test("curl sends each body, in ASCII and without white space", () =>
    withShell(async ({ sends }) => {
      for (const body of hostileBodies)
        deepEqual(JSON.parse(await sends("cmd", body)), JSON.parse(body));
    }));
});

/** As much as a curl before 8.2 takes in a line of its configuration. */
const large = JSON.stringify({ name: "x'".repeat(44_000) });

interface Started {
  /** The output of the shell where a script takes the place of curl. */
  readonly runWith: (
    curl: string,
    shell: Shell,
    body: string,
  ) => Promise<string>;
  /** The output of the shell. */
  readonly run: (shell: Shell, body: string) => Promise<string>;
  readonly runLine: (shell: Shell, line: string) => Promise<string>;
  /** The request that then arrives: one update of the order. */
  readonly sends: (
    shell: Shell,
    body: string,
    method?: UpdateMethod,
  ) => Promise<string>;
}

async function withShell(
  work: (started: Started) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox(credentials);
  const bin = mkdtempSync(join(tmpdir(), "cdp-curl-"));
  // PowerShell is told the name that curl has on Windows.
  if (process.platform !== "win32")
    symlinkSync(pathOf("curl"), join(bin, "curl.exe"));
  const runLine = (shell: Shell, line: string) =>
    runIn(shell, line, bin, sandbox.baseUrl);
  const run = (shell: Shell, body: string, method?: UpdateMethod) =>
    runLine(shell, commandLine(shell, sandbox, body, method));
  try {
    await work({
      run,
      runLine,
      async runWith(curl, shell, body) {
        const script = join(bin, "curl");
        writeFileSync(script, `#!/bin/sh\n${curl}\n`, { mode: 0o755 });
        try {
          return await run(shell, body);
        } finally {
          rmSync(script);
        }
      },
      async sends(shell, body, method = "POST") {
        const before = sandbox.received.length;
        await run(shell, body, method);
        const [received] = sandbox.received.slice(before);
        equal(`${received?.method} ${received?.path}`, `${method} ${path}`);
        return received?.body ?? "";
      },
    });
  } finally {
    await sandbox.close();
    rmSync(bin, { recursive: true });
  }
}

function commandLine(
  shell: Shell,
  sandbox: Sandbox,
  body: string,
  method: UpdateMethod = "POST",
): string {
  const url = new URL(`${sandbox.baseUrl}${path}`);
  return asCurl(shell, { method, url, body }) ?? "";
}

/** By the shell's standard input, where a pasted line arrives too. */
async function runIn(
  shell: Shell,
  line: string,
  bin: string,
  baseUrl: string,
): Promise<string> {
  const programs: Readonly<Record<Shell, readonly string[]>> = {
    bash: ["bash", "--norc"],
    powershell: ["pwsh", "-NoProfile", "-NoLogo", "-Command", "-"],
    cmd: ["cmd.exe", "/d", "/q"],
  };
  const [program = "", ...args] = programs[shell];
  const child = spawn(program, args, {
    timeout: 30_000,
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
      NO_PROXY: "127.0.0.1",
      CDP_CLIENT_KEY: credentials.clientKey,
      CDP_API_TOKEN: credentials.apiToken,
      CDP_BASE_URL: baseUrl,
    },
  });
  let shown = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    shown += chunk;
  });
  child.stdin.end(`${line}\n\n`);
  await once(child, "close");
  return shown;
}

function missing(program: string, args: readonly string[]): string | false {
  const { status } = spawnSync(program, args, { timeout: 30_000 });
  return status === 0 ? false : `${program} is not installed.`;
}

function pathOf(program: string): string {
  const { stdout } = spawnSync("which", [program], { encoding: "utf8" });
  return stdout.trim();
}
