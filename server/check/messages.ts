/** Said by whoever reports entries of `problems` that count for nothing. */
export const entryForm =
  "an entry is the code of a problem, outside the areas syntax and file, and error, warning, information, hint or off";
