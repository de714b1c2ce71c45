import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import type { Kind } from "../../../../cdp/kinds";
import type { Target } from "../../../../client/language-client/protocol";
import { lensTitle } from "../../../../client/views/lens-title";

const order = (ref: string): Target => ({ kind: "order", ref });

test("the lens names the place and the target", () => {
  const environment = {
    name: "EU",
    baseUrl: "https://api.example.com",
    stage: "production",
    source: "settings",
  } as const;
  const long = "d6800fa3-0000-4000-8000-000000000000";
  const title = (...targets: Target[]) =>
    lensTitle({ kind: "order", targets }, environment, true);
  deepEqual(
    [
      title(order(long)),
      title(order("7")),
      title(),
      title(order("a"), order("b")),
    ],
    [
      "Send to EU (production): order d6800fa3…",
      "Send to EU (production): order 7",
      "Send to EU (production): order without a target",
      "Send to EU (production): order with two targets",
    ],
  );
  const newer = (kind: Kind, ...targets: Target[]) =>
    lensTitle({ kind, targets }, environment, true);
  deepEqual(
    [
      newer("v2.1/order", { kind: "v2.1/order", ref: long }),
      newer("v2.1/orderItemExtension", {
        kind: "v2.1/orderItemExtension",
        ref: "7",
      }),
      newer("v2.1/orderItem"),
    ],
    [
      "Send to EU (production): PATCH /v2.1/orders/d6800fa3…",
      "Send to EU (production): PUT /v2.1/orderItems/7/extensions/ext",
      "Send to EU (production): order item (v2.1) without a target",
    ],
  );
  equal(
    lensTitle({ kind: "orderItem", targets: [] }, undefined, true),
    "Select an environment to send this order item to",
  );
  equal(
    lensTitle({ kind: "order", targets: [order(long)] }, environment, false),
    "Trust this workspace to send the order",
  );
});
