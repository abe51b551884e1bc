import type { Span } from '../../collect/facts.js';

/** A text with its path, and the way from offsets to lines and columns. */
export class SourceText {
  readonly #lineStarts: number[] = [0];

  constructor(readonly file: string, readonly text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#lineStarts.push(end + 1);
  }

  /** The range without blank space at its end. */
  span(start: number, end: number): Span {
    const trimmed = start + this.text.slice(start, end).trimEnd().length;
    const from = this.position(start);
    const to = this.position(trimmed);
    return {
      file: this.file, start, end: trimmed,
      line: from.line, column: from.column, endLine: to.line, endColumn: to.column,
    };
  }

  /** Line and column of an offset, both starting at 1. */
  position(offset: number): { line: number; column: number } {
    const line = this.#lineIndexOf(offset);
    return { line: line + 1, column: offset - this.#startOf(line) + 1 };
  }

  /** The lines directly above the line of an offset, nearest first, with the offset where each starts. */
  * linesAbove(offset: number): Generator<{ text: string; start: number }> {
    for (let line = this.#lineIndexOf(offset); line > 0; line -= 1) {
      const start = this.#startOf(line - 1);
      yield { text: this.text.slice(start, this.#startOf(line)).trimEnd(), start };
    }
  }

  #startOf(line: number): number {
    return this.#lineStarts[line] ?? this.text.length;
  }

  #lineIndexOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
