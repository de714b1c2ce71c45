import { deepEqual, equal, match, ok } from "node:assert/strict";
import { suite, test } from "node:test";
import { call, refs, withSandbox } from "./call";

const orderPath = `/v2/orders/${refs.order}`;
const itemPath = `/v2/orderItems/${refs.item}`;

const item = {
  type: "FLIGHT",
  price: 1,
  currencyCode: "EUR",
  productId: "DUB-LAS",
  referenceId: "B94TXY-1",
  status: "REFUNDED",
};

/** The attributes of a response apart from links and times. */
function attributes(body: unknown): Readonly<Record<string, unknown>> {
  const linksAndTimes = ["href", "ref", "order", "createdAt", "modifiedAt"];
  const lists = ["contacts", "consumers", "orderItems"];
  return Object.fromEntries(
    Object.entries(body as object).filter(
      ([name]) => ![...linksAndTimes, ...lists].includes(name),
    ),
  );
}

test("an order's update replaces every attribute", async () => {
  await withSandbox(async (sandbox) => {
    const sent = { price: -45, currencyCode: "EUR", status: "REFUNDED" };
    const body = JSON.stringify(sent);
    const response = await call(sandbox, { path: orderPath, body });
    const held = await call(sandbox, { path: orderPath });
    deepEqual(response.status, 200);
    deepEqual(attributes(response.body), sent);
    deepEqual(attributes(held.body), sent);
  });
});

test("an item's update leaves the five that the documented response keeps", async () => {
  await withSandbox(async (sandbox) => {
    const body = JSON.stringify(item);
    const response = await call(sandbox, { path: itemPath, body });
    const expected = {
      ...item,
      vendor: "unknown",
      language: "EN",
      name: "Flight DUB-LAS",
      description: "Flight DUB-LAS",
      channel: "WEB",
      sku: "DUB-LAS",
    };
    deepEqual(response.status, 200);
    deepEqual(attributes(response.body), expected);
    const held = await call(sandbox, { path: itemPath });
    deepEqual(attributes(held.body), expected);
  });
});

