import { refuse, type Answer } from "./answers";
import type { Exchange, Request } from "./exchange";
import { retrieveItem, updateItem } from "./items";
import { findOrders, listItems, retrieveOrder, updateOrder } from "./orders";
import type { Store } from "./store";

/** Answers a request whose sender has been let in. */
export function route(request: Request, store: Store, baseUrl: string): Answer {
  for (const { path, methods } of resources) {
    const match = path.exec(request.path);
    if (!match) continue;
    const handler = methods[request.method];
    return handler
      ? handler({ request, store, baseUrl, ref: match[1] ?? "" })
      : refuse(405, `This path does not take ${request.method}.`, {
          headers: { Allow: Object.keys(methods).join(", ") },
        });
  }
  return refuse(404, "There is no such path.");
}

type Handler = (exchange: Exchange) => Answer;

const resources: readonly {
  readonly path: RegExp;
  readonly methods: Readonly<Partial<Record<string, Handler>>>;
}[] = [
  { path: /^\/v2\/orders$/, methods: { GET: findOrders } },
  {
    path: /^\/v2\/orders\/([\w-]+)$/,
    methods: { GET: retrieveOrder, POST: updateOrder },
  },
  { path: /^\/v2\/orders\/([\w-]+)\/orderItems$/, methods: { GET: listItems } },
  {
    path: /^\/v2\/orderItems\/([\w-]+)$/,
    methods: { GET: retrieveItem, POST: updateItem },
  },
];
