import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { livePath } from "../../../../client/compare/live-path";
import { compare } from "../../../../client/compare/compare";

test("what the body lacks is found in the live item, wherever its segment stands there", () => {
  const live = {
    quantity: 1,
    flightSegments: [{ id: "1" }, { id: "2", carrier: "BX" }, { id: "3" }],
  };
  const body = { flightSegments: [{ id: "3" }, { id: "2" }] };
  const { lost } = compare("orderItem", live, body);
  deepEqual(
    lost.map(({ path }) => [path, livePath("orderItem", live, body, path)]),
    [
      [
        ["flightSegments", 1, "carrier"],
        ["flightSegments", 1, "carrier"],
      ],
      [
        ["flightSegments", 0],
        ["flightSegments", 0],
      ],
      [["quantity"], ["quantity"]],
    ],
  );
  const shorter = { flightSegments: [{ id: "2" }] };
  deepEqual(
    livePath("orderItem", live, shorter, ["flightSegments", 0, "carrier"]),
    ["flightSegments", 1, "carrier"],
  );
  deepEqual(livePath("order", { a: 1 }, {}, ["b", 0, "c"]), ["b", 0, "c"]);
});
