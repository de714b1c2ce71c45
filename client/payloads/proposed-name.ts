import { suffix } from "./payload-name";

/** A file that an editor shows as a payload, or that was just written from one. */
export interface PayloadFile {
  readonly name: string;
  /** The user's `files.associations` give its name to payloads. */
  readonly isAssociated: boolean;
  /** It is on a disk, or in another file system that takes changes. */
  readonly isWritable: boolean;
  readonly wasAsked: boolean;
}

/**
 * The name that lets VS Code know the file as a payload the next time it is
 * opened; `undefined` where it does already, or must not be asked about.
 */
export function proposedName(file: PayloadFile): string | undefined {
  const { name, isAssociated, isWritable, wasAsked } = file;
  if (isAssociated || !isWritable || wasAsked) return undefined;
  // VS Code compares suffixes without regard to case.
  if (name.toLowerCase().endsWith(suffix)) return undefined;
  const stem = name.replace(ending, "");
  return (stem || name) + suffix;
}

/** Left out of a name; another dot may be a part of it, as in `refunds.2026`. */
const ending = /(?:\.cdp-order)?(?:\.(?:jsonc?|json5|txt))?$/i;
