import type { ApiVersion } from "./api-versions";

interface Row {
  readonly version: ApiVersion;
  readonly resource: TargetResource;
  /** The method of the update, sent to the resource's own address. */
  readonly update: UpdateMethod;
  readonly leftOut: LeftOut;
  /** For use within a sentence. */
  readonly name: string;
}

/** What a target line can name. */
export type TargetResource =
  "order" | "orderItem" | "orderExtension" | "orderItemExtension";

/** PATCH changes what the body names; the others affect the whole resource. [doc] */
export type UpdateMethod = "POST" | "PUT" | "PATCH";

/**
 * What becomes of attributes that the live resource has and the body lacks:
 * PATCH keeps them and an extension's PUT removes them [doc], and of the others,
 * which affect the whole resource, nobody says it.
 */
export type LeftOut = "kept" | "removed" | "unknown";

/** The updates that the REST API takes, each with a body of its own. [seed][doc] */
export const kinds = {
  order: {
    version: "v2",
    resource: "order",
    update: "POST",
    leftOut: "unknown",
    name: "order",
  },
  orderItem: {
    version: "v2",
    resource: "orderItem",
    update: "POST",
    leftOut: "unknown",
    name: "order item",
  },
  "v2.1/order": {
    version: "v2.1",
    resource: "order",
    update: "PATCH",
    leftOut: "kept",
    name: "order",
  },
  "v2.1/orderItem": {
    version: "v2.1",
    resource: "orderItem",
    update: "PUT",
    leftOut: "unknown",
    name: "order item",
  },
  "v2.1/orderExtension": {
    version: "v2.1",
    resource: "orderExtension",
    update: "PUT",
    leftOut: "removed",
    name: "order data extension",
  },
  "v2.1/orderItemExtension": {
    version: "v2.1",
    resource: "orderItemExtension",
    update: "PUT",
    leftOut: "removed",
    name: "order item data extension",
  },
} as const satisfies Readonly<Record<string, Row>>;

/** What a payload updates, and by which version of the REST API. */
export type Kind = keyof typeof kinds;

/** In the order in which they are offered. */
export const allKinds = Object.keys(kinds) as readonly Kind[];

export function isKind(value: unknown): value is Kind {
  return typeof value === "string" && Object.hasOwn(kinds, value);
}

export function isTargetResource(value: unknown): value is TargetResource {
  return allKinds.some((kind) => kinds[kind].resource === value);
}

/** Undefined where the version has no such update. */
export function kindFor(
  version: ApiVersion,
  resource: string,
): Kind | undefined {
  return allKinds.find(
    (kind) =>
      kinds[kind].version === version && kinds[kind].resource === resource,
  );
}

/** The kinds of a version, in the order in which they are offered. */
export function kindsOf(version: ApiVersion): readonly Kind[] {
  return allKinds.filter((kind) => kinds[kind].version === version);
}

/** What has the ref of a target line: a data extension has that of the order or item that it belongs to. */
export type Owner = "order" | "orderItem";

export function ownerOf(kind: Kind): Owner {
  const { resource } = kinds[kind];
  return resource === "order" || resource === "orderExtension"
    ? "order"
    : "orderItem";
}

/** The kind of an order or an item itself. */
export function ownerKind(version: ApiVersion, owner: Owner): Kind {
  return version === "v2" ? owner : `${version}/${owner}`;
}

/** A data extension: one flat object of pairs, all of which an update replaces. [doc] */
export function isExtension(kind: Kind): boolean {
  const { resource } = kinds[kind];
  return resource === "orderExtension" || resource === "orderItemExtension";
}

/** The lines of a file that say its kind, and the ref if there is one; each ends in a line break. */
export function kindLines(kind: Kind, ref?: string): string {
  const { version, resource } = kinds[kind];
  const target = `// @${resource}${ref === undefined ? "" : ` ${ref}`}\n`;
  return version === "v2" ? target : `// @api ${version}\n${target}`;
}

export function updateName(kind: Kind): string {
  return `${kinds[kind].name} update`;
}
