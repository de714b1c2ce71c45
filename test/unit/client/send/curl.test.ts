import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { suite, test } from "node:test";
import {
  asCurl,
  curlVersionFor,
  type Shell,
} from "../../../../client/send/curl/as-curl";
import { hostileBodies } from "../hostile-bodies";

const url = new URL("https://api.example.com/v2/orders/a-1");
const body = String.raw`{ "name": "it's \"é\" \\ 100% $HOME",
  "price": 100.00 }`;

suite("an update as a command line", () => {
  const lines: Readonly<Record<Shell, string>> = {
    bash: String.raw`{
  printf '%s:%s' "$CDP_CLIENT_KEY" "$CDP_API_TOKEN" | sed 's/[\\"]/\\&/g; s/^/user = "/; s/$/"/'
  printf '\n%s\n' 'data-binary = "{ \"name\": \"it'\''s \\\"é\\\" \\\\ 100% $HOME\",\n  \"price\": 100.00 }"'
} | curl --config - --include \
  --header 'Accept: application/json' --header 'Content-Type: application/json' \
  'https://api.example.com/v2/orders/a-1'`,
    powershell: String.raw`@(('user = "' + ("${"$"}{env:CDP_CLIENT_KEY}:${"$"}{env:CDP_API_TOKEN}" -replace '([\\"])', '\$1') + '"'), 'data-binary = "{ \"name\": \"it''s \\\"\\u00e9\\\" \\\\ 100% $HOME\",\n  \"price\": 100.00 }"') | curl.exe --config '-' --include --header 'Accept: application/json' --header 'Content-Type: application/json' 'https://api.example.com/v2/orders/a-1'`,
    cmd: String.raw`curl --include --variable %CDP_CLIENT_KEY --variable %CDP_API_TOKEN --expand-user "{{CDP_CLIENT_KEY}}:{{CDP_API_TOKEN}}" --header "Accept: application/json" --header "Content-Type: application/json" --data-binary "{\"name\":\"it\u0027s \u0022\u00e9\u0022 \u005c 100\u0025 \u0024HOME\",\"price\":100.00}" "https://api.example.com/v2/orders/a-1"`,
  };
  for (const [shell, line] of Object.entries(lines))
    test(shell, () => {
      equal(asCurl(shell as Shell, { method: "POST", url, body }), line);
    });
});

test("any other method is named, in each shell", () => {
  for (const method of ["PATCH", "PUT"] as const)
    for (const shell of ["bash", "powershell", "cmd"] as const) {
      const line = asCurl(shell, { method, url, body }) ?? "";
      equal(line.split(` --include --request ${method} `).length, 2, line);
    }
});

test("without a base URL it is read from a variable, as https where it has no scheme", () => {
  const url = "/v2/orders/a-1";
  const ends: Readonly<Record<Shell, string>> = {
    bash: `"$CDP_BASE_URL${url}"`,
    powershell: `"\${env:CDP_BASE_URL}${url}"`,
    cmd: `--variable %CDP_BASE_URL --expand-url "{{CDP_BASE_URL}}${url}"`,
  };
  for (const [shell, end] of Object.entries(ends)) {
    const request = { method: "POST", url, body } as const;
    const line = asCurl(shell as Shell, request) ?? "";
    ok(line.endsWith(` ${end}`), line);
    ok(line.includes(" --proto-default https "), line);
  }
});

test("the version of curl that is needed is told", () => {
  const long = JSON.stringify({ name: "x".repeat(100_000) });
  deepEqual(
    [
      curlVersionFor("bash", { body }),
      curlVersionFor("bash", { body: long }),
      curlVersionFor("powershell", { body: long }),
      curlVersionFor("cmd", { body }),
    ],
    [undefined, "8.2", "8.2", "8.3"],
  );
});

test("what is not JSON has no command line, nor what is too long for cmd", () => {
  const long = JSON.stringify({ name: "x".repeat(8191) });
  deepEqual(
    [
      asCurl("bash", { method: "POST", url, body: "{" }),
      asCurl("powershell", { method: "POST", url, body: "' | x" }),
      asCurl("cmd", { method: "POST", url, body: '{"a":"\n"}' }),
      asCurl("cmd", { method: "POST", url, body: long }),
      asCurl("bash", { method: "POST", url, body: long }) === undefined,
    ],
    [undefined, undefined, undefined, undefined, false],
  );
});

suite("any body", () => {
  test("cmd finds nothing to expand, and curl finds the same JSON", () => {
    forAnyBody((json) => {
      const line = asCurl("cmd", { method: "POST", url, body: json }) ?? "";
      const rest = line.replaceAll(/%CDP_\w+/g, "");
      match(rest, /^[\w "\\/:;.,+{}[\]-]+$/);
      const args = programArguments(line);
      equal(args.length, 15);
      assertSameJson(args[13] ?? "", json);
    });
  });

  test("PowerShell gets ASCII between two quotes, and curl finds the same JSON", () => {
    forAnyBody((json) => {
      const text =
        asCurl("powershell", { method: "POST", url, body: json }) ?? "";
      const [, quoted = ""] =
        / 'data-binary = "((?:[^']|'')*)"'\) \| curl\.exe /.exec(text) ?? [];
      match(quoted, /^[\x20-\x7e]*$/);
      const ofCurl = quoted.replaceAll("''", "'");
      assertSameJson(JSON.parse(`"${ofCurl}"`) as string, json);
    });
  });
});

function forAnyBody(check: (json: string) => void): void {
  hostileBodies.forEach(check);
  const object = fc.dictionary(
    fc.string({ unit: "binary" }),
    fc.oneof(fc.jsonValue({ stringUnit: "binary" }), fc.double()),
    { maxKeys: 5 },
  );
  const spaces = fc.constantFrom("", "  ", "\t");
  fc.assert(
    fc.property(object, spaces, (value, space) => {
      check(JSON.stringify(value, null, space));
    }),
    { numRuns: 500 },
  );
}

/** The same values, and numbers as they were written. */
function assertSameJson(one: string, other: string): void {
  deepEqual(JSON.parse(one), JSON.parse(other));
  deepEqual(withoutStrings(one), withoutStrings(other));
}

function withoutStrings(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\s/g, "");
}

/** As a Windows program reads its command line: `CommandLineToArgvW`. */
function programArguments(line: string): string[] {
  const args: string[] = [];
  const argument = /(?:"((?:\\+"|[^"])*)"|([^\s"]+))(?:\s|$)/y;
  for (
    let found = argument.exec(line);
    found !== null;
    found = argument.exec(line)
  ) {
    const [, quoted, plain = ""] = found;
    args.push(
      (quoted ?? plain).replace(
        /(\\+)"/g,
        (_, { length }: string) =>
          "\\".repeat(Math.floor(length / 2)) + (length % 2 === 1 ? '"' : ""),
      ),
    );
  }
  return args;
}
