import type { TextDocument } from "vscode-languageserver-textdocument";
import { check } from "./check/check";
import type { Problem } from "./check/problem";
import { readPayload, type Payload } from "./document/payload";
import type { Settings } from "./protocol";

/** Reads and checks each version of a document once, however many features ask. */
export interface Documents {
  payload(document: TextDocument): Payload;
  problems(document: TextDocument): readonly Problem[];
  /** The problems of a text that nobody has opened yet, by the same settings. */
  readonly check: (payload: Payload) => readonly Problem[];
  forget(uri: string): void;
  /** All problems are found anew, with these settings. */
  configure(settings: Settings): void;
  /** All problems are found anew; only these environments are known. */
  knowEnvironments(names: readonly string[] | undefined): void;
}

interface Reading {
  readonly version: number;
  readonly payload: Payload;
  problems?: readonly Problem[];
}

export function createDocuments(initial: Settings): Documents {
  const readings = new Map<string, Reading>();
  let settings = initial;
  let environments: readonly string[] | undefined;

  function read(document: TextDocument): Reading {
    const known = readings.get(document.uri);
    if (known?.version === document.version) return known;
    const reading = {
      version: document.version,
      payload: readPayload(document.getText()),
    };
    readings.set(document.uri, reading);
    return reading;
  }

  function problemsOf(payload: Payload): readonly Problem[] {
    return check(payload, settings, {
      now: Date.now(),
      ...(environments && { environments }),
    });
  }

  return {
    payload: (document) => read(document).payload,
    problems(document) {
      const reading = read(document);
      return (reading.problems ??= problemsOf(reading.payload));
    },
    check: problemsOf,
    forget: (uri) => readings.delete(uri),
    configure(next) {
      settings = next;
      readings.clear();
    },
    knowEnvironments(names) {
      environments = names;
      readings.clear();
    },
  };
}
