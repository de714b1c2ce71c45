/** The `n`th of a list that begins again where it ends. */
export function turn<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}
