import type { Review } from "./review";
import type { SendServices } from "./services";
import type { Update } from "./update";

/** What the user sees of an update, and agrees to. None of them rejects. */
interface SendDialogs {
  /** Shows the live resource beside what the update makes of it. */
  readonly showChanges: (update: Update, review: Review) => Promise<void>;
  readonly confirm: (update: Update, review: Review) => Promise<boolean>;
}

export type SendPorts = SendServices & SendDialogs;
