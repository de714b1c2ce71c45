import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite(
  "settings that count for nothing",
  () => ({
    folder: "examples",
    settings: {
      "cdpOrder.requestTimeout": 0,
      "cdpOrder.environments": [{ name: "?" }],
    },
  }),
  {
    async "are told of when a payload is opened"(vscode) {
      await openMarked(vscode, "new.cdp-order.json", "{}");
      await vscode.window
        .notification(
          "cdpOrder.requestTimeout must be a number from 1 to 600. 1 more setting is invalid too.",
        )
        .getByRole("button", { name: "Open Settings" })
        .waitFor();
    },
  },
);
