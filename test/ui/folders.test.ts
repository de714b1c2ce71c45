import { windowSuite } from "./window-suite";

windowSuite(
  "settings of two folders in one window",
  () => ({ folder: "test/fixtures/folders", workspace: "two.code-workspace" }),
  {
    async "a problem is as severe as its file's folder says"({ window }) {
      await window.open("strict.cdp-order.json");
      await window.squiggles("error").waitFor();
      await window.open("lenient.cdp-order.json");
      await window.squiggles("info").waitFor();
    },

    async "an invalid value is reported, and its button opens the setting"({
      window,
    }) {
      const message = window.notification(
        "Invalid values in cdpOrder.problems were ignored.",
      );
      await message.getByRole("button", { name: "Open Settings" }).click();
      await window.page
        .locator(".settings-editor .setting-item-label")
        .filter({ hasText: /^Problems$/ })
        .waitFor();
    },
  },
);
