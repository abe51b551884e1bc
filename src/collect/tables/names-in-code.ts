import { ts } from 'ts-morph';
import { append } from '../append.js';
import { sourceOfBinding, valueOf } from '../values/bindings.js';
import type { CallIndex } from '../calls/call-index.js';
import { handedIn } from '../calls/handed-in.js';
import { declarationCalled } from '../calls/called-declarations.js';
import type { Span } from '../facts.js';
import type { CollectSession } from '../session.js';
import { baseClassOf, calleeName, chainAbove, isFunction, isHolder, mayName, propertyValue, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { isAside } from '../stores/aside.js';
import { isUndone, plainTable } from './builders.js';
import { tableKey } from './history.js';

/** A place where code names a table that it works with. */
export interface TableUse {
  table: string;
  /** The expression that names it. */
  name: ts.Expression;
  /** The call changes rows: the file that does is more at home with the table than one that reads. */
  isWrite: boolean;
  /** The call only joins the table to another one. */
  isJoin?: boolean;
  /** Types of rows that the call is given. */
  rowTypes: string[];
}

const handle = /^(k|knex|db|database|trx|tx|t|transaction|conn|connection|client|qb|builder|pg|read|write|\w*knex|\w*db|\w*trx)$/i;
const tableWord = /^table(_?name)?$/i;
const naming = ['from', 'into', 'table', 'inTable'];
const builder = /^(select|insert|update|del|delete|truncate|where\w*|first|pluck|count\w*|join|leftJoin|innerJoin|returning|orderBy|andWhere|orWhere|columns|columnInfo|max|min|sum|avg|increment|decrement|as|clone|modify|limit|distinct|with|onConflict|upsert|transacting|forUpdate|having\w*|groupBy\w*|then|catch|finally|from|into)$/;
const joining = /^(join|(inner|left|leftOuter|right|rightOuter|fullOuter|cross)Join)$/;
const maximumLinks = 40;
const writing = /^(insert|update|del|delete|truncate|increment|decrement|upsert)$/;

/** The tables that calls of Knex name: `knex('users')`, `this.db(TABLE)`, `trx.from('users as u')`. */
export function knexTableUses(index: CallIndex, session: CollectSession): TableUse[] {
  if (!session.project.sourceFiles.some(mentionsKnex)) return [];
  const named = [...index.calls].filter(([name]) => handle.test(name)).flatMap(([, calls]) => calls).filter(ts.isCallExpression);
  const chained = naming.flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression).filter((call) => isKnexCall(call, session));
  const started = [...named.filter((call) => isBuilderStart(call, session)), ...chained].filter((call) => !isMigration(call, session));
  const direct = started.flatMap((call) => [...usesAt(call, session), ...joinsAfter(call, session)]);
  const made = [...index.calls.values()].flat().filter(ts.isNewExpression).filter((call) => opensTable(call, session));
  const inside = namesOfQueries(index, session);
  return [...direct.filter(({ table }) => !inside.has(table)), ...[...index.computedCalls, ...made].flatMap((call) => tableGivenToBase(call, session))];
}

/** `db.with('late_guests', query)`: names that queries have within other queries. */
function namesOfQueries(index: CallIndex, session: CollectSession): ReadonlySet<string> {
  const calls = ['with', 'withRecursive'].flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression);
  return new Set(calls.flatMap(({ arguments: [name] }) => (name === undefined ? [] : namesIn(name, session))));
}

/** The tables that the rest of the chain joins: `.leftJoin('guests', …)`. */
function joinsAfter(call: ts.CallExpression, session: CollectSession): TableUse[] {
  const joins = chainAbove(call, maximumLinks).filter((link) => joining.test(calleeName(link) ?? ''));
  return joins.flatMap(({ arguments: [name] }) => (name === undefined ? [] : namesIn(name, session).map((table) => ({ table, name, isWrite: false, isJoin: true, rowTypes: [] }))));
}

/** `super('guests', db)` of a store whose base class takes the name of its table, `new TableStore('guests', db)` of the class itself. */
export function tableGivenToBase(call: CallLike, session: CollectSession): TableUse[] {
  if (call.expression.kind !== ts.SyntaxKind.SuperKeyword && !ts.isNewExpression(call)) return [];
  const declaration = declarationCalled(call, session.checker);
  const position = declaration === undefined || !session.isOwn(declaration) ? -1
    : declaration.parameters.findIndex(({ name }) => ts.isIdentifier(name) && tableWord.test(name.text));
  const name = call.arguments?.[position];
  return name === undefined ? [] : namesIn(name, session).map((table) => ({ table, name, isWrite: true, rowTypes: [] }));
}

