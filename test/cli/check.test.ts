import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { suite, test } from "node:test";
import { cdpOrder } from "./command";
import { inFolder } from "./folder";

const clean = readFileSync("examples/refund.cdp-order.json", "utf8");
const wrong = clean.replace(/"price": .*,/, '"price": true,');
const warned = clean.replace("REFUNDED", "REFUND");
const none = "no problems.\n";

test("a file for v2.1 is checked as one, among files for v2", async () => {
  const files = {
    "a.cdp-order.json": clean,
    "b.cdp-order.json": "// @api v2.1\n// @orderExtension\n{}",
    "c.cdp-order.json": clean,
  };
  await inFolder(files, async (cwd) => {
    const { out, code } = await cdpOrder(["check", "."], { cwd });
    equal(code, 1);
    match(out, /^b\.cdp-order\.json:3:1: error: .* \[attribute\/count\]$/m);
    match(out, /^3 files checked: 1 error\.$/m);
  });
});

test("positions are the editor's: a BOM counts for nothing, CRLF for one line, 🛫 for two", async () => {
  const content = '\ufeff// 🛫\r\n{\r\n  "name": "🛫🛫", "sku": "a" }';
  await inFolder({ "a.cdp-order.json": content }, async (cwd) => {
    const { out } = await cdpOrder(["check", "--format", "json"], { cwd });
    const { files } = JSON.parse(out) as {
      files: { findings: { code: string; start: object; end: object }[] }[];
    };
    const found = files[0]?.findings.find(
      ({ code }) => code === "attribute/response-only",
    );
    deepEqual(
      { start: found?.start, end: found?.end },
      { start: { line: 3, column: 19 }, end: { line: 3, column: 24 } },
    );
  });
});

suite("which files", () => {
  const files = {
    "a.cdp-order.json": clean,
    "b/[1].cdp-order.json": clean,
    "b/2.cdp-order.json": clean,
    ".hidden/c.cdp-order.json": clean,
    "other.json": clean,
    "node_modules/d.cdp-order.json": wrong,
    "b/node_modules/e/e.cdp-order.json": wrong,
    ".git/f.cdp-order.json": wrong,
  };
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["", [".hidden/c", "a", "b/2", "b/[1]"]],
    [".", [".hidden/c", "a", "b/2", "b/[1]"]],
    ["b", ["b/2", "b/[1]"]],
    ["b/[1].cdp-order.json", ["b/[1]"]],
    ["b/[0-9].cdp-order.json", ["b/2"]],
    ["{b,.}/*.cdp-order.json a.cdp-order.json", ["b/2", "b/[1]", "a"]],
    ["b/2.cdp-order.json b", ["b/2", "b/[1]"]],
    ["node_modules/d.cdp-order.json", ["node_modules/d"]],
  ];
  for (const [inputs, paths] of rows) {
    test(inputs || "none named", async () => {
      await inFolder(files, async (cwd) => {
        const args = inputs.split(" ").filter((input) => input !== "");
        const { out } = await cdpOrder(["check", "--format=json", ...args], {
          cwd,
        });
        const report = JSON.parse(out) as { files: { path: string }[] };
        deepEqual(
          report.files.map(({ path }) => path),
          paths.map((path) => `${path}.cdp-order.json`),
        );
      });
    });
  }
});

