import { launchBrowser } from "./browser";
import { createScratch } from "./scratch";

/** Fails where the browser of the tests does not start. */
async function main(): Promise<void> {
  const scratch = createScratch();
  try {
    const browser = await launchBrowser({ scratch });
    await browser.close();
    console.log("The browser starts.");
  } finally {
    await scratch.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
