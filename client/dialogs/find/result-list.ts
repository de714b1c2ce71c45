import { Disposable, window, type QuickPickItem } from "vscode";
import { messages } from "../messages/search";
import type { FindResult, Hit } from "../../live/find";
import { hitLabel } from "../../live/hit-label";
import type { RetrieveFailure } from "../../live/retrieve";
import type { Page } from "../../live/requests";
import { ask, type Answer, type QuestionHeader } from "../../ui/questions";

interface ResultQuestion extends QuestionHeader {
  readonly placeholder: string;
  readonly whenEmpty: WhenEmpty;
  readonly find: (signal: AbortSignal, page?: Page) => Promise<FindResult>;
  /** Shows why there are no more; what was found before stays. */
  readonly notifyFailure: (failure: RetrieveFailure) => void;
}

/** The message of an empty list, and the ways on that it offers. */
export interface WhenEmpty {
  readonly message: string;
  readonly options: readonly {
    readonly label: string;
    readonly go: "back" | "restart";
  }[];
}

/** Without a hit if nothing was found: then it says where the user wants to go. */
type Picked =
  | { readonly ok: true; readonly hit: Hit }
  | {
      readonly ok: true;
      readonly hit?: undefined;
      readonly go: "back" | "restart";
    }
  | RetrieveFailure;

interface Row extends QuickPickItem {
  readonly result?: Picked;
  /** Where the list goes on, for the row that loads more. */
  readonly next?: Page;
}

/** Shows what is found, page by page. Closing the list stops the search. */
export function pickResult(question: ResultQuestion): Promise<Answer<Picked>> {
  const { find, notifyFailure, whenEmpty, placeholder } = question;
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
      if (all.length === 0) {
        pick.placeholder = whenEmpty.message;
        pick.items = whenEmpty.options.map(({ label, go }) => ({
          label,
          result: { ok: true, go },
        }));
        return;
      }
      pick.items = all;
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
          // The text typed to find this row would hide the new ones.
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
