import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { isFunction } from '../syntax.js';
import { firstOf } from './first-of.js';
import { ageConditionOf } from './objects.js';

const maximumCalls = 40;

/** The condition on a date that a caller hands to the function around a call: `removeVisits({ endedAt: { $lt: deadline } })` of `removeVisits = (filter) => Visit.deleteMany(filter)`. */
export function ageHandedIn(where: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  const origin = where === undefined ? undefined : session.originOf(where);
  const parameter = origin !== undefined && ts.isIdentifier(origin) ? session.declarationOf(origin) : undefined;
  if (parameter === undefined || !ts.isParameter(parameter) || !isFunction(parameter.parent)) return undefined;
  const position = parameter.parent.parameters.indexOf(parameter);
  return firstOf(session.callsOf(parameter.parent).slice(0, maximumCalls), (call) => ageConditionOf(call.arguments?.[position], session));
}
