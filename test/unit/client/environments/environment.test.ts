import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import {
  validateName,
  parseEnvironments,
  type Environment,
} from "../../../../client/environments/environment";
import { environmentsError } from "../../../../client/environments/environments-error";

const eu = {
  name: "EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
} as const satisfies Environment;

test("a list is read entry by entry; an invalid one is ignored and reported", () => {
  deepEqual(
    parseEnvironments([
      { name: "EU", baseUrl: "https://api.example.com/", stage: "production" },
      { name: "Try", baseUrl: "http://127.0.0.1:1", stage: "test" },
      { name: "No stage", baseUrl: "https://api.example.com" },
      { name: "Odd stage", baseUrl: "https://api.example.com", stage: "TEST" },
      { name: "eu", baseUrl: "https://other.example.com", stage: "test" },
      { name: "[x](command:y)", baseUrl: "https://api.example.com" },
      { name: "Plain", baseUrl: "http://api.example.com", stage: "test" },
      { name: 7, baseUrl: "https://api.example.com" },
      { name: "No URL" },
      "EU",
      null,
    ]),
    {
      environments: [
        eu,
        {
          ...eu,
          name: "Try",
          baseUrl: "http://127.0.0.1:1",
          stage: "test",
        },
        { ...eu, name: "No stage" },
        { ...eu, name: "Odd stage" },
      ],
      errors: [
        "Entry 5 of cdpOrder.environments was ignored. Another environment already has this name.",
        "Entry 6 of cdpOrder.environments was ignored. The name must start with a letter or digit and contain at most 40 letters, digits, spaces, dots, underscores, or hyphens.",
        "Entry 7 of cdpOrder.environments was ignored. The base URL must start with https://; http:// is allowed for this machine only.",
        "Entry 8 of cdpOrder.environments was ignored. Its name must be a string.",
        "Entry 9 of cdpOrder.environments was ignored. Its baseUrl must be a string.",
        "Entry 10 of cdpOrder.environments was ignored. It must be an object with name, baseUrl, and stage.",
        "Entry 11 of cdpOrder.environments was ignored. It must be an object with name, baseUrl, and stage.",
      ],
    },
  );
});

test("a value that is not a list is reported, an absent one is not", () => {
  const error = "The setting cdpOrder.environments must be a list.";
  for (const value of ["", 7, true, {}, { 0: eu, length: 1 }])
    deepEqual(parseEnvironments(value), { environments: [], errors: [error] });
  for (const value of [undefined, null, []])
    deepEqual(parseEnvironments(value), { environments: [], errors: [] });
});

test("the name of the sandbox is taken", () => {
  deepEqual(
    parseEnvironments(
      [{ name: "SANDBOX", baseUrl: "https://api.example.com" }],
      [{ ...eu, name: "Sandbox", source: "sandbox" }],
    ),
    {
      environments: [],
      errors: [
        "Entry 1 of cdpOrder.environments was ignored. Another environment already has this name.",
      ],
    },
  );
});

test("names", () => {
  for (const name of ["A", "7", "Production EU", "a._- b", "x".repeat(40)])
    equal(validateName(name, []), undefined, name);
  const wrong = ["", " a", "a ", "-a", "a\n", "a\tb", "ä", "a/b", "a`b"];
  for (const name of [...wrong, "x".repeat(41), "$(sync~spin)", "a on b:"])
    equal(typeof validateName(name, []), "string", name);
});

test("invalid entries are one error of the setting", () => {
  const errorOf = (value: unknown) =>
    environmentsError(parseEnvironments(value).errors);
  const setting = "cdpOrder.environments";
  deepEqual([[], [1], [1, 2], "EU"].map(errorOf), [
    undefined,
    {
      setting,
      message:
        "Entry 1 of cdpOrder.environments was ignored. It must be an object with name, baseUrl, and stage.",
    },
    {
      setting,
      message:
        "2 entries of cdpOrder.environments were ignored because they are invalid.",
    },
    {
      setting,
      message: "The setting cdpOrder.environments must be a list.",
    },
  ]);
});
