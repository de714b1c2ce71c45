import { performance } from "node:perf_hooks";

export type Side = "baseline" | "candidate";

/** Medians, in the unit of the samples. */
export type Comparison = Readonly<Record<Side, number>>;

/**
 * Medians of many rounds. The sides take turns, and swap who is first, so that
 * whatever else the machine does hits both; rounds that only warm up do not count.
 */
export async function compare(
  round: (side: Side) => Promise<number>,
  { warmUps, samples }: { readonly warmUps: number; readonly samples: number },
): Promise<Comparison> {
  const taken: Record<Side, number[]> = { baseline: [], candidate: [] };
  for (let count = 0; count < warmUps + samples; count++) {
    for (const side of count % 2 ? sides.toReversed() : sides) {
      const sample = await round(side);
      if (count >= warmUps) taken[side].push(sample);
    }
  }
  return {
    baseline: median(taken.baseline),
    candidate: median(taken.candidate),
  };
}

const sides: readonly Side[] = ["baseline", "candidate"];

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [
    sorted[sorted.length - 1 - half],
    sorted[half],
  ];
  return (low + high) / 2;
}
