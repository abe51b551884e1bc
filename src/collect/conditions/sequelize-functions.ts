import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, unwrap, walk } from '../syntax.js';
import { deadlineConditionOf } from './deadlines.js';
import { ageOfSqlText } from './sql-texts.js';

const comparing: Record<string, RegExp> = { lt: /^(<=?|lte?)$/, gt: /^(>=?|gte?)$/ };

/** What Sequelize's functions add to objects: `literal("created_at < now() - interval '30 days'")`, `where(col('created_at'), '<', deadline)`. */
export function ageOfSequelizeFunction(
  call: ts.CallExpression, direction: 'lt' | 'gt', session: CollectSession, ofObject: (condition: ts.Expression, field: string) => AgeCondition | undefined,
): AgeCondition | undefined {
  const [first, second, third] = call.arguments;
  const name = calleeName(call);
  if (name === 'literal') return first === undefined || direction === 'gt' ? undefined : ageOfSqlText(first, [], { session, direction: 'earlier', isOwnColumn: () => true });
  if (name !== 'where' || first === undefined || second === undefined) return undefined;
  const field = columnIn(first, session);
  if (field === undefined) return undefined;
  if (third === undefined) return ofObject(second, field);
  const [operator] = session.constantsOf(second);
  const text = typeof operator === 'string' ? operator : nameOfReference(unwrap(second)) ?? '';
  return comparing[direction]?.test(text) === true ? deadlineConditionOf(third, field, session) : undefined;
}

/** `created_at` of `fn('date', col('visits.created_at'))`. */
function columnIn(expression: ts.Expression, session: CollectSession): string | undefined {
  let found: string | undefined;
  walk(expression, (node) => {
    const [argument] = ts.isCallExpression(node) && calleeName(node) === 'col' ? node.arguments : [];
    const [column] = argument === undefined ? [] : session.constantsOf(argument);
    if (typeof column === 'string') found = column.slice(column.lastIndexOf('.') + 1);
    return found === undefined;
  });
  return found;
}
