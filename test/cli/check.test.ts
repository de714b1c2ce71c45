import { deepEqual, equal, match } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { suite, test } from "node:test";
import { cdpOrder } from "./command";
import { inFolder } from "./folder";

const clean = readFileSync("examples/refund.cdp-order.json", "utf8");
const wrong = clean.replace(/"price": .*,/, '"price": true,');
const warned = clean.replace("REFUNDED", "REFUND");
const none = "no problems.\n";

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

test("a reader that stops early changes nothing but what it reads", async () => {
  const child = spawn(process.execPath, ["dist/cli.js", "check", "-"], {
    timeout: 60_000,
  });
  child.stdout.destroy();
  child.stdin.end(wrong);
  const [error, ended] = await Promise.all([
    text(child.stderr),
    once(child, "close"),
  ]);
  deepEqual({ ended, error }, { ended: [1, null], error: "" });
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
