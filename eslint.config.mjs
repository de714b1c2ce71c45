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
    "(^|/)(client/extension|server/main|sandbox/main)(\\.js)?$|^\\.\\.?/(main|extension)$",
  message: "A composition root is started, never imported.",
};
const noClient = {
  regex: "(^|/)client(/|$)",
  message: "The server serves any editor; it knows no client.",
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
  { files: ["server/**/*.ts"], rules: wall(noClient) },
  {
    files: ["server/document/**/*.ts", "server/check/**/*.ts"],
    rules: wall(noClient, editorFree, nodeFree),
  },
  { files: ["client/**/*.ts"], rules: wall(serverProtocolOnly) },
  {
    files: ["client/send/**/*.ts"],
    rules: wall(serverProtocolOnly, editorFree),
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
