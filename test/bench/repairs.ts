/** `npm run bench:repairs`: how many slips of the hand are taken back, beside npm `jsonrepair`. */
import { jsonrepair } from "jsonrepair";
import {
  evenly,
  inTurn,
  saysTheSame,
  shareOf,
  slipsBySource,
  twice,
  type Slip,
} from "../unit/language/slips";

/** Pairs of slips of one source. */
const mostPairs = 500;

const percent = (share: number) => `${share.toFixed(1)} %`;
const missed: [name: string, kinds: Readonly<Record<string, number>>][] = [];

row("slips", "count", "a fix", "the preferred one", "made worse", "jsonrepair");
row("---", "---:", "---:", "---:", "---:", "---:");
for (const [source, slips] of Object.entries(slipsBySource)) {
  const share = shareOf(slips);
  const { offered, preferred, worse } = share;
  const shares = [offered, preferred, worse, byLibrary(slips)].map(percent);
  row(`one, in ${source}`, String(slips.length), ...shares);
  missed.push([`one, in ${source}`, share.missed]);
}
for (const [source, slips] of Object.entries(slipsBySource)) {
  const pairs = twice(evenly(slips, mostPairs));
  const { restored, missed: kinds } = inTurn(pairs);
  const shares = [percent(restored), "", "", percent(byLibrary(pairs))];
  row(`two, in ${source}`, String(pairs.length), ...shares);
  missed.push([`two, in ${source}`, kinds]);
}

console.log("\nWhat no fix takes back, by kind:\n");
for (const [name, kinds] of missed) {
  const lines = Object.entries(kinds)
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} (${count})`);
  console.log(`- ${name}: ${lines.join("; ") || "nothing"}`);
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
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
