/** The orders of a guest who travels often: enough to search and page through, the same in each run. */
import { createHash } from "node:crypto";
import { cyclicElement, journeyItems } from "./journey-items";
import type { Order, OrderItem } from "../resources";

const guestRef = "3f0d6a52-7c1e-4b8a-9d24-51c7e0b6a913";
const dayMs = 24 * 60 * 60 * 1000;

interface Journey {
  readonly order: Order;
  readonly items: readonly OrderItem[];
}

/** One in 24 days; statuses, channels and payments take turns. */
export function journeys(): readonly Journey[] {
  return Array.from({ length: 27 }, (_, n) => journey(n));
}

function journey(n: number): Journey {
  const first = Date.UTC(2024, 2, 4, 7 + (n % 12), (n * 17) % 60, n);
  const ordered = new Date(first + n * 24 * dayMs);
  const createdAt = new Date(ordered.getTime() + 64_268).toISOString();
  const times = { createdAt, modifiedAt: createdAt };
  const status = cyclicElement(statuses, n);
  const attributes = journeyItems(n, ordered);
  const common = {
    orderedAt: ordered.toISOString(),
    currencyCode: cyclicElement(["EUR", "GBP", "EUR"], n),
    // A PNR is used again after a while, so one search finds two orders.
    referenceId: pnr(n === 23 ? 4 : n),
    channel: cyclicElement(
      ["WEB", "MOBILE_APP", "CALL_CENTER", "MOBILE_WEB"],
      n,
    ),
  };
  const order = {
    ref: uuid(`order ${n}`),
    guestRef,
    ...times,
    attributes: {
      ...common,
      price: attributes.reduce((sum, { price }) => sum + price, 0),
      ...cyclicElement(payments, n),
      pointOfSale: cyclicElement(["spinair.com/ireland", "spinair.com/uk"], n),
      status: status.order,
    },
  };
  const items = attributes.map((own, index) => ({
    ref: uuid(`item ${n} ${index}`),
    orderRef: order.ref,
    ...times,
    attributes: {
      ...own,
      ...common,
      referenceId: `${common.referenceId}-${index + 1}`,
      status: index === attributes.length - 1 ? status.last : status.items,
      language: "EN",
      quantity: 1,
    },
  }));
  return { order, items };
}

/** Of an order that is only partly something, the last item differs. */
const statuses = [
  { order: "CONFIRMED", items: "CONFIRMED", last: "CONFIRMED" },
  { order: "PURCHASED", items: "PURCHASED", last: "PURCHASED" },
  { order: "PARTIALY_REFUNDED", items: "PURCHASED", last: "REFUNDED" },
  { order: "CANCELLED", items: "CANCELLED", last: "CANCELLED" },
  { order: "PURCHASED", items: "PURCHASED", last: "PURCHASED" },
  { order: "PARTIALY_CONFIRMED", items: "CONFIRMED", last: "PENDING" },
  { order: "RESERVED", items: "RESERVED", last: "RESERVED" },
] as const;

const payments = [
  { paymentType: "Card", cardType: "Visa" },
  { paymentType: "Paypal" },
  { paymentType: "Card", cardType: "Mastercard" },
  { paymentType: "Voucher" },
] as const;

/** Of version 4 by its form, and always the same for a name. */
function uuid(name: string): string {
  const hex = digest(name).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Six letters and digits, without those that are taken for others. */
function pnr(n: number): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  return [...digest(`pnr ${n}`).subarray(0, 6)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join("");
}

function digest(name: string): Buffer {
  return createHash("sha256").update(name).digest();
}
