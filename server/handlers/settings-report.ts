import { invalidSettings, section } from "../check/settings";
import { messages } from "../messages";

interface Outlets {
  /**
   * A notification about settings, by their keys. VS Code makes links in it
   * work, so it has our own words only.
   */
  readonly notify: (message: string, keys: readonly string[]) => void;
  /** A line of a log, as plain text. */
  readonly log: (message: string) => void;
}

/** Reports invalid settings once, and again when there are others. */
export function settingsReport({ notify, log }: Outlets) {
  let reported: ReadonlySet<string> = new Set();
  /** @param all that count at this moment, for whatever document */
  return (all: readonly unknown[]): void => {
    const invalid = all.flatMap(invalidSettings);
    const values = new Set(invalid.map(({ value }) => value));
    const isKnown = [...values].every((value) => reported.has(value));
    reported = values;
    if (isKnown) return;
    const keys = [...new Set(invalid.map(({ name }) => `${section}.${name}`))];
    notify(messages.invalidSettings(keys), keys);
    log(messages.invalidValues(section, [...values]));
  };
}
