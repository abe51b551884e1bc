/**
 * Results of a calculation on nodes that asks for other nodes' results. What was cut short, by a circle or by its depth, is known to be
 * incomplete and is calculated again, so that the order in which nodes are asked about changes nothing.
 */
export class Remembered<Result> {
  readonly #known = new Map<object, Result>();
  readonly #running = new Set<object>();
  #isCut = false;

  constructor(readonly unknown: Result, readonly maximumDepth: number) {}

  of(node: object, calculate: () => Result): Result {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    if (this.#running.has(node) || this.#running.size >= this.maximumDepth) { this.#isCut = true; return this.unknown; }
    this.#running.add(node);
    const result = calculate();
    this.#running.delete(node);
    const isOutermost = this.#running.size === 0;
    if (isOutermost || !this.#isCut) this.#known.set(node, result);
    if (isOutermost) this.#isCut = false;
    return result;
  }
}
