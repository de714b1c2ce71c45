import { check } from "./check";
import { openDesktop } from "./desktop";
import { newest } from "./install/vscode";
import { whenOrphaned } from "./orphaned";
import { serveProduct } from "./product";
import { canServe } from "./server";

/**
 * `npm start [-- --check]`. The packaged extension is installed rather than run
 * from its folder: then any browser can open the window, and what is seen is
 * what would be shipped. The sandbox is started by the extension's own command,
 * from a second extension, so that the product has no back door for this.
 */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--check")) {
    if (canServe) return (await check()) ? 0 : 1;
    console.error("--check needs Linux on x64.");
    return 1;
  }
  if (!canServe) return openDesktop();

  const { server, url } = await serveProduct({
    folder: "examples",
    sandbox: true,
  });
  const ready = new Promise<void>((resolve) => {
    whenOrphaned(resolve);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, resolve);
  });
  console.log(`VS Code ${newest} with the sandbox running, until Ctrl-C:`);
  console.log(url.href);
  const code = await Promise.race([
    ready.then(() => 0),
    server.ended.then(() => 1),
  ]);
  await server.stop();
  return code;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
