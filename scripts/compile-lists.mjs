/**
 * The lists of currencies and languages → generated/lists.json: what a check
 * needs of them, and generated/list-names.json: what completion and hover show.
 * Countries and names in other languages stay behind.
 */
import data from "currency-codes/data.js";
import iso639 from "iso-639-1";
import { writeFileSync } from "node:fs";

/** ISO 4217: these have no minor unit, which the list calls 0 digits. */
const withoutMinorUnit =
  "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split(" ");

/**
 * Newer than the list, or withdrawn in the last ten years: an order can be as
 * old as that, and an update must name the currency that it had.
 */
const besides = {
  ...{ XAD: 2, XCG: 2 },
  ...{ BYR: 0, HRK: 2, MRO: 2, SLL: 2, STD: 2, VEF: 2, ZWL: 2 },
};

/** Withdrawn from ISO 639-1, and still written by old systems. */
const oldLanguages = ["BH", "IN", "IW", "JI", "MO", "SH"];

export function compileLists() {
  const currencies = Object.fromEntries([
    ...data.map(({ code, digits }) => [
      code,
      withoutMinorUnit.includes(code) ? null : digits,
    ]),
    ...Object.entries(besides),
  ]);
  const languages = iso639.getAllCodes().map((code) => code.toUpperCase());
  write("lists", { currencies, languages: [...languages, ...oldLanguages] });
  write("list-names", {
    currencies: Object.fromEntries(
      data.map(({ code, currency }) => [code, currency]),
    ),
    languages: Object.fromEntries(
      iso639
        .getAllCodes()
        .map((code) => [code.toUpperCase(), iso639.getName(code)]),
    ),
  });
}

function write(name, value) {
  const file = new URL(`../generated/${name}.json`, import.meta.url);
  writeFileSync(file, JSON.stringify(value));
}
