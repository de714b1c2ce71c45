import {
  ErrorCodes,
  ResponseError,
  type RemoteConsole,
} from "vscode-languageserver";
import { messages } from "./messages";

/**
 * Whatever the server runs (handlers of requests and notifications, timers,
 * promises) runs in one of these: an exception becomes a line in the log, and
 * the server goes on.
 */
export interface Guard {
  /** The first request of a client; until then, others are refused (LSP 3.17, `initialize`). */
  readonly initialize: <Params, Result>(
    handler: (params: Params) => Result,
  ) => (params: Params) => Promise<Result | Failure>;
  /** From then on, requests are refused. */
  readonly shutdown: () => void;
  /** The client gets an error. */
  readonly request: <Args extends readonly unknown[], Result>(
    name: string,
    handler: (...args: Args) => Result | Promise<Result>,
  ) => (...args: Args) => Promise<Result | Failure>;
  /** Nobody waits for a result. */
  readonly task: <Args extends readonly unknown[]>(
    name: string,
    handler: (...args: Args) => void,
  ) => (...args: Args) => void;
  /** The result is the fallback. */
  readonly withFallback: <Result>(
    name: string,
    step: () => Result,
    fallback: () => Result,
  ) => Result;
}

/** Without data, so it serves every request. */
type Failure = ResponseError<never>;

export function createGuard(log: Pick<RemoteConsole, "error">): Guard {
  const report = (name: string, error: unknown) => {
    const details = error instanceof Error ? error.stack : undefined;
    log.error(messages.failedWith(name, details ?? String(error)));
  };
  let phase: keyof typeof refusals | "running" = "uninitialized";
  const request: Guard["request"] =
    (name, handler) =>
    async (...args) => {
      if (phase !== "running") return refusals[phase]();
      try {
        return await handler(...args);
      } catch (error) {
        report(name, error);
        return new ResponseError(
          ErrorCodes.InternalError,
          messages.failed(name),
        );
      }
    };
  return {
    initialize(handler) {
      const guarded = request("initialize", handler);
      return (params) => {
        if (phase !== "uninitialized")
          return Promise.resolve(refusals.shutDown());
        phase = "running";
        return guarded(params);
      };
    },
    shutdown() {
      phase = "shutDown";
    },
    request,
    task:
      (name, handler) =>
      (...args) => {
        try {
          handler(...args);
        } catch (error) {
          report(name, error);
        }
      },
    withFallback(name, step, fallback) {
      try {
        return step();
      } catch (error) {
        report(name, error);
        return fallback();
      }
    },
  };
}

const refusals = {
  uninitialized: () =>
    new ResponseError<never>(
      ErrorCodes.ServerNotInitialized,
      messages.notInitialized,
    ),
  /** Or a second `initialize`. */
  shutDown: () =>
    new ResponseError<never>(ErrorCodes.InvalidRequest, messages.notNow),
} as const;
