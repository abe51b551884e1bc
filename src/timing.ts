/** How long a step took, all its runs together. */
export interface TimedStep {
  name: string;
  milliseconds: number;
  /** In the order in which they began. */
  parts: readonly TimedStep[];
}

interface OpenStep extends TimedStep {
  parts: OpenStep[];
}

/** Measures how long the steps of an analysis take, and the parts that they consist of. */
export class Timing {
  readonly #whole: OpenStep = { name: '', milliseconds: 0, parts: [] };
  readonly #running: OpenStep[] = [this.#whole];

  /** In the order in which they began. */
  get steps(): readonly TimedStep[] {
    return this.#whole.parts;
  }

  measure<Result>(name: string, run: () => Result): Result {
    const stop = this.start(name);
    try {
      return run();
    } finally {
      stop();
    }
  }

  /** Begins a step that is a part of the one that runs. @returns what ends it */
  start(name: string): () => void {
    const parts = this.#running.at(-1)?.parts ?? this.#whole.parts;
    const known = parts.find((part) => part.name === name);
    const step = known ?? { name, milliseconds: 0, parts: [] };
    if (known === undefined) parts.push(step);
    this.#running.push(step);
    const startedAt = performance.now();
    return () => {
      step.milliseconds += performance.now() - startedAt;
      this.#running.pop();
    };
  }
}
