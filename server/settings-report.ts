import { entryForm, section, withoutEffect } from "./check/settings";

/** How the user is told. */
export interface Teller {
  /** A notification. VS Code makes links in it work, so it has our own words only. */
  readonly show: (message: string) => void;
  /** A line of a log, as plain text. */
  readonly log: (message: string) => void;
}

/** Tells once of settings that count for nothing, and again when there are others. */
export function settingsReport({ show, log }: Teller) {
  let told = "";
  return (given: unknown): void => {
    const useless = withoutEffect(given);
    const list = useless.join("\n");
    if (list === told) return;
    told = list;
    if (useless.length === 0) return;
    const values =
      useless.length === 1 ? "One value has" : `${useless.length} values have`;
    show(
      `${values} no effect in the settings ${section}. In ${section}.problems ${entryForm}; ${section}.currencyNames is true or false. The log of the language server says which.`,
    );
    log(`Without effect in ${section}:\n${list}`);
  };
}
