import type { Plan } from "./plan";
import type { SendManyServices } from "./services";

/** What the user sees of a plan, and agrees to. None of them rejects. */
interface SendManyDialogs {
  readonly showPlan: (plan: Plan) => Promise<void>;
  readonly confirmPlan: (plan: Plan) => Promise<boolean>;
}

export type SendManyPorts = SendManyServices & SendManyDialogs;
