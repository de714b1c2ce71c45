/**
 * The language that a text from elsewhere is shown in. Neither is one of VS
 * Code's own: its JSON server would follow a `$schema` that the text names.
 */
export function textLanguage(
  text: string,
): "cdp-order-json" | "cdp-order-text" {
  try {
    // Comparisons have a comma after the last of several too.
    const value: unknown = JSON.parse(text.replace(/,(?=\s*[}\]])/g, ""));
    return typeof value === "object" && value !== null
      ? "cdp-order-json"
      : "cdp-order-text";
  } catch {
    return "cdp-order-text";
  }
}
