import assert from "node:assert/strict";
import { test } from "node:test";
import * as formats from "../../../server/check/formats";

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
  const isDateTime = formats["date-time"];
  const found = Object.keys(dates).map((text) => [text, isDateTime(text)]);
  assert.deepEqual(Object.fromEntries(found), dates);
});
