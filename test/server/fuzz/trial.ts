import assert from "node:assert/strict";
import type {
  Hover,
  Range,
  TextEdit,
} from "vscode-languageserver-protocol/node";
import {
  pinRequest,
  prepareRequest,
  type Pinned,
  type Prepared,
} from "../../../server/protocol";
import type { Editor } from "./editor";
import { applied, linesOf, type Lines } from "./lines";
import { randomDocument } from "./random-document";
import { randomEdit } from "./random-edit";
import { randomOf, type Random } from "./random";

/** What the messages of a failure name: one document has one seed. */
export interface Trial {
  readonly seed: number;
  readonly edits: number;
}

const uri = "file:///fuzz.cdp-order.json";
const freshUri = "file:///anew.cdp-order.json";

/**
 * Opens a random document, edits it step by step, and looks whether all that
 * an editor may be given holds.
 */
export async function runTrial(editor: Editor, seed: number): Promise<Trial> {
  const random = randomOf(seed);
  let text = randomDocument(random);
  const edits = random.below(4);
  try {
    await editor.open(uri, text);
    for (let step = 0; step < edits; step++) {
      await editor.problems(uri);
      text = await edited(editor, random, text);
    }
    const lines = linesOf(text);
    await isAsFresh(editor, text);
    await staysWithin(editor, random, lines);
    await completes(editor, random, lines);
    await settles(editor, lines, layoutChanges);
    if (random.chance((await isBroken(editor)) ? 6 : 40)) {
      await fixes(editor, lines);
      await settles(editor, lines, { fixAll });
    }
    await editor.close(uri);
    return { seed, edits };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Document of seed ${seed}: ${found}\n${JSON.stringify(text)}`,
      { cause: error },
    );
  }
}

/** One edit, or two at once, of which the second is one of the text after the first. */
async function edited(
  editor: Editor,
  random: Random,
  text: string,
): Promise<string> {
  const changes: TextEdit[] = [];
  let after = text;
  for (let count = random.pick([1, 1, 1, 2]); count > 0; count--) {
    const lines = linesOf(after);
    const { start, end, newText } = randomEdit(random, after);
    const range = lines.rangeOf(start, end);
    const change = { range, newText };
    changes.push(change);
    after = applied(lines, [change]);
  }
  await editor.change(uri, changes);
  return after;
}

/** What was followed edit by edit is what is opened now. */
async function isAsFresh(editor: Editor, text: string): Promise<void> {
  await editor.open(freshUri, text);
  for (const of of [editor.problems, preparedOf(editor), symbolsOf(editor)])
    assert.deepEqual(
      await of(uri),
      JSON.parse(JSON.stringify(await of(freshUri)).replaceAll(freshUri, uri)),
      "edited as opened anew",
    );
  await editor.close(freshUri);
}

const preparedOf = (editor: Editor) => async (of: string) => {
  const prepared = await editor.ask<Prepared>(prepareRequest.method, of);
  return { ...prepared, version: 0 };
};

const symbolsOf = (editor: Editor) => (of: string) =>
  editor.ask("textDocument/documentSymbol", of);

/** Each range of each response. */
async function staysWithin(
  editor: Editor,
  random: Random,
  { text, positionAt, rangeOf, spanOf }: Lines,
): Promise<void> {
  const position = positionAt(random.below(text.length + 1));
  const responses = [
    await editor.problems(uri),
    await editor.ask<Hover | null>("textDocument/hover", uri, { position }),
    await editor.ask("textDocument/documentSymbol", uri),
    await editor.ask("textDocument/selectionRange", uri, {
      positions: [position],
    }),
  ];
  for (const range of rangesIn(responses)) spanOf(range);
  const folds = await editor.ask<{ startLine: number; endLine: number }[]>(
    "textDocument/foldingRange",
    uri,
  );
  const last = positionAt(text.length).line;
  for (const { startLine, endLine } of folds)
    assert.ok(startLine < endLine && endLine <= last, "folds within");
  await editor.ask("textDocument/inlayHint", uri, {
    range: rangeOf(0, text.length),
  });
}

function rangesIn(value: unknown): readonly Range[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(rangesIn);
  return "start" in value && "end" in value
    ? [value as Range, ...inside]
    : inside;
}

async function completes(
  editor: Editor,
  random: Random,
  lines: Lines,
): Promise<void> {
  const at = random.below(lines.text.length + 1);
  const position = lines.positionAt(at);
  for (const item of await editor.completions(uri, position)) {
    const { textEdit, additionalTextEdits = [], label } = item;
    assert.ok(textEdit && "range" in textEdit);
    const { start, end } = textEdit.range;
    assert.ok(
      start.line === position.line &&
        end.line === position.line &&
        start.character <= position.character &&
        end.character >= position.character,
      `the range of ${label} is around ${JSON.stringify(position)}, on its line`,
    );
    applied(lines, [textEdit, ...additionalTextEdits]);
  }
}

/** Each action changes the text. */
async function fixes(editor: Editor, lines: Lines): Promise<void> {
  const { text, rangeOf } = lines;
  for (const { title, edit } of await editor.actions(
    uri,
    rangeOf(0, text.length),
  )) {
    if (!edit) continue;
    const edits = edit.changes?.[uri];
    assert.ok(edits, title);
    assert.notEqual(applied(lines, edits), text, `“${title}” does nothing`);
  }
}

type Change = (
  editor: Editor,
  of: string,
  lines: Lines,
) => Promise<readonly TextEdit[]>;

const byAction =
  (only: string): Change =>
  async (editor, of, { text, rangeOf }) =>
    (await editor.actions(of, rangeOf(0, text.length), only)).flatMap(
      ({ edit }) => edit?.changes?.[of] ?? [],
    );

const layoutChanges: Readonly<Record<string, Change>> = {
  format: (editor, of) =>
    editor.ask("textDocument/formatting", of, {
      options: { tabSize: 2, insertSpaces: true },
    }),
  sort: byAction("source.sortAttributes.cdpOrder"),
  pin: async (editor, of) =>
    (await editor.ask<Pinned>(pinRequest.method, of, { kind: "orderItem" }))
      .edits,
};

const fixAll = byAction("source.fixAll.cdpOrder");

/** The search for repairs is what takes the time of a trial. */
async function isBroken(editor: Editor): Promise<boolean> {
  const problems = await editor.problems(uri);
  return problems.some(({ code }) => String(code).startsWith("syntax/"));
}

/** What each does is done once: after it there is nothing left to do. */
async function settles(
  editor: Editor,
  lines: Lines,
  changes: Readonly<Record<string, Change>>,
): Promise<void> {
  for (const [name, change] of Object.entries(changes)) {
    const edits = await change(editor, uri, lines);
    if (edits.length === 0) continue;
    const after = linesOf(applied(lines, edits));
    await editor.open(freshUri, after.text);
    const more = await change(editor, freshUri, after);
    assert.equal(applied(after, more), after.text, `${name}, done twice`);
    await editor.close(freshUri);
  }
}
