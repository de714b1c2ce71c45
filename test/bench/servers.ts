import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { languageId } from "../../server/protocol";

/** How a language server is started and told what to check. */
export interface Server {
  readonly name: string;
  /** Node's arguments. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** `workspace/didChangeConfiguration`, once it is initialized. */
  readonly configuration?: object;
  readonly initializationOptions?: object;
}

export const candidate: Server = {
  name: "CDP Order Payloads",
  args: [resolve("dist/server.js"), "--stdio"],
  languageId,
};

/**
 * VS Code's JSON language server with our schemas, given to it whole, so that
 * it reads no file while it is measured.
 */
export const baseline: Server = {
  name: "VS Code's JSON server",
  args: [
    join(
      dirname(
        createRequire(__filename).resolve(
          "vscode-langservers-extracted/package.json",
        ),
      ),
      "bin/vscode-json-language-server",
    ),
    "--stdio",
  ],
  languageId: "json",
  initializationOptions: { provideFormatter: true },
  configuration: {
    json: {
      validate: { enable: true },
      schemas: [
        schema("order", ["*.cdp-order.json"]),
        schema("order-item", []),
      ],
    },
  },
};

function schema(name: string, fileMatch: readonly string[]): object {
  const text = readFileSync(`schemas/${name}.schema.json`, "utf8");
  const schema = JSON.parse(text) as { readonly $id: string };
  return { url: schema.$id, fileMatch, schema };
}
