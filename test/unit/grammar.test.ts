import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  createOnigScanner,
  createOnigString,
  loadWASM,
} from "vscode-oniguruma";
import {
  INITIAL,
  parseRawGrammar,
  Registry,
  type IGrammar,
} from "vscode-textmate";
import { refPattern } from "../../cdp/refs";
import cdpOrderGrammar from "../../syntaxes/cdp-order.tmLanguage.json";

const { target } = cdpOrderGrammar.repository;
const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

/** A line → its parts, each with the innermost scope that is its own. */
const lines: readonly (readonly [string, ...string[]])[] = [
  [
    `// @order ${ref} on Production EU`,
    "punctuation.definition.comment: //",
    "keyword.control.target: @order",
    `variable.other.constant.ref: ${ref}`,
    "keyword.control.on: on",
    "string.unquoted.environment: Production EU",
  ],
  [
    "  //@orderItem D680C9BE  ",
    "punctuation.definition.comment: //",
    "keyword.control.target: @orderItem",
    "variable.other.constant.ref: D680C9BE",
  ],
  [
    "// @order on Test",
    "punctuation.definition.comment: //",
    "keyword.control.target: @order",
    "keyword.control.on: on",
    "string.unquoted.environment: Test",
  ],
  [
    "// @order",
    "punctuation.definition.comment: //",
    "keyword.control.target: @order",
  ],
  ...["@orderExtension", "@orderItemExtension"].map(
    (word) =>
      [
        `// ${word} D680C9BE`,
        "punctuation.definition.comment: //",
        `keyword.control.target: ${word}`,
        "variable.other.constant.ref: D680C9BE",
      ] as const,
  ),
  ...["v2", "v2.1"].map(
    (version) =>
      [
        `  // @api ${version}  `,
        "punctuation.definition.comment: //",
        "keyword.control.api: @api",
        `variable.other.constant.version: ${version}`,
      ] as const,
  ),
  ["// @api v3"],
  ["// @api"],
  ["// @orders 1"],
  ["// @order ../guests/x"],
  ["// The @order was placed on Monday"],
  [`{ "note": "// @order ${ref}" }`],
];

for (const [line, ...parts] of lines) {
  test(line, async () => {
    assert.deepEqual(ownParts(await grammar("cdp-order"), line), parts);
  });
}

test("the grammar of a ref is the one of the code", () => {
  const { match, captures } = target;
  const at = Object.values(captures).findIndex(({ name }) =>
    name.startsWith("variable.other.constant.ref"),
  );
  const groups = match.match(/\((?!\?).*?\)/g);
  assert.equal(groups?.[at], `(${refPattern})`);
});

test("everything but API and target lines is left to JSON with comments", async () => {
  const asked: string[] = [];
  await grammar("cdp-order", (scope) => asked.push(scope));
  assert.deepEqual(asked, ["source.cdp-order", "source.json.comments"]);
});

test("responses and comparisons are left to JSON", async () => {
  const asked: string[] = [];
  await grammar("cdp-order-json", (scope) => asked.push(scope));
  assert.deepEqual(asked, ["source.cdp-order-json", "source.json"]);
});

function ownParts(grammar: IGrammar, line: string): readonly string[] {
  return grammar.tokenizeLine(line, INITIAL).tokens.flatMap((token) => {
    const scope = token.scopes.at(-1) ?? "";
    const text = line.slice(token.startIndex, token.endIndex).trim();
    const own = scope.endsWith(".cdp-order") && text && token.scopes.length > 2;
    return own ? `${scope.replace(".cdp-order", "")}: ${text}` : [];
  });
}

async function grammar(
  language: string,
  ask?: (scope: string) => void,
): Promise<IGrammar> {
  await wasm;
  const path = `syntaxes/${language}.tmLanguage.json`;
  const ownScope = `source.${language}`;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar(scope) {
      ask?.(scope);
      const own = scope === ownScope;
      return Promise.resolve(
        own ? parseRawGrammar(readFileSync(path, "utf8"), path) : null,
      );
    },
  });
  const loaded = await registry.loadGrammar(ownScope);
  assert.ok(loaded);
  return loaded;
}

const wasm = loadWASM(
  readFileSync("node_modules/vscode-oniguruma/release/onig.wasm"),
);
