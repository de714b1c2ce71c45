import { isRef, refPattern } from "./refs";

interface Endpoint {
  /** Below the version; `{ref}` stands for a ref. */
  readonly path: string;
  readonly retrieve?: "GET";
  /** Affects the whole resource. */
  readonly update?: "POST";
}

/**
 * What the REST API has, by version and resource: everything that builds or
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

/** What an address can be of. */
export type Resource = keyof (typeof endpoints)[ApiVersion];

export interface Address {
  readonly version: ApiVersion;
  readonly resource: Resource;
  /** For what belongs to an order, the order's; absent where the path has none. */
  readonly ref?: string;
}

/** @param baseUrl without a slash at its end */
export function urlOf(
  baseUrl: string,
  { version, resource, ref = "" }: Address,
): string {
  const { path } = endpoints[version][resource];
  return `${baseUrl}/${version}/${path.replace("{ref}", () => ref)}`;
}

/** What a path such as `/v2/orders/<ref>` leads to; undefined where it is none of the API's. */
export function readPath(path: string): Address | undefined {
  return read(path, "path");
}

/**
 * What an address is of: http or https on any host, or a path alone, with
 * whatever query and fragment. Its host is not looked at, so nothing may be
 * sent there.
 */
export function readAddress(address: string): Address | undefined {
  return read(address, "address");
}

/** The ref that ends an address: lists name what they hold in this way. [doc] */
export function refAtEnd(address: string): string | undefined {
  const [path = ""] = address.split(/[?#]/, 1);
  const ref = path.slice(path.lastIndexOf("/") + 1);
  return isRef(ref) ? ref : undefined;
}

function read(text: string, form: "path" | "address"): Address | undefined {
  for (const { version, resource, ...forms } of readable) {
    const match = forms[form].exec(text);
    const ref = match?.groups?.["ref"];
    if (match) return { version, resource, ...(ref !== undefined && { ref }) };
  }
  return undefined;
}

const readable = Object.entries(endpoints).flatMap(([version, resources]) =>
  Object.entries(resources).map(([resource, { path }]) => {
    const form = `/${version.replace(".", "\\.")}/${path.replace("{ref}", `(?<ref>${refPattern})`)}`;
    return {
      version: version as ApiVersion,
      resource: resource as Resource,
      path: new RegExp(`^${form}$`),
      address: new RegExp(
        `^(?:https?://[^\\s?#\\\\]+)?${form}/?(?:[?#]\\S*)?$`,
      ),
    };
  }),
);
