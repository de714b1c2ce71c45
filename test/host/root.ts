import { join, resolve } from "node:path";

export const root = resolve(__dirname, "../..");

/** For downloads, kept between runs; ignored by git. */
export const cacheFolder = join(root, ".vscode-test");