suite("exit codes", () => {
  const files = {
    "clean.cdp-order.json": clean,
    "wrong.cdp-order.json": wrong,
    "warned.cdp-order.json": warned,
    "ignored.cdp-order.json": `// @ignore value/type\n${wrong}`,
    "type.json": '{"value/type": "hint"}',
    "off.json": '{"value/enum": "off"}',
    "strict.json": '{"value/enum": "error"}',
    "typo.json": '{"value/enum": "of"}',
    "unknown.json":
      '{"value/enmu": "off", "value/enum": "off", "syntax/empty": "hint"}',
    "list.json": "[]",
    "broken.json": "{",
    "empty/readme.md": "",
  };
  const warning =
    /^warned\.cdp-order\.json:\d+:\d+: warning: "REFUND" .*\[value\/enum\]\n1 file checked: 1 warning\.\n$/;
  const rows: readonly (readonly [string, number, RegExp, RegExp | ""])[] = [
    ["clean.cdp-order.json", 0, /^1 file checked: no problems\.\n$/, ""],
    [
      "wrong.cdp-order.json",
      1,
      /: error: "price" .*\n1 file checked: 1 error\.\n$/,
      "",
    ],
    [
      "ignored.cdp-order.json",
      0,
      /^1 file checked: no problems\.\nTurned off or lowered: value\/type \(1 error\)\.\n$/,
      "",
    ],
    [
      "wrong.cdp-order.json --problems type.json",
      0,
      /: 1 hint\.\nTurned off or lowered: value\/type \(1 error\)\.\n$/,
      "",
    ],
    ["warned.cdp-order.json", 0, warning, ""],
    ["warned.cdp-order.json --max-warnings 1", 0, warning, ""],
    [
      "warned.cdp-order.json --max-warnings 0",
      1,
      warning,
      /^There are more warnings \(1\) than allowed \(0\)\.\n$/,
    ],
    [
      "warned.cdp-order.json --max-warnings 0 --problems off.json",
      0,
      /no problems/,
      "",
    ],
    ["warned.cdp-order.json --problems strict.json", 1, /1 error\.\n$/, ""],
    [
      "clean.cdp-order.json --problems typo.json",
      2,
      /^$/,
      /^typo\.json has entries without effect: {"value\/enum":"\w+"}; an entry is .*\n$/,
    ],
    [
      "clean.cdp-order.json --problems unknown.json",
      2,
      /^$/,
      /^unknown\.json has entries without effect: {"value\/enmu":"off"}, {"syntax\/empty":"hint"}; an entry is .*\n$/,
    ],
    [
      "clean.cdp-order.json --problems list.json",
      2,
      /^$/,
      /^list\.json must contain an object of codes and severities\.\n$/,
    ],
    [
      "clean.cdp-order.json --problems broken.json",
      2,
      /^$/,
      /^broken\.json cannot be read: .*\n$/,
    ],
    [
      "clean.cdp-order.json --problems none.json",
      2,
      /^$/,
      /^none\.json cannot be read: ENOENT.*\n$/,
    ],
    [
      "gone.cdp-order.json",
      2,
      /^$/,
      /^There is no file gone\.cdp-order\.json\.\n$/,
    ],
    ["gone/**", 2, /^$/, /^There is no file gone\/\*\*\.\n$/],
    ["empty", 2, /^$/, /^There is no \*\.cdp-order\.json below empty\.\n$/],
    ["--format xml", 2, /^$/, /^Unknown format "xml".*\n\nUsage: /],
    ["--help", 0, /^Usage: cdp-order check /, ""],
  ];
  for (const [line, code, out, error] of rows) {
    test(line, async () => {
      await inFolder(files, async (cwd) => {
        const ended = await cdpOrder(["check", ...line.split(" ")], { cwd });
        equal(ended.code, code, ended.error);
        match(ended.out, out);
        if (error === "") equal(ended.error, "");
        else match(ended.error, error);
      });
    });
  }
});

test("warnings count that are too many to be shown", async () => {
  const unknown = Array.from({ length: 150 }, (_, at) => `"x${at}": 1, `);
  const many = clean.replace("{", `{${unknown.join("")}`);
  await inFolder({ "a.cdp-order.json": many }, async (cwd) => {
    for (const [most, code] of [
      ["150", 0],
      ["149", 1],
    ] as const) {
      const ran = await cdpOrder(["check", "--max-warnings", most], { cwd });
      equal(ran.code, code);
      match(ran.out, /1 file checked: 150 warnings, 1 information\.\n$/);
    }
  });
});

test("severities are read from the current folder", async () => {
  const files = {
    "warned.cdp-order.json": warned,
    "cdp-order.problems.json": '{ "value/enum": "off" }',
  };
  await inFolder(files, async (cwd) => {
    deepEqual(await cdpOrder(["check", "--max-warnings", "0"], { cwd }), {
      code: 0,
      out: `1 file checked: ${none}`,
      error: "",
    });
  });
});

