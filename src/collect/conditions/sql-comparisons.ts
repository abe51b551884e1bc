import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, unwrap } from '../syntax.js';
import { conditionOn, deadlineConditionOf } from './deadlines.js';
import type { Direction, Reading } from './directions.js';
import { momentIn, secondsOfSql, sqlTemplateOf, sqlTextOf } from './sql-moments.js';

const column = String.raw`(\?\d+\?|[\w."\x60]+)`;
const comparison: Record<Direction, RegExp> = {
  earlier: new RegExp(String.raw`${column}\s*<=?\s*([^;]+)`, 'i'),
  later: new RegExp(String.raw`${column}\s*>=?\s*([^;]+)`, 'i'),
};
const currentMoment = String.raw`(?:now\(\)|current_timestamp|current_date)`;
const period = String.raw`interval\s*'?\s*(\d+|\?\d+\?)\s*(\w+)`;
/** `created_at + interval '30 days' < now()`, `now() - created_at > interval '30 days'`, `age(created_at) > interval '30 days'`. */
const outlived = [
  new RegExp(String.raw`${column}\s*\+\s*${period}\s*'?\s*<=?\s*${currentMoment}`, 'i'),
  new RegExp(String.raw`${currentMoment}\s*-\s*${column}\s*>=?\s*${period}`, 'i'),
  new RegExp(String.raw`age\(\s*${column}\s*\)\s*>=?\s*${period}`, 'i'),
];

/** The condition on a date in a template: `` sql`${users.createdAt} < now() - interval '30 days'` ``. */
export function ageOfSqlTemplate(expression: ts.Expression, reading: Reading): AgeCondition | undefined {
  const { session, direction } = reading;
  const template = sqlTemplateOf(expression, session);
  if (template === undefined) return undefined;
  const { text, values } = sqlTextOf(template);
  if (values.some((value) => ts.isPropertyAccessExpression(unwrap(value)) && !reading.isOwnColumn(value))) return undefined;
  return (direction === 'earlier' ? ofOutlived(text, values, expression, session) : undefined) ?? ofComparison(text, values, expression, session, direction);
}

function ofOutlived(text: string, values: readonly ts.Expression[], node: ts.Expression, session: CollectSession): AgeCondition | undefined {
  for (const pattern of outlived) {
    const [, reference, amount = '', unit = ''] = pattern.exec(text) ?? [];
    const field = reference === undefined ? undefined : fieldOf(reference, values);
    if (field === undefined) continue;
    const seconds = secondsOfSql(amount, unit, values, session);
    return { ...conditionOn(field, node, session), kind: 'age', ...(seconds === undefined ? {} : { seconds }) };
  }
  return undefined;
}

function ofComparison(text: string, values: readonly ts.Expression[], node: ts.Expression, session: CollectSession, direction: Direction): AgeCondition | undefined {
  const [whole, reference = '', rest = ''] = comparison[direction].exec(text) ?? [];
  const field = whole === undefined ? undefined : fieldOf(reference, values);
  if (field === undefined) return undefined;
  const [side = '', ...more] = rest.split(/\s+(?:and|or|order|returning|limit)\s+/i);
  const scope = more.length > 0 ? 'some' : 'all';
  const given = /^\?(\d+)\?(?:::\w+)?$/.exec(side.trim())?.[1];
  const value = given === undefined ? undefined : values[Number(given)];
  const moment = value === undefined ? momentIn(side, values, session) : deadlineConditionOf(value, field, session);
  return moment === undefined ? undefined : { ...conditionOn(field, node, session), ...moment, scope };
}

/** The property of a column that is put into the template, or the last part of a written name. */
function fieldOf(reference: string, values: readonly ts.Expression[]): string | undefined {
  const position = /^\?(\d+)\?$/.exec(reference)?.[1];
  const value = position === undefined ? undefined : values[Number(position)];
  if (value !== undefined) return nameOfReference(unwrap(value));
  const name = reference.split('.').at(-1)?.replaceAll(/["`]/g, '');
  return name === undefined || !/^[a-z_]\w*$/i.test(name) ? undefined : name;
}
