export type Attribute = readonly [
  name: string,
  values: readonly [string, ...string[]],
];

/** Values as payloads have them, right ones and wrong ones. */
const text = [
  '"342-ABD"',
  '""',
  '" a "',
  "12",
  "null",
  '"{{name}}"',
  '"“x”"',
] as const;
const currency = [
  '"EUR"',
  '"USD"',
  '"eur"',
  '"EURO"',
  '"€"',
  "978",
  "null",
] as const;
const amount = [
  ...[
    "12",
    "30.60",
    "-45",
    "0",
    '"12,50"',
    '"30.6"',
    "1E400",
    "-0",
    "01",
    "+1",
  ],
  ...[
    "12345678901234567890",
    "0.10000000000000001",
    ".5",
    "1.",
    "1,000",
    "NaN",
  ],
  ...["[12]", "null"],
] as const;
const moment = [
  ...['"2025-12-19T12:07:18.149Z"', '"2025-12-19T12:07:18Z"', '"2025-02-30"'],
  ...['"2025-12-19T12:07:18"', '"19.12.2025"', '"0001-01-01T00:00:00"'],
  ...['"/Date(1750000000000)/"', '"2999-01-01T00:00:00Z"', "1750000000", '""'],
] as const;
const channel = [
  '"WEB"',
  '"web"',
  '"CALL CENTER"',
  '"OTA"',
  '"FAX"',
  "1",
] as const;
const ref = ['"d680c9be-4c07-4731-857e-9602034b15f2"', "null"] as const;

const anyObject: readonly Attribute[] = [
  ["ref", ref],
  ["href", ['"https://api.test/v2/orders/abc"']],
  ["createdAt", moment],
  ["modifiedAt", moment],
  ["pirce", amount],
  ["Status", ['"PURCHASED"']],
  ["__proto__", ["1", '{"price": 1}']],
  ["", ["1"]],
  ["extensions", ['[{"name": "ext", "key": "default"}]', "{}", '{"a": [[]]}']],
];

export const orderAttributes: readonly [Attribute, ...Attribute[]] = [
  ["referenceId", text],
  ["orderedAt", moment],
  ["price", amount],
  ["currencyCode", currency],
  ["pointOfSale", text],
  ["channel", channel],
  ["status", ['"PURCHASED"', '"REFUND"', '"CANCELED"', '"purchased"', "true"]],
  ["paymentType", ['"Card"', '"card"', '"Bitcoin"', '/* by phone */ "Card"']],
  ["cardType", ['"Visa"', '"visa"', "null"]],
  ["contact", ['{"firstName": "Ann"}', "{}", '"Ann"']],
  ["consumers", ['[{"lastName": "Lee"}]', '{"items": []}', "[null]"]],
  ...anyObject,
];

export const itemAttributes: readonly [Attribute, ...Attribute[]] = [
  ["type", ['"FLIGHT"', '"HOTEL"', '"BAGGAGE"', '"flight"', '"Flight Item"']],
  ["status", ['"CONFIRMED"', '"PAYMENT_PENDING"', '"confirmed "', "1"]],
  ["currencyCode", currency],
  ["price", amount],
  ["productId", text],
  ["referenceId", text],
  ["orderedAt", moment],
  ["quantity", ["1", "0", "-1", "1.5", '"2"']],
  ["originalPrice", amount],
  ["originalCurrencyCode", currency],
  ["vendor", text],
  ["name", [...text, `"${"n".repeat(140)}"`]],
  ["description", text],
  ["channel", channel],
  ["language", ['"EN"', '"en"', '"English"', "null"]],
  ["passengerTypeCode", text],
  ["sku", text],
  ["consumerTypeCode", text],
  ["order", ['{"href": "https://api.test/v2/orders/abc"}']],
  ...anyObject,
];

export const flightAttributes: readonly Attribute[] = [
  ["id", ["1", "1", "2", '"1"']],
  ["origin", ['"DUB"', '"LHR"', '"dub"', '"Dublin"']],
  ["destination", ['"LHR"', '"LAS"', '"DUB"', '"EGLL"']],
  ["departureDateTime", moment],
  ["arrivalDateTime", moment],
  ["flightNumber", ['"123"', "123", '"EI 123"']],
  ["fareClass", text],
  ["carrier", ['"EI"', '"ei"', '"EIN"']],
  ["originDestination", ['"DUB-LHR"', '"DUB"']],
  ["bookingClass", text],
  ["operatingCarrier", ['"BA"']],
  ["operatingFlightNumber", ['"9"', "9"]],
  ...anyObject,
];
