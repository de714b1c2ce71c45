import { trimEndMatching } from "../../../check/text/trim-end-matching";
import { minorUnits } from "../../../check/values/code-lists";
import { propertyOf } from "../../../document/syntax-tree";
import type { Fix, FixProvider } from "../fix";
import { replace } from "../../layout/edit";
import { locationAt } from "../problem-location";
import { textAt } from "../../layout/white-space";

/** `value/decimals`: without zeros at the end, or without the point where it may stand between thousands. An amount is never rounded. */
export const reduceDecimals: FixProvider = (payload, { offset }) => {
  const { node, member } = locationAt(payload, offset) ?? {};
  if (node?.type !== "number" || !member) return [];
  const currency =
    member.property.key.name === "price"
      ? "currencyCode"
      : "originalCurrencyCode";
  const code = propertyOf(member.object, currency)?.value;
  const most =
    code?.type === "string" ? minorUnits(String(code.value)) : undefined;
  const [whole = "", fraction = ""] = textAt(payload, node).split(".");
  if (most === undefined) return [];
  const cut = trimEndMatching(fraction, /0/).padEnd(most, "0");
  const write = (number: string): Fix => ({
    title: `Replace with ${number}`,
    edits: [replace(node, number)],
  });
  const thousands = /^-?[1-9]\d{0,2}\.\d{3}$/.test(`${whole}.${fraction}`);
  return [
    ...(cut.length > most
      ? []
      : [
          {
            ...write(cut === "" ? whole : `${whole}.${cut}`),
            preferred: !thousands,
          },
        ]),
    ...(thousands ? [write(whole + fraction)] : []),
  ];
};

/** `value/number-precision`: the number that most readers take it for. */
export const roundToDouble: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  if (node?.type !== "number") return [];
  const number = String(node.value);
  const edits = [replace(node, number)];
  return [{ title: `Replace with ${number}`, edits, preferred: true }];
};
