/** The tests that the pages name beside their claims, and the numbers of what was tried. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { faults } from "../flow/faults";
import { hostileBaseUrls, hostileRefs } from "./client/hostile";

const read = (path: string) => readFileSync(path, "utf8");

for (const page of [
  "SECURITY.md",
  "docs/cli.md",
  "docs/sending.md",
  "docs/sandbox.md",
  "docs/security-tests.md",
])
  test(`${page}: each test that it names is there, under this title`, () => {
    const rows = [
      ...read(page).matchAll(/^\|.*\| `(test\/[^`]*\.test\.ts)` (.*?) *\|$/gm),
    ].map(([, file = "", title = ""]) => ({ file, title }));
    assert.ok(rows.length >= 5);
    assert.deepEqual(
      rows.filter(({ file, title }) => !isTitle(file, title)),
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
