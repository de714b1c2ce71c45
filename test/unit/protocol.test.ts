/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment, @typescript-eslint/no-unsafe-return -- what does not compile has no types to lint */
/** The contract binds a method to its parameters and its result: the compiler is the test, this file runs nothing over a wire. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Connection } from "vscode-languageserver";
import * as protocol from "../../server/protocol";

const { describeRequest, environmentsNotification, prepareTextRequest } =
  protocol;

test("each method has one name, and it begins with cdpOrder/", () => {
  const methods = Object.values(protocol).flatMap((one) =>
    typeof one === "object" && "method" in one ? [one.method] : [],
  );
  assert.equal(new Set(methods).size, methods.length);
  assert.deepEqual(
    methods.filter((method) => !method.startsWith("cdpOrder/")),
    [],
  );
});

/** Never called: that it compiles is what counts. */
export async function wrongPairs(connection: Connection): Promise<void> {
  const textDocument = { uri: "file:///a" };
  await connection.sendRequest(describeRequest, { textDocument });
  // @ts-expect-error: these are the parameters of another request
  await connection.sendRequest(describeRequest, { uri: "", text: "" });
  const described = await connection.sendRequest(describeRequest, {
    textDocument,
  });
  // @ts-expect-error: a description has no body
  assert.ok(described?.body);
  // @ts-expect-error: the result is no description
  connection.onRequest(describeRequest, () => ({ version: 1 }));
  // @ts-expect-error: a text is not asked for by its document
  connection.onRequest(prepareTextRequest, ({ textDocument }) => textDocument);
  // @ts-expect-error: names come in an object
  await connection.sendNotification(environmentsNotification, ["Live"]);
}
