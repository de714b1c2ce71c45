/** What the bundle has that VS Code loads before the first problem of a window. */
import { deepStrictEqual, ok } from "node:assert/strict";
import * as esbuild from "esbuild";
import { test } from "node:test";

const bundled = esbuild.build({
  entryPoints: ["client/extension.ts"],
  bundle: true,
  platform: "node",
  external: ["vscode"],
  mainFields: ["module", "main"],
  write: false,
  outdir: "unused",
  metafile: true,
  plugins: [
    {
      // As in esbuild.mjs: what is imported dynamically is another bundle.
      name: "chunks",
      setup(build) {
        build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
          kind === "dynamic-import" ? { path, external: true } : undefined,
        );
      },
    },
  ],
});

test("an activation loads nothing that sends, finds, compares or keeps updates", async () => {
  const loaded = Object.keys((await bundled).metafile.inputs);
  const rooms =
    /^client\/(activate-sending|http\/(send|client)-request|live\/|compare\/|send\/(?!target\.|messages\/resource-name\.|history\/(first-entry|watch)\.)|dialogs\/(confirm|find)|commands\/(send|find|history|environments|walkthrough)\/)/;
  deepStrictEqual(
    loaded.filter((file) => rooms.test(file)),
    [],
  );
  ok(loaded.includes("client/language-client/language-server.ts"));
});
