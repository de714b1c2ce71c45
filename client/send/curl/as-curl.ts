import { isJson } from "../../http/json";
import { compactJson, escapedInStrings } from "./spelling";

export type Shell = "bash" | "powershell" | "cmd";

/**
 * The update as a command line that reads the credentials from the environment
 * variables CDP_CLIENT_KEY and CDP_API_TOKEN. curl writes the response with its
 * status line and follows no redirect. `undefined` where the body is not JSON,
 * or is more than the shell can take.
 */
export function asCurl(
  shell: Shell,
  { url, body }: { readonly url: URL; readonly body: string },
): string | undefined {
  return isJson(body) ? commands[shell](url.href, body) : undefined;
}

const commands: Readonly<
  Record<Shell, (url: string, body: string) => string | undefined>
> = {
  bash: forBash,
  powershell: forPowerShell,
  cmd: forCmd,
};

/**
 * For bash, zsh and sh. The body goes by a pipe, byte for byte: an argument of
 * a program ends at 128 KiB on Linux, one of the built-in printf does not.
 */
function forBash(url: string, body: string): string {
  return [
    `printf %s '${body.replaceAll("'", String.raw`'\''`)}' |`,
    `  curl --include --user "$CDP_CLIENT_KEY:$CDP_API_TOKEN" \\`,
    `    --header 'Accept: application/json' --header 'Content-Type: application/json' \\`,
    `    --data-binary @- '${url}'`,
  ].join("\n");
}

/**
 * For Windows PowerShell 5.1 and PowerShell 7, which quote the arguments of
 * programs in different ways: so the body goes by a pipe. 5.1 writes pipes in
 * ASCII unless it is told otherwise, and both add a line break. Nothing in
 * JSON can end the here-string, since no line of it begins with a quote of
 * PowerShell. `curl` alone is another command in 5.1.
 */
function forPowerShell(url: string, body: string): string {
  const ascii = escapedInStrings(body, /[^\x20-\x7e]/g);
  const args = [
    '--include --user "${env:CDP_CLIENT_KEY}:${env:CDP_API_TOKEN}"',
    "--header 'Accept: application/json' --header 'Content-Type: application/json'",
    `--data-binary '@-' '${url}'`,
  ];
  return `@'\n${ascii}\n'@ | curl.exe ${args.join(" ")}`;
}

/**
 * For the prompt of cmd and for batch files, which treat % differently, and
 * for the programs' own reading of quotes. Within the strings of JSON every
 * character that any of them looks at can be spelled as \uXXXX, so only the
 * quotes around strings are left to escape.
 */
function forCmd(url: string, body: string): string | undefined {
  const plain = escapedInStrings(compactJson(body), /[^\w ,.:;/+-]/g);
  const line = [
    'curl --include --user "%CDP_CLIENT_KEY%:%CDP_API_TOKEN%"',
    '--header "Accept: application/json" --header "Content-Type: application/json"',
    `--data-binary "${plain.replaceAll('"', String.raw`\"`)}" "${url}"`,
  ].join(" ");
  return line.length <= longestCmdLine ? line : undefined;
}

/** 8191, less what the credentials may need. */
const longestCmdLine = 7500;
