import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import { errorMessages, exitCode } from "../../../cli/check-result";
import { everything, onlyWarning } from "./sample-result";

suite("the exit code says how the worst of it went", () => {
  const [clean, mistaken] = everything.files;
  const files = [clean, mistaken].flatMap((file) => file ?? []);
  const rows = [
    ["nothing", { files: files.slice(0, 1), maxWarnings: 0 }, 0],
    ["as many warnings as allowed", onlyWarning, 0],
    ["one more", { ...onlyWarning, maxWarnings: 0 }, 1],
    ["an error", { files, maxWarnings: Infinity }, 1],
    ["a file that cannot be read", everything, 2],
  ] as const;
  for (const [name, report, code] of rows) {
    test(name, () => {
      equal(exitCode(report), code);
    });
  }
});

test("what is no place in a file is said apart", () => {
  deepEqual(errorMessages({ ...everything, maxWarnings: 0 }), [
    "gone.cdp-order.json: cannot be read (ELOOP: a <loop>).",
    "There are more warnings (1) than allowed (0).",
  ]);
});
