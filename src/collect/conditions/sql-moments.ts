import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { secondsOf } from './units.js';

type Moment = Pick<AgeCondition, 'kind' | 'seconds'>;

const now = String.raw`(?:now\(\)|(?:current|local)_?timestamp(?:\(\d*\))?|current_date|getdate\(\)|sysdate\(?\)?|unixepoch\(\)|unix_timestamp\(\)|(?:date|datetime|unixepoch)\('now'\)|strftime\('[^']*',\s*'now'\))`;
const period = String.raw`interval\s*'?\s*(\d+|\?\d+\?)\s*(\w+)\s*'?`;
const cast = String.raw`(?:::\w+)*`;
const plain = new RegExp(String.raw`^\(?${now}\)?${cast}$`, 'i');
/** Each has an amount, then its unit; seconds where there is none. */
const agos = [
  new RegExp(String.raw`^\(?${now}${cast}\s*-\s*${period}${cast}\s*\)?$`, 'i'),
  new RegExp(String.raw`^date_sub\(\s*${now}\s*,\s*${period}\s*\)$`, 'i'),
  /^(?:date|datetime|unixepoch|strftime)\((?:'%[^']*'\s*,\s*)?'now'\s*,\s*'-\s*(\d+|\?\d+\?)\s*(\w+)'.*\)$/i,
  new RegExp(String.raw`^\(?${now}\s*-\s*(\d+)\s*\)?$`, 'i'),
];
const someTimeAgo = new RegExp(String.raw`^\(?${now}${cast}\s*-\s*\S|^date_sub\(\s*${now}\b|^(?:date|datetime|unixepoch)\('now'\s*,`, 'i');

/** The text of a template, with `?0?` for its first value. */
export function sqlTextOf(template: ts.TemplateLiteral): { text: string; values: ts.Expression[] } {
  if (!ts.isTemplateExpression(template)) return { text: template.text, values: [] };
  const text = template.templateSpans.reduce((before, span, position) => `${before}?${position}?${span.literal.text}`, template.head.text);
  return { text, values: template.templateSpans.map((span) => span.expression) };
}

/** A template tagged `sql`, also `sql<Date>`. */
export function sqlTemplateOf(expression: ts.Expression, session: CollectSession): ts.TemplateLiteral | undefined {
  const node = session.originOf(expression);
  return ts.isTaggedTemplateExpression(node) && /(^|\.)sql$/i.test(node.tag.getText()) ? node.template : undefined;
}

/** `` sql`now() - interval '30 days'` ``: a moment that the database calculates. */
export function sqlMomentOf(expression: ts.Expression, session: CollectSession): Moment | undefined {
  const template = sqlTemplateOf(expression, session);
  if (template === undefined) return undefined;
  const { text, values } = sqlTextOf(template);
  return momentIn(text, values, session);
}

/** What a piece of SQL says of a moment: now, or how long before. */
export function momentIn(sql: string, values: readonly ts.Expression[], session: CollectSession): Moment | undefined {
  const text = sql.trim().replace(/\s+/g, ' ');
  if (plain.test(text)) return { kind: 'passed' };
  for (const ago of agos) {
    const [, amount, unit = 'second'] = ago.exec(text) ?? [];
    const seconds = amount === undefined ? undefined : secondsOfSql(amount, unit, values, session);
    if (amount !== undefined) return { kind: 'age', ...(seconds === undefined ? {} : { seconds }) };
  }
  return someTimeAgo.test(text) ? { kind: 'age' } : undefined;
}

/** Seconds of `30 days`, or of `?0? days` with a constant value. */
export function secondsOfSql(amount: string, unit: string, values: readonly ts.Expression[], session: CollectSession): number | undefined {
  const position = /^\?(\d+)\?$/.exec(amount)?.[1];
  const value = position === undefined ? undefined : values[Number(position)];
  const [constant] = value === undefined ? [] : session.constantsOf(value);
  const number = position === undefined ? Number(amount) : Number(constant);
  return Number.isFinite(number) ? secondsOf(number, unit) : undefined;
}
