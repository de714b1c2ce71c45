import type { Problem } from "./problem";

/** Stands for all problems of a file where finding them ended with an exception: the file must not be sent. */
export const checkFailed: Problem = {
  code: "file/check-failed",
  severity: "error",
  offset: 0,
  length: 1,
  message:
    "This file could not be checked because of an error in the language server, so it cannot be sent. The log of the language server has the details.",
};
