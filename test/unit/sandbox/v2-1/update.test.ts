import { deepEqual, notEqual } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Attributes } from "../../../../cdp/attributes";
import type { Sandbox } from "../../../../sandbox/sandbox";
import { call, refs, withSandbox } from "../call";

const orderPath = `/v2.1/orders/${refs.order}`;
const itemPath = `/v2.1/orderItems/${refs.item}`;

/** The four that v2.1 marks as required in each update of an order. */
const required = {
  referenceId: "342-ABD",
  orderedAt: "2025-12-19T12:07:18.149Z",
  price: 12,
  currencyCode: "EUR",
};

const item = {
  type: "Flight Item",
  name: "Dublin to Las Vegas",
  price: 90,
  currencyCode: "EUR",
  status: "REBOOKED",
};

const send = (sandbox: Sandbox, method: string, path: string, body: object) =>
  call(sandbox, { method, path, body: JSON.stringify(body) });

/** What is stored there, apart from what only responses have. */
async function held(sandbox: Sandbox, path: string): Promise<Attributes> {
  const { status, body } = await call(sandbox, { path });
  deepEqual(status, 200);
  return pairs(body);
}

function pairs(body: unknown): Attributes {
  const shown = "name key href ref createdAt modifiedAt orderItem".split(" ");
  return Object.fromEntries(
    Object.entries(body as object).filter(
      ([name]) =>
        !shown.includes(name) || (name === "name" && !isExtension(body)),
    ),
  );
}

const isExtension = (body: unknown) =>
  (body as { href: string }).href.endsWith("/ext");

test("PATCH changes what an order's body names", async () => {
  await withSandbox(async (sandbox) => {
    const before = await held(sandbox, orderPath);
    const sent = { ...required, price: 9.5, status: "BROWSED" };
    const { status, body } = await send(sandbox, "PATCH", orderPath, sent);
    const expected = { ...before, price: 9.5, status: "BROWSED" };
    deepEqual([status, pairs(body)], [200, expected]);
    deepEqual(await held(sandbox, orderPath), expected);
  });
});

test("PUT replaces an order", async () => {
  await withSandbox(async (sandbox) => {
    const { status, body } = await send(sandbox, "PUT", orderPath, required);
    deepEqual([status, pairs(body)], [200, required]);
    deepEqual(await held(sandbox, orderPath), required);
  });
});

test("PUT replaces an item, and leaves what v2.1 does not have", async () => {
  await withSandbox(async (sandbox) => {
    const v2 = `/v2/orderItems/${refs.item}`;
    const before = (await call(sandbox, { path: v2 })).body as Attributes;
    const { status, body } = await send(sandbox, "PUT", itemPath, item);
    deepEqual([status, pairs(body)], [200, item]);
    deepEqual(await held(sandbox, itemPath), item);
    const after = (await call(sandbox, { path: v2 })).body as Attributes;
    const { href, ref, order, createdAt, flightSegments, passengerTypeCode } =
      before;
    deepEqual(after, {
      ...{ href, ref, order, createdAt, flightSegments, passengerTypeCode },
      ...item,
      modifiedAt: after["modifiedAt"],
      consumerTypeCode: passengerTypeCode,
    });
  });
});

test("an update by v2 is seen in v2.1", async () => {
  await withSandbox(async (sandbox) => {
    const path = `/v2/orders/${refs.order}`;
    await call(sandbox, { path, body: '{"price": 7, "status": "REFUNDED"}' });
    deepEqual(await held(sandbox, orderPath), { price: 7, status: "REFUNDED" });
  });
});

for (const path of [orderPath, itemPath].map(
  (path) => `${path}/extensions/ext`,
))
  test(`PUT replaces all pairs: ${path}`, async () => {
    await withSandbox(async (sandbox) => {
      const before = (await call(sandbox, { path })).body as Attributes;
      const sent = { seatRow: 3, toString: "x", constructor: true };
      const { status, body } = await send(sandbox, "PUT", path, sent);
      deepEqual([status, pairs(body)], [200, sent]);
      const after = (await call(sandbox, { path })).body as Attributes;
      const { modifiedAt } = after;
      notEqual(modifiedAt, before["modifiedAt"]);
      const { name, key, href, ref, createdAt, orderItem } = before;
      deepEqual(after, {
        ...{ name, key, href, ref, createdAt, modifiedAt },
        ...(orderItem !== undefined && { orderItem }),
        ...sent,
      });
    });
  });

test("PATCH of an order's data extension keeps the other pairs", async () => {
  await withSandbox(async (sandbox) => {
    const path = `${orderPath}/extensions/ext`;
    const sent = { loyaltyTier: "silver", seatRow: 3 };
    const { status, body } = await send(sandbox, "PATCH", path, sent);
    const expected = { bonusMiles: 480, firstTimeOrder: false, ...sent };
    deepEqual([status, pairs(body)], [200, expected]);
    deepEqual(await held(sandbox, path), expected);
  });
});

