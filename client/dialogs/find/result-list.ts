import { Disposable, window, type QuickPickItem } from "vscode";
import { messages } from "../messages/search";
import type { FindResult, Hit } from "../../live/find";
import { hitLabel } from "../../live/hit-label";
import type { RetrieveFailure } from "../../live/retrieve";
import type { Page } from "../../live/requests";
import { ask, type Answer, type QuestionHeader } from "../../ui/questions";

interface ResultQuestion extends QuestionHeader {
  readonly placeholder: string;
  /** The only row of an empty list; selecting it goes back. */
  readonly emptyLabel: string;
  readonly find: (signal: AbortSignal, page?: Page) => Promise<FindResult>;
  /** Shows why there are no more; what was found before stays. */
  readonly notifyFailure: (failure: RetrieveFailure) => void;
}

/** Without a hit if nothing was found. */
type Picked =
  { readonly ok: true; readonly hit: Hit | undefined } | RetrieveFailure;

interface Row extends QuickPickItem {
  readonly result?: Picked;
  /** Where the list goes on, for the row that loads more. */
  readonly next?: Page;
}

/** Shows what is found, page by page. Closing the list stops the search. */
export function pickResult(question: ResultQuestion): Promise<Answer<Picked>> {
  const { find, notifyFailure, emptyLabel, placeholder } = question;
  const pick = window.createQuickPick<Row>();
  pick.matchOnDescription = true;
  return ask<Picked>(pick, question, (answer) => {
    const closing = new AbortController();
    const load = async (before: readonly Row[], page?: Page) => {
      Object.assign(pick, { busy: true, placeholder: messages.searching });
      const found = await find(closing.signal, page);
      if (closing.signal.aborted) return;
      Object.assign(pick, { busy: false, placeholder });
      if (!found.ok) {
        if (page) notifyFailure(found);
        else answer(found);
        return;
      }
      const rows = found.hits.map(rowOf);
      const all = [...before, ...rows, ...moreRow(found.next)];
      pick.items =
        all.length > 0
          ? all
          : [{ label: emptyLabel, result: { ok: true, hit: undefined } }];
      // If the user has typed meanwhile, the first matching row is active already.
      if (before.length > 0 && pick.value === "")
        pick.activeItems = pick.items.slice(before.length, before.length + 1);
    };
    void load([]);
    return [
      pick.onDidAccept(() => {
        const [row] = pick.selectedItems;
        if (row === undefined || pick.busy) return;
        if (row.result) answer(row.result);
        else {
          // What was typed to find this row would hide the new ones.
          pick.value = "";
          void load(pick.items.slice(0, -1), row.next);
        }
      }),
      new Disposable(() => {
        closing.abort();
      }),
    ];
  });
}

function rowOf(hit: Hit): Row {
  return { ...hitLabel(hit), result: { ok: true, hit } };
}

function moreRow(next: Page | undefined): readonly Row[] {
  return next ? [{ label: messages.more, alwaysShow: true, next }] : [];
}
