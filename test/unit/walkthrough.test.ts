import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import manifest from "../../package.json";
import { documentedOrders } from "../../sandbox/data/documented-orders";
import { check } from "../../server/check/check";
import { readPayload } from "../../server/document/payload";
import { fixesOf } from "../../server/language/fixes/fixes-of";

const example = readPayload(
  readFileSync("walkthrough/first-update.cdp-order.json", "utf8"),
);
const { commands, walkthroughs } = manifest.contributes;

test("the example has one mistake, whose first fix is right", () => {
  const [problem, ...others] = check(example);
  assert.deepEqual([problem?.code, others], ["value/enum", []]);
  assert.ok(problem);
  assert.deepEqual(
    fixesOf(example, problem)[0]?.edits.map(({ newText }) => newText),
    ['"REFUNDED"'],
  );
});

test("the example is for an order that the sandbox has", () => {
  const [target] = example.targets;
  assert.ok(documentedOrders.some(({ ref }) => ref === target?.ref));
});

for (const {
  title,
  description,
  media,
  completionEvents,
} of walkthroughs.flatMap(({ steps }) => steps))
  test(`the step "${title}" has one button, a picture, and an outcome that completes it`, () => {
    const buttons = [...description.matchAll(/\]\(command:([^)]+)\)/g)];
    assert.equal(buttons.length, 1);
    const ids: readonly string[] = [
      ...commands.map(({ command }) => command),
      // Those that no palette shows
      ...manifest.activationEvents.map((event) =>
        event.replace("onCommand:", ""),
      ),
    ];
    assert.ok(ids.includes(buttons[0]?.[1] ?? ""));
    assert.ok(existsSync(media.svg));
    const picture = readFileSync(media.svg, "utf8");
    assert.match(picture, /fill="var\(--vscode-/);
    // The page's Content Security Policy takes no style of an element: all would be black.
    assert.doesNotMatch(picture, /style=/);
    assert.match(completionEvents.join(" "), /^onContext:cdpOrder\.\w+$/);
  });
