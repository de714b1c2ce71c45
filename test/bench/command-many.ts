import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { outputOf } from "./command";
import type { Document } from "./documents";
import { compare, timed, type Comparison, type Side } from "./measure";

/**
 * A process that checks many files in its folder, each with comments, and
 * ends: ours, and a plain script with ajv and jsonc-parser.
 * @param mistaken what every hundredth of them is
 */
export async function commandOfMany(
  count: number,
  valid: Document,
  mistaken: Document,
): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), "cdp-bench-"));
  const wrong = writeFiles(folder, count, valid, mistaken);
  const args: Readonly<Record<Side, readonly string[]>> = {
    baseline: [resolve("test/bench/plain-check.cjs")],
    candidate: [resolve("dist/cli.js"), "check"],
  };
  try {
    return await compare(
      async (side) => {
        let output = "";
        const milliseconds = await timed(async () => {
          output = await outputOf(args[side], folder);
        });
        const found = new Set(output.match(/\d+(?=\.cdp-order\.json)/g));
        if ([...found].join() !== wrong.join())
          throw new Error(`${side} finds ${found.size} files with mistakes.`);
        return milliseconds;
      },
      { warmUps: 1, samples: 9 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the names of the mistaken ones, in their order */
function writeFiles(
  folder: string,
  count: number,
  valid: Document,
  mistaken: Document,
): readonly string[] {
  const names = Array.from({ length: count }, (_, index) =>
    String(index).padStart(5, "0"),
  );
  const isWrong = (index: number) => index % 100 === 0;
  names.forEach((name, index) => {
    const { text } = isWrong(index) ? mistaken : valid;
    const commented = text.replace("[", "[ // one after another");
    writeFileSync(
      join(folder, `${name}.cdp-order.json`),
      `// @order d680c9be-4c07-4731-857e-9602034b15f2\n${commented}\n`,
    );
  });
  return names.filter((_, index) => isWrong(index));
}
