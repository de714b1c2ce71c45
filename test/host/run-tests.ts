import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { format } from "node:util";
import type { Page } from "playwright-core";
import { launchBrowser, windowUrl } from "./browser";
import { develop } from "./develop";
import type { VSCodeVersion } from "./install/vscode";
import { takePicture } from "./picture";
import { whenOrphaned } from "./orphaned";
import { startServer } from "./server";
import { restrictedSettings, webSettings } from "./settings";
import { listenForTests } from "./test-socket";

export interface TestRun {
  readonly version: VSCodeVersion;
  /** Folder of the extension under development. */
  readonly extension: string;
  /** A CommonJS module with `run(): Promise<void>`. */
  readonly tests: string;
  /** Or a workspace file. */
  readonly folder: string;
  /** Whether the folder is not trusted. */
  readonly restricted: boolean;
  /** Whether the extension and its tests run in the web extension host. */
  readonly web: boolean;
}

/** Runs tests in the extension host of a window; answers the exit code. */
export async function runTests(run: TestRun): Promise<number> {
  const { ended, end, fail } = ending();
  whenOrphaned(fail("The process that started the tests is gone."));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, fail(`Stopped by ${signal}.`));
  setTimeout(fail("The tests took more than 10 minutes."), 600_000).unref();
  const late = fail("The tests did not start within 90 s.");
  const starting = setTimeout(late, 90_000).unref();

  const server = await startServer({
    version: run.version,
    env: { CDP_TEST_MODULE: run.tests },
    settings: {
      // As on the desktop: in a browser VS Code saves by itself after a second.
      "files.autoSave": "off",
      ...(run.restricted ? restrictedSettings : {}),
      ...(run.web ? webSettings : {}),
    },
  });
  const socket = listenForTests(join(server.scratch.folder, "tests.sock"), {
    started: () => {
      clearTimeout(starting);
    },
    ended: end,
    gone: fail("The extension host went away while the tests ran."),
  });
  try {
    void server.ended.then(fail("VS Code's server ended."));
    const browser = await launchBrowser(server);
    browser.once("close", fail("The browser ended."));
    const page = await browser.newPage();
    page.once("crash", fail("The window crashed."));
    const window = await follow(page, (printed) => {
      clearTimeout(starting);
      console.log(printed);
    });
    void window.closed.then(
      run.web ? end : fail("The window ended before the tests."),
    );
    await develop(page, server, {
      extension: run.extension,
      // In a browser there is no socket: the window says what is printed, and the end.
      tests: run.web ? run.tests : join(__dirname, "ext-host-runner.cjs"),
    });
    await page.goto(windowUrl(server, run.folder).href);

    const { code, broken } = await ended;
    if (broken === undefined) {
      // The window stops its extension hosts, which deactivate their extensions.
      await Promise.race([
        window.closed,
        delay(5000, undefined, { ref: false }),
      ]);
    } else {
      console.log([...window.log.slice(-40), server.log(), broken].join("\n"));
      console.log(await takePicture(page, "integration"));
    }
    await browser.close();
    return code;
  } finally {
    socket.close();
    await server.stop();
  }
}

interface End {
  readonly code: number;
  /** The reason why the tests did not end by themselves. */
  readonly broken?: string;
}

/** The first way to end that is called counts. */
function ending() {
  let resolve: (end: End) => void = () => undefined;
  const ended = new Promise<End>((done) => (resolve = done));
  return {
    ended,
    end: (code: number) => {
      resolve({ code });
    },
    fail: (broken: string) => () => {
      resolve({ code: 1, broken });
    },
  };
}

/**
 * A window calls two functions of its page while and after it runs extension tests.
 * @param onPrinted gets the lines that the tests mark
 */
async function follow(page: Page, onPrinted: (text: string) => void) {
  const log: string[] = [];
  await page.exposeFunction(
    "codeAutomationLog",
    (_: string, args: readonly unknown[]) => {
      const line = format(...args);
      log.push(line);
      const [, printed] = /\[test\] (.*)/s.exec(line) ?? [];
      if (printed !== undefined) onPrinted(printed);
    },
  );
  const closed = new Promise<number>((resolve) => {
    void page.exposeFunction("codeAutomationExit", resolve);
  });
  return { log, closed };
}
