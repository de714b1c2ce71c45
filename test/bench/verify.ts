import type { Client } from "./client";
import type { Document } from "./documents";
import type { Side } from "./measure";

/**
 * Throws where one of the servers does not do the work that is measured: it
 * must report the planted mistakes and nothing else, offer the statuses,
 * explain one and name the lists of segments.
 */
export async function verify(
  name: string,
  document: Document,
  clients: Readonly<Record<Side, Client>>,
): Promise<void> {
  for (const [side, client] of Object.entries(clients)) {
    const uri = await client.open(document);
    const problems = await client.diagnose(uri);
    const lines = problems.map(({ range }) => range.start.line);
    const found = [...new Set(lines)].sort((a, b) => a - b).join();
    if (found !== document.mistakenLines.join()) {
      throw new Error(
        `${name}: ${side} reports lines ${found}, not ${document.mistakenLines.join()}`,
      );
    }
    const labels = await client.complete(uri, document.status);
    if (!labels.some((label) => label.includes("REFUNDED"))) {
      throw new Error(`${name}: ${side} does not offer the statuses`);
    }
    if (
      !/Purchased|The status of/.test(await client.hover(uri, document.status))
    ) {
      throw new Error(`${name}: ${side} explains nothing`);
    }
    const names = await client.symbols(uri);
    if (!names.includes("flightSegments")) {
      throw new Error(`${name}: ${side} has no outline`);
    }
    if ((await client.fold(uri)) === 0) {
      throw new Error(`${name}: ${side} folds nothing`);
    }
    const flat = { ...document, text: '{"price":1}' };
    if ((await client.format(await client.open(flat))) === 0) {
      throw new Error(`${side} formats nothing`);
    }
    const [problem] = problems;
    if (problem && (await client.fix(uri, [problem])).length === 0) {
      throw new Error(`${name}: ${side} has no code action`);
    }
    await client.close(uri);
  }
}
