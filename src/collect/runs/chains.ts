import type { ts } from 'ts-morph';
import type { Evidence, Reachability } from '../facts.js';
import { nameOfFunction, type CollectSession } from '../session.js';
import { isForTests } from './conventions.js';
import { placeOf, type Place } from './places.js';
import type { Root, Roots } from './roots.js';
import type { Timers } from './timers.js';
import type { UseIndex } from './uses.js';

type Chain = Omit<Reachability, 'callers'>;

/** A function on the way up, with the step that led there. */
interface Step {
  declaration: ts.FunctionLikeDeclaration;
  /** A timer was passed on the way: what starts this function sets it up. */
  isTimed: boolean;
  below?: Step;
  /** Tells of the step when it is asked for, as most steps prove nothing: the timer that was passed, and the use of the function below. */
  evidence: () => Evidence[];
}

const maximumSteps = 400;

/** Searches upwards, breadth first, from a piece of code to what starts it. */
export class ChainSearch {
  readonly #places = new Map<ts.Node, Place>();
  readonly #roots = new Map<ts.FunctionLikeDeclaration, Root | undefined>();
  readonly #chains = { timed: new Map<ts.FunctionLikeDeclaration, Chain>(), untimed: new Map<ts.FunctionLikeDeclaration, Chain>() };

  constructor(readonly session: CollectSession, readonly uses: UseIndex, readonly timers: Timers, readonly roots: Roots) {}

  of(node: ts.Node): Chain {
    const { within, timer } = this.placeOf(node);
    const evidence = timer === undefined ? [] : [this.timerEvidence(timer)];
    if (within === undefined) return this.#ofFile(node.getSourceFile(), evidence);
    const { verdict, evidence: above } = this.#aboveFunction(within, timer !== undefined);
    // What a timer runs is reachable without being scheduled only where the search was cut short, which proves nothing.
    return { verdict, evidence: verdict === 'reachable' ? above : [...above, ...evidence] };
  }

  #ofFile(sourceFile: ts.SourceFile, timers: Evidence[]): Chain {
    const root = this.roots.ofFile(sourceFile);
    return { verdict: timers.length > 0 ? 'scheduled' : root.verdict, evidence: [...root.evidence, ...timers] };
  }

  #aboveFunction(declaration: ts.FunctionLikeDeclaration, isTimed: boolean): Chain {
    const chains = isTimed ? this.#chains.timed : this.#chains.untimed;
    const chain = chains.get(declaration) ?? new Climb(this).from({ declaration, isTimed, evidence: none });
    chains.set(declaration, chain);
    return chain;
  }

  placeOf(node: ts.Node): Place {
    const place = this.#places.get(node) ?? placeOf(node, this.timers);
    this.#places.set(node, place);
    return place;
  }

  rootOf(declaration: ts.FunctionLikeDeclaration): Root | undefined {
    if (!this.#roots.has(declaration)) this.#roots.set(declaration, this.roots.ofFunction(declaration));
    return this.#roots.get(declaration);
  }

  timerEvidence(timer: ts.Node): Evidence {
    return this.evidence(timer, 'a timer runs it');
  }

  evidence(node: ts.Node, how: string): Evidence {
    return { file: this.session.pathOf(node), line: this.session.lineOf(node), how };
  }
}

const none = (): Evidence[] => [];

/** One search. */
class Climb {
  readonly #queue: Step[] = [];
  readonly #seen = { timed: new Set<ts.FunctionLikeDeclaration>(), untimed: new Set<ts.FunctionLikeDeclaration>() };
  /** Functions that nothing uses, in the order they were found. */
  readonly #ends: Step[] = [];
  #reachable: Chain | undefined;
  #isCut = false;

  constructor(readonly search: ChainSearch) {}

  from(start: Step): Chain {
    this.#push(start);
    for (let position = 0; position < this.#queue.length; position += 1) {
      const step = this.#queue[position];
      const scheduled = step === undefined ? undefined : this.#visit(step);
      if (scheduled !== undefined) return scheduled;
      if (position > maximumSteps) this.#isCut = true;
      if (this.#isCut) break;
    }
    return this.#reachable ?? (this.#isCut ? { verdict: 'reachable', evidence: [] } : this.#unreachable());
  }

  #push(step: Step): void {
    const seen = step.isTimed ? this.#seen.timed : this.#seen.untimed;
    if (seen.has(step.declaration)) return;
    seen.add(step.declaration);
    this.#queue.push(step);
  }

  /** What runs a place that uses a function: a chain, where it is the end of one that a timer is in. */
  #enter(place: ts.Node, below: Step): Chain | undefined {
    const { within, timer } = this.search.placeOf(place);
    const isTimed = below.isTimed || timer !== undefined;
    const evidence = (): Evidence[] => [
      ...(timer === undefined ? [] : [this.search.timerEvidence(timer)]),
      this.search.evidence(place, `refers to ${nameOfFunction(below.declaration)}`),
    ];
    if (within === undefined) return this.#arrive(this.search.roots.ofFile(place.getSourceFile()), { isTimed, below, evidence });
    this.#push({ declaration: within, isTimed, below, evidence });
    return undefined;
  }

  #visit(step: Step): Chain | undefined {
    if (isForTests(nameOfFunction(step.declaration))) { this.#ends.push(step); return undefined; }
    const root = this.search.rootOf(step.declaration);
    const arrived = root === undefined ? undefined : this.#arrive(root, step);
    if (arrived !== undefined) return arrived;
    const { places, isCut } = this.search.uses.of(step.declaration);
    if (places.length === 0 && isCut) this.#isCut = true;
    if (places.length === 0 && root === undefined) this.#ends.push(step);
    for (const place of places) {
      const scheduled = this.#enter(place, step);
      if (scheduled !== undefined) return scheduled;
    }
    return undefined;
  }

  /** Keeps the first chain without a timer, and gives back one with a timer: no other says more. */
  #arrive(root: Root, step: Pick<Step, 'isTimed' | 'below' | 'evidence'>): Chain | undefined {
    const verdict = step.isTimed ? 'scheduled' : root.verdict;
    if (verdict !== 'scheduled' && this.#reachable !== undefined) return undefined;
    const chain: Chain = { verdict, evidence: [...root.evidence, ...evidenceDownFrom(step)] };
    if (verdict === 'scheduled') return chain;
    this.#reachable = chain;
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
}

/** From the outermost step down to the code. */
function stepsDownFrom(step: Step): Step[] {
  const steps: Step[] = [];
  for (let current: Step | undefined = step; current !== undefined; current = current.below) steps.push(current);
  return steps;
}

function evidenceDownFrom(step: Pick<Step, 'below' | 'evidence'>): Evidence[] {
  return [...step.evidence(), ...(step.below === undefined ? [] : stepsDownFrom(step.below).flatMap(({ evidence }) => evidence()))];
}

/** `purge is only called by maintain, which nothing calls`, or which only tests call. @param names from the code's own function to the outermost. */
function describeEnd(names: readonly string[]): string {
  const [first = 'it', second, ...further] = names;
  const callers = isForTests(names.at(-1) ?? first) ? 'only tests call' : 'nothing calls';
  if (second === undefined) return `${callers} ${first}`;
  const links = [second, ...further].slice(1).map((name, index) => `${[second, ...further][index] ?? ''} by ${name}`);
  return `${first} is only called by ${[second, ...links].join(', ')}, which ${callers}`;
}
