import { optionStep, textStep } from "../ui/question-steps";
import { checkBaseUrl } from "../environments/base-url";
import type { Credentials } from "../http/credentials";
import {
  validateApiToken,
  validateClientKey,
} from "../environments/validate-credentials";
import {
  validateName,
  type Environment,
  type Stage,
} from "../environments/environment";
import { messages } from "./messages/environment";
import { regions } from "../../cdp/regions";
import { runSteps, type Step } from "../ui/steps";

/** Name → region or URL → stage → client key → API token. `undefined` if the user cancels. */
export async function askEnvironment(
  taken: readonly Environment[],
): Promise<
  | { readonly environment: Environment; readonly credentials: Credentials }
  | undefined
> {
  const header = { title: messages.addTitle, totalSteps: 5 };
  const draft = { name: "", url: "", clientKey: "", apiToken: "" };
  let region: string | undefined;
  let stage: Stage = "production";
  const otherUrl = textStep(draft, "url", {
    ...header,
    step: 2,
    ...messages.baseUrl,
    validate: validateBaseUrl,
  });
  const finished = await runSteps([
    textStep(draft, "name", {
      ...header,
      step: 1,
      ...messages.name,
      validate: (text) => validateName(text, taken),
    }),
    optionStep(
      {
        ...header,
        step: 2,
        placeholder: messages.region,
        options: regionOptions,
      },
      (baseUrl) => (region = baseUrl),
    ),
    (canGoBack) =>
      region === undefined ? otherUrl(canGoBack) : Promise.resolve("skipped"),
    optionStep(
      {
        ...header,
        step: 3,
        placeholder: messages.stage,
        options: stageOptions,
      },
      (chosen) => (stage = chosen),
    ),
    ...credentialSteps(draft, { ...header, step: 4 }),
  ]);
  const checked = checkBaseUrl(region ?? draft.url);
  if (!finished || !checked.ok) return undefined;
  const { name, clientKey, apiToken } = draft;
  return {
    environment: { name, baseUrl: checked.url, stage, source: "settings" },
    credentials: { clientKey, apiToken },
  };
}

/** Client key → API token. `undefined` if the user cancels. */
export async function askCredentials({
  name,
}: Environment): Promise<Credentials | undefined> {
  const draft = { clientKey: "", apiToken: "" };
  const title = messages.credentialsTitle(name);
  const header = { title, step: 1, totalSteps: 2 };
  const finished = await runSteps(credentialSteps(draft, header));
  return finished ? draft : undefined;
}

function credentialSteps(
  draft: Record<"clientKey" | "apiToken", string>,
  header: {
    readonly title: string;
    readonly step: number;
    readonly totalSteps: number;
  },
): readonly Step[] {
  return [
    textStep(draft, "clientKey", {
      ...header,
      ...messages.clientKey,
      validate: validateClientKey,
    }),
    textStep(draft, "apiToken", {
      ...header,
      step: header.step + 1,
      ...messages.apiToken,
      password: true,
      validate: validateApiToken,
    }),
  ];
}

const regionOptions: readonly {
  readonly label: string;
  readonly description?: string;
  readonly value: string | undefined;
}[] = [
  ...regions.map(({ label, baseUrl }) => ({
    label,
    description: new URL(baseUrl).host,
    value: baseUrl,
  })),
  { label: messages.otherUrl, value: undefined },
];

const stageOptions: readonly {
  readonly label: string;
  readonly detail: string;
  readonly value: Stage;
}[] = [
  {
    ...messages.production,
    value: "production",
  },
  {
    ...messages.test,
    value: "test",
  },
];

function validateBaseUrl(text: string): string | undefined {
  const checked = checkBaseUrl(text);
  return checked.ok ? undefined : checked.fault;
}
