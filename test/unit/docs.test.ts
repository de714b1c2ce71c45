import "../all-schemas";
/** The documents, held against the code and against each other. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fixedLimits } from "../../client/http/http-result";
import { kept, keptMegabytes } from "../../client/send/history/retention";
import {
  documentationFragment,
  documentationSection,
} from "../../client/views/documentation-section";
import manifest from "../../package.json";
import { check } from "../../server/check/check";
import { problemCodes } from "../../server/check/problem-codes";
import { readPayload } from "../../server/document/payload";
import { fixesOf } from "../../server/language/fixes/fixes-of";

const read = (path: string) => readFileSync(path, "utf8");
const readme = read("README.md");
const sections = read("docs/problems.md")
  .split(/^### /m)
  .slice(1)
  .map((text) => ({
    code: text.split("\n", 1).join(),
    severity: /^Severity: (\w+)/m.exec(text)?.[1],
    fix: /^Fix: .*/m.exec(text)?.[0] ?? "",
    examples: payloads(text),
  }));

/** Too large, too deep, too wrong, or without a form in UTF-8, no page can show. */
const isShown = (code: string) =>
  !/^file\/|^syntax\/lone-surrogate$/.test(code);

/** When and where the pages are read. */
const context = { now: Date.UTC(2026, 0, 1), environments: ["Staging"] };

test("each problem has its section, and no section is about anything else", () => {
  const described: string[] = sections.map(({ code }) => code);
  assert.deepEqual(described.sort(), problemCodes.toSorted());
});

test("the editor shows each problem's section, and nothing of the next", () => {
  const page = read("docs/problems.md");
  for (const code of problemCodes) {
    const section = documentationSection(page, code) ?? "";
    assert.ok(section.startsWith(`# ${code}\n\nSeverity: `), code);
    assert.equal(all(prose(section), /^(#+) /gm).length, 1, code);
  }
  assert.equal(documentationSection(page, "no/code"), undefined);
});

test("the heading of each problem's section is what the light bulb goes to", () => {
  for (const code of problemCodes)
    assert.equal(anchor(code), documentationFragment(code));
});

for (const { code, severity, examples } of sections) {
  const expected = isShown(code) ? [severity, undefined] : [];
  test(`${code}: its example and the way out of it`, () => {
    const reported = examples.map((text) =>
      check(readPayload(text), undefined, context).find(
        (problem) => problem.code === code,
      ),
    );
    assert.deepEqual(
      reported.map((problem) => problem?.severity),
      expected,
    );
  });
}

for (const { code, fix, examples } of sections) {
  if (code === "syntax/lone-surrogate") continue;
  test(`${code}: its example has a fix, unless the page says that there is none`, () => {
    const [text = ""] = examples;
    const payload = readPayload(text);
    const offered = check(payload, undefined, context)
      .filter((problem) => problem.code === code)
      .flatMap((problem) => fixesOf(payload, problem));
    assert.match(fix, offered.length > 0 ? /^Fix: (?!none)/ : /\bnone\b/);
  });
}

for (const page of ["docs/payloads.md", "docs/v2.1.md"])
  test(`the payload of ${page} has no problem`, () => {
    assert.deepEqual(
      payloads(read(page)).map((text) => check(readPayload(text))),
      [[]],
    );
  });

test("the README names each command and each setting, and no other", () => {
  const { commands, configuration } = manifest.contributes;
  const settings = Object.keys(configuration.properties);
  // Those without a category are in menus only.
  const titles = commands
    .filter(({ category }) => category !== undefined)
    .map(({ category, title }) => `${category}: ${title}`);
  assert.deepEqual(
    new Set(all(readme, /\*\*(CDP: [\w. …]+)\*\*/g)),
    new Set(titles),
  );
  const ids = commands.map(({ command }) => command);
  const named = new Set(all(readme, /`(cdpOrder\.\w+)`/g));
  assert.deepEqual(
    [...named].filter((id) => !ids.includes(id)).sort(),
    settings.sort(),
  );
});

test("the limits that the pages tell are those of the code", () => {
  const { connectMs, responseBytes } = fixedLimits;
  for (const [page, told] of [
    ["docs/sending.md", `After ${connectMs / 1000} seconds the attempt`],
    ["docs/sending.md", `No more than ${responseBytes / 1024 ** 2} MiB are`],
    ["SECURITY.md", `At most ${kept} updates are kept`],
    ["SECURITY.md", `no more than ${keptMegabytes} MB of them`],
  ] as const)
    assert.ok(read(page).includes(told), told);
});

test("each feature is backed by tests that exist", () => {
  const page = read("docs/features.md");
  const tests = new Map(
    [
      ...page.matchAll(/^- .*?(\w+): \[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)$/gm),
    ].map(([, id = "", name = "", file = ""]) => [id, { name, file }] as const),
  );
  const missing = all(page, /^\|(.*)\|$/gm)
    .slice(2)
    .flatMap((row) => {
      const ids = [...row.matchAll(/\[(\w+)\]\(#\w+\)/g)].map(
        ([, id = ""]) => id,
      );
      if (ids.length === 0) return [row];
      return ids.filter((id) => {
        const { name = "", file = "" } = tests.get(id) ?? {};
        return file === "" || !read(file).includes(name);
      });
    });
  assert.deepEqual(missing, []);
});

test("each comparison with the JSON editor is listed as a feature", () => {
  const names = all(read("test/server/comforts.test.ts"), / name: "([^"]+)"/g);
  const features = read("docs/features.md");
  assert.deepEqual(
    names.filter((name) => !features.includes(`[${name}]`)),
    [],
  );
});

test("each link within the documents leads somewhere", () => {
  const folders = [".", "docs", "examples"];
  const pages = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  );
  const dead = pages.flatMap((page) =>
    all(prose(read(page)), /\]\(([^)]+)\)/g)
      .filter((link) => !/^[a-z]+:/.test(link) && !leads(page, link))
      .map((link) => `${page}: ${link}`),
  );
  assert.deepEqual(dead, []);
});

function leads(page: string, link: string): boolean {
  const [path = "", fragment] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  const headings = () => all(prose(read(target)), /^#+ (.+)$/gm).map(anchor);
  return (
    fragment === undefined ||
    headings().includes(fragment) ||
    read(target).includes(`<a id="${fragment}">`)
  );
}

/** As GitHub makes it of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

function payloads(page: string): string[] {
  return all(page, /^```cdp-order\n(.*?)^```$/gms);
}

/** A page without its examples. */
function prose(page: string): string {
  return page.replace(/^```.*?^```$/gms, "");
}

/** The first group of every match. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
