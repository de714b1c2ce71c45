import tseslint from "typescript-eslint";

const editorFree = {
  regex: "^vscode(?!-json)",
  message: "This room decides; only the edge knows the editor.",
};
const nodeFree = {
  regex: "^node:",
  message: "document/ and check/ must also run in a browser worker.",
};
const compositionRoots = {
  regex:
    "(^|/)(client/extension|server/main|sandbox/main|cli/main)(\\.js)?$|^\\.\\.?/(main|extension)$",
  message: "A composition root is started, never imported.",
};
const noClient = {
  regex: "(^|/)client(/|$)",
  message: "The server serves any editor; it knows no client.",
};
const noCli = {
  regex: "(^|/)cli(/|$)",
  message: "The command line uses the check; nothing uses the command line.",
};
const checkOnly = {
  regex:
    "(^|/)server/(?!(check|document)/|protocol$|settings$)|(^|/)(client|sandbox)(/|$)|^vscode(?!-languageserver-textdocument$)|^node:(?!fs|path|url|util|stream)",
  message:
    "The command line is the check and its reports: no editor, no network, no other process.",
};
const serverProtocolOnly = {
  regex: "(^|/)server/(?!protocol$)",
  message:
    "The client's only way to the server is the protocol: server/protocol.",
};

const wall = (...patterns) => ({
  "no-restricted-imports": [
    "error",
    { patterns: [compositionRoots, ...patterns] },
  ],
});

export default tseslint.config(
  { ignores: ["dist/", "out/", "generated/", ".vscode-test/"] },
  {
    files: ["**/*.ts"],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      ...tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      ...wall(),
    },
  },
  { files: ["server/**/*.ts"], rules: wall(noClient, noCli) },
  {
    files: ["{cdp,server/document,server/check}/**/*.ts"],
    rules: wall(noClient, noCli, editorFree, nodeFree),
  },
  { files: ["client/**/*.ts"], rules: wall(serverProtocolOnly, noCli) },
  { files: ["sandbox/**/*.ts"], rules: wall(noCli) },
  { files: ["cli/**/*.ts"], rules: wall(checkOnly) },
  {
    files: ["client/{send,http,live,compare}/**/*.ts"],
    rules: wall(serverProtocolOnly, noCli, editorFree),
  },
  {
    // node:test's own promises are collected by its runner.
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            {
              from: "package",
              name: ["test", "suite", "describe", "it"],
              package: "node:test",
            },
          ],
        },
      ],
    },
  },
);
