import tseslint from "typescript-eslint";

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
    },
  },
  {
    // With the globals of a browser's worker in the place of Node's.
    files: ["**/*.web.ts"],
    languageOptions: {
      parserOptions: { projectService: false, project: "tsconfig.web.json" },
    },
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
