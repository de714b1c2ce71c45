/**
 * The language that a text from elsewhere is shown in. Neither is one of VS
 * Code's own: its JSON server would follow a `$schema` that the text names.
 */
export function textLanguage(
  text: string,
): "cdp-order-json" | "cdp-order-text" {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? "cdp-order-json"
      : "cdp-order-text";
  } catch {
    return "cdp-order-text";
  }
}
