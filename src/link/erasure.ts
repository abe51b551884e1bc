import { isBrowserKind } from '../catalog/browser-kinds.js';
import type { Confidence } from '../catalog/taxonomy.js';
import type { EffectFact, FunctionReference } from '../collect/facts.js';
import { anonymises, forgottenBy, overwrittenBy } from './anonymisation.js';
import type { Erasure, Store, Survivor } from './application.js';
import { CallClosure, functionKey } from './call-closure.js';
import { isSetup } from './deletion.js';
import { mainEffect, startOf, type ErasureContext, type ErasureScope } from './erasure-scope.js';
import { refusalsOf } from './refusals.js';
import { outsideSurvivors } from './services.js';
import { survivorOf, weaker } from './survival.js';
import { mainSubject, nameWords, tieTo } from './ties.js';

/** Adds to each store how it is erased, what survives that, and what refuses it. */
export function withErasures(context: ErasureContext): Store[] {
  const reader = new ErasureReader(context);
  return context.stores.map((store) => reader.read(store));
}

class ErasureReader {
  readonly #closure: CallClosure;
  readonly #main: Store | undefined;
  /** Where services outside are called. */
  readonly #outside: ReadonlySet<string>;

  constructor(readonly context: ErasureContext) {
    this.#outside = new Set(context.processors.flatMap(({ accesses }) => accesses.map(placeOf)));
    this.#closure = new CallClosure(context.calls);
    this.#main = mainSubject(context.stores, context.targetOf);
  }

  read(store: Store): Store {
    const deletions = this.#deletions(store, new Set());
    const refusals = deletions.length === 0 ? [] : refusalsOf(this.#scope(store, 'deletion', deletions), this.context);
    const isPerson = store.subject && store.fields.some(identifies);
    const scope = isPerson ? this.#scopeOf(store, deletions) : undefined;
    if (scope === undefined) return { ...store, refusals, survivors: isPerson ? this.#survivors(this.#scope(store, 'anonymisation', [])) : [] };
    return { ...store, refusals, erasure: erasureOf(scope), survivors: this.#survivors(scope) };
  }

  /** The same store in a second schema, for another database, which no code uses. */
  #isUnused(store: Store): boolean {
    return store.accesses.length === 0 && this.context.stores.some((other) => other.id !== store.id && other.name === store.name && other.kind === store.kind && other.accesses.length > 0);
  }

  /** Two databases may both have accounts: a key means those that are declared beside it. */
  #isOfNamesake(subject: Store, store: Store): boolean {
    const { file } = store.span;
    return subject.span.file !== file && this.context.stores.some((other) => other.id !== subject.id && other.name === subject.name && other.span.file === file);
  }

  #isMain(subject: Store): boolean {
    return this.#main?.id === subject.id;
  }

