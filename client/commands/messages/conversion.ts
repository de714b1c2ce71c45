import { attributeBelow, documented } from "../../../cdp/attributes";

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
    unplaced: readonly string[],
  ): string | undefined => {
    const sentences = [
      ...(files > 1 || others > 0
        ? [`Converted ${files} ${files === 1 ? "file" : "files"} to v2.1.`]
        : []),
      ...(others > 0
        ? [`${others} ${others === 1 ? "was" : "were"} left as before.`]
        : []),
      ...(unplaced.length > 0
        ? [
            `v2.1 has no place for ${listed(unplaced)}; check what stays in the ${files === 1 ? "file" : "files"}.`,
          ]
        : []),
    ];
    return sentences.length > 0 ? sentences.join(" ") : undefined;
  },
} as const;

/** Names of the documentation; of others, the number. */
function listed(names: readonly string[]): string {
  const known = [...new Set(names)].filter(isDocumented);
  const others = names.length - names.filter(isDocumented).length;
  return [
    ...known,
    ...(others > 0
      ? [`${others} ${others === 1 ? "attribute" : "attributes"} of your own`]
      : []),
  ].join(", ");
}

const isDocumented = (name: string) =>
  [documented.order, documented.orderItem].some(
    (kind) => attributeBelow(kind, name) !== undefined,
  );
