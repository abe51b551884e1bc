import type { Store } from '../link/application.js';
import type { LimitEntry, Policy } from '../policy/policy.js';
import { directFields } from './wording.js';

/** The limit of the policy that a store's period, declared or enforced, goes beyond the most; undefined where it keeps all of them. */
export function brokenLimit(store: Store, { limits }: Pick<Policy, 'limits'>): LimitEntry | undefined {
  const { seconds } = store.retention;
  if (seconds === undefined || store.retention.verdict === 'unreachable') return undefined;
  const categories = new Set<string>(directFields(store).map(({ personal }) => personal?.category ?? ''));
  return limits
    .filter((limit) => categories.has(limit.category) && isLonger(seconds, limit.seconds))
    .toSorted((left, right) => left.seconds - right.seconds)[0];
}

/** A twelfth of a year. */
const month = 2_628_000;

/** Months are of different lengths: 6 months keep nothing longer than 180 days. */
export function isLonger(seconds: number, allowed: number): boolean {
  const isInMonths = seconds % month === 0 || allowed % month === 0;
  return seconds > allowed * (isInMonths ? 1.035 : 1);
}
