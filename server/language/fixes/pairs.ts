import { quote } from "../../check/quote";
import type { FixMaker } from "./fix";
import { foundAt, ownerSchema } from "./found";
import { insertion } from "./insertion";
import { stubs } from "./members";
import { removal } from "./removal";

/** `pair/original-price`, `pair/card-type`, `flight/not-a-flight`: the attribute that belongs to this one, else without it. */
export const addPartner: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && ownerSchema(payload, found);
  if (!found?.member || !schema) return [];
  const { object, property } = found.member;
  const { name } = property.key;
  const partner = partners.get(name);
  const present = object.properties.some(({ key }) => key.name === partner);
  const without = {
    title: `Remove ${quote(name)}`,
    edits: removal(payload, object, [property]),
  };
  if (partner === undefined || present) return [without];
  const [attribute] = stubs(payload, schema, [partner]);
  if (!attribute) return [];
  const json = said.get(partner) ?? attribute.json;
  const added = [{ ...attribute, json }];
  return [
    {
      title: `Add ${quote(partner)}`,
      edits: insertion(payload, object, schema, added),
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
