/** Each is measured from the client's first byte to the response that it has parsed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Client, type Engine } from "./client";
import type { Document } from "./documents";
import { compare, median, timed, type Comparison, type Side } from "./measure";
import { baseline, candidate } from "./servers";

type Clients = Readonly<Record<Side, Client>>;

const servers = { baseline, candidate };

/** Spawn, initialize, open, first diagnostics; a process for each round. The run of three with the middle ratio. */
export async function start(
  document: Document,
  engine: Engine,
): Promise<Comparison> {
  const runs: Comparison[] = [];
  while (runs.length < 3) runs.push(await startOnce(document, engine));
  const ratio = ({ baseline, candidate }: Comparison) => baseline / candidate;
  const [, middle] = runs.toSorted((a, b) => ratio(a) - ratio(b));
  return middle ?? { baseline: NaN, candidate: NaN };
}

async function startOnce(
  document: Document,
  { node, env }: Engine,
): Promise<Comparison> {
  const engines = {
    baseline: { node },
    candidate: { node, ...(env && { env }) },
  };
  return compare(
    async (side) => {
      let client: Client | undefined;
      const milliseconds = await timed(async () => {
        client = await connect(servers[side], engines[side]);
        await client.diagnose(await client.open(document));
      });
      await client?.stop();
      return milliseconds;
    },
    { warmUps: 2, samples: 15 },
  );
}

/** The floor of every start: what Node itself takes, in milliseconds. */
export async function startNode(): Promise<number> {
  const samples: number[] = [];
  for (let count = 0; count < 15; count++) {
    samples.push(
      await timed(() => once(spawn(process.execPath, ["-e", "0"]), "exit")),
    );
  }
  return median(samples);
}

/** One character within a value, then the diagnostics of the new version. */
export async function edit(
  document: Document,
  clients: Clients,
): Promise<Comparison> {
  return withOpen(document, clients, (uris) => {
    const letter = alternating();
    return compare(
      (side) =>
        timed(async () => {
          await clients[side].type(uris[side], document.name, letter());
          await clients[side].diagnose(uris[side]);
        }),
      rounds(document),
    );
  });
}

/** The same of our server alone: a payload for v2 against the same one for v2.1. */
export async function editOfVersions(
  documents: Readonly<Record<Side, Document>>,
  client: Client,
): Promise<Comparison> {
  const uris = {
    baseline: await client.open(documents.baseline),
    candidate: await client.open(documents.candidate),
  };
  const letter = alternating();
  return compare(
    (side) =>
      timed(async () => {
        await client.type(uris[side], documents[side].name, letter());
        await client.diagnose(uris[side]);
      }),
    rounds(documents.baseline),
  );
}

/** Requests of an editor after an edit; `documents.ts` says where. */
export const questions = {
  completion: (client: Client, uri: string, { status }: Document) =>
    client.complete(uri, status),
  hover: (client: Client, uri: string, { status }: Document) =>
    client.hover(uri, status),
  symbols: (client: Client, uri: string) => client.symbols(uri),
  format: (client: Client, uri: string) => client.format(uri),
  folding: (client: Client, uri: string) => client.fold(uri),
  /** As editors do: the problems first, then what helps against one. */
  fixes: async (client: Client, uri: string) => {
    await client.fix(uri, (await client.diagnose(uri)).slice(0, 1));
  },
  /** For a selection of the whole file. */
  allFixes: async (client: Client, uri: string) => {
    await client.fix(uri, await client.diagnose(uri));
  },
} as const;

/** One character within a value, then the response about the new version. */
export async function ask(
  question: keyof typeof questions,
  document: Document,
  clients: Clients,
): Promise<Comparison> {
  return withOpen(document, clients, (uris) => {
    const letter = alternating();
    return compare(
      (side) =>
        timed(async () => {
          await clients[side].type(uris[side], document.name, letter());
          await questions[question](clients[side], uris[side], document);
        }),
      rounds(document),
    );
  });
}

/** The same of our server alone, in milliseconds: where the other has nothing to compare with. */
export async function askCandidate(
  question: keyof typeof questions,
  document: Document,
  clients: Clients,
): Promise<number> {
  const { candidate } = await ask(question, document, {
    baseline: clients.candidate,
    candidate: clients.candidate,
  });
  return candidate;
}

/** A file is opened in a server that has seen such files. */
export async function open(
  document: Document,
  clients: Clients,
): Promise<Comparison> {
  return compare(async (side) => {
    let uri = "";
    const milliseconds = await timed(async () => {
      uri = await clients[side].open(document);
      await clients[side].diagnose(uri);
    });
    await clients[side].close(uri);
    return milliseconds;
  }, rounds(document));
}

/** Megabytes that a fresh server holds once it has checked a file and ten edits of it. Linux only. */
export async function memory(document: Document): Promise<Comparison> {
  return compare(
    async (side) => {
      const client = await connect(servers[side]);
      const uri = await client.open(document);
      const letter = alternating();
      for (let edits = 0; edits <= 10; edits++) {
        await client.diagnose(uri);
        await client.type(uri, document.name, letter());
      }
      await client.diagnose(uri);
      const status = readFileSync(`/proc/${client.pid}/status`, "utf8");
      await client.stop();
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
    },
    { warmUps: 0, samples: 5 },
  );
}

async function withOpen<T>(
  document: Document,
  clients: Clients,
  use: (uris: Readonly<Record<Side, string>>) => Promise<T>,
): Promise<T> {
  const uris = {
    baseline: await clients.baseline.open(document),
    candidate: await clients.candidate.open(document),
  };
  const result = await use(uris);
  await clients.baseline.close(uris.baseline);
  await clients.candidate.close(uris.candidate);
  return result;
}

/** Enough for a steady median, few enough for a run of some minutes. */
function rounds({ text }: Document) {
  if (text.length < 10_000) return { warmUps: 300, samples: 1000 };
  if (text.length < 300_000) return { warmUps: 150, samples: 250 };
  return { warmUps: 20, samples: 50 };
}

/** Never the letter that stands there, so that every edit changes the text. */
function alternating(): () => string {
  let count = 0;
  return () => "abcd".charAt(count++ % 4);
}
