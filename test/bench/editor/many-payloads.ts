import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes payloads of 2 kB below a folder, each of an order of its own. */
export function writePayloads(
  folder: string,
  count: number,
  text: string,
): void {
  mkdirSync(folder, { recursive: true });
  for (const index of Array.from({ length: count }).keys()) {
    const file = join(folder, `payload-${index}.cdp-order.json`);
    writeFileSync(file, `// @order ${refOf(index)}\n${text}`);
  }
}

export function refOf(index: number): string {
  return `d680c9be-4c07-4731-857e-${String(index).padStart(12, "0")}`;
}
