import Mocha from "mocha";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** VS Code calls this in its extension host. A run without a test is a failure. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: "tdd", timeout: 20_000 });
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith(".test.js")) mocha.addFile(join(__dirname, file));

  const { passes, failures } = await new Promise<Outcome>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passes: runner.stats?.passes ?? 0, failures });
    });
  });
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0 || passes === 0) throw new Error("The tests did not pass.");
}

interface Outcome {
  readonly passes: number;
  readonly failures: number;
}
