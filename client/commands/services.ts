import type { CredentialStore } from "../environments/credential-store";
import type { EnvironmentStore } from "../environments/environment-store";
import type { History } from "../send/history/history";
import type { SeenResources } from "../send/seen";
import type { ComparisonDocuments } from "../views/comparison-documents";
import type { EntryDocuments } from "../views/entry-documents";
import type { PlanComparisons } from "../views/plan-comparisons";
import type { PlanView } from "../views/plan-view";
import type { RefusalProblems } from "../views/refusal-problems";
import type { ResponseDocuments } from "../views/response-documents";
import type { UpdatesView } from "../views/updates-tree";
import type { LanguageServices } from "./language-services";
import type { SandboxRunner } from "./environments/sandbox-runner";
import type { LoggedExchange } from "./send/logged-exchange";

/** The other commands work with them; activate-sending.ts makes one of each. */
export interface Services extends LanguageServices {
  readonly environments: EnvironmentStore;
  readonly credentials: CredentialStore;
  readonly sandbox: SandboxRunner;
  readonly exchange: LoggedExchange;
  readonly history: History;
  readonly seen: SeenResources;

  readonly comparisons: ComparisonDocuments;
  readonly entries: EntryDocuments;
  readonly plan: PlanView;
  readonly planComparisons: PlanComparisons;
  readonly refusals: RefusalProblems;
  readonly responses: ResponseDocuments;
  readonly updates: UpdatesView;
}
