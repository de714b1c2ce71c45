import { commands, type Disposable, type Uri } from "vscode";
import { normalizedText } from "../compare/normalized-text";
import { kindNames } from "../../cdp/kinds";
import type { LiveResource } from "../live/resource";
import type { Attributes } from "../../cdp/attributes";
import type { UpdateRequest } from "../http/request";
import type { Review } from "../send/review";
import type { Origin, Update } from "../send/update";
import { columnBesideResponse } from "./response-documents";
import { ReadOnlyDocuments } from "../ui/read-only-documents";

/** Pairs of texts, live and after the update, for VS Code's diff editor. */
export class ComparisonDocuments implements Disposable {
  readonly #ofUpdates = new ReadOnlyDocuments("cdp-order-changes", kept);
  readonly #ofUndos = new ReadOnlyDocuments("cdp-order-undo", kept);
  readonly #origins = new Map<string, Origin>();

  /** Nothing, where there is no live resource to be shown. */
  readonly show = async (update: Update, review: Review): Promise<void> => {
    if (review.is === "blind") return;
    const { destination, request, origin } = update;
    await this.#compare(
      titleOf(update),
      ["live", normalizedText(destination.kind, review.live.attributes)],
      [
        origin.cause === "undo" ? "after the undo" : "after the update",
        normalizedText(destination.kind, sentBy(request)),
      ],
      origin,
    );
  };

  /** What an answer shows of what was sent. */
  readonly showEcho = async (
    update: Update,
    echo: LiveResource,
  ): Promise<void> => {
    const { destination, request, origin } = update;
    await this.#compare(
      titleOf(update),
      ["sent", normalizedText(destination.kind, sentBy(request))],
      ["response", normalizedText(destination.kind, echo.attributes)],
      origin,
    );
  };

  /** What the update that a text belongs to was made from. */
  originOf(uri: Uri | undefined): Origin | undefined {
    return uri && this.#origins.get(uri.toString());
  }

  async #compare(
    title: string,
    left: Side,
    right: Side,
    origin: Origin,
  ): Promise<void> {
    await commands.executeCommand(
      "vscode.diff",
      this.#add(left, origin),
      this.#add(right, origin),
      `${title}: ${left[0]} ↔ ${right[0]}`,
      { preview: true, viewColumn: columnBesideResponse() },
    );
  }

  #add([name, text]: Side, origin: Origin): Uri {
    const texts = origin.cause === "undo" ? this.#ofUndos : this.#ofUpdates;
    const uri = texts.add(name, text);
    this.#origins.set(uri.toString(), origin);
    for (const oldest of [...this.#origins.keys()].slice(0, -2 * kept))
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
  return `${environment.name}, ${kindNames[kind]} ${ref.slice(0, 8)}`;
}

/** It was checked before: strict JSON, not too deep. */
function sentBy({ body }: UpdateRequest): Attributes {
  return JSON.parse(body) as Attributes;
}

/** Also in package.json, where each has the button that goes on. */
export function isComparison({ scheme }: Uri): boolean {
  return scheme === "cdp-order-changes" || scheme === "cdp-order-undo";
}

/** Texts; two for each comparison. */
const kept = 40;