test("an update moves modifiedAt and nothing else of the resource", async () => {
  await withSandbox(async (sandbox) => {
    const before = new Date().toISOString();
    const { body } = await call(sandbox, { path: orderPath, body: "{}" });
    const { ref, createdAt, modifiedAt } = body as Record<string, string>;
    deepEqual(
      { ref, createdAt },
      { ref: refs.order, createdAt: "2025-12-19T12:19:01.268Z" },
    );
    match(modifiedAt ?? "", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    ok((modifiedAt ?? "") >= before);
  });
});

test("no two changes have one time, however fast they follow", async () => {
  await withSandbox(async (sandbox) => {
    const time = async (body?: string) => {
      const sent = { path: orderPath, ...(body !== undefined && { body }) };
      const response = (await call(sandbox, sent)).body;
      return Date.parse((response as { modifiedAt: string }).modifiedAt);
    };
    const before = await time("{}");
    // A thousand take a few milliseconds only.
    for (let n = 0; n < 1000; n++) sandbox.change("order", refs.order, {});
    const between = await time();
    ok(between >= before + 1000);
    ok((await time("{}")) > between);
  });
});

test("somebody else's change sets what it names and moves modifiedAt", async () => {
  await withSandbox(async (sandbox) => {
    for (const [kind, ref, path] of [
      ["order", refs.order, orderPath],
      ["orderItem", refs.item, itemPath],
    ] as const) {
      const before = await call(sandbox, { path });
      deepEqual(sandbox.change(kind, ref, { price: 999 }), true);
      const after = (await call(sandbox, { path })).body as {
        modifiedAt: string;
      };
      const { modifiedAt } = after;
      deepEqual(after, { ...(before.body as object), price: 999, modifiedAt });
      ok(modifiedAt > (before.body as typeof after).modifiedAt);
    }
    deepEqual(sandbox.change("order", "nobody", { price: 1 }), false);
  });
});

test("the order of an updated item shows the update", async () => {
  await withSandbox(async (sandbox) => {
    const updated = await call(sandbox, {
      path: itemPath,
      body: JSON.stringify(item),
    });
    const { body } = await call(sandbox, {
      path: `/v2/orders/${refs.itemsOrder}?expand=orderItems`,
    });
    const { orderItems } = body as { orderItems: { items: unknown } };
    deepEqual(orderItems.items, [updated.body]);
  });
});

test("an item's update does not move the modifiedAt of its order", async () => {
  await withSandbox(async (sandbox) => {
    const path = `/v2/orders/${refs.itemsOrder}`;
    const before = await call(sandbox, { path });
    await call(sandbox, { path: itemPath, body: JSON.stringify(item) });
    deepEqual((await call(sandbox, { path })).body, before.body);
  });
});

test("contact, consumers and orderItems of an order are checked, and change nothing", async () => {
  await withSandbox(async (sandbox) => {
    const send = (body: object) =>
      call(sandbox, { path: orderPath, body: JSON.stringify(body) });
    const lists = { contact: {}, consumers: [], orderItems: [] };
    deepEqual((await send({ ...lists, contact: "x" })).status, 400);
    const { status, body } = await send({ ...lists, price: 1 });
    deepEqual([status, attributes(body)], [200, { price: 1 }]);
  });
});

test("an item is shown as the documented response shows it", async () => {
  await withSandbox(async (sandbox) => {
    const sent = JSON.stringify({
      ...item,
      passengerTypeCode: "CHD",
      flightSegments: [{ id: "1", carrier: "BX", operatingFlightNumber: "7" }],
    });
    const { body } = await call(sandbox, {
      path: itemPath,
      body: sent.replace('"price":1,', '"price":100.00,'),
    });
    const { price, passengerTypeCode, consumerTypeCode, flightSegments } =
      body as Record<string, unknown>;
    deepEqual([passengerTypeCode, consumerTypeCode], ["CHD", "CHD"]);
    deepEqual(flightSegments, [{ id: "1", carrier: "BX" }]);
    equal(String(price), "100");
  });
});

test("an updated order is found by its new reference, not by the old", async () => {
  await withSandbox(async (sandbox) => {
    const found = async (id: string) => {
      const path = `/v2/orders?referenceId=${id}`;
      const { body } = await call(sandbox, { path });
      return (body as { items: unknown[] }).items.length;
    };
    const update = async (body: object) => {
      const sent = { path: orderPath, body: JSON.stringify(body) };
      deepEqual((await call(sandbox, sent)).status, 200);
    };
    await update({});
    await update({ referenceId: "NEW" });
    deepEqual([await found("342-ABD"), await found("NEW")], [0, 1]);
  });
});

test("an order's orderedAt may move by two days", async () => {
  await withSandbox(async (sandbox) => {
    const body = '{"orderedAt": "2025-12-21T12:07:18.149Z"}';
    const { status } = await call(sandbox, { path: orderPath, body });
    deepEqual(status, 200);
  });
});

test("what only responses have, or nobody has, is not taken from a body", async () => {
  await withSandbox(async (sandbox) => {
    const sent = {
      ...item,
      ref: "x",
      href: "http://127.0.0.1/",
      createdAt: "2020-01-01T00:00:00Z",
      sku: "x",
      consumerTypeCode: "x",
      colour: "red",
      toString: "x",
    };
    const body = `{"__proto__": {"price": 2}, ${JSON.stringify(sent).slice(1)}`;
    await call(sandbox, { path: itemPath, body });
    const held = (await call(sandbox, { path: itemPath })).body as object;
    deepEqual(attributes(held), {
      ...attributes(item),
      vendor: "unknown",
      language: "EN",
      name: "Flight DUB-LAS",
      description: "Flight DUB-LAS",
      channel: "WEB",
      sku: "DUB-LAS",
    });
    deepEqual(
      { ...held, ref: refs.item, createdAt: "2025-09-11T07:49:21.239Z" },
      held,
    );
  });
});

test("what arrived can be read as it was written", async () => {
  await withSandbox(async (sandbox) => {
    const bodies = [
      '{ "price": 100.00 }',
      '{"price":12345678901234567890,"cardType":"Visa – Débit"}',
      '{"price":1, "price":"2"}',
    ];
    for (const body of bodies) await call(sandbox, { path: orderPath, body });
    deepEqual(
      sandbox.received.map(({ method, path, body }) => ({
        method,
        path,
        body,
      })),
      bodies.map((body) => ({ method: "POST", path: orderPath, body })),
    );
  });
});

test("the last hundred requests are kept", async () => {
  await withSandbox(async (sandbox) => {
    for (let n = 0; n < 102; n++) await call(sandbox, { path: `/${n}` });
    deepEqual(
      sandbox.received.map(({ path }) => path),
      Array.from({ length: 100 }, (_, n) => `/${n + 2}`),
    );
  });
});

suite("a body with an error changes nothing", () => {
  const bodies: readonly (readonly [path: string, body: string])[] = [
    [orderPath, "[]"],
    [orderPath, "12"],
    [orderPath, '{"price": "12"}'],
    [orderPath, "[".repeat(100_000) + "]".repeat(100_000)],
    [itemPath, "{}"],
    [itemPath, JSON.stringify({ ...item, status: "PAYMENT_PENDING" })],
    [itemPath, JSON.stringify({ ...item, type: "PLANE" })],
  ];
  for (const [path, body] of bodies) {
    test(`${path} ${body.slice(0, 120)}`, async () => {
      await withSandbox(async (sandbox) => {
        const before = await call(sandbox, { path });
        const { status, body: error } = await call(sandbox, { path, body });
        deepEqual(status, 400);
        deepEqual(Object.keys(error as object), [
          "status",
          "code",
          "message",
          "developerMessage",
          "moreInfo",
        ]);
        match((error as { message: string }).message, /^[A-Z“"`].+\.$/);
        deepEqual((await call(sandbox, { path })).body, before.body);
      });
    });
  }
});
