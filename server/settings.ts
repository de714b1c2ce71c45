import { severities, type Settings, type Severity } from "./protocol";

/** What the client gives as settings is unknown until it has been through here. */
export function parseSettings(given: unknown): Settings {
  const problems: Record<string, Severity | "off"> = {};
  const wanted = isRecord(given) ? given["problems"] : undefined;
  for (const [code, severity] of Object.entries(
    isRecord(wanted) ? wanted : {},
  )) {
    if (isSeverity(severity)) problems[code] = severity;
  }
  return { problems };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isSeverity = (value: unknown): value is Severity | "off" =>
  value === "off" || severities.includes(value as Severity);
