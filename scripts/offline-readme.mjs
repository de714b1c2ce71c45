/**
 * A README for a details page without an address to load from: VS Code shows
 * pictures from the web only there, and follows no link to a file.
 * @param {string} readme
 * @returns {string}
 */
export function offlineReadme(readme) {
  return readme
    .replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, "")
    .replace(/\[([^\]]*)\]\((?!https:|#)[^)]*\)/g, "$1");
}
