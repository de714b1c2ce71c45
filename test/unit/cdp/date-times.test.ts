import assert from "node:assert/strict";
import { test } from "node:test";
import {
  instantOf,
  isDateTime,
  parseDateTime,
  toUtc,
} from "../../../cdp/date-times";

const dates: Readonly<Record<string, boolean>> = {
  "2025-12-19T12:07:18.149Z": true,
  "2025-07-23T16:17:16Z": true,
  "2025-08-23T16:17Z": true,
  "2025-12-19T12:07:18": true,
  "2025-12-19T12:07:18+01:00": true,
  "2025-12-19T12:07:18-0730": true,
  "2025-12-31T23:59:60Z": true,
  "2024-02-29T00:00:00Z": true,
  "2000-02-29T00:00:00Z": true,
  "1900-02-29T00:00:00Z": false,
  "2025-02-29T00:00:00Z": false,
  "2025-02-30T12:00:00Z": false,
  "2025-04-31T12:00:00Z": false,
  "2025-13-01T12:00:00Z": false,
  "2025-00-01T12:00:00Z": false,
  "2025-01-00T12:00:00Z": false,
  "2025-01-32T12:00:00Z": false,
  // The end of a day, as ISO 8601 may write it.
  "2025-12-31T24:00:00Z": true,
  "2025-12-19T24:00+01:00": true,
  "2025-12-19T24:00:00.000": true,
  "2025-12-19T24:00:01Z": false,
  "2025-12-19T24:01Z": false,
  "2025-12-19T12:60:00Z": false,
  "2025-12-19": false,
  "2025-12-19 12:07:18": false,
  "19.12.2025": false,
  "Fri, 19 Dec 2025 12:07:18 GMT": false,
  "2025-12-19T12:07:18.149Z ": false,
  "": false,
};

test("date-time: what is in the calendar, and only that", () => {
  const found = Object.keys(dates).map((text) => [text, isDateTime(text)]);
  assert.deepEqual(Object.fromEntries(found), dates);
});

const instants: readonly (readonly [text: string, utc: string | undefined])[] =
  [
    ["2025-12-19T12:07:18.149Z", "2025-12-19T12:07:18.149Z"],
    ["2025-12-19T12:07:18Z", "2025-12-19T12:07:18.000Z"],
    ["2025-12-19T12:07Z", "2025-12-19T12:07:00.000Z"],
    ["2025-12-19T12:07:18,1Z", "2025-12-19T12:07:18.100Z"],
    ["2025-12-19T12:07:18.149000Z", "2025-12-19T12:07:18.149Z"],
    ["2025-12-19T12:07:18.1490001Z", "2025-12-19T12:07:18.1490001Z"],
    ["2025-12-19T12:07:18+00:00", "2025-12-19T12:07:18.000Z"],
    ["2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z"],
    ["2025-12-31T20:00:00-0530", "2026-01-01T01:30:00.000Z"],
    ["2025-12-19T12:07:18+05", "2025-12-19T07:07:18.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["2025-02-29T00:00:00Z", undefined],
    ["2025-02-30T00:00:00Z", undefined],
    ["2025-13-01T00:00:00Z", undefined],
    ["2025-12-31T24:00:00Z", "2026-01-01T00:00:00.000Z"],
    ["2025-12-31T24:00+01:00", "2025-12-31T23:00:00.000Z"],
    ["2025-12-19T24:00:01Z", undefined],
    ["2025-12-19T12:07:18", undefined],
    ["2025-12-19", undefined],
    ["19 December 2025 12:07 UTC", undefined],
    ["2025-12-19T12:07:18z", undefined],
    ["0000-01-01T00:00:00+23:59", "-000001-12-31T00:01:00.000Z"],
    ["", undefined],
  ];

for (const [text, utc] of instants)
  test(`${text} is ${utc ?? "no instant"}`, () => {
    assert.equal(toUtc(text), utc);
    const dateTime = parseDateTime(text);
    const instant = dateTime && instantOf(dateTime);
    assert.equal(
      instant && Math.floor(instant),
      utc === undefined ? undefined : Date.parse(utc),
    );
  });
