/**
 * A moment as a clock and a calendar show it.
 * @param at milliseconds since 1970
 * @param timeZone that of the machine where it is absent
 */
export function localTime(at: number, timeZone?: string) {
  // Swedish dates are those of ISO 8601.
  const [day = "", time = ""] = new Date(at)
    .toLocaleString("sv-SE", { timeZone })
    .split(" ");
  return { day, time };
}
