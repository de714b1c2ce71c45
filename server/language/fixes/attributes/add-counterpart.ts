import { quote } from "../../../check/text/quote";
import type { FixProvider } from "../fix";
import { locationAt, ownerSchema } from "../problem-location";
import { insertProperties } from "../../layout/insert-properties";
import { newProperties } from "./new-properties";
import { removeProperties } from "../../layout/remove-properties";

/** `pair/original-price`, `pair/card-type`, `flight/not-a-flight`: the attribute that belongs to this one, else without it. */
export const addCounterpart: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && ownerSchema(payload, location);
  if (!location?.member || !schema) return [];
  const { object, property } = location.member;
  const { name } = property.key;
  const partner = partners.get(name);
  const present = object.properties.some(({ key }) => key.name === partner);
  const without = {
    title: `Remove ${quote(name)}`,
    edits: removeProperties(payload, object, [property]),
  };
  if (partner === undefined || present) return [without];
  const [attribute] = newProperties(payload, schema, [partner]);
  if (!attribute) return [];
  const json = said.get(partner) ?? attribute.json;
  const added = [{ ...attribute, json }];
  return [
    {
      title: `Add ${quote(partner)}`,
      edits: insertProperties(payload, object, schema, added),
      preferred: true,
    },
    without,
  ];
};

const partners: ReadonlyMap<string, string> = new Map([
  ["originalPrice", "originalCurrencyCode"],
  ["originalCurrencyCode", "originalPrice"],
  ["paymentType", "cardType"],
  ["cardType", "paymentType"],
]);

/** Only a payment by card has a brand of card. */
const said: ReadonlyMap<string, string> = new Map([["paymentType", '"Card"']]);
