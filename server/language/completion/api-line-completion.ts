import {
  CompletionItemKind,
  type CompletionItem,
} from "vscode-languageserver-types";
import { apiVersions, type ApiVersion } from "../../../cdp/api-versions";

const newestFirst = apiVersions.toReversed();

const details: Readonly<Record<ApiVersion, string>> = {
  v2: "the legacy API, as without this line",
  "v2.1": "the API of data model 2.1",
};

/** `@api` with each version of the API, behind the target lines, which most files need. */
export const apiDirectives: readonly CompletionItem[] = newestFirst.map(
  (version, index) => ({
    label: `@api ${version}`,
    sortText: `|${index}`,
    kind: CompletionItemKind.Keyword,
    detail: details[version],
  }),
);

/** The versions behind `@api`. */
export const apiVersionItems: readonly CompletionItem[] = newestFirst.map(
  (version, index) => ({
    label: version,
    sortText: String(index),
    kind: CompletionItemKind.Value,
    detail: details[version],
  }),
);