test("a data extension is not there until it was PUT", async () => {
  await withSandbox(async (sandbox) => {
    const path = `/v2.1/orders/${refs.itemsOrder}/extensions/ext`;
    const patched = await send(sandbox, "PATCH", path, { seatRow: 3 });
    const refused = await send(sandbox, "PUT", path, { seatRow: [3] });
    deepEqual([patched.status, refused.status], [404, 400]);
    deepEqual((await call(sandbox, { path })).status, 404);
    deepEqual((await send(sandbox, "PUT", path, { seatRow: 3 })).status, 200);
    deepEqual(await held(sandbox, path), { seatRow: 3 });
  });
});

test("an order's update does not move its data extension's modifiedAt, nor the other way around", async () => {
  await withSandbox(async (sandbox) => {
    const path = `${orderPath}/extensions/ext`;
    const extension = await call(sandbox, { path });
    await send(sandbox, "PATCH", orderPath, required);
    deepEqual(await call(sandbox, { path }), extension);
    const order = await call(sandbox, { path: orderPath });
    await send(sandbox, "PUT", path, { seatRow: 3 });
    deepEqual(await call(sandbox, { path: orderPath }), order);
  });
});

test("what only responses of v2.1 have, or v2 alone, is not taken from a body", async () => {
  await withSandbox(async (sandbox) => {
    const ours = { ref: "x", href: "x", createdAt: "x", modifiedAt: "x" };
    const v2 = { consumers: [], contact: {}, orderItems: [] };
    const sent = { ...required, ...ours, ...v2, colour: "red" };
    deepEqual((await send(sandbox, "PUT", orderPath, sent)).status, 200);
    deepEqual(await held(sandbox, orderPath), required);
    const path = `${orderPath}/extensions/ext`;
    const extension = { ...ours, name: "x", key: "x", seatRow: 3 };
    await send(sandbox, "PUT", path, extension);
    deepEqual(await held(sandbox, path), { seatRow: 3 });
  });
});

suite("referenceId and orderedAt of an order", () => {
  const rows: readonly (readonly [changed: object, names: string])[] = [
    [{ referenceId: "342-ABE" }, "referenceId"],
    [{ orderedAt: "2025-12-19T12:07:18.150Z" }, "orderedAt"],
    [
      { referenceId: "", orderedAt: "2026-01-01T00:00:00Z" },
      "referenceId and orderedAt",
    ],
  ];
  for (const method of ["PATCH", "PUT"])
    for (const [changed, names] of rows) {
      test(`${method}: a changed ${names} is refused`, async () => {
        await withSandbox(async (sandbox) => {
          const before = await call(sandbox, { path: orderPath });
          const body = { ...required, price: 1, ...changed };
          const response = await send(sandbox, method, orderPath, body);
          const { message } = response.body as { message: string };
          deepEqual(
            [response.status, message],
            [400, `The order's ${names} cannot be changed.`],
          );
          deepEqual(await call(sandbox, { path: orderPath }), before);
        });
      });

      test(`${method}: a changed ${names} is ignored where that is chosen`, async () => {
        await withSandbox(
          async (sandbox) => {
            const body = { ...required, price: 1, ...changed };
            const { status } = await send(sandbox, method, orderPath, body);
            const { price, referenceId, orderedAt } = await held(
              sandbox,
              orderPath,
            );
            deepEqual(
              [status, { ...required, price, referenceId, orderedAt }],
              [200, { ...required, price: 1 }],
            );
          },
          { changedImmutables: "ignored" },
        );
      });
    }

  test("one instant in another spelling is no change", async () => {
    await withSandbox(async (sandbox) => {
      const orderedAt = "2025-12-19T13:07:18.149+01:00";
      const body = { ...required, orderedAt };
      const response = await send(sandbox, "PATCH", orderPath, body);
      const after = await held(sandbox, orderPath);
      deepEqual(
        [response.status, after["orderedAt"]],
        [200, required.orderedAt],
      );
    });
  });

  test("what the order does not have can be set", async () => {
    await withSandbox(async (sandbox) => {
      await call(sandbox, { path: `/v2/orders/${refs.order}`, body: "{}" });
      const sent = { ...required, referenceId: "NEW" };
      const { status } = await send(sandbox, "PATCH", orderPath, sent);
      deepEqual([status, await held(sandbox, orderPath)], [200, sent]);
    });
  });
});

test("somebody else's change reaches all that v2.1 has", async () => {
  await withSandbox(async (sandbox) => {
    for (const [kind, path] of [
      ["v2.1/order", orderPath],
      ["v2.1/orderItem", itemPath],
      ["v2.1/orderExtension", `${orderPath}/extensions/ext`],
      ["v2.1/orderItemExtension", `${itemPath}/extensions/ext`],
    ] as const) {
      const before = await held(sandbox, path);
      deepEqual(sandbox.change(kind, refs.order, { price: 999 }), true);
      deepEqual(await held(sandbox, path), { ...before, price: 999 });
      deepEqual(sandbox.change(kind, "nobody", { price: 1 }), false);
    }
  });
});
