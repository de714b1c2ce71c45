import * as validators from "../../../generated/validators";
import order from "../../../schemas/order.schema.json";
import orderItem from "../../../schemas/order-item.schema.json";
import type { Schema, SchemaSet } from "./json-schema";

// A test holds the schemas to the type; to the compiler, strings in JSON are just strings.
export const v2 = {
  order: { schema: order as unknown as Schema, validate: validators.order },
  orderItem: {
    schema: orderItem as unknown as Schema,
    validate: validators.orderItem,
  },
} satisfies SchemaSet;
