/**
 * Installs the dependencies of a fresh clone, or those of a changed lockfile.
 * Needs nothing but Node and npm, so that `npm start` and `npm test` can begin with it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const lockfile = readFileSync("package-lock.json", "utf8");
const stamp = "node_modules/.installed-lockfile.json";

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lockfile) {
  console.log("Installing dependencies …");
  execFileSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, lockfile);
}
