import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { searchMethods } from "../../../../client/dialogs/find/search-methods";

const ways = (question: Parameters<typeof searchMethods>[0]) =>
  searchMethods(question).map(({ value }) => value);

test("an order is found by its own referenceId, an item is not", () => {
  const others = ["referenceId", "guestRef", "pasted"];
  deepEqual(
    [
      ways({ kind: "order", referenceId: "342-ABD" }),
      ways({ kind: "orderItem", referenceId: "342-ABD" }),
      ways({ kind: "v2.1/orderExtension", referenceId: "342-ABD" }),
      ways({ kind: "order" }),
      ways({ kind: "order", referenceId: "a\nb" }),
      ways({}),
    ],
    [["own", ...others], others, others, others, others, others],
  );
});

test("a referenceId that could be more than words is not shown", () => {
  const [plain] = searchMethods({ referenceId: "342-ABD" });
  const [odd] = searchMethods({ referenceId: "$(trash) [x](command:y)" });
  const label = "By the Payload's referenceId";
  deepEqual(
    [plain, odd],
    [
      { label, description: "342-ABD", value: "own" },
      { label, value: "own" },
    ],
  );
});
