import { ts } from 'ts-morph';
import type { DateCondition } from '../../sql/model.js';
import { readSql } from '../../sql/script.js';
import type { CollectSession } from '../session.js';
import { isFunction } from '../syntax.js';
import type { SqlSite } from './sites.js';
import { sqlTextOf } from './texts.js';

/** What stands as a condition of its own, rather than as a side of a comparison. */
const wholeCondition = /\b(?:WHERE|AND|OR)\s[\s(]*lethe_value_(\d+)(?=\s*(?:$|[);]|AND\b|OR\b|ORDER\b|LIMIT\b|RETURNING\b|UNION\b))/i;
const changing = /\b(?:DELETE|UPDATE)\b/i;
const maximumCalls = 40;
/** Functions, one around the other, that hand on a condition. */
const maximumHops = 3;

/** The statement with the condition on a date that a caller hands in as a text: `purge("left_at < now() - interval '30 days'")` of `purge = (where) => db.query(`DELETE FROM stays WHERE ${where}`)`. */
export function withConditionHandedIn(site: SqlSite, session: CollectSession): SqlSite {
  const position = changing.test(site.text) ? wholeCondition.exec(site.text)?.[1] : undefined;
  const inserted = position === undefined ? undefined : site.insertions[Number(position)];
  if (inserted === undefined || scopesIn(site).length > 0) return site;
  const given = textsHandedIn(inserted, session).map((text) => withText(site, Number(position), text, session));
  return given.find((candidate) => scopesIn(candidate).includes('all')) ?? given.find((candidate) => scopesIn(candidate).length > 0) ?? site;
}

function scopesIn({ text }: SqlSite): DateCondition['scope'][] {
  return readSql(text).effects.flatMap(({ effect: { verb, condition } }) => (verb === 'read' || condition === undefined ? [] : [condition.scope]));
}

/** What stands in the text is numbered on behind what stands there already. */
function withText(site: SqlSite, position: number, condition: ts.Expression, session: CollectSession): SqlSite {
  const inner = sqlTextOf(condition, session);
  const numbered = inner.text.replace(/lethe_value_(\d+)/g, (_whole, number: string) => `lethe_value_${String(Number(number) + site.insertions.length)}`);
  const text = site.text.replace(new RegExp(`lethe_value_${String(position)}\\b`, 'g'), () => `(${numbered})`);
  return { ...site, text, insertions: [...site.insertions, ...inner.insertions] };
}

function textsHandedIn(expression: ts.Expression, session: CollectSession, hops = 0): ts.Expression[] {
  const node = session.originOf(expression);
  const parameter = ts.isIdentifier(node) ? session.declarationOf(node) : undefined;
  if (parameter === undefined || !ts.isParameter(parameter)) return hops === 0 ? [] : [node];
  const around = parameter.parent;
  if (!isFunction(around) || hops > maximumHops) return [];
  const position = around.parameters.indexOf(parameter);
  return session.callsOf(around).slice(0, maximumCalls).flatMap((call) => {
    const argument = call.arguments?.[position];
    return argument === undefined ? [] : textsHandedIn(argument, session, hops + 1);
  });
}
