import type { Addition } from "./add-lost";
import type { Review } from "./review";
import type { SendServices } from "./services";
import type { Update } from "./update";

/** The user sees an update in them, and agrees to it. None of them rejects. */
interface SendDialogs {
  /** Shows the live resource beside what the update makes of it. */
  readonly showChanges: (update: Update, review: Review) => Promise<void>;
  readonly confirm: (
    update: Update,
    review: Review,
    addition?: Addition,
  ) => Promise<Decision>;
}

/** `addLost`: the file is to get what may be lost, and then the user is asked again. */
export type Decision = "send" | "addLost" | "dismiss";

export type SendPorts = SendServices & SendDialogs;
