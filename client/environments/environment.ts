import { checkBaseUrl } from "./base-url";

export type Stage = "production" | "test";

/** A place that updates can be sent to, checked. */
export interface Environment {
  readonly name: string;
  /** As `checkBaseUrl` spells it. */
  readonly baseUrl: string;
  readonly stage: Stage;
  /** The sandbox exists for one window and is in nobody's settings. */
  readonly source: "settings" | "sandbox";
}

export interface ParsedEnvironments {
  readonly environments: readonly Environment[];
  /** One sentence of our own for each entry that was left out. */
  readonly faults: readonly string[];
}

/** What can be chosen at this moment, and what is. */
export interface CurrentEnvironments extends ParsedEnvironments {
  readonly active: Environment | undefined;
}

/**
 * Reads the user's setting `cdpOrder.environments`, whatever it holds.
 * Names of `taken` are not to be had.
 */
export function parseEnvironments(
  value: unknown,
  taken: readonly Environment[] = [],
): ParsedEnvironments {
  if (value === undefined || value === null)
    return { environments: [], faults: [] };
  if (!Array.isArray(value))
    return {
      environments: [],
      faults: ["The setting cdpOrder.environments must be a list."],
    };
  const environments: Environment[] = [];
  const faults: string[] = [];
  value.forEach((entry: unknown, index) => {
    const parsed = parseEntry(entry, [...taken, ...environments]);
    if (typeof parsed === "string")
      faults.push(
        `Entry ${index + 1} of cdpOrder.environments is left out. ${parsed}`,
      );
    else environments.push(parsed);
  });
  return { environments, faults };
}

/** The fault of a name for one more environment, or `undefined`. */
export function validateName(
  name: string,
  taken: readonly Environment[],
): string | undefined {
  if (name === "") return "A name is needed.";
  if (!/^[0-9A-Za-z][0-9A-Za-z ._-]{0,39}$/.test(name) || name.endsWith(" "))
    return "The name must be 1 to 40 letters, digits, spaces, dots, underscores or hyphens; a letter or digit first.";
  return taken.some((other) => sameName(other.name, name))
    ? "Another environment has this name."
    : undefined;
}

/** Names differ by more than case, so that nobody confuses two environments. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether two moments speak of the same place under the same name. */
export function sameEnvironment(one: Environment, other: Environment): boolean {
  return (
    one.name === other.name &&
    one.baseUrl === other.baseUrl &&
    one.stage === other.stage &&
    one.source === other.source
  );
}

function parseEntry(
  entry: unknown,
  before: readonly Environment[],
): Environment | string {
  if (typeof entry !== "object" || entry === null)
    return "It must be an object with name, baseUrl and stage.";
  const { name, baseUrl, stage } = entry as Readonly<Record<string, unknown>>;
  if (typeof name !== "string") return "Its name must be a string.";
  const fault = validateName(name, before);
  if (fault !== undefined) return fault;
  if (typeof baseUrl !== "string") return "Its baseUrl must be a string.";
  const checked = checkBaseUrl(baseUrl);
  if (!checked.ok) return checked.fault;
  return {
    name,
    baseUrl: checked.url,
    stage: stage === "test" ? "test" : "production",
    source: "settings",
  };
}
