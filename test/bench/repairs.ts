/** `npm run bench:repairs`: how many slips of the hand are taken back, beside npm `jsonrepair`. */
import { jsonrepair } from "jsonrepair";
import { examples } from "../unit/any-text";
import {
  documentedBodies,
  everyNth,
  inLayouts,
  restoredInTurn,
  saysTheSame,
  shareOf,
  slipsOf,
  twice,
  type Slip,
} from "../unit/language/slips";

const documented = documentedBodies.flatMap(inLayouts).flatMap(slipsOf);
const others = examples.flatMap(inLayouts).flatMap(slipsOf);
const percent = (share: number) => `${share.toFixed(1)} %`;

console.log(
  "| slips | count | a fix | the preferred one | made worse | jsonrepair |",
);
console.log("| --- | --- | --- | --- | --- | --- |");
row("one, in the documented bodies", documented);
row("one, in the examples", others);
rowOfTwo("two, in the documented bodies", twice(everyNth(documented, 4)));
rowOfTwo("two, in the examples", twice(everyNth(others, 8)));

function row(name: string, slips: readonly Slip[]): void {
  const { offered, preferred, worse, missed } = shareOf(slips);
  console.log(
    `| ${name} | ${slips.length} | ${percent(offered)} | ${percent(preferred)} | ${percent(worse)} | ${percent(byLibrary(slips))} |`,
  );
  if (Object.keys(missed).length > 0)
    console.error(`missed: ${JSON.stringify(missed)}`);
}

function rowOfTwo(name: string, slips: readonly Slip[]): void {
  console.log(
    `| ${name} | ${slips.length} | ${percent(restoredInTurn(slips))} | | | ${percent(byLibrary(slips))} |`,
  );
}

function byLibrary(slips: readonly Slip[]): number {
  const restored = slips.filter(({ text, original }) => {
    try {
      return saysTheSame(jsonrepair(text), original);
    } catch {
      return false;
    }
  });
  return (100 * restored.length) / slips.length;
}
