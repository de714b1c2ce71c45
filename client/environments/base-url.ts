import { messages } from "./messages";

/** A base URL in its one spelling: no user info, query, fragment or trailing slash. */
export type CheckedBaseUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Accepts what a request may be built on: https, or http on this machine.
 * Anything that a URL parser would silently rewrite is rejected, so that the
 * text a user confirms is where a request goes. `reason` is a message that
 * repeats nothing of the text.
 */
export function checkBaseUrl(text: string): CheckedBaseUrl {
  const reason = rejected.find(({ matches }) => matches(text))?.message;
  if (reason !== undefined) return { ok: false, reason };
  const host = shape.exec(text)?.groups?.["host"];
  if (host === undefined || !URL.canParse(text))
    return { ok: false, reason: messages.baseUrlInvalid };
  const url = new URL(text);
  if (host.toLowerCase() !== url.hostname)
    return {
      ok: false,
      reason: messages.baseUrlHost,
    };
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return {
      ok: false,
      reason: messages.baseUrlHttp,
    };
  return { ok: true, url: url.href.replace(/\/$/, "") };
}

/** Whether a host, as `URL.hostname` spells it, is this machine by its name alone. */
function isLoopback(hostname: string): boolean {
  return /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
}

const shape =
  /^https?:\/\/(?<host>[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?|\[[0-9a-f:.]+\])(?::[1-9]\d{0,4})?(?:\/[\w.~-]+)*\/?$/i;

const rejected: readonly {
  readonly matches: (text: string) => boolean;
  readonly message: string;
}[] = [
  {
    matches: (text) => text === "",
    message: messages.baseUrlEmpty,
  },
  {
    matches: (text) => /[\s\\\x00-\x1f\x7f]/.test(text),
    message: messages.baseUrlSpaces,
  },
  {
    matches: (text) => !/^https?:\/\//i.test(text),
    message: messages.baseUrlNotHttps,
  },
  {
    matches: (text) => text.includes("@"),
    message: messages.baseUrlUserInfo,
  },
  {
    matches: (text) => /[?#]/.test(text),
    message: messages.baseUrlQuery,
  },
  {
    matches: (text) => text.includes("%") || /\.\.|\/\.(?:\/|$)/.test(text),
    message: messages.baseUrlPath,
  },
  {
    matches: (text) => /\/v2(?:\.\d+)?(?:\/|$)/i.test(text),
    message: messages.baseUrlVersion,
  },
];