  #scopeOf(subject: Store, deletions: readonly EffectFact[]): ErasureScope | undefined {
    if (deletions.length > 0) return this.#scope(subject, 'deletion', deletions);
    const linked = this.context.linkedOf(subject);
    const updates = subject.deletion.verdict === 'anonymize' ? subject.accesses.filter((effect) => isRunning(effect) && anonymises(effect, linked)) : [];
    return updates.length > 0 ? this.#scope(subject, 'anonymisation', updates) : undefined;
  }

  /** The calls that delete records of a store, or of the parent that they go with. */
  #deletions(store: Store, visited: Set<string>): EffectFact[] {
    if (visited.has(store.id)) return [];
    visited.add(store.id);
    const own = withoutScripts(store.accesses.filter((effect) => effect.verb === 'delete' && isRunning(effect)));
    if (own.length > 0 || store.deletion.verdict !== 'cascade') return own;
    const parents = store.relations.filter((relation) => relation.onDelete === 'cascade').map((relation) => this.context.targetOf(relation));
    return this.context.stores.filter((parent) => parents.includes(parent.id)).flatMap((parent) => this.#deletions(parent, visited));
  }

  #scope(subject: Store, how: Erasure['how'], effects: readonly EffectFact[]): ErasureScope {
    const functions = this.#closure.around(effects.map((effect) => effect.function));
    const afterwards = this.#closure.from(this.#handlersOf(subject));
    const runs = (effect: EffectFact): boolean => functions.has(functionKey(effect.function)) || afterwards.has(functionKey(effect.function));
    const goneItself = this.#goneItself(subject, how, effects, runs);
    return { subject, how, effects, runs, gone: this.#withCascades(subject, goneItself), goneItself };
  }

  /** What by its name runs when a subject is deleted, where a queue or a loader stands between the two: `UserDeletedProcessor.perform`. */
  #handlersOf(subject: Store): FunctionReference[] {
    const name = nameWords(subject).join('');
    const handler = new RegExp(`(^|\\.)(on|handle|after|process)?(${name}${this.#isMain(subject) ? '|account' : ''})s?(account|data)?(delet(ed|ion)|remov(ed|al)|destroyed|eras(ed|ure))`, 'i');
    const functions = this.context.stores.flatMap((store) => store.accesses.filter((effect) => effect.verb !== 'read').map((effect) => effect.function));
    return functions.filter((candidate) => handler.test(candidate.name));
  }

  #goneItself(subject: Store, how: Erasure['how'], effects: readonly EffectFact[], runs: ErasureScope['runs']): ReadonlySet<string> {
    const deleted = this.context.stores.filter((store) => store.id !== subject.id && store.accesses.some((effect) => effect.verb === 'delete' && runs(effect)));
    if (how !== 'deletion' || effects.length === 0) return new Set(deleted.map((store) => store.id));
    const cascading = this.context.stores.filter((store) => this.#cascadesFrom(store, (target) => target === subject.id));
    return new Set([subject, ...deleted, ...cascading].map((store) => store.id));
  }

  #withCascades(subject: Store, start: ReadonlySet<string>): ReadonlySet<string> {
    const gone = new Set(start);
    for (let size = -1; size !== gone.size;) {
      size = gone.size;
      for (const store of this.context.stores) if (store.id !== subject.id && this.#cascadesFrom(store, (target) => gone.has(target))) gone.add(store.id);
    }
    return gone;
  }

  #cascadesFrom(store: Store, isGone: (target: string) => boolean): boolean {
    return store.relations.some((relation) => (relation.onDelete === 'cascade' || relation.removedByMapper === true) && isGone(this.context.targetOf(relation) ?? ''));
  }

  #survivors(scope: ErasureScope): Survivor[] {
    const { subject } = scope;
    const inside = this.context.stores.filter((store) => store.id !== subject.id && store.entries === undefined && !isBrowserKind(store.kind) && !this.#isUnused(store)).flatMap((store) => this.#survivor(scope, store));
    const outside = scope.effects.length === 0 ? [] : outsideSurvivors(scope, this.context, this.#isMain(subject));
    return [...this.#forgotten(scope), ...inside, ...outside];
  }

  #survivor(scope: ErasureScope, store: Store): Survivor[] {
    const tie = tieTo(scope.subject, store, this.#isMain(scope.subject), this.context.targetOf);
    if (tie === undefined || scope.goneItself.has(store.id) || this.#isAlsoOutside(store) || (tie.kind !== 'relation' && this.#isOfNamesake(scope.subject, store))) return [];
    // What goes with a parent is left only where the subject has a part in what is somebody else's.
    if (scope.gone.has(store.id) && tie.kind !== 'relation') return [];
    const direct = store.fields.filter((field) => field.personal !== undefined && field.personal.category !== 'pseudonymous').map((field) => field.name);
    const names = tie.kind === 'copy' && !direct.includes(tie.name) ? [tie.name, ...direct] : direct;
    const emptied = overwrittenBy(store.accesses.filter((effect) => effect.verb === 'update' && scope.runs(effect)), names);
    const fields = names.filter((name) => !emptied.includes(name));
    return fields.length === 0 ? [] : survivorOf(scope, store, fields, tie, this.context);
  }

  /** An index is a store of the application and documents at a service, which is told of once. */
  #isAlsoOutside(store: Store): boolean {
    return store.accesses.some((effect) => effect.verb === 'create' && this.#outside.has(placeOf(effect)));
  }

  /** Personal fields of the subject itself that every anonymising function leaves as they are. */
  #forgotten({ subject, how, effects }: ErasureScope): Survivor[] {
    if (how !== 'anonymisation' || effects.length === 0) return [];
    const linked = this.context.linkedOf(subject);
    const [first, ...others] = effects.map((effect) => ({ effect, fields: forgottenBy(effect, linked) }));
    if (first === undefined) return [];
    const fields = first.fields.filter((field) => others.every((other) => other.fields.includes(field)));
    const sure = subject.fields.filter((field) => fields.includes(field.name)).map((field) => field.personal?.confidence ?? 'possible');
    if (fields.length === 0) return [];
    return [{
      store: subject.id, name: subject.name, span: first.effect.span, fields, reason: 'forgotten', through: first.effect.how,
      why: `the anonymisation in ${first.effect.function.name} leaves them`, confidence: sure.reduce<Confidence>(stronger, 'possible'), evidence: [startOf(first.effect, how)],
    }];
  }
}

function placeOf({ span }: EffectFact): string {
  return `${span.file}:${String(span.start)}`;
}

/** Code that something runs, and that is no seed or script which empties everything. */
function isRunning(effect: EffectFact): boolean {
  return effect.reachability.verdict !== 'unreachable' && !isSetup(effect);
}

/** A script that somebody runs by hand is no erasure that a person could ask for. */
function withoutScripts(effects: readonly EffectFact[]): EffectFact[] {
  return effects.filter(({ span }) => !/(^|\/)(scripts?|bin|tools)\//.test(span.file));
}

/** A record that only joins a person with something is no data subject. */
function identifies({ personal }: Store['fields'][number]): boolean {
  return personal !== undefined && personal.category !== 'pseudonymous' && personal.category !== 'content' && personal.category !== 'behavior';
}

function erasureOf({ effects, how }: ErasureScope): Erasure {
  const best = mainEffect(effects);
  return { how, function: best.function, evidence: startOf(best, how) };
}

function stronger(first: Confidence, second: Confidence): Confidence {
  return weaker(first, second) === first ? second : first;
}
