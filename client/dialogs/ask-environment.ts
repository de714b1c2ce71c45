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
import { runSteps, stepIf, type Step } from "../ui/steps";

/** Name → region or URL → stage → client key → API token. `undefined` if the user cancels. */
export async function askEnvironment(
  taken: readonly Environment[],
): Promise<
  | { readonly environment: Environment; readonly credentials: Credentials }
  | undefined
> {
  const header = { title: messages.addTitle, totalSteps: 5 };
  const draft = emptyDraft();
  const credentials = { clientKey: "", apiToken: "" };
  const isFinished = await runSteps([
    ...environmentSteps(draft, header, taken),
    ...credentialSteps(credentials, { ...header, step: 4 }),
  ]);
  const environment = isFinished ? environmentOf(draft) : undefined;
  return environment && { environment, credentials };
}

/**
 * Name → region or URL → stage, each with what it is now. Credentials are not
 * asked for. `undefined` if the user cancels.
 */
export async function askEdited(
  current: Environment,
  others: readonly Environment[],
): Promise<Environment | undefined> {
  const { name, baseUrl, stage } = current;
  const draft = { ...emptyDraft(), name, url: baseUrl, stage };
  const header = { title: messages.editTitle(name), totalSteps: 3 };
  const isFinished = await runSteps(
    environmentSteps(draft, header, others, current),
  );
  return isFinished ? environmentOf(draft) : undefined;
}

interface Draft {
  name: string;
  /** Absent where another URL is entered. */
  region: string | undefined;
  url: string;
  stage: Stage;
}

const emptyDraft = (): Draft => ({
  name: "",
  region: undefined,
  url: "",
  stage: "production",
});

function environmentOf(draft: Draft): Environment | undefined {
  const { name, stage } = draft;
  const checked = checkBaseUrl(draft.region ?? draft.url);
  return checked.ok
    ? { name, baseUrl: checked.url, stage, source: "settings" }
    : undefined;
}

/** @param current what is listed first, and marked */
function environmentSteps(
  draft: Draft,
  header: { readonly title: string; readonly totalSteps: number },
  taken: readonly Environment[],
  current?: Environment,
): readonly Step[] {
  return [
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
        options: currentFirst(regionOptions, regionOf(current)),
      },
      (baseUrl) => (draft.region = baseUrl),
    ),
    stepIf(
      () => draft.region === undefined,
      textStep(draft, "url", {
        ...header,
        step: 2,
        ...messages.baseUrl,
        validate: validateBaseUrl,
      }),
    ),
    optionStep(
      {
        ...header,
        step: 3,
        placeholder: messages.stage,
        options: currentFirst(stageOptions, current && [current.stage]),
      },
      (stage) => (draft.stage = stage),
    ),
  ];
}

/** In a list of one, as no region is the other URL. */
function regionOf(
  current: Environment | undefined,
): readonly [string | undefined] | undefined {
  return (
    current && [
      regions.find(({ baseUrl }) => baseUrl === current.baseUrl)?.baseUrl,
    ]
  );
}

function currentFirst<T>(
  options: readonly RowOf<T>[],
  current: readonly [T] | undefined,
): readonly RowOf<T>[] {
  if (current === undefined) return options;
  const [value] = current;
  const isCurrent = (option: RowOf<T>) => option.value === value;
  return [
    ...options.filter(isCurrent).map((option) => ({
      ...option,
      description: messages.current(option.description ?? ""),
    })),
    ...options.filter((option) => !isCurrent(option)),
  ];
}

interface RowOf<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
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

const regionOptions: readonly RowOf<string | undefined>[] = [
  ...regions.map(({ label, baseUrl }) => ({
    label,
    description: new URL(baseUrl).host,
    value: baseUrl,
  })),
  { label: messages.otherUrl, value: undefined },
];

const stageOptions: readonly RowOf<Stage>[] = [
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
  return checked.ok ? undefined : checked.reason;
}
