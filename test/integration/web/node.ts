/** What the tests use of Node's modules, for a browser. */

export const setTimeout = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms);
  });

export function ok(value: unknown, message = "not truthy"): void {
  if (!value) throw new Error(message);
}

export function strictEqual(actual: unknown, expected: unknown): void {
  ok(Object.is(actual, expected), difference(actual, expected));
}

export function deepStrictEqual(actual: unknown, expected: unknown): void {
  ok(isDeepStrictEqual(actual, expected), difference(actual, expected));
}

/** Of values as JSON has them. */
export function isDeepStrictEqual(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === others.length &&
    keys.every((key) => isDeepStrictEqual(one[key], other[key]))
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const difference = (actual: unknown, expected: unknown) =>
  `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
