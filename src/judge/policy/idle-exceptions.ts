import { covers, exceptionsOf, hasExpired, type Exception } from '../exceptions.js';
import type { Problem, RuleContext } from '../rule.js';
import { hint, missing, partsOf, problemAtEntry, type PolicyQuestion } from './policy-problem.js';

/** Exceptions that have ended, that cover nothing, or whose rule does not exist. */
export function idleExceptions({ application, policy }: PolicyQuestion, context: RuleContext): Problem[] {
  return exceptionsOf(application, policy).flatMap((exception) => {
    const why = idleness(exception, context, { application, policy });
    return why === undefined ? [] : [problemAtEntry(exception.origin, exception, targetOf(exception), why)];
  });
}

function idleness(exception: Exception, { today, ruleNames, foundBy }: RuleContext, { application }: PolicyQuestion): string | undefined {
  const { rule, store, field, until } = exception;
  if (ruleNames.length > 0 && !ruleNames.includes(rule)) return `There is no rule "${rule}"${hint(rule, ruleNames)}`;
  const found = foundBy(rule);
  const isIdle = found !== undefined && !found.some((problem) => covers(exception, problem));
  const whole = field === undefined ? undefined : partsOf(field).store;
  if (isIdle && whole !== undefined && found.some((problem) => covers({ ...exception, store: whole }, problem))) return `${rule} finds something in ${whole} and nothing in ${field ?? ''}, so the exception has no effect. Write store: ${whole}, or remove it.`;
  const name = store === undefined ? undefined : missing(application, store);
  if (isIdle) return `${rule} finds nothing in ${targetOf(exception)} any more${name === undefined ? '' : ` (${name.replace(/\.$/u, '')})`}: the exception is not needed. Remove it.`;
  if (!hasExpired(exception, today)) return undefined;
  return `The exception for ${rule} in ${targetOf(exception)} ended on ${until ?? ''}, and what it covered counts again. Mend it and remove the exception, or give it a new day.`;
}

function targetOf({ store, field, files }: Exception): string {
  return store ?? field ?? files ?? '';
}
