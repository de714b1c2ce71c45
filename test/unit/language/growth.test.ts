/** Large files of one kind of slip: each request answers, in a time that grows with the text and not with its square. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toDiagnostic } from "../../../server/diagnostics";
import {
  codeActions,
  completion,
  documentSymbols,
  foldingRanges,
  formatting,
  hover,
  inlayHints,
  locate,
  payloadOfResponse,
  targetKindEdits,
  selectionRanges,
  sortActions,
} from "../../../server/language/features";
import { finish } from "../../../server/language/steps";
import { documentsWith } from "./documents";

const times = (count: number, piece: string | ((at: number) => string)) =>
  Array.from({ length: count }, (_, at) =>
    typeof piece === "string" ? piece : piece(at),
  ).join("");

const texts: Readonly<Record<string, string>> = {
  "brackets that match none": times(12_000, "[}"),
  "brackets that nest deeper than they are counted": `{${times(8_000, '"a":1["b":{]]')}`,
  "zeros within a number": `{"price":1.${times(120_000, "0")}1}`,
  "zeros before a word": `{"price":${times(120_000, "0")}x}`,
  "zeros within too many decimals": `{"currencyCode":"EUR","price":1.${times(120_000, "0")}1}`,
  "spaces in a target line": `// @order a on b${times(120_000, " ")}c\n{}`,
  "spaces in a line that is nearly a target line": `// @orders${times(120_000, " ")}a\u2028b\n{}`,
  "spaces behind a ref": `// @orders d680c9be-4c07-4731-857e-9602034b15f2${times(120_000, " ")})\n{}`,
  "brackets in a target line": `// @order ${times(120_000, ")")}a\n{}`,
  "target lines": `${times(16_000, (at) => `// @order on e${at}\n`)}{}`,
  "target lines that stand twice": `${times(12_000, "// @order\n")}{}`,
  "elements of another type, which the file ignores": `// @ignore value/type\n// @order\n{"orderItems":[1${times(10_000, ",1")}],"a":"${times(1_500_000, "ab")}"}`,
  "unknown attributes with outer space": `{"a":1${times(20_000, (at) => `,"a${at}":" b"`)}}`,
  "attributes in single quotes": `{'a':1${times(7_000, (at) => `,'a${at}':1`)}}`,
  "attributes that stand many times": `{"ref":"a"${times(10_000, ',"ref":"a"')}}`,
  "attributes that stand many times, the first of them long": `{"ref":[1${times(60_000, ",1")}]${times(8_000, ',"ref":"a"')}}`,
  "attributes with another's spelling": `{"a":1${times(10_000, (at) => `,"Pri_ce":${at}`)}}`,
  "regions and brackets": `${times(40_000, "// region\n")}${times(40_000, "}")}`,
  "line breaks before a word": `${times(120_000, "\n")}{`,
  "line breaks within": `{${times(120_000, "\n")}"price":1,}`,
  "an open quote and brackets": `'${times(60_000, "{")}\n{}`,
  commas: `{${times(80_000, ",")}"price":1}`,
  "commas in a list": `[${times(60_000, ",")}]`,
  "spaces before an attribute": `{"price":1,${times(120_000, " ")}"x":2,"ref":"a"}`,
  "curly quotes": `{"status":a${times(120_000, "“")}a}`,
  "curly quotes around names": `{a${times(120_000, "“")}a:1}`,
  "spaces in a word": `{"status":a${times(120_000, " ")};}`,
  "spaces in an open name": `{"a${times(120_000, " ")}b`,
  "brackets in an open text": `{"status":"a${times(120_000, "]")}b`,
  "elements beside a segment without an id": `// @orderItem\n{"flightSegments":[{}${times(130_000, ",1")}]}`,
  "items in another order, with comments": `{"ref":"a","orderItems":[${times(6_000, '{"price":1,"type":"FLIGHT"}, // a\n')}{}]}`,
};

/** Milliseconds of the processor, which others may use too: far more than it takes, and far less than the square would. */
const patience = 4000;

for (const [name, text] of Object.entries(texts))
  test(`${name}: each request answers in time`, () => {
    const document = TextDocument.create("file:///a", "cdp-order", 1, text);
    const documents = documentsWith({}, ["Live EU"]);
    const payload = documents.payload(document);
    const whole = {
      start: document.positionAt(0),
      end: document.positionAt(text.length),
    };
    const positions = [0.3, 0.6, 1].map((part) =>
      document.positionAt(Math.floor(part * text.length)),
    );
    const actions = (only?: string[]) => () =>
      finish(
        codeActions(
          document,
          documents,
          {
            range: whole,
            context: {
              diagnostics: documents
                .problems(document)
                .map((problem) => toDiagnostic(document, problem)),
              ...(only && { only }),
            },
          },
          {
            documentChanges: true,
            snippetEdits: true,
            resolvesEdits: false,
            turnOffCommand: "off",
            documentationCommand: undefined,
            convertCommand: undefined,
          },
        ),
      );
    const requests: Readonly<Record<string, () => unknown>> = {
      problems: () => documents.problems(document),
      body: () => payload.body,
      "code actions": actions(),
      "fix all": actions(["source.fixAll.cdpOrder"]),
      sort: () => sortActions(document, payload, ["source"]),
      formatting: () =>
        formatting(document, payload, { tabSize: 2, insertSpaces: true }),
      folding: () => foldingRanges(document, payload),
      symbols: () => documentSymbols(document, payload),
      "inlay hints": () => inlayHints(document, payload, whole),
      pin: () => targetKindEdits(document, payload, "orderItem"),
      locate: () => locate(document, payload, [["price"], ["orderItems", 0]]),
      "payload of a response": () => payloadOfResponse(payload),
      selection: () => selectionRanges(document, payload, positions),
      hover: () =>
        positions.map((at) =>
          hover(document, payload, at, { now: 0 }, () => []),
        ),
      completion: () =>
        positions.map((at) =>
          completion(
            document,
            payload,
            at,
            { snippets: true, labelDetails: true, suggestCommand: undefined },
            { now: 0, environments: ["Live EU"], problemCodes: () => [] },
          ),
        ),
    };
    for (const [request, ask] of Object.entries(requests)) {
      const start = process.cpuUsage();
      ask();
      const took = process.cpuUsage(start).user / 1000;
      assert.ok(took < patience, `${request}: ${Math.round(took)} ms`);
    }
  });
