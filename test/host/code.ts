import { parseArgs } from "node:util";
import { isVSCodeVersion, newest } from "./install/vscode";
import { runTests } from "./run-tests";

/**
 * Takes the desktop's flags as @vscode/test-electron passes them, and
 * `--host-version`, `--restricted` and `--web`; those about sandbox, welcome page and profile mean nothing
 * here. Its exit code is that of the tests.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      extensionDevelopmentPath: { type: "string" },
      extensionTestsPath: { type: "string" },
      "host-version": { type: "string" },
      restricted: { type: "boolean", default: false },
      web: { type: "boolean", default: false },
    },
    strict: false,
    allowPositionals: true,
  });
  const version = values["host-version"] ?? newest;
  const extension = values.extensionDevelopmentPath;
  const tests = values.extensionTestsPath;
  const [folder] = positionals;
  if (
    typeof version !== "string" ||
    typeof extension !== "string" ||
    typeof tests !== "string" ||
    folder === undefined ||
    !isVSCodeVersion(version)
  )
    throw new Error(`These arguments start no test: ${process.argv.join(" ")}`);
  const restricted = values.restricted === true;
  const web = values.web === true;
  return runTests({ version, extension, tests, folder, restricted, web });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
