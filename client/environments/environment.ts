import { checkBaseUrl } from "./base-url";
import { messages } from "./messages";

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
  /** A message for each entry that was ignored. */
  readonly errors: readonly string[];
}

/** The environments that can be selected at this moment, and the one that is. */
export interface CurrentEnvironments extends ParsedEnvironments {
  readonly active: Environment | undefined;
}

/**
 * Reads the user's setting `cdpOrder.environments`, whatever it holds.
 * @param taken environments whose names are in use
 */
export function parseEnvironments(
  value: unknown,
  taken: readonly Environment[] = [],
): ParsedEnvironments {
  if (value === undefined || value === null)
    return { environments: [], errors: [] };
  if (!Array.isArray(value))
    return {
      environments: [],
      errors: [messages.notList],
    };
  const environments: Environment[] = [];
  const errors: string[] = [];
  value.forEach((entry: unknown, index) => {
    const parsed = parseEntry(entry, [...taken, ...environments]);
    if (typeof parsed === "string")
      errors.push(messages.entryIgnored(index + 1, parsed));
    else environments.push(parsed);
  });
  return { environments, errors };
}

/** The message about an invalid name for a new environment, or `undefined`. */
export function validateName(
  name: string,
  taken: readonly Environment[],
): string | undefined {
  if (name === "") return messages.nameEmpty;
  if (!/^[0-9A-Za-z][0-9A-Za-z ._-]{0,39}$/.test(name) || name.endsWith(" "))
    return messages.nameInvalid;
  return taken.some((other) => sameName(other.name, name))
    ? messages.nameTaken
    : undefined;
}

/** Names differ by more than case, so that nobody confuses two environments. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether an environment is still what it was at another moment. */
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
  taken: readonly Environment[],
): Environment | string {
  if (typeof entry !== "object" || entry === null) return messages.notObject;
  const { name, baseUrl, stage } = entry as Readonly<Record<string, unknown>>;
  if (typeof name !== "string") return messages.nameNotString;
  const message = validateName(name, taken);
  if (message !== undefined) return message;
  if (typeof baseUrl !== "string") return messages.baseUrlNotString;
  const checked = checkBaseUrl(baseUrl);
  if (!checked.ok) return checked.reason;
  return {
    name,
    baseUrl: checked.url,
    stage: stage === "test" ? "test" : "production",
    source: "settings",
  };
}
