import { launchBrowser, openWindow, whenUp } from "./browser";
import { serveProduct, type Product, type ProductOptions } from "./product";
import { Window } from "./window";

/** A window on the packaged extension, for a test to work in. */
export interface VSCode extends Product {
  readonly window: Window;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export async function openVSCode(options: ProductOptions): Promise<VSCode> {
  const product = await serveProduct(options);
  try {
    const browser = await launchBrowser(product.server);
    const page = browser.pages()[0] ?? (await browser.newPage());
    await openWindow(page, product.url);
    return {
      ...product,
      window: new Window(page),
      reload: async () => {
        await page.reload();
        await whenUp(page);
      },
      close: async () => {
        await browser.close();
        await product.server.stop();
      },
    };
  } catch (error) {
    await product.server.stop();
    throw error;
  }
}
