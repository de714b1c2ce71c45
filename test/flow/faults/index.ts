import { acceptedFaults } from "./accepted";
import type { Fault } from "./fault";
import { refusedFaults } from "./refused";
import { unknownFaults } from "./unknown";
import { notSentFaults } from "./not-sent";

/** The fault table; docs/sending.md has its rows as users meet them. */
export const faults: readonly Fault[] = [
  ...notSentFaults,
  ...unknownFaults,
  ...refusedFaults,
  ...acceptedFaults,
];
