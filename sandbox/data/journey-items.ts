import type { Attributes } from "../../cdp/attributes";

/** The attributes of one item of a journey that the others of its order do not share. */
interface JourneyItem extends Attributes {
  readonly price: number;
}

/** Flights there and back, and now and then more than that. */
export function journeyItems(n: number, ordered: Date): readonly JourneyItem[] {
  const passengers = n === family ? ["ADT", "ADT", "CHD", "CHD"] : ["ADT"];
  const place = cyclicElement(places, n);
  const there = departure(ordered, 20 + (n % 9), 6 + (n % 5));
  const back = departure(ordered, 24 + (n % 9), 15 + (n % 5));
  return [
    ...passengers.flatMap((passenger, seat) => [
      flight(["DUB", place.airport, place.minutes], there, n, seat, passenger),
      flight([place.airport, "DUB", place.minutes], back, n, seat, passenger),
    ]),
    ...(n === family || n % 3 === 1
      ? passengers.map(() => extra("BAG", "BAG-20", "Bag, 20 kg", 30))
      : []),
    ...(n % 4 === 2
      ? [extra("HOTEL", `HTL-${place.airport}`, `Hotel in ${place.city}`, 240)]
      : []),
    ...(n % 5 === 3
      ? [extra("CAR", "CAR-A", "Small car, four days", 128)]
      : []),
    ...(n % 7 === 0
      ? [extra("INSURANCE", "INS-T", "Travel insurance", 12)]
      : []),
  ];
}

/** This journey has more items than a page of a list. */
const family = 8;

const dayMs = 24 * 60 * 60 * 1000;

/** A local time, written with a Z as CDP writes it. */
function departure(ordered: Date, days: number, hour: number): number {
  const day = Math.floor(ordered.getTime() / dayMs) + days;
  return day * dayMs + hour * 60 * 60 * 1000;
}

function flight(
  [origin, destination, minutes]: readonly [string, string, number],
  departs: number,
  n: number,
  seat: number,
  passengerTypeCode: string,
): JourneyItem {
  const originDestination = `${origin}-${destination}`;
  return {
    type: "FLIGHT",
    productId: originDestination,
    price: 40 + ((n * 37 + seat * 11) % 160),
    vendor: "SpinAir",
    name: `Flight ${originDestination}`,
    passengerTypeCode,
    flightSegments: [
      {
        id: `${n * 10 + seat}`,
        origin,
        destination,
        departureDateTime: new Date(departs).toISOString(),
        arrivalDateTime: new Date(departs + minutes * 60_000).toISOString(),
        flightNumber: `${400 + n * 2 + (origin === "DUB" ? 0 : 1)}`,
        fareClass: "Economy",
        fareFamily: cyclicElement(["Plus", "Basic"], n),
        carrier: "BX",
        originDestination,
        bookingClass: "Y",
        operatingCarrier: "BX",
      },
    ],
  };
}

function extra(
  type: string,
  productId: string,
  name: string,
  price: number,
): JourneyItem {
  return { type, productId, price, vendor: "SpinAir Extras", name };
}

const places = [
  { airport: "LHR", city: "London", minutes: 85 },
  { airport: "AMS", city: "Amsterdam", minutes: 160 },
  { airport: "CDG", city: "Paris", minutes: 170 },
  { airport: "FCO", city: "Rome", minutes: 240 },
  { airport: "MAD", city: "Madrid", minutes: 215 },
  { airport: "BER", city: "Berlin", minutes: 205 },
] as const;

/** The element at an index of a list that begins again where it ends. */
export function cyclicElement<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
