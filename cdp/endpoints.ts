import { isRef, refPattern } from "./refs";

interface Endpoint {
  /** Below the version; `{ref}` stands for a ref. */
  readonly path: string;
  readonly retrieve?: "GET";
  /** Affects the whole resource. */
  readonly update?: "POST";
}

/**
 * The REST API by version and resource: everything that builds or
 * reads an address does it by this table. [seed][doc] An endpoint without a
 * method stands in responses only.
 */
export const endpoints = {
  v2: {
    order: { path: "orders/{ref}", retrieve: "GET", update: "POST" },
    orderItem: { path: "orderItems/{ref}", retrieve: "GET", update: "POST" },
    orders: { path: "orders", retrieve: "GET" },
    orderItemsOfOrder: { path: "orders/{ref}/orderItems", retrieve: "GET" },
    contactsOfOrder: { path: "orders/{ref}/contacts" },
    consumersOfOrder: { path: "orders/{ref}/consumers" },
    guest: { path: "guests/{ref}" },
  },
} as const satisfies Readonly<
  Record<string, Readonly<Record<string, Endpoint>>>
>;

/** A version of the REST API, as its paths spell it. */
type ApiVersion = keyof typeof endpoints;

/** The paths of v2.1 lead to the same resources; nothing is sent there. [doc] */
type ReadableVersion = ApiVersion | "v2.1";

/** An address is of one of them. */
export type Resource = keyof (typeof endpoints)[ApiVersion];

export interface Address {
  readonly version: ApiVersion;
  readonly resource: Resource;
  /** For what belongs to an order, the order's; absent where the path has none. */
  readonly ref?: string;
}

/** An address as somebody wrote it, which can be of a version that is not built. */
export type ReadAddress = Omit<Address, "version"> & {
  readonly version: ReadableVersion;
};

/** @param baseUrl without a slash at its end */
export function urlOf(
  baseUrl: string,
  { version, resource, ref = "" }: Address,
): string {
  const { path } = endpoints[version][resource];
  return `${baseUrl}/${version}/${path.replace("{ref}", () => ref)}`;
}

/** Where a path such as `/v2/orders/<ref>` leads; undefined where it is none of the API's. */
export function readPath(path: string): Address | undefined {
  return read(path, readablePaths);
}

/**
 * Reads an address with http or https and any host, with a placeholder of the
 * base URL, or a path alone, whatever its query and fragment. The host is not
 * looked at, so nothing may be sent there.
 */
export function readAddress(address: string): ReadAddress | undefined {
  return read(address, readableAddresses);
}

/** The ref that ends an address: lists name what they hold in this way. [doc] */
export function refAtEnd(address: string): string | undefined {
  const [path = ""] = address.split(/[?#]/, 1);
  const ref = path.slice(path.lastIndexOf("/") + 1);
  return isRef(ref) ? ref : undefined;
}

interface Form<Version> {
  readonly version: Version;
  readonly resource: Resource;
  readonly pattern: RegExp;
}

function read<Version>(text: string, forms: readonly Form<Version>[]) {
  for (const { version, resource, pattern } of forms) {
    const match = pattern.exec(text);
    const ref = match?.groups?.["ref"];
    if (match) return { version, resource, ...(ref !== undefined && { ref }) };
  }
  return undefined;
}

const readablePaths = formsOf("v2", (path) => `^${path}$`);

/** A URL, a host alone, or `<baseURL>`, `{{baseUrl}}`, `%BASE_URL%`, `:baseUrl`, `$BASE_URL`. */
const base = String.raw`(?:https?://[^\s?#\\]+|[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/[\w.-]+)*|[^\s?#\\/]*[>}%]|[:$]\w+)?`;

const readableAddresses = (["v2", "v2.1"] as const).flatMap((version) =>
  formsOf(version, (path) => String.raw`^${base}${path}/?(?:[?#]\S*)?$`),
);

function formsOf<Version extends ReadableVersion>(
  version: Version,
  around: (path: string) => string,
): readonly Form<Version>[] {
  return Object.entries(endpoints.v2).map(([resource, { path }]) => {
    const ref = path.replace("{ref}", `(?<ref>${refPattern})`);
    return {
      version,
      resource: resource as Resource,
      pattern: new RegExp(around(`/${version.replace(".", "\\.")}/${ref}`)),
    };
  });
}
