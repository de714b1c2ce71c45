import {
  commands,
  Uri,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from "vscode";
import { normalisedText } from "../send/compare/normalised";
import { kindNames } from "../send/kind-names";
import type { Attributes, Live } from "../send/live/resource";
import type { UpdateRequest } from "../send/request";
import type { Review } from "../send/review";
import type { Origin, Update } from "../send/update";

/**
 * Pairs of read-only texts, live and after the update, for VS Code's diff
 * editor. They are plain text: see `AnswerDocuments`.
 */
export class ChangesDocuments
  implements TextDocumentContentProvider, Disposable
{
  readonly #texts = new Map<string, string>();
  readonly #origins = new Map<string, Origin>();
  readonly #registered = workspace.registerTextDocumentContentProvider(
    scheme,
    this,
  );
  #count = 0;

  /** Nothing, where there is no live resource to be shown. */
  readonly show = async (update: Update, review: Review): Promise<void> => {
    if (review.is === "blind") return;
    const { about, request, origin } = update;
    await this.#compare(
      titleOf(update),
      ["live", normalisedText(about.kind, review.live.attributes)],
      ["after the update", normalisedText(about.kind, sentBy(request))],
      origin,
    );
  };

  /** What an answer shows of what was sent. */
  readonly showEcho = async (update: Update, echo: Live): Promise<void> => {
    const { about, request, origin } = update;
    await this.#compare(
      titleOf(update),
      ["sent", normalisedText(about.kind, sentBy(request))],
      ["answered", normalisedText(about.kind, echo.attributes)],
      origin,
    );
  };

  /** What the update that a text belongs to was made from. */
  originOf(uri: Uri): Origin | undefined {
    return this.#origins.get(uri.toString());
  }

  provideTextDocumentContent(uri: Uri): string {
    return (
      this.#texts.get(uri.toString()) ?? "This comparison is no longer kept."
    );
  }

  dispose(): void {
    this.#registered.dispose();
  }

  async #compare(
    title: string,
    left: Side,
    right: Side,
    origin: Origin,
  ): Promise<void> {
    this.#count += 1;
    await commands.executeCommand(
      "vscode.diff",
      this.#add(left, origin),
      this.#add(right, origin),
      `${title}: ${left[0]} ↔ ${right[0]}`,
      { preview: true },
    );
  }

  #add([name, text]: Side, origin: Origin): Uri {
    const uri = Uri.from({ scheme, path: `/${this.#count}/${name}.txt` });
    const key = uri.toString();
    this.#texts.set(key, text);
    this.#origins.set(key, origin);
    for (const oldest of [...this.#texts.keys()].slice(0, -kept)) {
      this.#texts.delete(oldest);
      this.#origins.delete(oldest);
    }
    return uri;
  }
}

type Side = readonly [name: string, text: string];

function titleOf({ about: { environment, kind }, ref }: Update): string {
  return `${environment.name}, ${kindNames[kind]} ${ref.slice(0, 8)}`;
}

/** It was checked before: strict JSON, not too deep. */
function sentBy({ body }: UpdateRequest): Attributes {
  return JSON.parse(body) as Attributes;
}

const scheme = "cdp-order-changes";
/** Texts; two for each comparison. */
const kept = 40;
