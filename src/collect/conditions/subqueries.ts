import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, enclosingFunction, isFunction, returnedExpressions, someNode, unwrap, walk } from '../syntax.js';
import { pipedChain } from './added-links.js';
import { columnOf } from './comparisons.js';
import { opposite, type Reading } from './directions.js';
import { firstOf } from './first-of.js';

/** Reads the condition of the records that the calls of a chain find. */
export type ChainReader = (links: readonly ts.CallExpression[], reading: Reading) => AgeCondition | undefined;

const selecting = /^(and)?where(Not)?In$/i;
const comparing = /^(and)?where$/i;
const ownKey = /^_?id$/;

/** A query that finds the keys of the records that a link asks for, or of those that it leaves out. */
interface Selection {
  chains: readonly ts.CallExpression[];
  excludes: boolean;
}

/**
 * The condition in `.whereIn('id', old)`, `.where('id', 'not in', recent)` and `.whereRef('visits.id', '=', 'old.id')`, where another query of the same table finds
 * the keys: in the call, in a callback, in one that `with` gives a name in the chain or around it, or in one part of a union.
 *
 * @param links the calls of the chain that `link` is one of
 */
export function ageOfSubquery(link: ts.CallExpression, links: readonly ts.CallExpression[], reading: Reading, read: ChainReader): AgeCondition | undefined {
  const selection = selectionOf(link, links, reading.session);
  if (selection === undefined) return undefined;
  const parts = selection.chains.flatMap((chain) => partsOf(chain, reading.session)).flatMap((chain) => named(chain, links, reading.session));
  const tables = tablesIn([...links, ...chainBelow(link)]);
  const own = parts.filter((part) => [...tablesIn(linksOf(part))].some((table) => tables.has(table)));
  if (!selection.excludes) return firstOf(own, (part) => read(linksOf(part), readingOf(part, tables, reading)));
  const found = firstOf(own, (part) => {
    const age = read(linksOf(part), { ...readingOf(part, tables, reading), direction: opposite(reading.direction) });
    return age === undefined ? undefined : { age, part };
  });
  if (found === undefined) return undefined;
  // What narrows the recent ones further only lets fewer stay; what another part keeps stays for ever, unless it is a few.
  return { ...found.age, checksOnly: false, scope: parts.every((part) => part === found.part || isFew(part)) ? 'all' : 'some' };
}

function selectionOf(link: ts.CallExpression, links: readonly ts.CallExpression[], session: CollectSession): Selection | undefined {
  const name = calleeName(link) ?? '';
  const [column, second, third] = link.arguments;
  if (column === undefined || second === undefined) return undefined;
  if (name === 'whereRef') return third === undefined ? undefined : joinedQuery(column, third, links, session);
  const operator = comparing.test(name) ? /^(not )?in$/i.exec(String(session.constantsOf(second)[0] ?? '')) : null;
  const query = selecting.test(name) ? second : operator === null ? undefined : third;
  if (query === undefined || !ownKey.test(columnOf(column, session) ?? '')) return undefined;
  return { chains: chainsOf(query, session), excludes: /not/i.test(operator === null ? name : operator[0]) };
}

/** The query with the name in `'old.id'`, where the other side is the key of the records themselves. */
function joinedQuery(left: ts.Expression, right: ts.Expression, links: readonly ts.CallExpression[], session: CollectSession): Selection | undefined {
  const sides = [left, right];
  if (!sides.every((side) => ownKey.test(columnOf(side, session) ?? ''))) return undefined;
  const chains = firstOf(sides, (side) => {
    const found = queriesNamed(new Set([qualifierOf(side, session) ?? '']), links, session);
    return found.length === 0 ? undefined : found;
  });
  return chains === undefined ? undefined : { chains, excludes: false };
}

