import type { Application, Store } from '../link/application.js';
import { counterpartOf } from './counterpart.js';
import type { Problem, Rule } from './rule.js';

/** Two states of an application. */
export interface Change {
  before: Application;
  after: Application;
}

/**
 * What a change does to the data that an application holds, which a reviewer wants to see whether or not a rule forbids the result. It is reported
 * where one state is compared with another, and never by ESLint, which sees one.
 */
export interface ChangeRule extends Pick<Rule, 'name' | 'description' | 'help' | 'references' | 'severity' | 'restsOnAbsence'> {
  /** Rules that say the same of the state afterwards: their new finding at the place takes over the evidence, and this one is not reported. */
  coveredBy: readonly string[];
  check(change: Change): Problem[];
}

/** Stores of both states that are the same. */
export function pairsOfStores(change: Change): { before: Store; after: Store }[] {
  return change.after.stores.flatMap((store) => {
    const earlier = storeBefore(change, store);
    return earlier === undefined ? [] : [{ before: earlier, after: store }];
  });
}

/** A store of the present state as it was; undefined where it is new. */
export function storeBefore({ before, after }: Change, store: Store): Store | undefined {
  return counterpartOf(store, after.stores, before.stores);
}
