import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusedType } from "../../../cdp/refused-types";

test("seven types are refused, in exactly their spelling", () => {
  for (const type of ["FLIGHT", "HOTEL", "MORTGAGE", "RAIL"])
    assert.ok(isRefusedType(type), type);
  for (const type of ["Flight", "BAG", "", "toString"])
    assert.ok(!isRefusedType(type), type);
});
