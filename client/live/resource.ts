import type { Kind } from "../../cdp/kinds";
import type { Attributes } from "../../cdp/attributes";
import { isSameRef } from "../../cdp/refs";
import type { HttpResponse } from "../http/http-result";
import { isJson, isWithin } from "../http/json";

/** A resource as an environment answered with it. */
export interface LiveResource {
  readonly kind: Kind;
  readonly ref: string;
  /** The answer as it came. */
  readonly text: string;
  readonly attributes: Attributes;
  readonly modifiedAt?: string;
}

/**
 * Reads an answer: `undefined` unless it is a whole JSON object, not deeper
 * than 64, whose `ref`, if any, is the one asked for in whatever letter case.
 */
export function readLiveResource(
  kind: Kind,
  ref: string,
  response: HttpResponse,
): LiveResource | undefined {
  const attributes = attributesIn(response);
  if (attributes === undefined) return undefined;
  const { ref: answered = ref, modifiedAt } = attributes;
  if (typeof answered !== "string" || !isSameRef(answered, ref))
    return undefined;
  return {
    kind,
    ref,
    text: response.body,
    attributes,
    ...(isTime(modifiedAt) && { modifiedAt }),
  };
}

/** The JSON object that a whole answer holds, as `attributesIn` reads it. */
export function attributesIn({
  body,
  flaw,
}: HttpResponse): Attributes | undefined {
  return flaw === undefined ? parseAttributes(body) : undefined;
}

/** The JSON object that a text holds, unless it is deeper than 64 or would grow too much in lines. */
export function parseAttributes(text: string): Attributes | undefined {
  if (!isJson(text) || !isWithin(text, maxDepth)) return undefined;
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Attributes)
    : undefined;
}

/** It is remembered for long, and any text could stand in its place. */
function isTime(modifiedAt: unknown): modifiedAt is string {
  return typeof modifiedAt === "string" && modifiedAt.length <= 64;
}

/** The language server reads no payload that is deeper. */
const maxDepth = 64;
