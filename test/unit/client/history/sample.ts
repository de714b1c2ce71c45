import type { HistoryEntry } from "../../../../client/send/history/entry";

/** As the flow hands it over before it sends. */
export const begun = {
  environment: {
    name: "EU",
    baseUrl: "https://api.example.com",
    stage: "production",
    source: "settings",
  },
  kind: "order",
  ref: "d680c9be-4c07-4731-857e-9602034b15f2",
  file: "file:///payloads/refund.cdp-order.json",
  cause: "send",
  sent: '{"price": 12.00}',
  before: '{"price": 20}',
} as const satisfies Omit<HistoryEntry, "id" | "at" | "end">;

export const accepted = {
  status: "accepted",
  httpStatus: 200,
  response: '{"price":12}',
  milliseconds: 31.5,
} as const;
