/** The tests that the pages name beside their claims, and the numbers of what was tried. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { faults } from "../flow/faults";
import { hostileBaseUrls, hostileRefs } from "./client/hostile";

const read = (path: string) => readFileSync(path, "utf8");

const pages = [
  "SECURITY.md",
  "docs/cli.md",
  "docs/sending.md",
  "docs/sandbox.md",
];

/** The row of a test, or of a wall, which the check of the code holds. */
const named =
  /^\|.*\| `(test\/[^`]*\.test\.ts|\.dependency-cruiser\.mjs)` (.*?) *\|$/gm;

for (const page of [...pages, "docs/security-tests.md"])
  test(`${page}: each test that it names is there, under this title`, () => {
    const rows = [...read(page).matchAll(named)].map(
      ([, file = "", title = ""]) => ({ file, title }),
    );
    assert.ok(rows.length >= 5);
    assert.deepEqual(
      rows.filter(({ file, title }) => !isTitle(file, title)),
      [],
    );
  });

for (const page of pages)
  test(`${page}: each claim of its table names a test`, () => {
    const [, table = ""] = read(page).split(/^## The tests that show it$/m);
    const [, , ...rows] =
      /(^\|.*\n)+/m.exec(table)?.[0].trim().split("\n") ?? [];
    assert.ok(rows.length >= 5);
    assert.deepEqual(
      rows.filter((row) => row.match(named) === null),
      [],
    );
  });

test("docs/security-tests.md: the numbers of what the tests try are theirs", () => {
  const page = read("docs/security-tests.md");
  for (const number of [
    `${faults.length} faults`,
    `${new Set(hostileBaseUrls).size} base URLs and ${new Set(hostileRefs).size} references`,
  ])
    assert.ok(page.includes(number), number);
});

/** As its file has it, which may put values into it. */
function isTitle(file: string, title: string): boolean {
  return (
    existsSync(file) &&
    ['"', "`"].some((mark) => read(file).includes(mark + title + mark))
  );
}
