import type { Settings } from "../server/check/settings";
import {
  parseSection,
  section,
  invalidSettings,
} from "../server/check/settings";
import { readText } from "./decode";
import { messages } from "./messages";

/** Read from the current folder if no other file is named. */
const defaultFile = "cdp-order.problems.json";

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reason: string };

/** The severities in a file, of the form of the editor's setting `cdpOrder.problems`. */
export function readSettings(named: string | undefined): SettingsRead {
  const file = named ?? defaultFile;
  let given: unknown;
  try {
    given = JSON.parse(readText(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (named === undefined && code === "ENOENT") return none;
    return {
      ok: false,
      reason: messages.settingsUnreadable(file, message.replace(/, .*/s, "")),
    };
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return {
      ok: false,
      reason: messages.settingsNoObject(file),
    };
  }
  const entries = { problems: given };
  const invalid = invalidSettings({ [section]: entries });
  return invalid.length === 0
    ? { ok: true, settings: parseSection(entries) }
    : {
        ok: false,
        reason: messages.settingsWithoutEffect(
          file,
          invalid.map(({ value }) => value),
        ),
      };
}

const none: SettingsRead = { ok: true, settings: { problems: {} } };