test("the standard input goes by the name that it is given", async () => {
  const args = ["check", "-", "--stdin-name", "orders/a.cdp-order.json"];
  const { code, out } = await cdpOrder(args, { input: '{ "price": 1, }' });
  equal(code, 1);
  match(out, /^orders\/a\.cdp-order\.json:1:\d+: .*\n/);
  deepEqual(await cdpOrder(["check", "-"], { input: clean }), {
    code: 0,
    out: `1 file checked: ${none}`,
    error: "",
  });
});

test("a file that cannot be read is named, and the others are checked", async () => {
  await inFolder({ "a.cdp-order.json": clean }, async (cwd) => {
    symlinkSync("loop.cdp-order.json", join(cwd, "loop.cdp-order.json"));
    const args = ["check", "loop.cdp-order.json", "a.cdp-order.json"];
    const { code, out, error } = await cdpOrder(args, { cwd });
    deepEqual({ code, out }, { code: 2, out: `1 file checked: ${none}` });
    match(
      error,
      /^loop\.cdp-order\.json: cannot be read \(ELOOP: [^,/]*\)\.\n$/,
    );
  });
});

test("what lies outside the current folder is found, and SARIF names it whole", async () => {
  await inFolder(
    { "a b.cdp-order.json": wrong, "in/x": "" },
    async (folder) => {
      const cwd = join(folder, "in");
      const args = ["check", "--format", "sarif", ".."];
      const { code, out } = await cdpOrder(args, { cwd });
      equal(code, 1);
      const uri = /"uri": "(file:[^"]*)"/.exec(out)?.[1] ?? "";
      match(uri, /^file:\/\/\/.*\/a%20b\.cdp-order\.json$/);
    },
  );
});

test("1,000 files, each named once", async () => {
  const names = Array.from({ length: 1000 }, (_, at) => `${at}.cdp-order.json`);
  const files = Object.fromEntries(names.map((name) => [name, warned]));
  await inFolder(files, async (cwd) => {
    const { code, out } = await cdpOrder(["check"], { cwd });
    equal(code, 0);
    const lines = out.trimEnd().split("\n");
    deepEqual(
      lines.slice(0, -1).map((line) => line.split(":")[0]),
      names.sort(),
    );
    equal(lines.at(-1), "1000 files checked: 1000 warnings.");
  });
});

suite(
  "a result that cannot be written is told in a line, and is no success",
  () => {
    const written = async (stdout: "pipe" | number) => {
      const child = spawn(process.execPath, ["dist/cli.js", "check", "-"], {
        stdio: ["pipe", stdout, "pipe"],
        timeout: 60_000,
      });
      child.stdout?.destroy();
      child.stdin?.end(clean);
      ok(child.stderr);
      const [error, [code]] = await Promise.all([
        text(child.stderr),
        once(child, "close") as Promise<[number | null]>,
      ]);
      return { code, error };
    };

    test("a reader that stops early", async () => {
      deepEqual(await written("pipe"), {
        code: 2,
        error: "The standard output cannot be written: EPIPE.\n",
      });
    });

    test("a full disk", { skip: !existsSync("/dev/full") }, async () => {
      const full = openSync("/dev/full", "w");
      deepEqual(await written(full), {
        code: 2,
        error: "The standard output cannot be written: ENOSPC.\n",
      });
      closeSync(full);
    });
  },
);

