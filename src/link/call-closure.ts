import { append } from '../collect/append.js';
import type { CallFact, FunctionReference } from '../collect/facts.js';

const maximumDepth = 10;

/** Tells which functions run together with others: those above them, and everything that those run in turn. */
export class CallClosure {
  readonly #above = new Map<string, string[]>();
  readonly #below = new Map<string, string[]>();

  constructor(calls: readonly CallFact[]) {
    for (const { from, to } of calls) {
      append(this.#above, functionKey(to), functionKey(from));
      append(this.#below, functionKey(from), functionKey(to));
    }
  }

  /** Keys of the functions that a process runs which reaches one of the given functions. */
  around(functions: readonly FunctionReference[]): ReadonlySet<string> {
    const entries = spread(new Set(functions.map(functionKey)), this.#above);
    return spread(entries, this.#below);
  }

  /** Keys of the given functions and of everything that they run. */
  from(functions: readonly FunctionReference[]): ReadonlySet<string> {
    return spread(new Set(functions.map(functionKey)), this.#below);
  }
}

export function functionKey({ file, line, name }: FunctionReference): string {
  return `${file}:${line}:${name}`;
}

function spread(start: ReadonlySet<string>, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(start);
  let frontier = [...start];
  for (let depth = 0; depth < maximumDepth && frontier.length > 0; depth += 1) {
    const next = frontier.flatMap((key) => edges.get(key) ?? []).filter((key) => !reached.has(key));
    for (const key of next) reached.add(key);
    frontier = [...new Set(next)];
  }
  return reached;
}
