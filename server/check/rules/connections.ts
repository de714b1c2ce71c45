import { isObject } from "../../../cdp/attributes";
import { type Json, type JsonObject } from "../../document/syntax-tree";

/** Two segments, one right after the other. */
export interface Connection {
  readonly from: JsonObject;
  readonly to: JsonObject;
  /** The index of `to`. */
  readonly index: number;
  /** Where the first ends and the second starts; empty where that is not said. */
  readonly end: string;
  readonly start: string;
}

export function connectionsOf(
  segments: readonly Json[],
): readonly Connection[] {
  const connections: Connection[] = [];
  for (let index = 1; index < segments.length; index++) {
    const from = segments[index - 1];
    const to = segments[index];
    if (!isObject(from) || !isObject(to)) continue;
    const end = airport(from["destination"]);
    const start = airport(to["origin"]);
    connections.push({ from, to, index, end, start });
  }
  return connections;
}

const airport = (code: Json | undefined) =>
  typeof code === "string" ? code.toUpperCase() : "";
