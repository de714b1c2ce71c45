import { refAtEnd } from "../../cdp/endpoints";
import type { Kind } from "../../cdp/kinds";
import { atMost } from "../async/at-most";
import type { HttpResponse } from "../http/http-result";
import {
  findOrdersRequest,
  listItemsRequest,
  type OrderSearch,
  type Page,
} from "../http/request";
import { attributesIn } from "./resource";
import type { Attributes } from "../../cdp/attributes";
import { ask, none, retrieve, type Get, type None } from "./retrieve";

/** The orders that have a value, or the items of one order. */
export type FindQuery = OrderSearch | { readonly orderRef: string };

export type Found =
  | {
      readonly is: "page";
      readonly hits: readonly Hit[];
      /** Where the list goes on; absent where it has ended. */
      readonly next?: Page;
    }
  | None;

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
 * An environment lists addresses; of each only its last part is used, as a ref.
 */
export async function find(
  get: Get,
  baseUrl: string,
  query: FindQuery,
  page: Page = firstPage,
): Promise<Found> {
  const [kind, request] =
    "orderRef" in query
      ? ([
          "orderItem",
          listItemsRequest(baseUrl, query.orderRef, page),
        ] as const)
      : (["order", findOrdersRequest(baseUrl, query, page)] as const);
  const got = await ask(get, request);
  if (got.is === "none") return got;
  const listed = listOf(got.response)?.slice(0, page.limit);
  if (listed === undefined) return none("unreadable");
  const refs = new Set(listed.flatMap(listedRef));
  const hits = await atMost(4, [...refs], async (ref): Promise<Hit> => {
    const retrieved = await retrieve(get, baseUrl, kind, ref);
    return retrieved.is === "live"
      ? { kind, ref, attributes: retrieved.live.attributes }
      : { kind, ref };
  });
  const { offset, limit } = page;
  return {
    is: "page",
    hits,
    ...(listed.length === limit && { next: { offset: offset + limit, limit } }),
  };
}

function listOf(response: HttpResponse): readonly unknown[] | undefined {
  const items = attributesIn(response)?.["items"];
  return Array.isArray(items) ? (items as readonly unknown[]) : undefined;
}

/** The ref at the end of an entry's address, if it is one. */
function listedRef(entry: unknown): readonly string[] {
  const { href } = (entry ?? {}) as { readonly href?: unknown };
  const ref = typeof href === "string" ? refAtEnd(href) : undefined;
  return ref === undefined ? [] : [ref];
}
