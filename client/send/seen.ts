import type { Kind } from "../../server/protocol";
import type { Environment } from "../environments/environment";

/** The `modifiedAt` with which each resource was seen last, by environment and ref. */
export interface SeenResources {
  readonly recall: (
    environment: Environment,
    kind: Kind,
    ref: string,
  ) => string | undefined;
  readonly remember: (
    environment: Environment,
    kind: Kind,
    ref: string,
    modifiedAt: string,
  ) => void;
}

/** The part of VS Code's `Memento` that is used. */
interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Keeps the newest 1,000. */
export function seenResources(memory: Memory): SeenResources {
  return {
    recall: (environment, kind, ref) =>
      read(memory).find(([key]) => key === keyOf(environment, kind, ref))?.[1],
    remember(environment, kind, ref, modifiedAt) {
      const key = keyOf(environment, kind, ref);
      const others = read(memory).filter(([other]) => other !== key);
      const kept = [...others, [key, modifiedAt] as const].slice(-most);
      memory.update(memoryKey, kept).then(undefined, () => undefined);
    },
  };
}

const memoryKey = "cdpOrder.seen";
const most = 1000;

type Seen = readonly [key: string, modifiedAt: string];

function read(memory: Memory): readonly Seen[] {
  const value = memory.get(memoryKey);
  return Array.isArray(value) ? value.filter(isSeen) : [];
}

function isSeen(value: unknown): value is Seen {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((part) => typeof part === "string")
  );
}

/** Another address under the same name is another place. */
function keyOf({ baseUrl }: Environment, kind: Kind, ref: string): string {
  return `${baseUrl} ${kind} ${ref.toLowerCase()}`;
}
