import { Disposable, window, type QuickPickItem } from "vscode";
import type { Found, Hit } from "../../live/find";
import { hitLabel } from "../../live/hit-label";
import type { None } from "../../live/retrieve";
import type { Page } from "../../http/request";
import { ask, type Answer, type QuestionHeader } from "../../ui/questions";

interface ResultQuestion extends QuestionHeader {
  readonly placeholder: string;
  /** What is shown where there is nothing to pick; picking it goes back. */
  readonly nothing: string;
  readonly find: (signal: AbortSignal, page?: Page) => Promise<Found>;
  /** Says why there are no more; what was found before stays. */
  readonly tell: (failure: None) => void;
}

/** A hit, why there is none, or `nothing` where nothing was found. */
type Picked = { readonly is: "hit"; readonly hit: Hit } | None | "nothing";

interface PlanRow extends QuickPickItem {
  readonly value: Picked | Page;
}

/** Offers what is found, page by page. Leaving the list stops the search. */
export function pickResult(question: ResultQuestion): Promise<Answer<Picked>> {
  const { find, tell, nothing, placeholder } = question;
  const pick = window.createQuickPick<PlanRow>();
  pick.matchOnDescription = true;
  return ask<Picked>(pick, question, (answer) => {
    const closing = new AbortController();
    const load = async (before: readonly PlanRow[], page?: Page) => {
      Object.assign(pick, { busy: true, placeholder: "Searching…" });
      const found = await find(closing.signal, page);
      if (closing.signal.aborted) return;
      Object.assign(pick, { busy: false, placeholder });
      if (found.is === "none") {
        if (page) tell(found);
        else answer(found);
        return;
      }
      const rows = found.hits.map(rowOf);
      const all = [...before, ...rows, ...moreRow(found.next)];
      pick.items =
        all.length > 0 ? all : [{ label: nothing, value: "nothing" }];
      // Who has typed meanwhile has the first row that fits.
      if (before.length > 0 && pick.value === "")
        pick.activeItems = pick.items.slice(before.length, before.length + 1);
    };
    void load([]);
    return [
      pick.onDidAccept(() => {
        const value = pick.selectedItems[0]?.value;
        if (value === undefined || pick.busy) return;
        if (typeof value === "string" || "is" in value) answer(value);
        else {
          // What was typed to get at this row would hide the new ones.
          pick.value = "";
          void load(pick.items.slice(0, -1), value);
        }
      }),
      new Disposable(() => {
        closing.abort();
      }),
    ];
  });
}

function rowOf(hit: Hit): PlanRow {
  return { ...hitLabel(hit), value: { is: "hit", hit } };
}

function moreRow(next: Page | undefined): readonly PlanRow[] {
  return next ? [{ label: "More…", alwaysShow: true, value: next }] : [];
}
