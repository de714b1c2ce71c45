import { after, before } from "node:test";
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../sandbox/sandbox";

/** A sandbox that all tests of a file share. It is there while they run. */
export function sandboxOfFile(options?: SandboxOptions): () => Sandbox {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox(options);
  });
  after(() => sandbox.close());
  return () => sandbox;
}
