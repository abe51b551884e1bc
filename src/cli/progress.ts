/** Where the progress line is written. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two updates of the line. */
const PAUSE = 80;
const CLEAR_LINE = '\r\u001B[2K';

/** One line on a terminal that says which step runs and how far it is. On other streams it only remembers the step. */
export class Progress {
  /** The step that was begun last. */
  step = 'start';
  readonly #stream: ProgressStream;
  readonly #shown: boolean;
  #writtenAt = -Infinity;
  #dirty = false;

  constructor(stream: ProgressStream, wanted: boolean) {
    this.#stream = stream;
    this.#shown = wanted && stream.isTTY === true;
  }

  readonly update = (step: string, done: number, total: number): void => {
    const isNew = step !== this.step;
    this.step = step;
    if (!this.#shown || !isNew && performance.now() - this.#writtenAt < PAUSE) return;
    const text = total > 0 ? `${step} ${done}/${total}` : step;
    this.#stream.write(CLEAR_LINE + text.slice(0, (this.#stream.columns ?? 80) - 1));
    this.#writtenAt = performance.now();
    this.#dirty = true;
  };

  /** Leaves no trace of the line. */
  clear(): void {
    if (this.#dirty) this.#stream.write(CLEAR_LINE);
    this.#dirty = false;
  }
}
