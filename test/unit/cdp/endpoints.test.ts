import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import {
  pathOf,
  readAddress,
  readPath,
  refAtEnd,
  urlOf,
  type Address,
  type Resource,
} from "../../../cdp/endpoints";
import type { ApiVersion } from "../../../cdp/api-versions";
import { hostileRefs } from "../client/hostile";

const base = "https://api.example.com/cdp";
const ref = "D680c9be-4c07-4731-857e-9602034b15f2";

const resources: readonly Resource[] = [
  "order",
  "orderItem",
  "orders",
  "orderItemsOfOrder",
  "contactsOfOrder",
  "consumersOfOrder",
  "guest",
];
const extensions: readonly Resource[] = [
  "orderExtension",
  "orderItemExtension",
];
const addressIn =
  (version: ApiVersion) =>
  (resource: Resource): Address => ({
    version,
    resource,
    ...(resource !== "orders" && { ref }),
  });
const addresses = [
  ...resources.map(addressIn("v2")),
  ...[...resources, ...extensions].map(addressIn("v2.1")),
];

for (const address of addresses)
  test(`an address that is built is read as the same: ${address.version} ${address.resource}`, () => {
    const url = urlOf(base, address);
    const path = url.replace(base, "");
    deepEqual(
      [url, `${url}/`, `${url}?expand=orderItems#x`, path].map(readAddress),
      [address, address, address, address],
    );
    deepEqual(readPath(path), address);
  });

test("a version is read as it is spelled, and v2 has no data extensions", () => {
  const path = pathOf(addressIn("v2.1")("order"));
  equal(readAddress(base + path.replace("v2.1", "v2x1")), undefined);
  for (const resource of extensions) {
    equal(readPath(pathOf(addressIn("v2")(resource))), undefined);
    equal(readAddress(urlOf(base, addressIn("v2")(resource))), undefined);
  }
});

test("a path is the whole path, with nothing around it", () => {
  const path = `/v2/orders/${ref}`;
  const others = [`${path}/`, `${path}?x`, `${base}${path}`, path.slice(1)];
  deepEqual(
    others.map(readPath),
    others.map(() => undefined),
  );
});

test("what is no ref makes no address", () => {
  for (const hostile of hostileRefs) {
    const path = `/v2/orders/${hostile}`;
    const ref = readAddress(path)?.ref;
    // The part before a query or a fragment can be a ref.
    equal(ref, /^\w[?#]\S+$/.test(hostile) ? "a" : undefined, path);
    equal(readPath(path), undefined, path);
  }
});

test("a list names what it holds by the end of an address", () => {
  const table: readonly (readonly [href: string, ref: string | undefined])[] = [
    [`${base}/v2/orders/${ref}`, ref],
    [`https://elsewhere.example/${ref}?expand=x/y#z`, ref],
    [ref, ref],
    [`${base}/v2/orders/${ref}/`, undefined],
    [`${base}/v2/orders/..`, undefined],
    ["", undefined],
  ];
  deepEqual(
    table.map(([href]) => [href, refAtEnd(href)]),
    table,
  );
});
