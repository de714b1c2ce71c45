import { entryForm, section, ineffectiveSettings } from "../check/settings";

interface Outlets {
  /** A notification. VS Code makes links in it work, so it has our own words only. */
  readonly notify: (message: string) => void;
  /** A line of a log, as plain text. */
  readonly log: (message: string) => void;
}

/** Reports settings without effect once, and again when there are others. */
export function settingsReport({ notify, log }: Outlets) {
  let reported = "";
  return (given: unknown): void => {
    const useless = ineffectiveSettings(given);
    const list = useless.join("\n");
    if (list === reported) return;
    reported = list;
    if (useless.length === 0) return;
    const values =
      useless.length === 1 ? "One value has" : `${useless.length} values have`;
    notify(
      `${values} no effect in the settings ${section}. In ${section}.problems ${entryForm}; ${section}.currencyNames is true or false. The log of the language server says which.`,
    );
    log(`Without effect in ${section}:\n${list}`);
  };
}