/** `stored({ tableName: 'guests' })`, `stored('guests')`: what a function that makes classes is told of the table. */
export function tablesGivenToMaker(made: ts.Expression, session: CollectSession): string[] {
  const call = unwrap(made);
  const declaration = ts.isCallExpression(call) ? declarationCalled(call, session.checker) : undefined;
  if (!ts.isCallExpression(call) || declaration === undefined || !session.isOwn(declaration)) return [];
  return call.arguments.flatMap((argument, position) => {
    const options = session.originOf(argument);
    const parameter = declaration.parameters[position]?.name;
    const name = ts.isObjectLiteralExpression(options) ? propertyValue(options, 'tableName') ?? propertyValue(options, 'table')
      : parameter !== undefined && ts.isIdentifier(parameter) && tableWord.test(parameter.text) ? argument : undefined;
    return name === undefined ? [] : namesIn(name, session);
  });
}

/** It makes an object of a class whose methods open the table that the object is told of. */
function opensTable(call: ts.NewExpression, session: CollectSession): boolean {
  if ((call.arguments?.length ?? 0) === 0) return false;
  const owner = session.declarationsOf(call.expression).find(ts.isClassLike);
  const base = owner === undefined || !session.isOwn(owner) ? undefined : baseClassOf(owner);
  const classes = [owner, base === undefined ? undefined : session.declarationOf(base)];
  return classes.some((declaration) => declaration !== undefined && session.isOwn(declaration) && /\(this\.[#_]?table(_?name)?\)/i.test(declaration.getText()));
}

function mentionsKnex(sourceFile: ts.SourceFile): boolean {
  return mayName(sourceFile, 'knex') || mayName(sourceFile, 'Knex');
}

/** Migrations fill and mend tables once; what they name is no work of the application. */
export function isMigration(node: ts.Node, session: CollectSession): boolean {
  return /(^|\/)(([\w.]+[-_.])?(migrations?|seeds?|seeders?)([-_.][\w.-]*)?\/|seeds?\.[cm]?[jt]s$)/i.test(session.pathOf(node)) || isUndone(node, session);
}

function isKnexCall(call: ts.CallExpression, session: CollectSession): boolean {
  return session.tagsOf(call).some(({ name, library }) => name === 'store' && library === 'knex');
}

/** A call of Knex itself by its type, or by its shape where the type is unknown. */
function isBuilderStart(call: ts.CallExpression, session: CollectSession): boolean {
  if (!takesTable(call)) return false;
  if (isOfHook(call.expression, session)) return false;
  if (isUntypedBuilder(call, session)) return true;
  const declaration = declarationCalled(call, session.checker);
  return declaration?.getSourceFile().fileName.endsWith('/knex.d.ts') === true;
}

/** `const { t } = useTranslation()`: what a hook of a page gives builds no query. */
function isOfHook(callee: ts.Expression, session: CollectSession): boolean {
  const declaration = ts.isIdentifier(callee) ? session.declarationOf(callee) : undefined;
  const value = declaration === undefined ? undefined : initialValueOf(declaration);
  return value !== undefined && ts.isCallExpression(value) && /^use[A-Z]/.test(calleeName(value) ?? '');
}

function initialValueOf(declaration: ts.Declaration): ts.Expression | undefined {
  const value = ts.isBindingElement(declaration) ? sourceOfBinding(declaration)?.root : valueOf(declaration);
  return value === undefined ? undefined : unwrap(value);
}

function takesTable(call: ts.CallExpression): boolean {
  const [first] = call.arguments;
  return first !== undefined && call.arguments.length <= 2 && !isFunction(unwrap(first)) && !isConfiguration(unwrap(first));
}

/** `knex({ client: 'pg' })` names no table. */
function isConfiguration(argument: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(argument) && (propertyValue(argument, 'client') ?? propertyValue(argument, 'connection')) !== undefined;
}

/** `db('users').where(…)` on a client of unknown type: a handle's name, the name of a table, and a chain that builds a query. */
export function isUntypedBuilder(call: ts.CallExpression, session: CollectSession): boolean {
  const { parent } = call;
  const isChained = ts.isPropertyAccessExpression(parent) && parent.expression === call && builder.test(parent.name.text);
  if (!isChained || !takesTable(call) || !handle.test(calleeName(call) ?? '')) return false;
  return (session.checker.getTypeAtLocation(call.expression).flags & ts.TypeFlags.Any) !== 0;
}

function usesAt(call: ts.CallExpression, session: CollectSession): TableUse[] {
  const [name] = call.arguments;
  if (name === undefined) return [];
  const isWrite = chainAfter(call).some((link) => writing.test(link));
  const rowTypes = (call.typeArguments ?? []).flatMap((argument) => (ts.isTypeReferenceNode(argument) && ts.isIdentifier(argument.typeName) ? [argument.typeName.text] : []));
  const own = namesIn(name, session).map((table) => ({ table, name, isWrite, rowTypes }));
  if (own.length > 0) return own;
  return handedIn(name, session).flatMap((given) => namesIn(given, session).map((table) => ({ table, name: given, isWrite, rowTypes })));
}

/** `users`, `users as u`, `{ u: 'users' }`. */
export function namesIn(name: ts.Expression, session: CollectSession): string[] {
  const origin = session.originOf(name);
  const values = ts.isObjectLiteralExpression(origin)
    ? origin.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? session.constantsOf(propertyValue(origin, property.name.getText()) ?? property.initializer) : []))
    : session.constantsOf(name);
  return values.filter((value) => typeof value === 'string').filter((value) => /^["`\w.]+(\s+(as\s+)?\w+)?$/i.test(value)).map(plainTable);
}

function chainAfter(call: ts.CallExpression): string[] {
  const names: string[] = [];
  let link: ts.Node = call;
  while (ts.isPropertyAccessExpression(link.parent)) {
    names.push(link.parent.name.text);
    if (!ts.isCallExpression(link.parent.parent)) break;
    link = link.parent.parent;
  }
  return names;
}

/** Where each table is at home: the constant that holds its name, in the file that changes it, else where it is named first. */
export function placesOf(uses: readonly TableUse[], session: CollectSession): Map<string, Span> {
  const byTable = new Map<string, TableUse[]>();
  for (const use of uses) append(byTable, tableKey(use.table), use);
  return new Map([...byTable].map(([key, list]) => [key, placeOf(list, session)]));
}

function placeOf(uses: readonly TableUse[], session: CollectSession): Span {
  const main = uses.filter(({ name }) => !isAside(session.pathOf(name)));
  const candidates = [main.filter(({ isWrite }) => isWrite), main.filter(({ isJoin }) => isJoin !== true), main, uses.filter(({ isWrite }) => isWrite)].find((found) => found.length > 0) ?? uses;
  const counts = new Map<ts.SourceFile, number>();
  for (const { name } of candidates) counts.set(name.getSourceFile(), (counts.get(name.getSourceFile()) ?? 0) + 1);
  const [{ table } = { table: '' }] = uses;
  const weight = (sourceFile: ts.SourceFile, count: number): number => count + (isCalledLike(sourceFile, table) ? 2 : 0);
  const ranked = [...counts].sort(([first, left], [second, right]) => weight(second, right) - weight(first, left) || (first.fileName < second.fileName ? -1 : 1));
  const home = ranked[0]?.[0];
  const [first] = uses.filter(({ name }) => name.getSourceFile() === home).sort((left, right) => left.name.pos - right.name.pos);
  return session.spanOf(declarationOf((first as TableUse).name, session));
}

/** `group-store.ts` of `group_user`. */
function isCalledLike(sourceFile: ts.SourceFile, table: string): boolean {
  const [word = ''] = table.toLowerCase().split('_');
  const file = sourceFile.fileName.slice(sourceFile.fileName.lastIndexOf('/') + 1).toLowerCase();
  return word.length > 2 && file.startsWith(word.replace(/s$/, ''));
}

/** The constant in the same file that holds the name. */
function declarationOf(name: ts.Expression, session: CollectSession): ts.Node {
  const declaration = ts.isIdentifier(name) || receiverOf(name) !== undefined ? session.declarationOf(name) : undefined;
  const isHere = declaration !== undefined && declaration.getSourceFile() === name.getSourceFile();
  return isHere && isHolder(declaration) ? declaration : name;
}
