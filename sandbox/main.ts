/** The sandbox's command line; as a module, the sandbox itself. */
import { parseArgs } from "node:util";
import { startSandbox } from "./sandbox";

export { startSandbox } from "./sandbox";

const usage = "Usage: node dist/sandbox.js [--port <0-65535>]";

if (require.main === module) void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  const port = portOf(args);
  if (typeof port === "object") {
    console.error(`${port.reason}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    const sandbox = await startSandbox({ port });
    console.log(`Base URL:   ${sandbox.baseUrl}`);
    console.log(`Client key: ${sandbox.clientKey}`);
    console.log(`API token:  ${sandbox.apiToken}`);
    console.log(
      "The credentials and the data last for this run only. Press Ctrl+C to stop.",
    );
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => void sandbox.close());
    }
  } catch (error) {
    console.error(`The sandbox did not start: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}

/** 0, any free port, if none is given. */
function portOf(args: readonly string[]): number | { readonly reason: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: "string", default: "0" } },
    });
    return /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535
      ? Number(values.port)
      : { reason: "The port must be a number from 0 to 65535." };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
