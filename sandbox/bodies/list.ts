import type { Attributes } from "../../cdp/attributes";
import type { ApiVersion } from "../../cdp/api-versions";
import type { Page } from "../page";

/** A list, without its page. */
export interface ListAddress {
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
}

/** A page of a list with its own link; those of v2.1 have links to other pages too. */
export function listBody(
  version: ApiVersion,
  list: ListAddress,
  page: Page<Attributes>,
): Attributes {
  const { offset, limit, items } = page;
  const links = version === "v2.1" ? linksToPages(list, page) : {};
  return { href: hrefOf(list, offset, limit), offset, limit, ...links, items };
}

/** `next` is there where there is a next one. */
function linksToPages(
  list: ListAddress,
  { offset, limit, total }: Page<unknown>,
): Attributes {
  const link = (to: number) => ({ href: hrefOf(list, to, limit) });
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  return {
    first: link(0),
    last: link(last),
    ...(offset + limit < total && { next: link(offset + limit) }),
  };
}

function hrefOf({ url, query }: ListAddress, offset: number, limit: number) {
  const parameters = new URLSearchParams({
    offset: `${offset}`,
    limit: `${limit}`,
    ...query,
  });
  return `${url}?${parameters.toString()}`;
}
