import { after, before, suite, test } from "node:test";
import { openVSCode, type VSCode } from "../host/open";
import { takePicture } from "../host/picture";
import type { ProductOptions } from "../host/product";
import { canServe } from "../host/server";

/**
 * Tests that share one window, one after the other. The options are asked for
 * when it opens. What a failed test saw is kept as a picture.
 */
export function windowSuite(
  name: string,
  options: () => ProductOptions,
  tests: Readonly<Record<string, (vscode: VSCode) => Promise<void>>>,
): void {
  suite(name, { skip: !canServe }, () => {
    let vscode: VSCode;
    before(async () => {
      vscode = await openVSCode(options());
    });
    after(() => vscode.close());

    for (const [title, run] of Object.entries(tests))
      test(title, async () => {
        try {
          await run(vscode);
        } catch (error) {
          const picture = title.replaceAll(/\W+/g, "-");
          console.error(await takePicture(vscode.window.page, picture));
          throw error;
        }
      });
  });
}
