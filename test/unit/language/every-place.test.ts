/** Requests at every place of the examples and of the documented bodies, and the fixes of every half of them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { toDiagnostic } from "../../../server/diagnostics";
import {
  codeActions,
  completion,
  hover,
  selectionRanges,
} from "../../../server/language/features";
import { examples } from "../any-text";
import { finish } from "../../../server/language/steps";
import { documentsWith } from "./documents";

const folder = "test/fixtures/official";
const official = readdirSync(folder).map((name) =>
  readFileSync(`${folder}/${name}`, "utf8"),
);
const documents = documentsWith();

test("every place of the examples and the documented bodies: each request answers there", () => {
  const client = {
    snippets: true,
    labelDetails: true,
    suggestCommand: "suggest",
  };
  const context = { now: 0, environments: ["Live EU"], problemCodes: () => [] };
  for (const text of [...examples, ...official]) {
    const document = documentOf(text);
    const payload = documents.payload(document);
    for (let offset = 0; offset <= text.length; offset++) {
      const position = document.positionAt(offset);
      const offered = completion(document, payload, position, client, context);
      const ranges = [
        hover(document, payload, position, { now: 0 }, () => [])?.range,
        selectionRanges(document, payload, [position])[0]?.range,
        ...offered.map(({ textEdit }) =>
          textEdit && "range" in textEdit ? textEdit.range : undefined,
        ),
      ];
      for (const range of ranges)
        if (range) assertAround(document, range, offset);
    }
  }
});

test("every half of the examples and the documented bodies: each problem's actions can be applied", () => {
  const client = {
    documentChanges: false,
    snippetEdits: false,
    resolvesEdits: false,
    turnOffCommand: "off",
    documentationCommand: "explain",
    convertCommand: undefined,
  };
  for (const text of [...examples, ...official]) {
    for (let end = 0; end <= text.length; end += 17) {
      const document = documentOf(text.slice(0, end));
      const diagnostics = documents
        .problems(document)
        .map((problem) => toDiagnostic(document, problem));
      const context = { diagnostics, only: ["quickfix", "source"] };
      const start = { line: 0, character: 0 };
      const request = { range: { start, end: start }, context };
      const actions = finish(codeActions(document, documents, request, client));
      // It fails where two edits overlap.
      for (const { edit } of actions)
        TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
    }
  }
});

let version = 0;

function documentOf(text: string): TextDocument {
  return TextDocument.create("file:///a", "cdp-order", ++version, text);
}

function assertAround(
  document: TextDocument,
  { start, end }: Range,
  offset: number,
) {
  for (const position of [start, end])
    assert.deepEqual(
      document.positionAt(document.offsetAt(position)),
      position,
    );
  assert.ok(document.offsetAt(start) <= offset);
  assert.ok(document.offsetAt(end) >= offset);
}
