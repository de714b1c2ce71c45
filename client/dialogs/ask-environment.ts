import { optionStep, textStep } from "../ui/question-steps";
import { checkBaseUrl } from "../environments/base-url";
import {
  apiTokenFault,
  clientKeyFault,
  type Credentials,
} from "../environments/credentials";
import {
  validateName,
  type Environment,
  type Stage,
} from "../environments/environment";
import { regions } from "../../cdp/regions";
import { runSteps, type Step } from "../ui/steps";

/** Name → region or URL → stage → client key → API token. `undefined` where the user leaves. */
export async function askEnvironment(
  taken: readonly Environment[],
): Promise<
  | { readonly environment: Environment; readonly credentials: Credentials }
  | undefined
> {
  const place = { title: "Add a CDP Environment", totalSteps: 5 };
  const draft = { name: "", url: "", clientKey: "", apiToken: "" };
  let region: string | undefined;
  let stage: Stage = "production";
  const otherUrl = textStep(draft, "url", {
    ...place,
    step: 2,
    prompt: "Without /v2 and what follows it.",
    placeholder: "Base URL, such as https://api.example.com",
    fault: baseUrlFault,
  });
  const finished = await runSteps([
    textStep(draft, "name", {
      ...place,
      step: 1,
      prompt: "What you and the target lines in files call it.",
      placeholder: "Name of the environment, such as Production EU",
      fault: (text) => validateName(text, taken),
    }),
    optionStep(
      {
        ...place,
        step: 2,
        placeholder: "Region of the CDP instance",
        options: regionOptions,
      },
      (baseUrl) => (region = baseUrl),
    ),
    (canGoBack) =>
      region === undefined ? otherUrl(canGoBack) : Promise.resolve("skipped"),
    optionStep(
      {
        ...place,
        step: 3,
        placeholder: "Stage of the environment",
        options: stageOptions,
      },
      (chosen) => (stage = chosen),
    ),
    ...credentialSteps(draft, { ...place, step: 4 }),
  ]);
  const checked = checkBaseUrl(region ?? draft.url);
  if (!finished || !checked.ok) return undefined;
  const { name, clientKey, apiToken } = draft;
  return {
    environment: { name, baseUrl: checked.url, stage, source: "settings" },
    credentials: { clientKey, apiToken },
  };
}

/** Client key → API token. `undefined` where the user leaves. */
export async function askCredentials({
  name,
}: Environment): Promise<Credentials | undefined> {
  const draft = { clientKey: "", apiToken: "" };
  const place = { title: `Credentials of ${name}`, step: 1, totalSteps: 2 };
  const finished = await runSteps(credentialSteps(draft, place));
  return finished ? draft : undefined;
}

function credentialSteps(
  draft: Record<"clientKey" | "apiToken", string>,
  place: {
    readonly title: string;
    readonly step: number;
    readonly totalSteps: number;
  },
): readonly Step[] {
  return [
    textStep(draft, "clientKey", {
      ...place,
      prompt: "The user name of the API's Basic authentication.",
      placeholder: "Client key",
      fault: clientKeyFault,
    }),
    textStep(draft, "apiToken", {
      ...place,
      step: place.step + 1,
      prompt: "Its password. Kept in VS Code's secret storage, nowhere else.",
      placeholder: "API token",
      password: true,
      fault: apiTokenFault,
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
  { label: "Another URL…", value: undefined },
];

const stageOptions: readonly {
  readonly label: string;
  readonly detail: string;
  readonly value: Stage;
}[] = [
  {
    label: "Production",
    detail: "Real data: every update is confirmed.",
    value: "production",
  },
  {
    label: "Test",
    detail: "Not real data, by your own word: CDP documents no test system.",
    value: "test",
  },
];

function baseUrlFault(text: string): string | undefined {
  const checked = checkBaseUrl(text);
  return checked.ok ? undefined : checked.fault;
}
