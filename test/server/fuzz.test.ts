/** Random documents and edits over the protocol; `npm run fuzz` tries more of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzz } from "./fuzz/fuzz";

const documents = 1500;
const seed = 20_261_126;

test(`${documents} documents of seed ${seed}: edited as opened anew, each edit within its document, and format, sort and fix all are done once`, async () => {
  const { failures } = await fuzz(documents, seed);
  assert.deepEqual(failures, []);
});
