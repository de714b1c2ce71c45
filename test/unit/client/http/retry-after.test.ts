import { equal } from "node:assert/strict";
import { test } from "node:test";
import { retryAfterMs } from "../../../../client/http/retry-after";

const now = Date.UTC(2026, 0, 31, 23, 59, 30);

const table: readonly (readonly [
  header: string | undefined,
  ms: number | undefined,
])[] = [
  [undefined, undefined],
  ["", undefined],
  ["0", 0],
  ["7", 7000],
  [" 120 ", 120_000],
  ["3600", 3_600_000],
  ["3601", 3_600_000],
  ["9".repeat(400), 3_600_000],
  ["-1", undefined],
  ["+1", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["7, 7", undefined],
  ["soon", undefined],
  ["٣", undefined],
  ["Sun, 01 Feb 2026 00:00:00 GMT", 30_000],
  ["Sunday, 01-Feb-26 00:00:00 GMT", 30_000],
  ["Sun Feb  1 00:00:00 2026", 30_000],
  ["Sun, 01 Feb 2026 00:00:00 +0100", undefined],
  ["2026-02-01T00:00:00Z", undefined],
  ["Sun, 01 Nix 2026 00:00:00 GMT", undefined],
  ["Sun, 06 Nov 1994 08:49:37 GMT", 0],
  ["Fri, 31 Dec 9999 23:59:59 GMT", 3_600_000],
];

for (const [header, ms] of table)
  test(`Retry-After: ${header?.slice(0, 40) ?? "(none)"}`, () => {
    equal(retryAfterMs(header, now), ms);
  });
