/** A text put together of parts of another, with the way back. */
export class Excerpt {
  readonly #source: string;
  #text: string;
  readonly #parts: {
    readonly at: number;
    readonly from: number;
    readonly length: number;
  }[] = [];

  constructor(source: string, before: string) {
    this.#source = source;
    this.#text = before;
  }

  keep(from: number, to: number): void {
    this.#parts.push({ at: this.#text.length, from, length: to - from });
    this.#text += this.#source.slice(from, to);
  }

  write(text: string): void {
    this.#text += text;
  }

  done() {
    const parts = this.#parts;
    return {
      text: this.#text,
      toSource: (offset: number) => {
        const part = parts.findLast(({ at }) => at <= offset) ?? parts[0];
        if (!part) return 0;
        return part.from + Math.min(Math.max(0, offset - part.at), part.length);
      },
      fromSource: (offset: number) => {
        const part = parts.findLast(({ from }) => from <= offset) ?? parts[0];
        if (!part) return 0;
        return part.at + Math.min(Math.max(0, offset - part.from), part.length);
      },
    };
  }
}
