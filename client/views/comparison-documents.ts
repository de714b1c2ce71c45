import type { Disposable, Uri } from "vscode";
import { normalizedText } from "../compare/normalized-text";
import type { LiveResource } from "../live/resource";
import type { Review } from "../send/review";
import type { Origin, Update } from "../send/update";
import { messages } from "./messages";
import { columnBesideResponse } from "./response-documents";
import { ReadOnlyDocuments } from "../ui/read-only-documents";
import { showComparison } from "./show-comparison";

/** Pairs of texts, live and after the update, for VS Code's diff editor. */
export class ComparisonDocuments implements Disposable {
  readonly #ofUpdates = new ReadOnlyDocuments("cdp-order-changes", limit);
  readonly #ofUndos = new ReadOnlyDocuments("cdp-order-undo", limit);
  readonly #origins = new Map<string, Origin>();

  /** Shows the live resource and what the update makes of it; nothing if it could not be retrieved. */
  readonly show = async (update: Update, review: Review): Promise<void> => {
    if (!review.isCompared) return;
    const { destination, attributes, origin } = update;
    await this.#compare(
      titleOf(update),
      [messages.live, normalizedText(destination.kind, review.live.attributes)],
      [
        origin.cause === "undo" ? messages.afterUndo : messages.afterUpdate,
        normalizedText(destination.kind, attributes),
      ],
      origin,
    );
  };

  /** Shows what was sent and what the response shows of it. */
  readonly showEcho = async (
    update: Update,
    echo: LiveResource,
  ): Promise<void> => {
    const { destination, attributes, origin } = update;
    await this.#compare(
      titleOf(update),
      [messages.sent, normalizedText(destination.kind, attributes)],
      [messages.response, normalizedText(destination.kind, echo.attributes)],
      origin,
    );
  };

  /** Where the update that a document belongs to came from. */
  originOf(uri: Uri | undefined): Origin | undefined {
    return uri && this.#origins.get(uri.toString());
  }

  async #compare(
    title: string,
    left: Side,
    right: Side,
    origin: Origin,
  ): Promise<void> {
    await showComparison(
      this.#add(left, origin),
      this.#add(right, origin),
      messages.comparisonOf(title, left[0], right[0]),
      columnBesideResponse(),
    );
  }

  #add([name, text]: Side, origin: Origin): Uri {
    const texts = origin.cause === "undo" ? this.#ofUndos : this.#ofUpdates;
    const uri = texts.add(name, text);
    this.#origins.set(uri.toString(), origin);
    for (const oldest of [...this.#origins.keys()].slice(0, -2 * limit))
      this.#origins.delete(oldest);
    return uri;
  }

  dispose(): void {
    this.#ofUpdates.dispose();
    this.#ofUndos.dispose();
  }
}

type Side = readonly [name: string, text: string];

function titleOf({ destination: { environment, kind }, ref }: Update): string {
  return messages.comparisonTitle(environment.name, kind, ref.slice(0, 8));
}

/** package.json has a button for each of these schemes. */
export function isComparison({ scheme }: Uri): boolean {
  return scheme === "cdp-order-changes" || scheme === "cdp-order-undo";
}

/** Documents that are kept; two for each comparison. */
const limit = 40;
