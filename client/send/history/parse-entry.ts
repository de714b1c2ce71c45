import { isObject } from "../../../cdp/attributes";
import { isKind } from "../../../cdp/kinds";
import { checkBaseUrl } from "../../environments/base-url";
import { validateName, type Environment } from "../../environments/environment";
import { isRef } from "../../../cdp/refs";
import {
  causes,
  ends,
  type Cause,
  type EntryEnd,
  type HistoryEntry,
} from "./entry";
import { isId } from "./id";

/**
 * Reads the text of an entry's file, whatever it holds. Names, references and
 * addresses are checked as if they had just been typed.
 */
export function parseEntry(text: string): HistoryEntry | undefined {
  const value = parsedObject(text);
  if (value === undefined) return undefined;
  const { id, at, kind, ref, cause, undoes } = value;
  const environment = parseEnvironment(value["environment"]);
  const end = parseEnd(value["end"]);
  const texts = optional(value, ["file", "sent", "before", "after"], isString);
  return isId(id) &&
    isTime(at) &&
    environment !== undefined &&
    isKind(kind) &&
    isString(ref) &&
    isRef(ref) &&
    isCause(cause) &&
    (undoes === undefined || isId(undoes)) &&
    texts !== undefined &&
    end !== undefined
    ? {
        ...{ id, at, environment, kind, ref, cause, ...texts, end },
        ...(undoes !== undefined && { undoes }),
      }
    : undefined;
}

/** The text of an entry's file. The names in `end` are older than those of the code, and files with them exist. */
export function entryText({ end, ...entry }: HistoryEntry): string {
  if (end.status === "inProgress")
    return JSON.stringify({ ...entry, end: { is: "underWay" } });
  const { status: is, httpStatus: status, milliseconds, response } = end;
  return JSON.stringify({
    ...entry,
    end: { is, milliseconds, status, answer: response },
  });
}

type Unknown = Readonly<Record<string, unknown>>;

function parsedObject(text: string): Unknown | undefined {
  try {
    return attributesIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function attributesIn(value: unknown): Unknown | undefined {
  return isObject(value) ? value : undefined;
}

function parseEnvironment(value: unknown): Environment | undefined {
  const { name, baseUrl, stage, source } = attributesIn(value) ?? {};
  if (!isString(name) || validateName(name, []) !== undefined) return undefined;
  if (!isString(baseUrl)) return undefined;
  const checked = checkBaseUrl(baseUrl);
  if (!checked.ok || checked.url !== baseUrl) return undefined;
  if (stage !== "production" && stage !== "test") return undefined;
  if (source !== "settings" && source !== "sandbox") return undefined;
  return { name, baseUrl, stage, source };
}

function parseEnd(value: unknown): EntryEnd | undefined {
  const end = attributesIn(value) ?? {};
  const is = end["is"];
  if (is === "underWay") return { status: "inProgress" };
  const status = ends.find((one) => one === is);
  const numbers = optional(end, ["status", "milliseconds"], isCount);
  const texts = optional(end, ["answer"], isString);
  if (status === undefined || !numbers || !texts) return undefined;
  const { status: httpStatus, milliseconds } = numbers;
  const { answer: response } = texts;
  return {
    status,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(milliseconds !== undefined && { milliseconds }),
    ...(response !== undefined && { response }),
  };
}

/** Those of the attributes that are there; `undefined` where one is not what it should be. */
function optional<Name extends string, T>(
  value: Unknown,
  names: readonly Name[],
  isGood: (one: unknown) => one is T,
): Readonly<Partial<Record<Name, T>>> | undefined {
  const found: Partial<Record<Name, T>> = {};
  for (const name of names) {
    const one = value[name];
    if (one === undefined) continue;
    if (!isGood(one)) return undefined;
    found[name] = one;
  }
  return found;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function isTime(value: unknown): value is string {
  return isString(value) && timeForm.test(value) && !isNaN(Date.parse(value));
}

const timeForm = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function isCause(value: unknown): value is Cause {
  return causes.some((cause) => cause === value);
}
