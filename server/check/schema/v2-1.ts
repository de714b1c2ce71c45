import * as validators from "../../../generated/validators-v2.1";
import dataExtension from "../../../schemas/v2.1/data-extension.schema.json";
import order from "../../../schemas/v2.1/order.schema.json";
import orderItem from "../../../schemas/v2.1/order-item.schema.json";
import type { CompiledSchema, Schema, SchemaSet } from "./json-schema";

const extension: CompiledSchema = {
  schema: dataExtension as unknown as Schema,
  validate: validators.dataExtension,
};

/** A bundle of its own, loaded when a file is of this version. */
export const v21: SchemaSet = {
  "v2.1/order": {
    schema: order as unknown as Schema,
    validate: validators.order,
  },
  "v2.1/orderItem": {
    schema: orderItem as unknown as Schema,
    validate: validators.orderItem,
  },
  "v2.1/orderExtension": extension,
  "v2.1/orderItemExtension": extension,
};