suite("what is below a folder is checked or told, whatever its name", () => {
  test("names that begin with a line break, or with what a build server obeys", async () => {
    const names = ["\na", "\u2028b", "::error::c", " ##vso[task]d"];
    const files = Object.fromEntries(
      names.map((name) => [`in/${name}.cdp-order.json`, wrong]),
    );
    await inFolder(files, async (cwd) => {
      for (const input of ["in", "in/*.cdp-order.json"]) {
        const { code, out, error } = await cdpOrder(["check", input], { cwd });
        deepEqual([code, error], [1, ""]);
        equal(out.split("\n").at(-2), "4 files checked: 4 errors.");
      }
      const ran = await cdpOrder(["check"], { cwd: join(cwd, "in") });
      equal(ran.code, 1);
      equal(/^\s*::|##/m.test(ran.out), false, ran.out);
    });
  });

  test(
    "a name that is no UTF-8",
    { skip: process.platform !== "linux" },
    async () => {
      await inFolder({ "a.cdp-order.json": clean }, async (cwd) => {
        const name = Buffer.from("\u00ff.cdp-order.json", "latin1");
        writeFileSync(Buffer.concat([Buffer.from(`${cwd}/`), name]), clean);
        const { code, error } = await cdpOrder(["check"], { cwd });
        equal(code, 2);
        match(
          error,
          /^\ufffd\.cdp-order\.json: cannot be read \(ENOENT: .*\)\.\n$/,
        );
      });
    },
  );

  test(
    "a link in a circle, a pipe, and a link to a folder",
    { skip: process.platform === "win32" },
    async () => {
      await inFolder(
        { "in/a.cdp-order.json": clean, "out/b": "" },
        async (folder) => {
          const cwd = join(folder, "in");
          symlinkSync("a.cdp-order.json", join(cwd, "b.cdp-order.json"));
          symlinkSync("loop.cdp-order.json", join(cwd, "loop.cdp-order.json"));
          symlinkSync("../out", join(cwd, "out"));
          execFileSync("mkfifo", [join(cwd, "pipe.cdp-order.json")]);
          const { code, out, error } = await cdpOrder(["check"], { cwd });
          deepEqual([code, out], [2, `2 files checked: ${none}`]);
          match(
            error,
            /^out is a link to a folder and is not followed\.\nloop\.cdp-order\.json: cannot be read \(ELOOP: .*\)\.\npipe\.cdp-order\.json: cannot be read \(not a regular file\)\.\n$/,
          );
        },
      );
    },
  );

  test(
    "a folder that its user may not read",
    { skip: process.platform === "win32" },
    async () => {
      const files = {
        "cli.js": readFileSync("dist/cli.js"),
        "a.cdp-order.json": clean,
        "below/closed/b.cdp-order.json": wrong,
      };
      await inFolder(files, async (cwd) => {
        // A file of root's can be read by root, however it is closed.
        const nobody = process.getuid?.() === 0 ? { user: 65534 } : {};
        chmodSync(cwd, 0o755);
        chmodSync(join(cwd, "below/closed"), 0);
        const command = join(cwd, "cli.js");
        const ran = await cdpOrder(["check"], { cwd, command, ...nobody });
        chmodSync(join(cwd, "below/closed"), 0o755);
        deepEqual([ran.code, ran.out], [2, `1 file checked: ${none}`]);
        match(
          ran.error,
          /^below\/closed: cannot be read \(EACCES: permission denied\)\.\n$/,
        );
      });
    },
  );
});

test(
  "a device is not waited for",
  { skip: !existsSync("/dev/zero") },
  async () => {
    const { code, error } = await cdpOrder(["check", "/dev/zero"]);
    equal(code, 2);
    match(error, /dev\/zero: cannot be read \(not a regular file\)\.\n$/);
  },
);

test("large files take the memory of one", async () => {
  const item = '{"type": "FLIGHT", "name": "a", "price": 12, "quantity": 1}';
  const items = Array.from({ length: 30_000 }, () => item).join(",\n");
  const large = `// mine\n{"orderItems": [\n${items}]}`;
  const names = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}.json`);
  const files = {
    "memory.cjs": `process.on("exit", () =>
      process.stderr.write(String(process.resourceUsage().maxRSS)))`,
    ...Object.fromEntries(names.map((name) => [name, large])),
  };
  await inFolder(files, async (cwd) => {
    const env = { NODE_OPTIONS: `--require "${join(cwd, "memory.cjs")}"` };
    const memory = async (...files: readonly string[]) => {
      const ran = await cdpOrder(["check", ...files], { cwd, env });
      return Number(ran.error);
    };
    const growth = (await memory(...names)) / (await memory("a.json"));
    ok(growth < 1.3, `${names.length} files took ${growth} times as much.`);
  });
});

test("it is one file that needs nothing beside it", async () => {
  const code = readFileSync(resolve("dist/cli.js"));
  equal(code.subarray(0, 20).toString(), "#!/usr/bin/env node\n");
  const files = { "tools/cdp-order.cjs": code, "a.cdp-order.json": clean };
  await inFolder(files, async (cwd) => {
    const command = join(cwd, "tools/cdp-order.cjs");
    const { code, out } = await cdpOrder(["check", "**/a.*"], { cwd, command });
    deepEqual({ code, out }, { code: 0, out: `1 file checked: ${none}` });
  });
});
