import type { Plan } from "./plan";
import type { RowProgress } from "./row";
import type { SendManyServices } from "./services";

/** The user sees a plan in them, and agrees to it. None of them rejects. */
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
