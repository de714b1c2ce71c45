import type { ApiVersion } from "../../cdp/api-versions";
import { refAtEnd } from "../../cdp/endpoints";
import { isRef } from "../../cdp/refs";
import type { Attributes } from "../../cdp/attributes";
import { ownerKind, type Kind } from "../../cdp/kinds";
import { mapConcurrently } from "../async/map-concurrently";
import type { HttpResponse } from "../http/http-result";
import {
  findOrdersRequest,
  listItemsRequest,
  type OrderQuery,
  type Page,
} from "./requests";
import { attributesIn } from "./resource";
import {
  getResponse,
  retrieve,
  retrieveFailure,
  type Get,
  type RetrieveFailure,
} from "./retrieve";

/** The orders that have a value, or the items of one order. */
export type FindQuery = (
  OrderQuery | { readonly by: "orderRef"; readonly value: string }
) & {
  /** Of the API; the legacy one where it is absent. */
  readonly version?: ApiVersion;
};

export type FindResult =
  | {
      readonly ok: true;
      readonly hits: readonly Hit[];
      /** Where the list goes on; absent where it has ended. */
      readonly next?: Page;
    }
  | RetrieveFailure;

/** One order or item that was found. */
export interface Hit {
  readonly kind: Kind;
  readonly ref: string;
  /** Absent where it could not be read. */
  readonly attributes?: Attributes;
}

/** As many as CDP lists where nobody says otherwise. [doc] */
const firstPage: Page = { offset: 0, limit: 10 };

/**
 * One page of what is wanted, each hit retrieved to be told from the others.
 * An environment lists addresses and, by v2.1, refs; of an address only its last
 * part is used, as a ref. The link to the next page is not: its offset is known.
 */
export async function find(
  get: Get,
  baseUrl: string,
  query: FindQuery,
  page: Page = firstPage,
): Promise<FindResult> {
  const { version = "v2", by, value } = query;
  const kind = ownerKind(version, by === "orderRef" ? "orderItem" : "order");
  const request =
    by === "orderRef"
      ? listItemsRequest(baseUrl, version, value, page)
      : findOrdersRequest(baseUrl, version, { by, value }, page);
  const got = await getResponse(get, request);
  if (!got.ok) return got;
  const listed = listOf(got.response)?.slice(0, page.limit);
  if (listed === undefined) return retrieveFailure("unreadable");
  const refs = new Set(listed.flatMap(listedRef));
  const hits = await mapConcurrently(
    4,
    [...refs],
    async (ref): Promise<Hit> => {
      const retrieved = await retrieve(get, baseUrl, kind, ref);
      return retrieved.ok
        ? { kind, ref, attributes: retrieved.live.attributes }
        : { kind, ref };
    },
  );
  const { offset, limit } = page;
  return {
    ok: true,
    hits,
    ...(listed.length === limit && { next: { offset: offset + limit, limit } }),
  };
}

function listOf(response: HttpResponse): readonly unknown[] | undefined {
  const items = attributesIn(response)?.["items"];
  return Array.isArray(items) ? (items as readonly unknown[]) : undefined;
}

/** The ref of an entry, or else that at the end of its address, if it is one. */
function listedRef(entry: unknown): readonly string[] {
  const { ref, href } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof ref === "string") return isRef(ref) ? [ref] : [];
  const last = typeof href === "string" ? refAtEnd(href) : undefined;
  return last === undefined ? [] : [last];
}
