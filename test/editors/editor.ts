import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inFolder } from "../cli/folder";

/** The payload that the editors open. */
const payload = {
  "a.cdp-order.json": `// @orderItem
{
  "type": "FEE",
  "productId": "1",
  "referenceId": "342-ABD-1",
  "currencyCode": "EUR",
  "price": 12,
  "status": "CANCELED"
}
`,
};

/** Why a test has to be skipped, or false. */
export function missing(
  editor: string,
  command: string,
  args: readonly string[],
): string | false {
  const { status } = spawnSync(command, args, { timeout: 30_000 });
  return status === 0 ? false : `${editor} is not installed.`;
}

/**
 * Runs an editor in a folder of its own that holds the payload and the driver.
 * @returns the JSON that the driver has written to the file that `$REPORT` names
 */
export async function drive(
  driver: string,
  command: string,
  args: readonly string[],
): Promise<unknown> {
  let report: unknown;
  await inFolder({ ...payload, driver }, async (folder) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 60_000,
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        CDP_ORDER_SERVER: resolve("dist/server.js"),
        REPORT: join(folder, "report.json"),
      },
    });
    await once(child, "close");
    report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  });
  return report;
}
