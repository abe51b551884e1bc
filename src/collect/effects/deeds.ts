import type { ts } from 'ts-morph';
import type { AgeCondition, EffectFact, Verb } from '../facts.js';

/** What a call does, before its store is known. */
export interface Deed {
  verb: Verb;
  writes: EffectFact['writes'];
  age?: AgeCondition;
  /** A deletion that stores which mark deleted records by themselves turn into a mark. */
  mayMark?: boolean;
  /** The written value as it stands in the method. */
  written?: ts.Expression;
  /** The field that it is written to; absent where it is the record itself, or its fields. */
  target?: readonly string[];
  /** The condition as it stands in the method. */
  where?: ts.Expression;
}

/** Tells deeds apart that one call may do. */
export function describeDeed({ verb, mayMark, age, writes }: Deed): string {
  return `${verb}:${mayMark === true ? 'mayMark' : ''}:${age?.field ?? ''}:${Object.keys(writes).join()}`;
}
