import { readFileSync } from "node:fs";
import type { Settings } from "../server/check/settings";
import {
  entryForm,
  parseSection,
  section,
  ineffectiveSettings,
} from "../server/check/settings";
import { decode } from "./decode";

/** Read from the current folder if no other file is named. */
const usual = "cdp-order.problems.json";

export type SettingsRead =
  { readonly settings: Settings } | { readonly wrong: string };

/** The severities in a file, of the form of the editor's setting `cdpOrder.problems`. */
export function readSettings(named: string | undefined): SettingsRead {
  const file = named ?? usual;
  let given: unknown;
  try {
    given = JSON.parse(decode(readFileSync(file)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (named === undefined && code === "ENOENT") return none;
    return {
      wrong: `${file} cannot be read: ${message.replace(/, .*/s, "")}.`,
    };
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { wrong: `${file} is no object of codes and severities.` };
  }
  const entries = { problems: given };
  const useless = ineffectiveSettings({ [section]: entries });
  return useless.length === 0
    ? { settings: parseSection(entries) }
    : {
        wrong: `${file} says what has no effect: ${useless.join(", ")}; ${entryForm}.`,
      };
}

const none: SettingsRead = { settings: { problems: {} } };
