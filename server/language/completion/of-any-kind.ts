import { kinds } from "../../../cdp/kinds";
import type {
  Candidate,
  CompletionClient,
  CandidateContext,
} from "./candidate";

/** The candidates for a payload that can be of more than one kind: each once, and marked if not every kind has it. */
export function ofAnyKind(
  byContext: readonly (readonly [CandidateContext, readonly Candidate[]])[],
  client: CompletionClient,
): readonly Candidate[] {
  const count = new Map<string, number>();
  for (const { json } of byContext.flatMap(([, candidates]) => candidates)) {
    count.set(json, (count.get(json) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return byContext.flatMap(([{ kind }, candidates]) =>
    candidates
      .filter(({ json }) => !seen.has(json) && seen.add(json))
      .map((candidate) =>
        count.get(candidate.json) === byContext.length
          ? candidate
          : marked(candidate, kinds[kind].name, client),
      ),
  );
}

function marked(
  candidate: Candidate,
  mark: string,
  { labelDetails }: CompletionClient,
): Candidate {
  const { item } = candidate;
  return {
    ...candidate,
    item: labelDetails
      ? { ...item, labelDetails: { description: mark } }
      : { ...item, detail: `${item.detail ?? ""}, ${mark}` },
  };
}
