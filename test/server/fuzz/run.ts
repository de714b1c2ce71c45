/** `npm run fuzz -- --documents 20000 --seed 7`: as many documents as you like. */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
async function run(): Promise<void> {
  const begun = performance.now();
  const { documents, edits, failures } = await fuzz(
    Number(values.documents),
    Number(values.seed),
  );
  for (const failure of failures) console.error(`${failure}\n`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${documents} documents, ${edits} edits, ${failures.length} failures, ${seconds} s`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void run();
