import type {
  ReplaceableTargetLine,
  TextEdit,
} from "../language-client/protocol";

/** One open payload file; the buffer counts, not the disk. */
export interface OpenPayload {
  readonly uri: string;
  readonly version: () => number;
  readonly isUnsaved: () => boolean;
  /**
   * Whether it was written: as the first line, or in place of an empty one that
   * was found in a version.
   */
  readonly writeTargetLine: (
    line: string,
    version: number,
    replaced?: ReplaceableTargetLine,
  ) => Promise<boolean>;
  /** Whether the text is another one now: edits are for one version. */
  readonly applyEdits: (
    edits: readonly TextEdit[],
    version: number,
  ) => Promise<boolean>;
}
