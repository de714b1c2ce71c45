import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../../sandbox/sandbox";

export const refs = {
  order: "d680c9be-4c07-4731-857e-9602034b15f2",
  item: "d680c9be-4c07-4731-857e-9602034b15f2",
  itemsOrder: "25875e50-f984-4f10-8974-673e62a248cb",
  guest: "f7aabbca-1c1b-4fc2-be72-3e16294a4f03",
  traveller: "3f0d6a52-7c1e-4b8a-9d24-51c7e0b6a913",
  familyOrder: "eb8a4835-d9d5-4d6d-875d-9a39486b6de7",
  familyItem: "27678731-08b7-4c47-8b80-e79ae212f7ea",
} as const;

export interface Sent {
  /** GET, or POST where there is a body. */
  readonly method?: string;
  readonly path: string;
  /** A header that is `undefined` here is not sent at all. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array;
}

export interface Got {
  readonly status: number;
  /** Without `date`: equal responses may come in different seconds. */
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

/** One exchange with the right credentials and headers, unless it says otherwise. */
export async function call(
  sandbox: Pick<Sandbox, "baseUrl" | "clientKey" | "apiToken">,
  sent: Sent,
): Promise<Got> {
  const headers: Readonly<Record<string, string | undefined>> = {
    Authorization: basic(sandbox.clientKey, sandbox.apiToken),
    Accept: "application/json",
    ...(sent.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...sent.headers,
  };
  const outgoing = request(sandbox.baseUrl, {
    agent: false,
    method: sent.method ?? (sent.body === undefined ? "GET" : "POST"),
    path: sent.path,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([, value]) => value !== undefined),
    ),
  });
  outgoing.end(sent.body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const received = { ...incoming.headers };
  delete received.date;
  return {
    status: incoming.statusCode ?? 0,
    headers: received,
    body: parsed(await text(incoming)),
  };
}

const parsed = (body: string): unknown =>
  body === "" ? undefined : JSON.parse(body);

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

export async function withSandbox(
  use: (sandbox: Sandbox) => Promise<void>,
  options: SandboxOptions = {},
): Promise<void> {
  const sandbox = await startSandbox(options);
  try {
    await use(sandbox);
  } finally {
    await sandbox.close();
  }
}