/** A column of a query may be called by another name that the query gives the table. */
function readingOf(part: ts.CallExpression, tables: ReadonlySet<string>, reading: Reading): Reading {
  const names = sourcesIn(linksOf(part)).filter(({ table }) => tables.has(table)).map(({ alias }) => alias);
  return { ...reading, isOwnColumn: (column) => reading.isOwnColumn(column) || names.includes(qualifierOf(column, reading.session)) };
}

/** Whether a link compares what a query with a name has in a column of its own making, `'old.kind'` of `select(val('stay').as('kind'))`: that narrows the records no further. */
export function comparesMadeColumn(link: ts.CallExpression, links: readonly ts.CallExpression[], session: CollectSession): boolean {
  const [column] = link.arguments;
  const qualifier = column === undefined || !comparing.test(calleeName(link) ?? '') ? undefined : qualifierOf(column, session);
  if (column === undefined || qualifier === undefined) return false;
  const made = columnOf(column, session);
  const queries = queriesNamed(new Set([qualifier]), links, session).flatMap((chain) => partsOf(chain, session));
  return queries.some((query) => someNode(query, (node) => (
    ts.isCallExpression(node) && calleeName(node) === 'as' && node.arguments[0] !== undefined && ts.isStringLiteralLike(node.arguments[0]) && node.arguments[0].text === made
  )));
}

/** The chains of a query: the expression itself, or what a callback returns or does with the builder that it is given. */
function chainsOf(query: ts.Expression, session: CollectSession): ts.CallExpression[] {
  const node = session.originOf(query);
  if (ts.isCallExpression(node)) return [pipedChain(node)];
  const body = isFunction(node) ? node.body : undefined;
  if (!isFunction(node) || body === undefined) return [];
  const returned = returnedExpressions(node).map(unwrap).filter(ts.isCallExpression).map(pipedChain);
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
  const queries = queriesNamed(tablesIn(linksOf(chain)), links, session);
  return queries.length > 0 ? queries.flatMap((query) => partsOf(query, session)) : [chain];
}

/** The queries that `with` gives one of these names, in the chain or in one around it. */
function queriesNamed(names: ReadonlySet<string>, links: readonly ts.CallExpression[], session: CollectSession): ts.CallExpression[] {
  const given = [...links, ...linksAround(links[0])].filter((link) => /^with(Recursive)?$/.test(calleeName(link) ?? '') && link.arguments[0] !== undefined && names.has(textOf(link.arguments[0])));
  return given.flatMap((link) => link.arguments.slice(1, 2)).flatMap((query) => chainsOf(query, session));
}

/** The calls of the chains that a chain is a part of: `.with('old', …)` around the callback in `.with('gone', (query) => query.deleteFrom('visits'))`. */
function linksAround(link: ts.CallExpression | undefined): ts.CallExpression[] {
  const around = link === undefined ? undefined : enclosingFunction(link);
  const holder = around?.parent;
  return holder === undefined || !ts.isCallExpression(holder) ? [] : [...linksOf(holder), ...linksAround(holder)];
}

/** What the calls of a chain read from, as it is written: `visits`, `this.table`. */
function tablesIn(links: readonly ts.CallExpression[]): Set<string> {
  return new Set(sourcesIn(links).map(({ table }) => table));
}

function sourcesIn(links: readonly ts.CallExpression[]): { table: string; alias: string | undefined }[] {
  const given = links.filter((link) => /^(from|into|table|db|knex|trx|selectFrom|deleteFrom)$/.test(calleeName(link) ?? '')).flatMap((link) => link.arguments.slice(0, 1));
  return given.flatMap((argument) => {
    const [table = '', alias] = textOf(argument).split(/\s+as\s+/i);
    return [{ table, alias }];
  });
}

function textOf(argument: ts.Expression): string {
  return ts.isStringLiteralLike(argument) ? argument.text : argument.getText();
}

/** `old` of `'old.id'`. */
function qualifierOf(column: ts.Expression, session: CollectSession): string | undefined {
  const [text] = session.constantsOf(column);
  return typeof text === 'string' ? /^["`]?(\w+)["`]?\./.exec(text)?.[1] : undefined;
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
