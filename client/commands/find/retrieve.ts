import { findAndAct, type FindServices } from "./find-and-act";

/** "CDP: Retrieve into Payload…" */
export function retrieve(services: FindServices): Promise<void> {
  return findAndAct(services, ["retrieve"]);
}
