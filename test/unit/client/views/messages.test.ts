import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { messages } from "../../../../client/views/messages";
import { production } from "../../../flow/fakes";

test("the comparisons of a plan name its stage, and their page where there are more", () => {
  deepEqual(
    [
      messages.comparisonsTitle(production, { first: 1, last: 9, of: 9 }),
      messages.comparisonsTitle(production, { first: 1, last: 100, of: 103 }),
    ],
    ["Updates to EU (production)", "Updates to EU (production), 1–100 of 103"],
  );
});
