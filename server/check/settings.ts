import { isObject } from "../../cdp/attributes";
import { hasFixedSeverity, isProblemCode } from "./problem-codes";
import { severities, type Severity } from "./severity";

/** The user's settings as the server sees them (section `cdpOrder`). */
export interface Settings {
  /** Problem code → severity, or `off`. A code that is absent keeps its own. */
  readonly problems: Readonly<Record<string, Severity | "off">>;
  /** Whether currencies are named beside their codes; absent where they are. */
  readonly currencyNames?: boolean;
}

export const section = "cdpOrder";

/** Settings of a client, `{cdpOrder: {…}}`, are unknown until they have been through here. */
export function parseSettings(given: unknown): Settings {
  return parseSection(isObject(given) ? given[section] : undefined);
}

/** A value that counts for nothing. */
export interface InvalidSetting {
  readonly name: keyof Settings;
  /** As JSON: an entry of `problems`, or a setting as it was given. */
  readonly value: string;
}

/**
 * The settings that count for nothing: no problem has the code, the severity
 * is none or cannot be changed, or the value is of another type. For the same
 * input as {@link parseSettings}.
 */
export function invalidSettings(given: unknown): readonly InvalidSetting[] {
  const own = isObject(given) ? given[section] : undefined;
  const { problems, currencyNames }: Record<string, unknown> = isObject(own)
    ? own
    : {};
  return [
    ...(isObject(problems) ? invalidEntries(problems) : asGiven({ problems })),
    ...(typeof currencyNames === "boolean" ? [] : asGiven({ currencyNames })),
  ];
}

/** A setting that is absent, or `null` as some editors say it, has nothing to say. */
function asGiven(
  setting: Partial<Record<keyof Settings, unknown>>,
): readonly InvalidSetting[] {
  return Object.entries(setting)
    .filter(([, value]) => value != null)
    .map(([name]) => ({
      name: name as keyof Settings,
      value: JSON.stringify(setting),
    }));
}

/** The entries of `problems` that change nothing. */
function invalidEntries(
  problems: Record<string, unknown>,
): readonly InvalidSetting[] {
  return Object.entries(problems)
    .filter(
      ([code, severity]) =>
        !isProblemCode(code) || hasFixedSeverity(code) || !isSeverity(severity),
    )
    .map(([code, severity]) => ({
      name: "problems",
      value: JSON.stringify({ [code]: severity }),
    }));
}

/** The settings without their section around them, unknown as well. */
export function parseSection(given: unknown): Settings {
  const { problems: wanted, currencyNames }: Record<string, unknown> = isObject(
    given,
  )
    ? given
    : {};
  const problems: Record<string, Severity | "off"> = {};
  for (const [code, severity] of Object.entries(
    isObject(wanted) ? wanted : {},
  )) {
    if (isSeverity(severity)) problems[code] = severity;
  }
  return currencyNames === false ? { problems, currencyNames } : { problems };
}

const isSeverity = (value: unknown): value is Severity | "off" =>
  value === "off" || severities.includes(value as Severity);
