/** For tests that check texts of any API version without a server, which loads them by itself. */
import { addSchemas } from "../server/check/schema/schema-set";
import { v21 } from "../server/check/schema/v2-1";

addSchemas("v2.1", v21);
