/**
 * The order and the order item of the two documented update examples, as their
 * responses show them. The item's order is named there and no more; its
 * attributes here are made to fit the item.
 */
import type { Order, OrderItem } from "../resources";

const guestRef = "f7aabbca-1c1b-4fc2-be72-3e16294a4f03";

export const documentedOrders: readonly Order[] = [
  {
    ref: "d680c9be-4c07-4731-857e-9602034b15f2",
    guestRef,
    createdAt: "2025-12-19T12:19:01.268Z",
    modifiedAt: "2025-12-26T09:41:04.268Z",
    attributes: {
      orderedAt: "2025-12-19T12:07:18.149Z",
      currencyCode: "EUR",
      price: 12,
      referenceId: "342-ABD",
      paymentType: "Card",
      cardType: "Visa",
      pointOfSale: "spinair.com/france",
      channel: "WEB",
      status: "PURCHASED",
    },
  },
  {
    ref: "25875e50-f984-4f10-8974-673e62a248cb",
    guestRef,
    createdAt: "2025-09-11T07:49:21.239Z",
    modifiedAt: "2025-11-08T16:20:30.503Z",
    attributes: {
      orderedAt: "2025-07-23T16:17:16.000Z",
      currencyCode: "EUR",
      price: 100,
      referenceId: "B94TXY",
      paymentType: "Card",
      cardType: "Visa",
      pointOfSale: "spinair.com/ireland",
      channel: "WEB",
      status: "PURCHASED",
    },
  },
];

export const documentedItems: readonly OrderItem[] = [
  {
    ref: "d680c9be-4c07-4731-857e-9602034b15f2",
    orderRef: "25875e50-f984-4f10-8974-673e62a248cb",
    createdAt: "2025-09-11T07:49:21.239Z",
    modifiedAt: "2025-11-08T16:20:30.503Z",
    attributes: {
      type: "FLIGHT",
      orderedAt: "2025-07-23T16:17:16.000Z",
      productId: "DUB-LAS",
      price: 100,
      currencyCode: "EUR",
      originalPrice: 112,
      originalCurrencyCode: "USD",
      referenceId: "B94TXY-1",
      vendor: "unknown",
      status: "PURCHASED",
      language: "EN",
      name: "Flight DUB-LAS",
      description: "Flight DUB-LAS",
      quantity: 1,
      channel: "WEB",
      flightSegments: [
        {
          id: "1234",
          origin: "DUB",
          destination: "LHR",
          departureDateTime: "2025-08-15T16:00:00.000Z",
          arrivalDateTime: "2025-08-15T17:30:00.000Z",
          flightNumber: "459",
          fareClass: "Economy",
          fareFamily: "Plus",
          carrier: "BX",
          originDestination: "DUB-LHR",
          bookingClass: "Y",
          operatingCarrier: "BX",
        },
        {
          id: "1235",
          origin: "LHR",
          destination: "LAS",
          departureDateTime: "2025-08-15T19:00:00.000Z",
          arrivalDateTime: "2025-08-15T21:30:00.000Z",
          flightNumber: "460",
          fareClass: "Economy",
          fareFamily: "Plus",
          carrier: "BX",
          originDestination: "DUB-LAS",
          bookingClass: "Y",
          operatingCarrier: "BX",
        },
      ],
      passengerTypeCode: "ADT",
    },
  },
];
