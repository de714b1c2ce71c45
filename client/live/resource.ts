import { isExtension, type Kind } from "../../cdp/kinds";
import { isObject, type Attributes } from "../../cdp/attributes";
import { isSameRef } from "../../cdp/refs";
import type { HttpResponse } from "../http/http-result";
import { parseJson } from "../http/json";

/** A resource as an environment returned it. */
export interface LiveResource {
  readonly kind: Kind;
  readonly ref: string;
  /** The response as it came. */
  readonly text: string;
  readonly attributes: Attributes;
  readonly modifiedAt?: string;
}

/**
 * Reads a response: `undefined` unless it is a whole JSON object, not deeper
 * than 64, whose `ref`, if any, is the one asked for in whatever letter case.
 * A data extension has a `ref` of its own.
 */
export function readLiveResource(
  kind: Kind,
  ref: string,
  response: HttpResponse,
): LiveResource | undefined {
  const attributes = attributesIn(response);
  if (attributes === undefined) return undefined;
  const { ref: returned = ref, modifiedAt } = attributes;
  if (!isRefOf(kind, ref, returned)) return undefined;
  return {
    kind,
    ref,
    text: response.text,
    attributes,
    ...(isTime(modifiedAt) && { modifiedAt }),
  };
}

/** Whether the `ref` of a response can be that of what was asked for. */
export function isRefOf(kind: Kind, ref: string, returned: unknown): boolean {
  if (isExtension(kind)) return true;
  return typeof returned === "string" && isSameRef(returned, ref);
}

/** The JSON object that a whole response holds. */
export function attributesIn({ json }: HttpResponse): Attributes | undefined {
  return isObject(json) ? json : undefined;
}

/** The JSON object that a text holds, unless it is deeper than 64 or would grow too much in lines. */
export function parseAttributes(text: string): Attributes | undefined {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
}

/** It is remembered for long, and any text could stand in its place. */
function isTime(modifiedAt: unknown): modifiedAt is string {
  return typeof modifiedAt === "string" && modifiedAt.length <= 64;
}
