import type { Page } from "playwright-core";
import type { Server } from "./server";

export interface Development {
  /** Folder of the extension under development. */
  readonly extension: string;
  /** A CommonJS module that the extension host runs. */
  readonly tests: string;
}

/**
 * Adds development options to the configuration that a window reads from its
 * page: a server takes none on its command line, and newer ones ignore those in
 * the address. (Answering the page from here instead is no way: Chromium then
 * keeps it from connecting to loopback.)
 */
export async function develop(
  page: Page,
  { url }: Server,
  { extension, tests }: Development,
): Promise<void> {
  const uri = (path: string) => ({
    scheme: "vscode-remote",
    authority: url.host,
    path,
  });
  const developmentOptions = JSON.stringify({
    extensions: [uri(extension)],
    extensionTestsPath: uri(tests),
  });
  await page.addInitScript(`{
    const { getAttribute } = Element.prototype;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      return this.id === "vscode-workbench-web-configuration"
        ? JSON.stringify({
            ...JSON.parse(value),
            developmentOptions: ${developmentOptions},
          })
        : value;
    };
  }`);
}
