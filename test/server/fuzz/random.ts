/** The same choices for the same seed, on every machine. */
export interface Random {
  /** From 0 on, less than the bound. */
  readonly below: (bound: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
  /** Some of the values, in any order, now and then one of them twice. */
  readonly some: <T>(values: readonly T[], percent: number) => readonly T[];
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  function below(bound: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }
  const chance = (percent: number) => below(100) < percent;
  return {
    below,
    chance,
    pick: (values) => values[below(values.length)] ?? values[0],
    some: (values, percent) =>
      values
        .flatMap((value) =>
          chance(percent) ? (chance(2) ? [value, value] : [value]) : [],
        )
        .map((value) => [chance(30) ? below(100) : 0, value] as const)
        .sort(([one], [other]) => one - other)
        .map(([, value]) => value),
  };
}
