/** A payload is held against this besides itself. Anything left out is not checked. */
export interface CheckContext {
  /** The present, in milliseconds since 1970 UTC. */
  readonly now?: number;
  /** The names of all environments that there are. */
  readonly environments?: readonly string[];
}
