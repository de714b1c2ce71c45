import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, Log, Location, Result } from "sarif";
import { version } from "../../package.json";
import type { Severity } from "../../server/check/severity";
import { inertJson, type Inert } from "../inert";
import type { LocatedProblem, CheckResult, Span } from "../check-result";
import { messages } from "../messages";

/** SARIF 2.1.0, the OASIS standard that code scanning reads. */
export function sarif({ files }: CheckResult): Inert {
  const results = files.flatMap((file) =>
    (file.findings ?? []).map((finding) => resultOf(file.path, finding)),
  );
  const unreadable = files.flatMap((file) => (file.findings ? [] : [file]));
  const codes = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "cdp-order",
            version,
            rules: codes.map((id) => ({
              id,
              shortDescription: { text: id },
              help: { text: messages.help(id) },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(
              ({ path, unreadable }) => ({
                level: "error",
                message: { text: messages.fileUnreadable(unreadable) },
                locations: [
                  { physicalLocation: { artifactLocation: artifact(path) } },
                ],
              }),
            ),
          },
        ],
        results,
      },
    ],
  };
  return inertJson(log);
}

function resultOf(
  path: string,
  finding: LocatedProblem,
): Result & { readonly ruleId: string } {
  const { code, severity, message, related } = finding;
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: withoutLinks(message) },
    locations: [locationOf(path, finding)],
    ...(related.length > 0 && {
      relatedLocations: related.map((one) => ({
        ...locationOf(path, one),
        message: { text: one.message },
      })),
    }),
  };
}

const levels: Readonly<Record<Severity, Result.level>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** A message quotes the file, and a viewer makes links of `[text](address)`. */
function withoutLinks(message: string): string {
  return message.replace(/\[(?=[^\]]*\]\()/g, "\\[");
}

function locationOf(path: string, { start, end }: Span): Location {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
  };
}

/** A file below the current folder, which should be the repository's, is named from there. */
function artifact(path: string): ArtifactLocation {
  if (isAbsolute(path) || path.startsWith("../")) {
    return { uri: pathToFileURL(path).href };
  }
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}
