import {
  ErrorCodes,
  ResponseError,
  type RemoteConsole,
} from "vscode-languageserver";

/**
 * Whatever the server runs (handlers of requests and notifications, timers,
 * promises) runs in one of these: an exception becomes a line in the log, and
 * the server goes on.
 */
export interface Guard {
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
    log.error(`${name} failed: ${details ?? String(error)}`);
  };
  return {
    request:
      (name, handler) =>
      async (...args) => {
        try {
          return await handler(...args);
        } catch (error) {
          report(name, error);
          return new ResponseError(ErrorCodes.InternalError, `${name} failed.`);
        }
      },
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
