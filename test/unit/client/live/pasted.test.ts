import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { refOf, type Pasted } from "../../../../client/live/pasted";
import { hostileRefs } from "../hostile";

const ref = "D680c9be-4c07-4731-857e-9602034b15f2";
const order: Pasted = { ref, kind: "order" };
const item: Pasted = { ref, kind: "orderItem" };

const table: readonly (readonly [pasted: string, read: Pasted])[] = [
  [ref, { ref }],
  [` ${ref}\n`, { ref }],
  [`"${ref}",`, { ref }],
  [`https://api.example.com/v2/orders/${ref}`, order],
  [`https://api.example.com/v2/orders/${ref}/`, order],
  [`https://api.example.com/v2/orders/${ref}?expand=orderItems`, order],
  [`"https://api.example.com/cdp/v2/orders/${ref}",`, order],
  [`http://127.0.0.1:7000/v2/orderItems/${ref}#x`, item],
  [`https://me:secret@127.1/../v2/orderItems/${ref}`, item],
  [`/v2/orderItems/${ref}`, item],
  [
    `https://api.example.com/v2.1/orders/${ref}?expand=true`,
    { ref, kind: "v2.1/order" },
  ],
  [
    `https://api.example.com/v2.1/orderItems/${ref}/extensions/ext`,
    { ref, kind: "v2.1/orderItemExtension" },
  ],
  [`api.example.com/v2/orders/${ref}`, order],
  ...["<baseURL>", "{{baseUrl}}", "${BASE_URL}", "%BASE%", ":baseUrl"].map(
    (base) => [`${base}/v2/orders/${ref}`, order] as const,
  ),
];

for (const [pasted, read] of table)
  test(`what is pasted: ${JSON.stringify(pasted)}`, () => {
    deepEqual(refOf(pasted), read);
  });

test("anything else is no reference", () => {
  for (const pasted of [
    "rubbish, clearly",
    "{}",
    `// @order ${ref}`,
    `https://api.example.com/v2/orders/${ref}/orderItems`,
    `https://api.example.com/v2/guests/${ref}`,
    `https://api.example.com/?to=/v2/orders/${ref}`,
    `https://api.example.com/#/v2/orders/${ref}`,
    `https://api.example.com\\v2/orders/${ref}`,
    `file:///v2/orders/${ref}`,
    `v2/orders/${ref}`,
    `https://api.example.com/v2/orders/${ref} and more`,
    `https://api.example.com/v2/orders/`,
    ...["..", "a%2fb", "a_b", "a;b", "a".repeat(65)].map(
      (hostile) => `https://api.example.com/v2/orders/${hostile}`,
    ),
    `https://api.example.com/V2/ORDERS/${ref}`,
    ...hostileRefs,
  ])
    equal(refOf(pasted), undefined, pasted);
});
