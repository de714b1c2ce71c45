/** The section of the page of problems that explains a code, as a page of its own. */
export function documentationSection(
  page: string,
  code: string,
): string | undefined {
  const section = page
    .split(/^(?=##+ )/m)
    .find((text) => text.startsWith(`### ${code}\n`));
  return section?.replace(/^### /, "# ").trimEnd().concat("\n");
}

/** As Markdown makes it of the heading of the section. */
export function documentationFragment(code: string): string {
  return code.replace("/", "");
}
