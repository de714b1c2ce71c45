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
} {
  const options: Partial<Record<keyof InitializationOptions, unknown>> =
    isRecord(given) ? given : {};
  const { settings, suggestCommand } = options;
  return {
    settings: parseSection(settings),
    suggestCommand:
      typeof suggestCommand === "string" ? suggestCommand : undefined,
  };
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
