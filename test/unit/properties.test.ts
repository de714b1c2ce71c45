/** Properties of any text at all. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { check } from "../../server/check/check";
import { parse } from "../../server/document/parse";
import { readPayload } from "../../server/document/payload";
import { lazyTree } from "../../server/document/lazy-tree";
import {
  toValue,
  type Json,
  type JsonNode,
} from "../../server/document/syntax-tree";
import {
  completion,
  hover,
  inlayHints,
  payloadOfResponse,
  targetKindEdits,
} from "../../server/language/features";
import { anyText, commented, edited, examples, json, slips } from "./any-text";

test("any text: problems are inside it, and the same when asked again", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assertSane(text);
    }),
    { numRuns: 3000 },
  );
});

test("every prefix of the examples: problems are inside it, and the same when asked again", () => {
  for (const text of examples) {
    for (let end = 0; end <= text.length; end++) assertSane(text.slice(0, end));
  }
});

test("every prefix of the examples: completion and hover answer at its end", () => {
  for (const text of examples) {
    for (let end = 0; end <= text.length; end++) {
      staysWithin(text.slice(0, end), end);
    }
  }
});

test("any text: completion and hover answer at every place of it", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, at) => {
      staysWithin(text, at % (text.length + 1));
    }),
    { numRuns: 3000 },
  );
});

test("any text: a syntax error is found where JSON.parse refuses it, and only there", () => {
  fc.assert(
    fc.property(fc.oneof(slips, json, edited), (text) => {
      const { textWithoutComments, body } = readPayload(text);
      const { errors } = parse(textWithoutComments);
      assert.equal(errors.length === 0, isJson(textWithoutComments));
      // A comment within a number parts it: then there is an error, and nothing is sent.
      if (errors.length > 0) return;
      assert.deepEqual(JSON.parse(body), JSON.parse(textWithoutComments));
    }),
    { numRuns: 5000 },
  );
});

test("valid JSON: the tree that is made piece by piece is the one that is made at once", () => {
  fc.assert(
    fc.property(fc.oneof(json, commented), (text) => {
      const { textWithoutComments } = readPayload(text);
      const { root } = parse(textWithoutComments);
      assert.ok(root);
      const lazy = lazyTree(textWithoutComments);
      assert.deepEqual(plain(lazy), plain(root));
      assert.deepEqual(toValue(lazy), JSON.parse(textWithoutComments) as Json);
    }),
    { numRuns: 2000 },
  );
});

function assertSane(text: string): void {
  const problems = check(readPayload(text));
  for (const { offset, length, related = [] } of problems) {
    for (const span of [{ offset, length }, ...related]) {
      assert.ok(span.offset >= 0 && span.length >= 0);
      assert.ok(span.offset + span.length <= text.length);
    }
  }
  assert.deepEqual(check(readPayload(text)), problems);
}

function staysWithin(text: string, offset: number): void {
  const uri = "file:///a.cdp-order.json";
  const document = TextDocument.create(uri, "cdp-order", 1, text);
  const payload = readPayload(text);
  const position = document.positionAt(offset);
  const client = {
    snippets: true,
    labelDetails: true,
    suggestCommand: undefined,
  };
  const around = {
    now: 0,
    environments: ["Production"],
    problemCodes: () => [],
  };
  for (const { textEdit } of completion(
    document,
    payload,
    position,
    client,
    around,
  )) {
    assert.ok(textEdit && "range" in textEdit);
    const { start, end } = textEdit.range;
    assert.ok(document.offsetAt(start) <= offset);
    assert.ok(document.offsetAt(end) >= offset);
    assert.equal(start.line, end.line);
  }
  const whole = {
    start: document.positionAt(0),
    end: document.positionAt(text.length),
  };
  for (const hint of inlayHints(document, payload, whole))
    assert.ok(document.offsetAt(hint.position) <= text.length);
  const pinned = targetKindEdits(document, payload, "orderItem");
  assert.doesNotThrow(() => TextDocument.applyEdits(document, pinned));
  const made = payloadOfResponse(payload);
  if (made.ok) assert.ok(readPayload(made.text).strictValue);
  const range = hover(document, payload, position, { now: 0 }, () => [])?.range;
  if (!range) return;
  assert.ok(document.offsetAt(range.start) <= offset);
  assert.ok(document.offsetAt(range.end) > offset);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The getters of a lazy tree as ordinary members. */
function plain(node: JsonNode): unknown {
  const { type, offset, length } = node;
  switch (node.type) {
    case "object": {
      const properties = node.properties.map(({ key, colon, value }) => [
        key,
        colon,
        value && plain(value),
      ]);
      return { type, offset, length, properties };
    }
    case "array":
      return { type, offset, length, items: node.items.map(plain) };
    case "invalid":
      return { type, offset, length };
    default:
      return { type, offset, length, value: node.value };
  }
}
