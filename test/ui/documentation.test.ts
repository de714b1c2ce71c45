import { takeFix } from "./gestures";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite("documentation", () => ({ folder: "examples" }), {
  async "a problem's code opens its section, to be read only"(vscode) {
    const { window } = vscode;
    await openMarked(vscode, "mistake.cdp-order.json", '|{"price": "12"}');
    await window.showProblems();
    await window.problems.locator("a").getByText("value/type").click();
    const page = window.page.locator(
      '.monaco-editor[data-uri="cdp-order-docs:/problems/value/type.md"]',
    );
    await page.getByText("# value/type").waitFor();
    await page.locator(".view-lines").first().click();
    await window.page.keyboard.type("x");
    await window.page
      .getByText("Cannot edit in read-only editor")
      .first()
      .waitFor();
    await window.command("View: Close All Editors");
  },

  async "the light bulb shows the documentation at the problem's section"(
    vscode,
  ) {
    const { window } = vscode;
    await openMarked(vscode, "mistake.cdp-order.json", '{"price": |"12"}');
    await window.squiggles("error").first().waitFor();
    const webview = window.page.locator("iframe.webview");
    await takeFix(window, "Show Documentation for value/type", webview);
    const preview = webview.contentFrame().frameLocator("iframe#active-frame");
    const heading = preview.getByRole("heading", { name: "value/type" });
    await heading.waitFor();
    await heading.scrollIntoViewIfNeeded();
  },
});
