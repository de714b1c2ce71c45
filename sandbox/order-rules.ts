import type { Attributes } from "../cdp/attributes";
import { toUtc } from "../cdp/date-times";
import type { Kind } from "../cdp/kinds";
import { twoDaysRule } from "../cdp/two-days";
import { pick } from "./attributes";
import type { ChangedImmutables } from "./handler";
import { refused } from "./results";
import type { ValidatedBody } from "./validate-body";

/** The body as far as it may change the stored attributes, or its refusal. */
export function applyOrderRules(
  kind: Kind,
  stored: Attributes,
  body: Attributes,
  whenChanged: ChangedImmutables,
): ValidatedBody {
  if (twoDaysRule(kind, stored, body).length > 0) {
    return refused(
      400,
      "An update must have the order's referenceId, and an orderedAt within two days of the order's.",
    );
  }
  if (kind !== "v2.1/order") return { ok: true, body };
  const changed = immutables.filter((name) => isChanged(name, stored, body));
  return changed.length > 0 && whenChanged === "refused"
    ? refused(400, `The order's ${changed.join(" and ")} cannot be changed.`)
    : { ok: true, body: { ...body, ...pick(stored, immutables) } };
}

/** An order's update by v2.1 cannot change them. [doc] */
const immutables = ["referenceId", "orderedAt"] as const;

/** What the order does not have can be set; one instant can be written in several ways. */
function isChanged(
  name: (typeof immutables)[number],
  stored: Attributes,
  body: Attributes,
): boolean {
  if (![stored, body].every((one) => Object.hasOwn(one, name))) return false;
  const [before, after] = [String(stored[name]), String(body[name])];
  return name === "orderedAt"
    ? (toUtc(before) ?? before) !== (toUtc(after) ?? after)
    : before !== after;
}
