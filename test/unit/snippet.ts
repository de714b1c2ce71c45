/**
 * Every text that a snippet stands for: one with the defaults, and one for each
 * further choice. Knows the part of the syntax that our snippets use: `$1`,
 * `${1:default}` and `${1|one,two|}`.
 */
export function expansions(body: string): readonly string[] {
  const defaults = new Map(
    stops(body).map(({ stop, values }) => [stop, values[0]]),
  );
  const others = stops(body).flatMap(({ stop, values }) =>
    values.slice(1).map((value) => new Map([...defaults, [stop, value]])),
  );
  return [defaults, ...others].map((chosen) => fill(body, chosen));
}

interface Stop {
  readonly stop: number;
  /** More than one, where the snippet offers a choice. */
  readonly values: readonly [string, ...string[]];
}

/** The tab stops in the order of the text, without those that repeat one. */
export function stops(body: string): readonly Stop[] {
  return [...body.matchAll(variable)].flatMap(({ groups = {} }) => {
    const { stop, value, choice } = groups;
    if (value !== undefined) return { stop: Number(stop), values: [value] };
    if (choice === undefined) return [];
    const values = choice.split(",") as [string, ...string[]];
    return { stop: Number(stop), values };
  });
}

const variable =
  /\$\{(?<stop>\d+)(?::(?<value>[^}]*)|\|(?<choice>[^|]*)\|)\}|\$(?<repeated>\d+)/g;

function fill(body: string, chosen: ReadonlyMap<number, string>): string {
  return body.replace(variable, (...match) => {
    const { stop, repeated } = match.at(-1) as Record<string, string>;
    return chosen.get(Number(stop ?? repeated)) ?? "";
  });
}
