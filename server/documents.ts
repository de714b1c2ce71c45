import type { TextDocument } from "vscode-languageserver-textdocument";
import { check, everyProblem } from "./check/check";
import type { Problem } from "./check/problem";
import { readPayload, type Payload } from "./document/payload";
import type { Settings } from "./check/settings";

/** Reads and checks each version of a document once, however many features ask. */
export interface Documents {
  payload(document: TextDocument): Payload;
  problems(document: TextDocument): readonly Problem[];
  /** All problems of any text by the same settings, also those that are too many to be shown. */
  readonly every: (payload: Payload) => readonly Problem[];
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

  const surroundings = () => ({
    now: Date.now(),
    ...(environments && { environments }),
  });

  return {
    payload: (document) => read(document).payload,
    problems(document) {
      const reading = read(document);
      return (reading.problems ??= check(
        reading.payload,
        settings,
        surroundings(),
      ));
    },
    every: (payload) => everyProblem(payload, settings, surroundings()),
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
