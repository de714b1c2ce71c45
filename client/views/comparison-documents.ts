import { window, type Disposable, type Uri } from "vscode";
import { afterUpdate } from "../compare/after-update";
import { normalizedText } from "../compare/normalized-text";
import type { LiveResource } from "../live/resource";
import type { Review } from "../send/review";
import { resourceKey, type Update } from "../send/update";
import { messages } from "./messages";
import { columnBesideResponse } from "./response-documents";
import { ReadOnlyDocuments } from "../ui/read-only-documents";
import { tabUris } from "../ui/tab-uris";
import { showComparison } from "./show-comparison";
import { isComparison, updateSchemes } from "./update-documents";

/** Pairs of texts, live and after the update, for VS Code's diff editor. */
export class ComparisonDocuments implements Disposable {
  readonly #ofUpdates = new ReadOnlyDocuments(updateSchemes.changes, limit);
  readonly #ofUndos = new ReadOnlyDocuments(updateSchemes.undo, limit);
  readonly #ofEchoes = new ReadOnlyDocuments(updateSchemes.echo, limit);
  readonly #updates = new Map<string, Update>();

  /** Shows the live resource and what the update makes of it; nothing if it could not be retrieved. */
  readonly show = async (update: Update, review: Review): Promise<void> => {
    if (!review.isCompared) return;
    const { destination, attributes, origin } = update;
    await this.#compare(
      update.origin.cause === "undo" ? this.#ofUndos : this.#ofUpdates,
      [messages.live, normalizedText(destination.kind, review.live.attributes)],
      [
        origin.cause === "undo" ? messages.afterUndo : messages.afterUpdate,
        normalizedText(
          destination.kind,
          afterUpdate(destination.kind, review.live.attributes, attributes),
        ),
      ],
      update,
    );
  };

  /** Shows what was sent and what the response shows of it; there is nothing to send there. */
  readonly showEcho = async (
    update: Update,
    echo: LiveResource,
  ): Promise<void> => {
    const { destination, attributes } = update;
    await this.#compare(
      this.#ofEchoes,
      [messages.sent, normalizedText(destination.kind, attributes)],
      [messages.response, normalizedText(destination.kind, echo.attributes)],
      update,
    );
  };

  /** The update that a document shows, unless it was sent already. */
  updateOf(uri: Uri | undefined): Update | undefined {
    return uri && isComparison(uri)
      ? this.#updates.get(uri.toString())
      : undefined;
  }

  /** Closes what shows the resource of this update: it was changed. */
  readonly close = async (update: Update): Promise<void> => {
    const key = resourceKey(update);
    const isAbout = (uri: Uri) => {
      const shown = this.#updates.get(uri.toString());
      return shown !== undefined && resourceKey(shown) === key;
    };
    const outdated = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => tabUris(input).some(isAbout));
    if (outdated.length > 0) await window.tabGroups.close(outdated);
  };

  async #compare(
    texts: ReadOnlyDocuments,
    left: Side,
    right: Side,
    update: Update,
  ): Promise<void> {
    await showComparison(
      this.#add(texts, left, update),
      this.#add(texts, right, update),
      messages.comparisonOf(titleOf(update), left[0], right[0]),
      columnBesideResponse(),
    );
  }

  #add(texts: ReadOnlyDocuments, [name, text]: Side, update: Update): Uri {
    const uri = texts.add(name, text);
    this.#updates.set(uri.toString(), update);
    for (const oldest of [...this.#updates.keys()].slice(0, -2 * limit))
      this.#updates.delete(oldest);
    return uri;
  }

  dispose(): void {
    this.#ofUpdates.dispose();
    this.#ofUndos.dispose();
    this.#ofEchoes.dispose();
  }
}

type Side = readonly [name: string, text: string];

function titleOf({ destination: { environment, kind }, ref }: Update): string {
  return messages.comparisonTitle(environment.name, kind, ref.slice(0, 8));
}

/** Documents that are kept; two for each comparison. */
const limit = 40;
