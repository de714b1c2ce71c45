/** A base URL in its one spelling: no user info, query, fragment or trailing slash. */
export type CheckedBaseUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly fault: string };

/**
 * Accepts what a request may be built on: https, or http on this machine.
 * Anything that a URL parser would quietly rewrite is refused, so that the
 * text a user confirms is the place that a request goes to. `fault` is a
 * sentence of our own that repeats nothing of the text.
 */
export function checkBaseUrl(text: string): CheckedBaseUrl {
  const fault = faults.find(({ found }) => found(text))?.sentence;
  if (fault !== undefined) return { ok: false, fault };
  const host = shape.exec(text)?.groups?.["host"];
  if (host === undefined || !URL.canParse(text))
    return { ok: false, fault: "The base URL is not a valid URL." };
  const url = new URL(text);
  if (host.toLowerCase() !== url.hostname)
    return {
      ok: false,
      fault: "The host of the base URL is not in its plain form.",
    };
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return {
      ok: false,
      fault:
        "The base URL must start with https://; http:// is for this machine only.",
    };
  return { ok: true, url: url.href.replace(/\/$/, "") };
}

/** Whether a host, as `URL.hostname` spells it, is this machine by its name alone. */
function isLoopback(hostname: string): boolean {
  return /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
}

const shape =
  /^https?:\/\/(?<host>[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?|\[[0-9a-f:.]+\])(?::[1-9]\d{0,4})?(?:\/[\w.~-]+)*\/?$/i;

const faults: readonly {
  readonly found: (text: string) => boolean;
  readonly sentence: string;
}[] = [
  {
    found: (text) => text === "",
    sentence: "A base URL is needed, such as the one of your CDP region.",
  },
  {
    found: (text) => /[\s\\\x00-\x1f\x7f]/.test(text),
    sentence:
      "The base URL must not contain spaces, line breaks or backslashes.",
  },
  {
    found: (text) => !/^https?:\/\//i.test(text),
    sentence: "The base URL must start with https://.",
  },
  {
    found: (text) => text.includes("@"),
    sentence: "The base URL must not contain a user name or password.",
  },
  {
    found: (text) => /[?#]/.test(text),
    sentence: "The base URL must not contain a query or a fragment.",
  },
  {
    found: (text) => text.includes("%") || /\.\.|\/\.(?:\/|$)/.test(text),
    sentence: "The base URL must not contain %, . or .. as parts of its path.",
  },
  {
    found: (text) => /\/v2(?:\.\d+)?(?:\/|$)/i.test(text),
    sentence: "The base URL ends before /v2, which each request adds itself.",
  },
];
