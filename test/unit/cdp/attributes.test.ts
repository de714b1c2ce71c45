/** Client and server read which attributes only responses have from the outline and from the schemas: they agree on every one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  documented,
  isResponseOnly,
  type Attribute,
  type Path,
} from "../../../cdp/attributes";
import type { Kind } from "../../../cdp/kinds";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { responseOnlyRemoval } from "../../../server/language/response/response-only";

function* attributesOf(
  { properties = {}, items }: Attribute,
  path: Path,
): Generator<readonly [Path, Attribute]> {
  if (items) yield* attributesOf(items, [...path, 0]);
  for (const [name, attribute] of Object.entries(properties)) {
    yield [[...path, name], attribute];
    if (!attribute.readOnly) yield* attributesOf(attribute, [...path, name]);
  }
}

/** A payload with one attribute, and one beside it that every update can have. */
function payloadWith(kind: Kind, path: Path, value: unknown) {
  const body = path.reduceRight<unknown>(
    (inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }),
    value,
  ) as object;
  const all = { referenceId: "R", ...body };
  return readPayload(`// @${kind} x\n${JSON.stringify(all)}`);
}

for (const kind of ["order", "orderItem"] as const) {
  test(`outline, check and removal agree on the response-only attributes of an ${kind}`, () => {
    const found = new Set<boolean>();
    for (const [path, attribute] of attributesOf(documented[kind], [])) {
      const isExpected = isResponseOnly(attribute, "x");
      const payload = payloadWith(kind, path, "x");
      const codes = check(payload).map(({ code }) => code);
      const { count } = responseOnlyRemoval(payload, kind);
      const where = path.join(".");
      assert.equal(
        codes.includes("attribute/response-only"),
        isExpected,
        where,
      );
      assert.equal(count, isExpected ? 1 : 0, where);
      found.add(isExpected);
    }
    assert.equal(found.size, 2);
  });

  test(`a list in the form of a response is none in an update of an ${kind}`, () => {
    let lists = 0;
    for (const [path, attribute] of attributesOf(documented[kind], [])) {
      for (const list of [{ href: "x" }, { items: [] }]) {
        const isExpected = isResponseOnly(attribute, list);
        const payload = payloadWith(kind, path, list);
        const where = `${path.join(".")} ${JSON.stringify(list)}`;
        const { count } = responseOnlyRemoval(payload, kind);
        assert.equal(count, isExpected ? 1 : 0, where);
        if (!isExpected) continue;
        const isRefused = check(payload).some(
          ({ code }) =>
            code === "attribute/response-only" || code === "value/type",
        );
        assert.ok(isRefused, where);
        if (attribute.type === "array") lists += 1;
      }
    }
    assert.ok(lists > 0);
  });
}
