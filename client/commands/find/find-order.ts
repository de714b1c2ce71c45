import { findAndAct, type FindServices } from "./find-and-act";

/** "CDP: Find Order…" */
export function findOrder(services: FindServices): Promise<void> {
  return findAndAct(services, ["retrieve", "copy"], "activePayload");
}
