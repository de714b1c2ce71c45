import { isObject, type Attribute } from "../../cdp/attributes";

/** The indexes of one element, in the live array and in the body's. */
export type Pair =
  | { readonly live: number; readonly body: number }
  | { readonly live: number; readonly body?: undefined }
  | { readonly live?: undefined; readonly body: number };

/**
 * The elements that stand for the same thing: those with the same `id` where
 * the documentation gives elements one and each has its own, and otherwise
 * those in the same place. In the order of the body; what it lacks comes last.
 */
export function pairs(
  element: Attribute | undefined,
  live: readonly unknown[],
  body: readonly unknown[],
): readonly Pair[] {
  const hasIds = Object.hasOwn(element?.properties ?? {}, "id");
  const from = hasIds ? indexesById(live) : undefined;
  const to = hasIds ? indexesById(body) : undefined;
  return from && to
    ? paired(from, to)
    : paired(new Map(live.map(place)), new Map(body.map(place)));
}

/** Whether elements that both have stand in another order. */
export function isInOtherOrder(paired: readonly Pair[]): boolean {
  let last = -1;
  return paired.some(({ live, body }) => {
    if (live === undefined || body === undefined) return false;
    const isBefore = live < last;
    last = live;
    return isBefore;
  });
}

const place = (_: unknown, index: number) => [index, index] as const;

type Indexes = ReadonlyMap<unknown, number>;

function paired(from: Indexes, to: Indexes): readonly Pair[] {
  const inBody = [...to].map(([key, body]): Pair => {
    const live = from.get(key);
    return live === undefined ? { body } : { live, body };
  });
  const lost = [...from].filter(([key]) => !to.has(key));
  return [...inBody, ...lost.map(([, live]) => ({ live }))];
}

/** Undefined unless each element has an id of its own. */
function indexesById(elements: readonly unknown[]): Indexes | undefined {
  const indexes = new Map<unknown, number>();
  for (const [index, element] of elements.entries()) {
    if (!isObject(element) || !Object.hasOwn(element, "id")) return undefined;
    const { id } = element;
    if (typeof id !== "string" && typeof id !== "number") return undefined;
    if (indexes.has(id)) return undefined;
    indexes.set(id, index);
  }
  return indexes;
}
