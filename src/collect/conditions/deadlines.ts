import type { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { momentOf, type Moment } from './moments.js';
import { openScope } from './scope.js';
import { sqlMomentOf } from './sql-moments.js';

/** The condition that a field lies before a deadline. */
export function deadlineConditionOf(deadline: ts.Expression | undefined, field: string, session: CollectSession): AgeCondition | undefined {
  const moment = deadline === undefined ? undefined : momentOf(deadline, openScope(session));
  const calculated = deadline === undefined ? undefined : sqlMomentOf(deadline, session);
  const condition = calculated ?? (moment === undefined ? undefined : conditionBefore(moment));
  return deadline === undefined || condition === undefined ? undefined : { ...conditionOn(field, deadline, session), ...condition };
}

/** What it says of a record that one of its dates lies before a moment; nothing, where the moment is still to come. */
export function conditionBefore({ side, seconds }: Pick<Moment, 'side' | 'seconds'>): Pick<AgeCondition, 'kind' | 'seconds'> | undefined {
  if (side === 'now') return { kind: 'passed' };
  if (side === 'after') return undefined;
  return seconds === undefined ? { kind: 'age' } : { kind: 'age', seconds };
}

/** A condition on a field without its kind. */
export function conditionOn(field: string, node: ts.Expression, session: CollectSession): Omit<AgeCondition, 'kind'> {
  return { field, scope: 'all', checksOnly: false, evidence: { file: session.pathOf(node), line: session.lineOf(node), how: `condition on ${field}` } };
}

/** `new Date()`, `Date.now()`, `dayjs().toDate()`, through variables. */
export function isNow(expression: ts.Expression, session: CollectSession): boolean {
  return momentOf(expression, openScope(session))?.side === 'now';
}
