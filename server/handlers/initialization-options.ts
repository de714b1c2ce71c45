import { isObject } from "../../cdp/attributes";
import { parseSection, type Settings } from "../check/settings";
import type { InitializationOptions } from "../protocol";

export interface ParsedOptions {
  readonly settings: Settings;
  /** The settings as they were given. */
  readonly given: unknown;
  readonly environments: readonly string[] | undefined;
  readonly suggestCommand: string | undefined;
  readonly turnOffCommand: string | undefined;
  readonly documentationCommand: string | undefined;
  readonly convertCommand: string | undefined;
  readonly documentation: string | undefined;
  readonly opensSettings: boolean;
}

export function parseInitializationOptions(given: unknown): ParsedOptions {
  const options: Partial<Record<keyof InitializationOptions, unknown>> =
    isObject(given) ? given : {};
  const {
    settings,
    suggestCommand,
    turnOffCommand,
    documentationCommand,
    convertCommand,
    documentation,
    opensSettings,
  } = options;
  return {
    settings: parseSection(settings),
    given: settings,
    environments: parseEnvironments(given),
    suggestCommand: textOf(suggestCommand),
    turnOffCommand: textOf(turnOffCommand),
    documentationCommand: textOf(documentationCommand),
    convertCommand: textOf(convertCommand),
    documentation: textOf(documentation),
    opensSettings: opensSettings === true,
  };
}

/** The names in `{environments: […]}`; undefined where there is no such list. */
export function parseEnvironments(
  given: unknown,
): readonly string[] | undefined {
  const names = isObject(given) ? given["environments"] : undefined;
  if (!Array.isArray(names)) return undefined;
  return names.filter((name) => typeof name === "string");
}

const textOf = (given: unknown): string | undefined =>
  typeof given === "string" ? given : undefined;
