import type { KindReason } from "../language-client/protocol";

/** Why a payload is taken for what it is. */
export const kindReasons: Readonly<Record<KindReason, string>> = {
  target: "by its target line",
  attributes: "by its attributes",
  default: "unless its attributes or a target line say otherwise",
};
