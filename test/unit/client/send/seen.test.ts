import { deepEqual, equal, match } from "node:assert/strict";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import type { Environment } from "../../../../client/environments/environment";
import { seenResources } from "../../../../client/send/seen";
import { withFolder } from "../history/folder";

const here: Environment = {
  name: "EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};

test("the newest is recalled, by address, kind and ref, also in the next window", () =>
  withFolder(async (folder) => {
    const { remember } = seenResources(folder);
    await remember(here, "order", "A-1", "monday");
    await remember(here, "order", "a-1", "tuesday");
    const elsewhere = { ...here, baseUrl: "https://other.example.com" };
    const { recall } = seenResources(folder);
    deepEqual(
      [
        await recall(here, "order", "a-1"),
        await recall({ ...here, name: "Europe" }, "order", "A-1"),
        await recall(here, "orderItem", "a-1"),
        await recall(here, "order", "a-2"),
        await recall(elsewhere, "order", "a-1"),
      ],
      ["tuesday", "tuesday", undefined, undefined, undefined],
    );
  }));

test("the disk has a time under a hash, and neither address nor ref", () =>
  withFolder(async (folder) => {
    await seenResources(folder).remember(here, "order", "a-1", "monday");
    const [name = "", ...others] = readdirSync(folder);
    deepEqual(others, []);
    match(name, /^[0-9a-f]{64}$/);
    equal(readFileSync(join(folder, name), "utf8"), "monday");
  }));

test("windows that write at once lose nothing", () =>
  withFolder(async (folder) => {
    const [one, other] = [seenResources(folder), seenResources(folder)];
    const refs = Array.from({ length: 40 }, (_, n) => `a-${n}`);
    await Promise.all(
      refs.map((ref, n) =>
        (n % 2 ? one : other).remember(here, "order", ref, `as ${ref}`),
      ),
    );
    const { recall } = seenResources(folder);
    deepEqual(
      await Promise.all(refs.map((ref) => recall(here, "order", ref))),
      refs.map((ref) => `as ${ref}`),
    );
  }));

test("the oldest of more than a thousand are forgotten, and nothing else is", () =>
  withFolder(async (folder) => {
    const { remember, recall } = seenResources(folder);
    mkdirSync(folder, { recursive: true });
    for (let n = 0; n < 1098; n++) {
      const path = join(folder, n.toString(16).padStart(64, "0"));
      writeFileSync(path, "monday");
      utimesSync(path, n, n);
    }
    const other = join(folder, "other.txt");
    writeFileSync(other, "");
    utimesSync(other, 0, 0);
    await remember(here, "order", "a-1", "tuesday");
    const names = readdirSync(folder).sort();
    deepEqual(
      [
        names.length,
        names[0],
        names.includes("other.txt"),
        await recall(here, "order", "a-1"),
      ],
      [1001, (99).toString(16).padStart(64, "0"), true, "tuesday"],
    );
  }));

test("where the disk refuses, nothing is known", () =>
  withFolder(async (folder) => {
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, "a file in its place");
    const { remember, recall } = seenResources(folder);
    await remember(here, "order", "a-1", "monday");
    equal(await recall(here, "order", "a-1"), undefined);
  }));
