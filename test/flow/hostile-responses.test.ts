import { doesNotMatch, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import { attributesNamed } from "../../client/send/refusal/attributes-named";
import { formatPath } from "../../client/compare/paths";
import { confirmation } from "../../client/send/messages/confirmation";
import { responseOf } from "../../client/send/outcome";
import { reportMessage } from "../../client/send/messages/report";
import type { Behavior } from "./fault-server";
import { openTrial } from "./faults/trial";

/** Each would do something where more than plain text is understood. */
const hostileTexts = [
  "[h0stile](command:workbench.action.quit)",
  "[h0stile](https://h0stile.example)",
  "\u001b]8;;https://h0stile.example\u0007h0stile\u001b[2J\u001b[31m",
  "\u202eh0stile\u2066\u200b\ufeff",
  "<img src=x onerror=h0stile><a href=//h0stile.example>",
  "`h0stile` **h0stile** $(h0stile) ${h0stile} {{h0stile}}",
  "line\r\nh0stile | accepted\n\u2028h0stile\u0085\0",
  "price (h0stile) <price>",
] as const;

const bodies: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text),
  (text) =>
    JSON.stringify({
      ...{ price: text, channel: text, status: text, modifiedAt: text },
      ...{ message: text, code: text, moreInfo: text, [text]: text },
      errors: [
        { field: text, message: "price" },
        { field: "price", message: text },
        { path: ["flightSegments", text], message: text },
      ],
    }),
  (text) => JSON.stringify({ ref: text, price: 100, modifiedAt: text }),
];

suite("a hostile text in a response stays within the response", () => {
  for (const status of [200, 202, 302, 400, 401, 422, 429, 500, 999])
    for (const text of hostileTexts)
      test(`${status} ${JSON.stringify(text)}`, async (t) => {
        const said: string[] = [];
        const { place, sending, payload, log } = await openTrial(t, {
          ports: {
            confirm(update, review) {
              said.push(JSON.stringify(confirmation(update, review)));
              return Promise.resolve("send");
            },
          },
        });
        for (const bodyOf of bodies) {
          const body = bodyOf(text);
          place.behave = respondingOddly(status, text, body);
          const report = await sending.send(payload);
          if (status !== 401) equal(responseOf(report.outcome)?.text, body);
          said.push(reportMessage(report));
          for (const path of attributesNamed("order", body))
            said.push(formatPath(path));
        }
        equal(log.length, place.received.length);
        for (const sentence of [...said, ...log])
          doesNotMatch(sentence, /h0stile|[\p{Cc}\p{Cf}\u2028]/u);
      });
});

/** The text is in the head of the response too, as far as HTTP lets it. */
function respondingOddly(status: number, text: string, body: string): Behavior {
  const header = text.replace(/\p{Cc}/gu, " ");
  const names = ["Location", "Retry-After", "Server", "WWW-Authenticate"];
  const bytes = Buffer.from(body);
  return (socket) => {
    socket.write(
      [
        `HTTP/1.1 ${status} ${header}`,
        `Content-Length: ${bytes.length}`,
        ...names.map((name) => `${name}: ${header}`),
        "\r\n",
      ].join("\r\n"),
    );
    socket.end(bytes);
  };
}
