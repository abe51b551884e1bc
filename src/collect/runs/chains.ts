import type { ts } from 'ts-morph';
import type { Evidence, Reachability } from '../facts.js';
import { nameOfFunction, type CollectSession } from '../session.js';
import { placeOf } from './places.js';
import type { Root, Roots } from './roots.js';
import type { Timers } from './timers.js';
import type { UseIndex } from './uses.js';

type Chain = Omit<Reachability, 'callers'>;

/** A function on the way up, with the step that led there. */
interface Step {
  declaration: ts.FunctionLikeDeclaration;
  /** A timer was passed on the way: what starts this function sets it up. */
  isTimed: boolean;
  below: Step | undefined;
  /** Evidence of the step: the timer that was passed, and the use of the function below. */
  evidence: Evidence[];
}

const maximumSteps = 400;

/** Searches upwards, breadth first, from a piece of code to what starts it. */
export class ChainSearch {
  constructor(readonly session: CollectSession, readonly uses: UseIndex, readonly timers: Timers, readonly roots: Roots) {}

  of(node: ts.Node): Chain {
    return new Climb(this).from(node);
  }

  evidence(node: ts.Node, how: string): Evidence {
    return { file: this.session.pathOf(node), line: this.session.lineOf(node), how };
  }
}

/** One search. */
class Climb {
  readonly #queue: Step[] = [];
  readonly #seen = new Set<string>();
  readonly #numbers = new Map<ts.Node, number>();
  /** Functions that nothing uses, in the order they were found. */
  readonly #ends: Step[] = [];
  #reachable: Chain | undefined;
  #isCut = false;

  constructor(readonly search: ChainSearch) {}

  from(node: ts.Node): Chain {
    const direct = this.#enter(node, undefined, false, []);
    if (direct !== undefined) return direct;
    for (let position = 0; position < this.#queue.length; position += 1) {
      const step = this.#queue[position];
      const scheduled = step === undefined ? undefined : this.#visit(step);
      if (scheduled !== undefined) return scheduled;
      if (position > maximumSteps) this.#isCut = true;
      if (this.#isCut) break;
    }
    return this.#reachable ?? (this.#isCut ? { verdict: 'reachable', evidence: [] } : this.#unreachable());
  }

  /** What runs a place: a chain, where it is the end of one that a timer is in. */
  #enter(node: ts.Node, below: Step | undefined, isTimed: boolean, evidence: Evidence[]): Chain | undefined {
    const { within, timer } = placeOf(node, this.search.timers);
    const steps = timer === undefined ? evidence : [this.search.evidence(timer, 'a timer runs it'), ...evidence];
    const timed = isTimed || timer !== undefined;
    if (within === undefined) return this.#arrive(this.search.roots.ofFile(node.getSourceFile()), { isTimed: timed, below, evidence: steps });
    const key = `${this.#numberOf(within)}${timed ? '!' : ''}`;
    if (this.#seen.has(key)) return undefined;
    this.#seen.add(key);
    this.#queue.push({ declaration: within, isTimed: timed, below, evidence: steps });
    return undefined;
  }

  #visit(step: Step): Chain | undefined {
    const root = this.search.roots.ofFunction(step.declaration);
    const arrived = root === undefined ? undefined : this.#arrive(root, step);
    if (arrived !== undefined) return arrived;
    const { places, isCut } = this.search.uses.of(step.declaration);
    if (places.length === 0 && isCut) this.#isCut = true;
    if (places.length === 0 && root === undefined) this.#ends.push(step);
    for (const place of places) {
      const scheduled = this.#enter(place, step, step.isTimed, [this.search.evidence(place, `refers to ${nameOfFunction(step.declaration)}`)]);
      if (scheduled !== undefined) return scheduled;
    }
    return undefined;
  }

  /** Keeps the first chain without a timer, and gives back one with a timer: no other says more. */
  #arrive(root: Root, step: Pick<Step, 'isTimed' | 'below' | 'evidence'>): Chain | undefined {
    const verdict = step.isTimed ? 'scheduled' : root.verdict;
    const chain: Chain = { verdict, evidence: [...root.evidence, ...evidenceDownFrom(step)] };
    if (verdict === 'scheduled') return chain;
    this.#reachable ??= chain;
    return undefined;
  }

  /** Tells where the chain of callers ends, the outermost function first. */
  #unreachable(): Chain {
    const end = this.#ends[0] ?? this.#queue.at(-1);
    if (end === undefined) return { verdict: 'unreachable', evidence: [] };
    const names = stepsDownFrom(end).map(({ declaration }) => nameOfFunction(declaration)).reverse();
    const how = this.#ends.length === 0 ? `nothing outside calls ${names[0] ?? 'it'}` : describeEnd(names);
    return { verdict: 'unreachable', evidence: [this.search.evidence(end.declaration, how), ...evidenceDownFrom(end)] };
  }

  #numberOf(node: ts.Node): number {
    const known = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, known);
    return known;
  }
}

/** From the outermost step down to the code. */
function stepsDownFrom(step: Step): Step[] {
  const steps: Step[] = [];
  for (let current: Step | undefined = step; current !== undefined; current = current.below) steps.push(current);
  return steps;
}

function evidenceDownFrom(step: Pick<Step, 'below' | 'evidence'>): Evidence[] {
  return [...step.evidence, ...(step.below === undefined ? [] : stepsDownFrom(step.below).flatMap(({ evidence }) => evidence))];
}

/** `purge is only called by maintain, which nothing calls`. @param names from the code's own function to the outermost. */
function describeEnd(names: readonly string[]): string {
  const [first = 'it', second, ...further] = names;
  if (second === undefined) return `nothing calls ${first}`;
  const links = [second, ...further].slice(1).map((name, index) => `${[second, ...further][index] ?? ''} by ${name}`);
  return `${first} is only called by ${[second, ...links].join(', ')}, which nothing calls`;
}
