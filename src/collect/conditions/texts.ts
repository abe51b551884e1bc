import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { propertyValue } from '../syntax.js';
import { conditionOn, deadlineConditionOf } from './deadlines.js';
import { secondsOf } from './units.js';

/** The conditions in the text of a query builder: `.where('session.createdAt < :deadline', { deadline })`. */
export function ageConditionOfText(condition: ts.Expression, parameters: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  const [text] = session.constantsOf(condition);
  const match = typeof text === 'string' ? /["`]?(\w+)["`]?\s*<=?\s*(?::(\w+)|(NOW\(\)|CURRENT_TIMESTAMP)(\s*-\s*INTERVAL\s*'?(\d+)\s*(\w+))?)/i.exec(text) : null;
  if (match === null) return undefined;
  const [, field = '', parameter, now, interval, amount, unit = ''] = match;
  const base = conditionOn(field, condition, session);
  if (now !== undefined) {
    const seconds = secondsOf(Number(amount), unit);
    return interval === undefined ? { ...base, kind: 'passed' } : { ...base, kind: 'age', ...(seconds === undefined ? {} : { seconds }) };
  }
  const values = parameters === undefined ? undefined : session.originOf(parameters);
  if (values === undefined || parameter === undefined || !ts.isObjectLiteralExpression(values)) return undefined;
  return deadlineConditionOf(propertyValue(values, parameter), field, session);
}
