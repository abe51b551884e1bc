import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, isFunction, returnedExpressions, unwrap, walk } from '../syntax.js';
import { columnOf } from './comparisons.js';
import { opposite, type Reading } from './directions.js';
import { firstOf } from './first-of.js';

/** Reads the condition of the records that the calls of a chain find. */
export type ChainReader = (links: readonly ts.CallExpression[], reading: Reading) => AgeCondition | undefined;

const selecting = /^(and)?where(Not)?In$/i;
const ownKey = /^_?id$/;

/**
 * The condition in `.whereIn('id', old)` and `.whereNotIn('id', recent)`, where another query of the same table finds the keys: in the call, in a
 * callback, in one that `with` gives a name in the chain, or in one part of a union.
 *
 * @param links the calls of the chain that `link` is one of
 */
export function ageOfSubquery(link: ts.CallExpression, links: readonly ts.CallExpression[], reading: Reading, read: ChainReader): AgeCondition | undefined {
  const name = calleeName(link) ?? '';
  const [column, query] = link.arguments;
  if (!selecting.test(name) || column === undefined || query === undefined || !ownKey.test(columnOf(column, reading.session) ?? '')) return undefined;
  const parts = chainsOf(query, reading.session).flatMap((chain) => partsOf(chain, reading.session)).flatMap((chain) => named(chain, links, reading.session));
  const tables = tablesIn(links);
  const own = parts.filter((part) => [...tablesIn(linksOf(part))].some((table) => tables.has(table)));
  if (!/not/i.test(name)) return firstOf(own, (part) => read(linksOf(part), reading));
  const found = firstOf(own, (part) => {
    const age = read(linksOf(part), { ...reading, direction: opposite(reading.direction) });
    return age === undefined ? undefined : { age, part };
  });
  if (found === undefined) return undefined;
  // What narrows the recent ones further only lets fewer stay; what another part keeps stays for ever, unless it is a few.
  return { ...found.age, checksOnly: false, scope: parts.every((part) => part === found.part || isFew(part)) ? 'all' : 'some' };
}

/** The chains of a query: the expression itself, or what a callback returns or does with the builder that it is given. */
function chainsOf(query: ts.Expression, session: CollectSession): ts.CallExpression[] {
  const node = session.originOf(query);
  if (ts.isCallExpression(node)) return [node];
  const body = isFunction(node) ? node.body : undefined;
  if (!isFunction(node) || body === undefined) return [];
  const returned = returnedExpressions(node).map(unwrap).filter(ts.isCallExpression);
  if (returned.length > 0 || !ts.isBlock(body)) return returned;
  return body.statements.filter(ts.isExpressionStatement).map(({ expression }) => unwrap(expression)).filter(ts.isCallExpression);
}

/** A chain, and those that `union` adds to it. */
function partsOf(chain: ts.CallExpression, session: CollectSession): ts.CallExpression[] {
  const united = linksOf(chain).filter((link) => /^union(All)?$/.test(calleeName(link) ?? '')).flatMap((link) => [...link.arguments]);
  return [chain, ...united.flatMap((argument) => chainsOf(argument, session))];
}

/** What a chain reads from may be a query that `with` gave that name. */
function named(chain: ts.CallExpression, links: readonly ts.CallExpression[], session: CollectSession): ts.CallExpression[] {
  const sources = tablesIn(linksOf(chain));
  const given = links.filter((link) => calleeName(link) === 'with' && link.arguments[0] !== undefined && sources.has(link.arguments[0].getText()));
  const queries = given.flatMap((link) => link.arguments.slice(1, 2)).flatMap((query) => chainsOf(query, session));
  return queries.length > 0 ? queries : [chain];
}

/** What the calls of a chain read from, as it is written: `'visits'`, `this.table`. */
function tablesIn(links: readonly ts.CallExpression[]): Set<string> {
  const named = links.filter((link) => /^(from|into|table|db|knex|trx)$/.test(calleeName(link) ?? '')).flatMap((link) => link.arguments.slice(0, 1));
  return new Set(named.map((argument) => argument.getText()));
}

function linksOf(chain: ts.CallExpression): ts.CallExpression[] {
  return [chain, ...chainBelow(chain)];
}

/** The last of each group, the newest hundred: no condition, and a limit to how many. */
function isFew(part: ts.CallExpression): boolean {
  const names = linksOf(part).map((link) => calleeName(link) ?? '');
  return !names.some((name) => /where|having/i.test(name)) && (names.includes('limit') || takesOneOfEach(part));
}

/** `max('id')`, `raw('MAX(id)')`. */
function takesOneOfEach(part: ts.CallExpression): boolean {
  const found: ts.Node[] = [];
  walk(part, (node) => {
    if (ts.isCallExpression(node) && /^(max|min)$/.test(calleeName(node) ?? '')) found.push(node);
    if (ts.isStringLiteralLike(node) && /\b(max|min)\s*\(/i.test(node.text)) found.push(node);
    return true;
  });
  return found.length > 0;
}
