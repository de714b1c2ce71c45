import { isProblemCode } from "./check/codes";
import {
  severities,
  type InitializationOptions,
  type Settings,
  type Severity,
} from "./protocol";

export const section = "cdpOrder";

/** What a client gives as settings, `{cdpOrder: {…}}`, is unknown until it has been through here. */
export function parseSettings(given: unknown): Settings {
  return parseSection(isRecord(given) ? given[section] : undefined);
}

/** `initializationOptions`, with the settings without their section around them. */
export function parseOptions(given: unknown): {
  readonly settings: Settings;
  readonly suggestCommand: string | undefined;
  readonly environments: readonly string[] | undefined;
  /** The settings as they were given. */
  readonly given: unknown;
  readonly turnOffCommand: string | undefined;
} {
  const options: Partial<Record<keyof InitializationOptions, unknown>> =
    isRecord(given) ? given : {};
  const { settings, suggestCommand, turnOffCommand } = options;
  return {
    environments: parseEnvironments(given),
    given: settings,
    settings: parseSection(settings),
    suggestCommand: textOf(suggestCommand),
    turnOffCommand: textOf(turnOffCommand),
  };
}

const textOf = (given: unknown): string | undefined =>
  typeof given === "string" ? given : undefined;

/** The names in `{environments: […]}`; undefined where there is no such list. */
export function parseEnvironments(
  given: unknown,
): readonly string[] | undefined {
  const names = isRecord(given) ? given["environments"] : undefined;
  if (!Array.isArray(names)) return undefined;
  return names.filter((name) => typeof name === "string");
}

/**
 * The entries of the setting `problems` that count for nothing: no problem has
 * the code, or the severity is none. For the same input as {@link parseSettings}.
 */
export function unknownEntries(given: unknown): readonly string[] {
  const own = isRecord(given) ? given[section] : undefined;
  const wanted = isRecord(own) ? own["problems"] : undefined;
  return Object.entries(isRecord(wanted) ? wanted : {})
    .filter(([code, severity]) => !isProblemCode(code) || !isSeverity(severity))
    .map(([code, severity]) => JSON.stringify({ [code]: severity }));
}

function parseSection(given: unknown): Settings {
  const { problems: wanted, currencyNames }: Record<string, unknown> = isRecord(
    given,
  )
    ? given
    : {};
  const problems: Record<string, Severity | "off"> = {};
  for (const [code, severity] of Object.entries(
    isRecord(wanted) ? wanted : {},
  )) {
    if (isSeverity(severity)) problems[code] = severity;
  }
  return currencyNames === false ? { problems, currencyNames } : { problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isSeverity = (value: unknown): value is Severity | "off" =>
  value === "off" || severities.includes(value as Severity);
