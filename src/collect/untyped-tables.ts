import { ts } from 'ts-morph';
import type { StoreFact, Verb } from './facts.js';
import type { StoreTypes } from './store-types.js';
import { calleeName, nameOfReference, receiverOf, unwrap, type CallLike } from './syntax.js';

/** What the methods of a client do with the table that they are given, and which later call of the chain holds the written values. */
const methods: Partial<Record<string, { verb: Verb; data?: string; isNamed?: boolean }>> = {
  delete: { verb: 'delete' }, update: { verb: 'update', data: 'set' }, insert: { verb: 'create', data: 'values' }, from: { verb: 'read' },
  deleteFrom: { verb: 'delete', isNamed: true }, updateTable: { verb: 'update', data: 'set', isNamed: true },
  insertInto: { verb: 'create', data: 'values', isNamed: true }, selectFrom: { verb: 'read', isNamed: true },
};

/** Methods that are given a table, on whatever client. */
export const methodsOfTables: readonly string[] = Object.keys(methods);

/** Whether a method of that name, on whatever client, is given a table. */
export function takesTable(method: string): boolean {
  return Object.hasOwn(methods, method);
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
