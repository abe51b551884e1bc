import { isEventOfSome } from '../catalog/events.js';
import type { AgeCondition, EffectFact, Evidence, StoreFact } from '../collect/facts.js';
import { anonymises } from './anonymisation.js';
import { isOwnDeadline } from './dates.js';
import { marksDeleted, writesMark } from './deletion-marks.js';
import { endsRecords, isMark, undoes } from './endings.js';
import { evidenceOf, isSameFunction, type LinkedStore } from './linked-store.js';

/** Code that ends records for their age. */
export interface Purge {
  effect: EffectFact;
  /** Seconds that records stay until then, where that is a constant. */
  seconds: number | undefined;
  isRunning: boolean;
  /** The call first, then what runs it or where its callers end. */
  evidence: Evidence[];
  /** The date that the age is counted from; undefined where it is a deadline of the record itself, or not known. */
  date: string | undefined;
  /** Fields that put records on hold, as far as the code around the purge reads them. */
  holds: readonly string[];
}

/** A step that acts on records for their age, and the read that found them, where another call does. */
interface AgedEffect {
  effect: EffectFact;
  age: AgeCondition;
  read?: EffectFact;
}

/** Deletions by age: those that name it, those of what was found by it, and those of what another job marked for it. */
export function purgesOf(store: LinkedStore): Purge[] {
  const aged = agedEffects(store, (effect) => effect.verb === 'delete' || effect.verb === 'expire' || anonymises(effect, store));
  const ends = aged.filter(({ age }) => !isMark(age, store.fact)).map((removal) => purgeOf(removal, store.fact));
  const afterMark = aged.filter(({ age }) => isMark(age, store.fact));
  if (afterMark.length === 0) return ends;
  const marks = agedEffects(store, ({ verb }) => verb === 'update' || verb === 'soft-delete').filter(({ age }) => !isMark(age, store.fact));
  return [...ends, ...afterMark.flatMap((removal) => marks.filter((mark) => leavesMark(mark.effect, removal.age, store.fact)).map((mark) => inTwoSteps(removal, mark, store.fact)))];
}

function leavesMark(effect: EffectFact, { field }: AgeCondition, store: StoreFact): boolean {
  return isEventOfSome(field) ? writesMark(effect, field) : marksDeleted(effect, store);
}

function agedEffects(store: LinkedStore, isWanted: (effect: EffectFact) => boolean): AgedEffect[] {
  return store.accesses.flatMap((effect): AgedEffect[] => {
    if (undoes(effect) || !isWanted(effect)) return [];
    const read = effect.age === undefined ? readBefore(effect, store) : undefined;
    const age = effect.age ?? read?.age;
    return age === undefined || !endsRecords(age) ? [] : [{ effect, age, ...(read === undefined ? {} : { read }) }];
  });
}

/** Some days after the record's own deadline says nothing of how long the record was kept before. */
function purgeOf({ effect, age, read }: AgedEffect, store: StoreFact): Purge {
  const isDeadline = effect.verb !== 'expire' && isOwnDeadline(age.field, store);
  return {
    effect, seconds: isDeadline ? undefined : age.seconds, date: isDeadline || age.field === '' ? undefined : age.field, isRunning: effect.reachability.verdict !== 'unreachable',
    evidence: [evidenceOf(effect, age.field === '' ? effect.how : `${effect.how} by ${age.field}`), ...effect.reachability.evidence],
    holds: [...effect.holds ?? [], ...read?.holds ?? []],
  };
}

/** Records are marked when they are old, and removed some time after that. */
function inTwoSteps(removal: AgedEffect, mark: AgedEffect, store: StoreFact): Purge {
  const [last, first] = [purgeOf(removal, store), purgeOf(mark, store)];
  const dead = [last, first].find(({ isRunning }) => !isRunning);
  return {
    effect: removal.effect, isRunning: dead === undefined, date: first.date,
    seconds: last.seconds === undefined || first.seconds === undefined ? undefined : last.seconds + first.seconds,
    evidence: dead === undefined ? [...last.evidence, ...first.evidence] : dead.evidence,
    holds: [...last.holds, ...first.holds],
  };
}

/** The read that found the old records which an effect acts on. */
function readBefore(effect: EffectFact, store: LinkedStore): EffectFact | undefined {
  return store.accesses.filter((other) => other.verb === 'read' && other.age?.checksOnly === false && leadsTo(other, effect)).at(-1);
}

/** Before in the same function, in one that hands the records to it, or in one whose result a third function hands to it. */
function leadsTo(read: EffectFact, effect: EffectFact): boolean {
  if (isSameFunction(read.function, effect.function)) return read.span.start < effect.span.start;
  // A handler without a name has the line where it begins; the module itself begins with the first.
  const callers = effect.reachability.callers.filter(({ name, line }) => name !== '(module)' || line > 1);
  return callers.some((caller) => isSameFunction(read.function, caller) || read.reachability.callers.some((other) => isSameFunction(other, caller)));
}
