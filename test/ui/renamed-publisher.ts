import JSZip from "jszip";
import { notEqual } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { root } from "../host/root";

/** For the tests of a file: the path of the package as another publisher would make it. */
export function renamedPublisher(): string {
  const folder = mkdtempSync(join(tmpdir(), "renamed-"));
  const path = join(folder, "renamed.vsix");
  before(async () => {
    const vsix = readFileSync(join(root, "cdp-order-payloads.vsix"));
    const archive = await JSZip.loadAsync(vsix);
    for (const [name, publisher] of Object.entries(publishers)) {
      const text = (await archive.file(name)?.async("string")) ?? "";
      const renamed = text.replace(publisher, "somebody-else");
      notEqual(renamed, text, name);
      archive.file(name, renamed);
    }
    writeFileSync(path, await archive.generateAsync({ type: "nodebuffer" }));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  return path;
}

/** Where the package names it. */
const publishers = {
  "extension/package.json": /(?<="publisher": ")[^"]+/,
  "extension.vsixmanifest": /(?<=Publisher=")[^"]+/,
};
