import { ts } from 'ts-morph';
import { readSql } from '../../sql/script.js';
import type { AgeCondition } from '../facts.js';
import { ageConditionOfSql, scopeOfSql } from '../sql/conditions.js';
import type { CollectSession } from '../session.js';
import { isFunction, returnedExpressions } from '../syntax.js';
import { sqlTextOf, type SqlText } from '../sql/texts.js';
import type { Reading } from './directions.js';
import type { Scope } from './scopes.js';
import { isSqlFragment } from './sql-moments.js';

/**
 * The condition on a date that a query builder is given as SQL: `.where('session.createdAt < :deadline', { deadline })`,
 * `.whereRaw('left_at < ?', [deadline])`, `` .where(sql`${users.createdAt} < now() - interval '30 days'`) ``.
 *
 * @param values what may hold the values of placeholders
 */
export function ageOfSqlText(condition: ts.Expression, values: readonly ts.Expression[], reading: Reading): AgeCondition | undefined {
  const { session, direction } = reading;
  const { text, insertions } = textOf(condition, session);
  if (!/[<>]|between/i.test(text) || text.length > 4000) return undefined;
  const [read] = readSql(`DELETE FROM lethe_table WHERE ${text}`).effects;
  const found = read?.effect.condition;
  const column = /^lethe_value_(\d+)$/.exec(found?.column ?? '');
  const reference = column === null ? undefined : insertions[Number(column[1])];
  if (found === undefined || found.checksOnly !== (direction === 'later') || (reference !== undefined && !reading.isOwnColumn(reference))) return undefined;
  const age = ageConditionOfSql(found, { node: condition, insertions, values: [...values] }, session);
  return age === undefined ? undefined : { ...age, checksOnly: false };
}

/** The condition on a field that a function writes in SQL, which is given the name of its column: `` (column) => `${column} < now() - interval '30 days'` ``. */
export function ageOfRawCondition(condition: ts.Expression, values: readonly ts.Expression[], field: string, session: CollectSession): AgeCondition | undefined {
  const written = session.originOf(condition);
  const [returned] = isFunction(written) ? returnedExpressions(written) : [];
  if (returned === undefined) return undefined;
  const { text, insertions } = sqlTextOf(returned, session);
  const [read] = readSql(`DELETE FROM lethe_table WHERE ${text}`).effects;
  const found = read?.effect.condition;
  return found === undefined || found.checksOnly ? undefined : ageConditionOfSql({ ...found, column: field }, { node: condition, insertions, values: [...values] }, session);
}

/**
 * What a condition in SQL narrows the records to; undefined where it is not understood.
 *
 * @param values what may hold the values of placeholders
 * @param aged the column whose age another condition compares
 */
export function scopeOfSqlText(condition: ts.Expression, values: readonly ts.Expression[], aged: string, session: CollectSession): Scope | undefined {
  const { text, insertions } = textOf(condition, session);
  if (text.length > 4000) return undefined;
  const [read] = readSql(`DELETE FROM lethe_table WHERE "${aged}" < now() AND (${text})`).effects;
  const found = read?.effect.condition;
  return found === undefined ? undefined : scopeOfSql(found, { node: condition, insertions, values: [...values] }, session);
}

function textOf(condition: ts.Expression, session: CollectSession): SqlText {
  const node = session.originOf(condition);
  const inner = isSqlFragment(node) && ts.isCallExpression(node) ? node.arguments[0] ?? node : node;
  return sqlTextOf(inner, session);
}
