import type { Plan } from "./plan";
import type { RowProgress } from "./row";
import type { SendManyServices } from "./services";

/** What the user sees of a plan, and agrees to. None of them rejects. */
interface SendManyDialogs {
  readonly showPlan: (plan: Plan) => Promise<void>;
  /** The plan that was shown last is still there. */
  readonly isShown: (plan: Plan) => boolean;
  /** Its files that are no longer what was compared are left out of it by now. */
  readonly confirmPlan: (plan: Plan) => Promise<boolean>;
  readonly showStart: (plan: Plan) => void;
  readonly showRow: (uri: string, progress: RowProgress) => void;
}

export type SendManyPorts = SendManyServices & SendManyDialogs;
