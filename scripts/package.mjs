/**
 * `npm run package` makes cdp-order-payloads.vsix. Its README has pictures and
 * links where package.json has a repository, or where README_BASE_URL says where
 * this folder is published; else it does without them.
 */
import { createVSIX } from "@vscode/vsce";
import { readFileSync, writeFileSync } from "node:fs";
import { offlineReadme } from "./offline-readme.mjs";

const { README_BASE_URL: base } = process.env;
const { repository } = JSON.parse(readFileSync("package.json", "utf8"));
const isPublished = base !== undefined || repository !== undefined;

const readmePath = "dist/README.md";
const readme = readFileSync("README.md", "utf8");
writeFileSync(readmePath, isPublished ? readme : offlineReadme(readme));

await createVSIX({
  packagePath: "cdp-order-payloads.vsix",
  dependencies: false,
  allowMissingRepository: true,
  readmePath,
  ...(base !== undefined && { baseContentUrl: base, baseImagesUrl: base }),
});
