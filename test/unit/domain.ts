/**
 * The documentation of payloads as tables of its own: the schemas
 * are held against it. An attribute's shape is its JSON type, `date-time`, or
 * `response` for what only CDP writes.
 */
type Attributes = readonly (readonly [name: string, shape: string])[];

export const orderAttributes: Attributes = [
  ["pointOfSale", "string"],
  ["channel", "string"],
  ["currencyCode", "string"],
  ["price", "number"],
  ["orderedAt", "date-time"],
  ["referenceId", "string"],
  ["paymentType", "string"],
  ["cardType", "string"],
  ["status", "string"],
  ["contact", "object"],
  ["consumers", "array"],
  ["orderItems", "array"],
  ["href", "response"],
  ["ref", "response"],
  ["createdAt", "response"],
  ["modifiedAt", "response"],
  ["contacts", "response"],
];

export const itemAttributes: Attributes = [
  ["type", "string"],
  ["productId", "string"],
  ["price", "number"],
  ["currencyCode", "string"],
  ["referenceId", "string"],
  ["status", "string"],
  ["orderedAt", "date-time"],
  ["quantity", "number"],
  ["originalPrice", "number"],
  ["originalCurrencyCode", "string"],
  ["passengerTypeCode", "string"],
  ["flightSegments", "array"],
  ["name", "string"],
  ["description", "string"],
  ["vendor", "string"],
  ["channel", "string"],
  ["language", "string"],
  ["href", "response"],
  ["ref", "response"],
  ["order", "response"],
  ["createdAt", "response"],
  ["modifiedAt", "response"],
  ["consumerTypeCode", "response"],
  ["sku", "response"],
];

export const segmentAttributes: Attributes = [
  ["id", "string"],
  ["origin", "string"],
  ["destination", "string"],
  ["originDestination", "string"],
  ["departureDateTime", "date-time"],
  ["arrivalDateTime", "date-time"],
  ["fareClass", "string"],
  ["fareFamily", "string"],
  ["bookingClass", "string"],
  ["carrier", "string"],
  ["flightNumber", "string"],
  ["operatingCarrier", "string"],
  ["operatingFlightNumber", "string"],
];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const orderStatuses = words(`
  RESERVED PAYMENT_PENDING DECLINED PURCHASED PENDING CONFIRMED
  PARTIALY_CONFIRMED CANCELLED REFUNDED PARTIALY_REFUNDED UNKNOWN`);

export const itemStatuses = words(`
  RESERVED PENDING DECLINED CONFIRMED CANCELLED REFUNDED PURCHASED UNKNOWN`);

export const channels = words(`
  AIRPORT_KIOSK BRANCH CALL_CENTER GDS KIOSK MOBILE_APP MOBILE_WEB OFFLINE OTA
  OTHER WEB`);

export const itemTypes = words(`
  FLIGHT HOTEL CAR BAG INSURANCE CAR_SEAT MEAL FEE LOUNGE_ACCESS HOTEL_WIFI
  HOTEL_BREAKFAST SEAT_UPGRADE TAXI PARKING SEAT UPGRADE TRANSPORT OTHER
  INFLIGHT_ENTERTAINMENT ACTIVITY CARBON_OFFSET PAID_SUBSCRIPTION COMFORT_PACK
  INFLIGHT_VOUCHER PACKAGE SMS_ITINERARY SPECIAL_ASSISTANCE CHARITY_DONATION
  TRANSFER`);

export const deprecatedItemTypes = {
  BAGGAGE: "BAG",
  FEES: "FEE",
  SEAT_UPGRADES: "SEAT_UPGRADE",
  INFLIGHT_VOUCHERS: "INFLIGHT_VOUCHER",
};
