import { apiVersions, type ApiVersion } from "./api-versions";
import { kinds, type Kind } from "./kinds";
import { isRef, refPattern } from "./refs";

/**
 * The paths below the version, the same in both; `{ref}` stands for a ref.
 * Everything that builds or reads an address does it by this table. [seed][doc]
 */
const paths = {
  order: "orders/{ref}",
  orderItem: "orderItems/{ref}",
  orderExtension: "orders/{ref}/extensions/ext",
  orderItemExtension: "orderItems/{ref}/extensions/ext",
  orders: "orders",
  orderItemsOfOrder: "orders/{ref}/orderItems",
  contactsOfOrder: "orders/{ref}/contacts",
  consumersOfOrder: "orders/{ref}/consumers",
  guest: "guests/{ref}",
} as const;

/** What v2 does not have. [doc] */
const newResources: ReadonlySet<string> = new Set<keyof typeof paths>([
  "orderExtension",
  "orderItemExtension",
]);

/** An address is of one of them. */
export type Resource = keyof typeof paths;

export interface Address {
  readonly version: ApiVersion;
  readonly resource: Resource;
  /** For what belongs to an order or an item, that one's; absent where the path has none. */
  readonly ref?: string;
}

/** Where an update of a kind is sent, and where what it changes is retrieved. */
export function addressOf(kind: Kind, ref: string): Address {
  const { version, resource } = kinds[kind];
  return { version, resource, ref };
}

/** @param baseUrl without a slash at its end */
export function urlOf(baseUrl: string, address: Address): string {
  return `${baseUrl}${pathOf(address)}`;
}

/** For example `/v2/orders/<ref>`. */
export function pathOf({ version, resource, ref = "" }: Address): string {
  return `/${version}/${paths[resource].replace("{ref}", () => ref)}`;
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
export function readAddress(address: string): Address | undefined {
  return read(address, readableAddresses);
}

/** The ref that ends an address: lists name what they hold in this way. [doc] */
export function refAtEnd(address: string): string | undefined {
  const [path = ""] = address.split(/[?#]/, 1);
  const ref = path.slice(path.lastIndexOf("/") + 1);
  return isRef(ref) ? ref : undefined;
}

interface Form {
  readonly version: ApiVersion;
  readonly resource: Resource;
  readonly pattern: RegExp;
}

function read(text: string, forms: readonly Form[]): Address | undefined {
  for (const { version, resource, pattern } of forms) {
    const match = pattern.exec(text);
    const ref = match?.groups?.["ref"];
    if (match) return { version, resource, ...(ref !== undefined && { ref }) };
  }
  return undefined;
}

const readablePaths = formsOf((path) => `^${path}$`);

/** A URL, a host alone, or `<baseURL>`, `{{baseUrl}}`, `%BASE_URL%`, `:baseUrl`, `$BASE_URL`. */
const base = String.raw`(?:https?://[^\s?#\\]+|[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/[\w.-]+)*|[^\s?#\\/]*[>}%]|[:$]\w+)?`;

const readableAddresses = formsOf(
  (path) => String.raw`^${base}${path}/?(?:[?#]\S*)?$`,
);

function formsOf(around: (path: string) => string): readonly Form[] {
  return apiVersions.flatMap((version) =>
    Object.entries(paths).flatMap(([resource, path]) => {
      if (version === "v2" && newResources.has(resource)) return [];
      const ref = path.replace("{ref}", `(?<ref>${refPattern})`);
      return {
        version,
        resource: resource as Resource,
        pattern: new RegExp(around(`/${version.replace(".", "\\.")}/${ref}`)),
      };
    }),
  );
}
