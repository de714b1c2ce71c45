import type { KeyedLock } from "../../async/keyed-lock";
import type { Sending } from "../../send/flow";
import type { SendPorts } from "../../send/dialogs";
import type { Services } from "../services";

/** For the commands that send. */
export interface SendServices extends Services {
  readonly ports: SendPorts;
  readonly sending: Sending;
  /** Shared by single updates and those of many files. */
  readonly lock: KeyedLock;
}
