import type { UpdateMethod } from "../../../cdp/kinds";
import { isJson } from "../../http/json";
import { compactJson, escapedInStrings } from "./spelling";

export type Shell = "bash" | "powershell" | "cmd";

/** An update as a command line sends it. */
export interface CurlRequest {
  readonly method: UpdateMethod;
  /** A text is a path below the base URL that stands in the variable CDP_BASE_URL. */
  readonly url: URL | string;
  readonly body: string;
}

/** The environment variables that a command line reads. */
export function curlVariables({
  url,
}: Pick<CurlRequest, "url">): readonly string[] {
  const credentials = ["CDP_CLIENT_KEY", "CDP_API_TOKEN"];
  return typeof url === "string"
    ? ["CDP_BASE_URL", ...credentials]
    : credentials;
}

/**
 * The update as a command line that reads the credentials from the environment
 * variables CDP_CLIENT_KEY and CDP_API_TOKEN. curl writes the response with its
 * status line and follows no redirect. `undefined` where the body is not JSON,
 * or is more than the shell can take.
 */
export function asCurl(
  shell: Shell,
  { method, url, body }: CurlRequest,
): string | undefined {
  return isJson(body)
    ? commands[shell](url, body, optionsFor(method, url))
    : undefined;
}

/** The first version of curl that can run the command line, where that is not any. */
export function curlVersionFor(
  shell: Shell,
  { body }: { readonly body: string },
): string | undefined {
  if (shell === "cmd") return "8.3";
  return dataOption(body).length > shortConfigLine ? "8.2" : undefined;
}

/** Characters that versions before 8.2 take in a line of their configuration, less what is escaped in between. */
const shortConfigLine = 90_000;

const commands: Readonly<
  Record<
    Shell,
    (
      url: CurlRequest["url"],
      body: string,
      options: string,
    ) => string | undefined
  >
> = {
  bash: forBash,
  powershell: forPowerShell,
  cmd: forCmd,
};

/**
 * With a body, curl makes POST of it unless it is told otherwise, and of a
 * base URL that somebody wrote without https:// it makes http.
 */
function optionsFor(
  method: CurlRequest["method"],
  url: CurlRequest["url"],
): string {
  return [
    "--include",
    ...(method === "POST" ? [] : [`--request ${method}`]),
    ...(typeof url === "string" ? ["--proto-default https"] : []),
  ].join(" ");
}

const headers = ["Accept: application/json", "Content-Type: application/json"];

/** For bash, zsh and sh, where printf is built in and sed reads only what is piped to it. */
function forBash(
  url: CurlRequest["url"],
  body: string,
  options: string,
): string {
  return [
    "{",
    String.raw`  printf '%s:%s' "$CDP_CLIENT_KEY" "$CDP_API_TOKEN" | sed 's/[\\"]/\\&/g; s/^/user = "/; s/$/"/'`,
    `  printf '\\n%s\\n' '${dataOption(body).replaceAll("'", String.raw`'\''`)}'`,
    `} | curl --config - ${options} \\`,
    `  ${headers.map((header) => `--header '${header}'`).join(" ")} \\`,
    typeof url === "string" ? `  "$CDP_BASE_URL${url}"` : `  '${url.href}'`,
  ].join("\n");
}

/**
 * For Windows PowerShell 5.1, which writes pipes in ASCII unless it is told
 * otherwise, and PowerShell 7. `curl` alone is another command in 5.1.
 */
function forPowerShell(
  url: CurlRequest["url"],
  body: string,
  options: string,
): string {
  const ascii = escapedInStrings(body, /[^\x20-\x7e]/g);
  const user = String.raw`('user = "' + ("${"$"}{env:CDP_CLIENT_KEY}:${"$"}{env:CDP_API_TOKEN}" -replace '([\\"])', '\$1') + '"')`;
  const data = `'${dataOption(ascii).replaceAll("'", "''")}'`;
  const args = [
    `--config '-' ${options}`,
    ...headers.map((header) => `--header '${header}'`),
    typeof url === "string" ? `"\${env:CDP_BASE_URL}${url}"` : `'${url.href}'`,
  ];
  return `@(${user}, ${data}) | curl.exe ${args.join(" ")}`;
}

/**
 * The line of curl's configuration that has the body. It goes by a pipe,
 * together with the credentials: an argument of a program stands in the list
 * of processes, which every user of the machine may read, and ends at 128 KiB
 * on Linux.
 */
function dataOption(body: string): string {
  const escaped = body.replace(/[\\"\t\n\r]/g, (character) =>
    JSON.stringify(character).slice(1, -1),
  );
  return `data-binary = "${escaped}"`;
}

/**
 * For the prompt of cmd, where each program of a pipe gets its part of the
 * line as an argument: so curl reads the credentials itself, which it can from
 * 8.3 on. A batch file would want another spelling of %. Within the strings of
 * JSON every character that cmd or curl's own reading of quotes looks at can be
 * spelled as \uXXXX, so only the quotes around strings are left to escape.
 */
function forCmd(
  url: CurlRequest["url"],
  body: string,
  options: string,
): string | undefined {
  const plain = escapedInStrings(compactJson(body), /[^\w ,.:;/+-]/g);
  const line = [
    `curl ${options} --variable %CDP_CLIENT_KEY --variable %CDP_API_TOKEN`,
    '--expand-user "{{CDP_CLIENT_KEY}}:{{CDP_API_TOKEN}}"',
    ...headers.map((header) => `--header "${header}"`),
    `--data-binary "${plain.replaceAll('"', String.raw`\"`)}"`,
    typeof url === "string"
      ? `--variable %CDP_BASE_URL --expand-url "{{CDP_BASE_URL}}${url}"`
      : `"${url.href}"`,
  ].join(" ");
  return line.length <= longestCmdLine ? line : undefined;
}

const longestCmdLine = 8191;
