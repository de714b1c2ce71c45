import { section, unknownEntries } from "./settings";

/** How the user is told. */
export interface Teller {
  /** A notification. VS Code makes links in it work, so it has our own words only. */
  readonly show: (message: string) => void;
  /** A line of a log, as plain text. */
  readonly log: (message: string) => void;
}

/** Tells once of entries in the settings that count for nothing, and again when there are others. */
export function settingsReport({ show, log }: Teller) {
  let told = "";
  return (given: unknown): void => {
    const entries = unknownEntries(given);
    const list = entries.join("\n");
    if (list === told) return;
    told = list;
    if (entries.length === 0) return;
    show(
      `The setting ${section}.problems has ${entries.length === 1 ? "an entry" : `${entries.length} entries`} without effect: an entry is the code of a problem and error, warning, information, hint or off. The log of the language server says which.`,
    );
    log(`Without effect in ${section}.problems:\n${list}`);
  };
}
