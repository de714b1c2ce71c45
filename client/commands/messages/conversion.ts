export const messages = {
  title: "Convert Payloads to v2.1",
  placeholder: "Select the payloads to convert.",
  nothingToConvert:
    "Nothing was converted. Only payloads for v2 that are valid JSON and can be edited are converted.",
  textChanged:
    "Nothing was converted because a file was edited in the meantime.",
  /** Undefined where the editor shows all that there is to say. */
  converted: (
    files: number,
    others: number,
    /** Names of the documentation. */
    unplaced: readonly string[],
    unplacedOwn: number,
  ): string | undefined => {
    const sentences = [
      ...(files > 1 || others > 0
        ? [`Converted ${files} ${files === 1 ? "file" : "files"} to v2.1.`]
        : []),
      ...(others > 0
        ? [`${others} ${others === 1 ? "was" : "were"} left as before.`]
        : []),
      ...(unplaced.length + unplacedOwn > 0
        ? [
            `v2.1 has no place for ${listed(unplaced, unplacedOwn)}; check what stays in the ${files === 1 ? "file" : "files"}.`,
          ]
        : []),
    ];
    return sentences.length > 0 ? sentences.join(" ") : undefined;
  },
} as const;

function listed(names: readonly string[], others: number): string {
  return [
    ...new Set(names),
    ...(others > 0
      ? [`${others} ${others === 1 ? "attribute" : "attributes"} of your own`]
      : []),
  ].join(", ");
}
