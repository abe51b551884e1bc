import { dayOf } from './exceptions.js';
import type { RuleContext } from './rule.js';

/** What a rule may ask where it runs by itself, as in ESLint. */
export function ruleAlone(today = dayOf(new Date())): RuleContext {
  return { today, ruleNames: [], foundBy: () => undefined };
}
