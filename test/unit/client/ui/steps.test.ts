import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { runSteps, type StepResult } from "../../../../client/ui/steps";

const table: readonly {
  readonly title: string;
  readonly given: readonly (readonly StepResult[])[];
  readonly asked: string;
  readonly finished: boolean;
}[] = [
  {
    title: "one after the other",
    given: [["next"], ["next"], ["next"]],
    asked: "012",
    finished: true,
  },
  {
    title: "leaving ends it",
    given: [["next"], ["canceled"], ["next"]],
    asked: "01",
    finished: false,
  },
  {
    title: "back asks the one before again",
    given: [["next", "next"], ["back", "next"], ["next"]],
    asked: "01012",
    finished: true,
  },
  {
    title: "a question that does not arise is passed in both directions",
    given: [
      ["next", "next"],
      ["skipped", "skipped", "skipped"],
      ["back", "next"],
    ],
    asked: "0121012",
    finished: true,
  },
  {
    title: "a restart asks from the beginning",
    given: [
      ["next", "next"],
      ["skipped", "next"],
      ["restart", "next"],
    ],
    asked: "012012",
    finished: true,
  },
  {
    title: "going back and leaving",
    given: [["next", "canceled"], ["back"], []],
    asked: "010",
    finished: false,
  },
];

for (const { title, given, asked, finished } of table)
  test(title, async () => {
    const seen: number[] = [];
    const canGoBack: boolean[] = [];
    const result = await runSteps(
      given.map((results, index) => {
        const left = [...results];
        return (back) => {
          seen.push(index);
          canGoBack.push(back);
          return Promise.resolve(left.shift() ?? "canceled");
        };
      }),
    );
    deepEqual([seen.join(""), result], [asked, finished]);
    deepEqual(
      canGoBack,
      seen.map((index) => index > 0),
    );
  });
