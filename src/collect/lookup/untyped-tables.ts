import { ts } from 'ts-morph';
import type { StoreFact, Verb } from '../facts.js';
import type { StoreTypes } from './store-types.js';
import { calleeName, chainAbove, nameOfReference, receiverOf, unwrap, type CallLike } from '../syntax.js';

/** What the methods of a client do with the table that they are given, and which later call of the chain holds the written values. */
const methods: Partial<Record<string, { verb: Verb; data?: string; isNamed?: boolean }>> = {
  delete: { verb: 'delete' }, update: { verb: 'update', data: 'set' }, insert: { verb: 'create', data: 'values' }, from: { verb: 'read' },
  deleteFrom: { verb: 'delete', isNamed: true }, updateTable: { verb: 'update', data: 'set', isNamed: true },
  insertInto: { verb: 'create', data: 'values', isNamed: true }, selectFrom: { verb: 'read', isNamed: true },
};

/** What functions of query builders do with the table that they are given by its name. */
const builders: Partial<Record<string, Verb>> = {
  insert: 'create', insertInto: 'create', insertOnUpdate: 'create', update: 'update', updateTable: 'update', del: 'delete', delete: 'delete', deleteFrom: 'delete', from: 'read', selectFrom: 'read',
};
const running = /^(where\w*|and\w*|execute\w*|exec|run|returning\w*|into|set|values?|select|first|limit|orderBy|load)$/i;
const maximumLinks = 12;

/** Methods that are given a table, on whatever client. */
export const methodsOfTables: readonly string[] = [...new Set([...Object.keys(methods), ...Object.keys(builders)])];

/** Whether a method of that name, on whatever client, is given a table. */
export function takesTable(method: string): boolean {
  return Object.hasOwn(methods, method) || Object.hasOwn(builders, method);
}

export interface TableAccess {
  stores: StoreFact[];
  verb: Verb;
  /** The call of the chain whose first argument is what is written. */
  data: string | undefined;
}

/**
 * A call on a client without a type that names its table by a value that is known: `ctx.db.delete(users)` by the table itself,
 * `ctx.db.deleteFrom('user')` by its name, `ctx.db.query.users.findMany()` by the key of the schema.
 */
export function tableAccessOf(call: CallLike, types: StoreTypes): TableAccess | undefined {
  const name = calleeName(call) ?? '';
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  const stores = method === undefined ? relationalStores(call, name, types) : method.isNamed === true ? namedStores(call, types) : givenStores(call, types);
  return stores.length === 0 ? undefined : { stores, verb: method?.verb ?? 'read', data: method?.data };
}

/**
 * A function of a query builder that nothing declares, or that the application made itself, with the name of a table that SQL creates: `del('guests').where('id', id)`,
 * `insert('guests').given(data).execute(connection)`. What it does shows in the calls behind it.
 */
export function builtAccessOf(call: CallLike, types: StoreTypes): TableAccess | undefined {
  const name = calleeName(call) ?? '';
  const verb = Object.hasOwn(builders, name) ? builders[name] : undefined;
  const [table] = call.arguments ?? [];
  if (verb === undefined || table === undefined || !ts.isStringLiteralLike(table) || !ts.isCallExpression(call)) return undefined;
  const links = chainAbove(call, maximumLinks);
  if (!links.some((link) => running.test(calleeName(link) ?? '')) && !(verb === 'read' && isSelection(call))) return undefined;
  const store = types.registry.byTable(table.text, types.session.pathOf(call));
  if (store === undefined || (store.kind !== 'sql' && store.kind !== 'knex')) return undefined;
  return { stores: [store], verb, data: verb === 'create' || verb === 'update' ? calleeName(links[0] as ts.CallExpression) : undefined };
}

/** `select().from('guests')`. */
function isSelection({ expression }: ts.CallExpression): boolean {
  const before = receiverOf(expression);
  return before !== undefined && ts.isCallExpression(before) && calleeName(before) === 'select';
}

function givenStores(call: CallLike, types: StoreTypes): StoreFact[] {
  const [table] = call.arguments ?? [];
  const isName = table !== undefined && (ts.isIdentifier(unwrap(table)) || ts.isPropertyAccessExpression(unwrap(table)));
  return isName ? types.ofValue(table).filter(({ isRecord, store }) => !isRecord && store.kind === 'drizzle').map(({ store }) => store) : [];
}

function namedStores(call: CallLike, types: StoreTypes): StoreFact[] {
  const [table] = call.arguments ?? [];
  const [name] = table === undefined ? [] : types.session.constantsOf(table);
  const store = typeof name === 'string' ? types.registry.byName(name.split(/\s+as\s+/i)[0] ?? '', 'kysely', types.session.pathOf(call)) : undefined;
  return store === undefined ? [] : [store];
}

function relationalStores(call: CallLike, name: string, types: StoreTypes): StoreFact[] {
  const table = /^find(Many|First)$/.test(name) ? receiverOf(call.expression) : undefined;
  const queries = table === undefined ? undefined : receiverOf(unwrap(table));
  const key = table === undefined ? undefined : nameOfReference(unwrap(table));
  if (queries === undefined || key === undefined || nameOfReference(unwrap(queries)) !== 'query') return [];
  const store = types.registry.byName(key, 'drizzle', types.session.pathOf(call));
  return store === undefined ? [] : [store];
}
