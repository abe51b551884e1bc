import { ts } from 'ts-morph';
import type { CallIndex, IndexedCall } from '../calls/call-index.js';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, receiverOf, unwrap } from '../syntax.js';
import { classOf } from './class-members.js';
import { library } from './typeorm-decorators.js';
import { optionOf } from './typeorm-options.js';

/**
 * Marks entities that no data source is told of: their tables are never made. Only where every data source lists its entities one by one; where one
 * of them searches in files, is configured elsewhere, or takes what modules ask for, each entity may be known.
 */
export function withUnregistered(stores: readonly StoreFact[], index: CallIndex, session: CollectSession): StoreFact[] {
  const entities = stores.filter(({ kind }) => kind === library);
  const known = entities.length === 0 ? undefined : registeredIn(sourcesIn(index), session);
  if (known === undefined || !entities.some(({ id }) => known.has(id))) return [...stores];
  return stores.map((store) => (store.kind === library && !known.has(store.id) ? { ...store, unregistered: true } : store));
}

/** `new DataSource({…})`, `createConnection({…})`, `TypeOrmModule.forRoot({…})`. */
function sourcesIn({ calls }: CallIndex): IndexedCall[] {
  const modules = ['forRoot', 'forRootAsync'].flatMap((name) => calls.get(name) ?? []).filter((call) => ts.isCallExpression(call) && isModule(call));
  return [...['DataSource', 'createConnection', 'createConnections'].flatMap((name) => calls.get(name) ?? []), ...modules];
}

function isModule(call: ts.CallExpression): boolean {
  const receiver = receiverOf(call.expression);
  return receiver !== undefined && nameOfReference(unwrap(receiver)) === 'TypeOrmModule';
}

/** Ids of the entities that data sources name; undefined where one of them may know more. */
function registeredIn(sources: readonly IndexedCall[], session: CollectSession): ReadonlySet<string> | undefined {
  const ids = new Set<string>();
  for (const source of sources) {
    const named = ts.isTaggedTemplateExpression(source) ? undefined : namedBy([...source.arguments ?? []], session);
    if (named === undefined) return undefined;
    for (const id of named) ids.add(id);
  }
  return ids;
}

function namedBy(options: readonly ts.Expression[], session: CollectSession): string[] | undefined {
  const listed = optionOf(options, 'entities', session);
  return listed === undefined || optionOf(options, 'autoLoadEntities', session) !== undefined ? undefined : idsIn(listed, session, 0);
}

const maximumDepth = 6;

function idsIn(list: ts.Expression, session: CollectSession, depth: number): string[] | undefined {
  const origin = session.originOf(list);
  if (depth > maximumDepth || !ts.isArrayLiteralExpression(origin)) return undefined;
  const ids = origin.elements.map((element) => {
    if (ts.isSpreadElement(element)) return idsIn(element.expression, session, depth + 1);
    const declaration = ts.isIdentifier(unwrap(element)) ? classOf(element, session) : undefined;
    return declaration?.name === undefined ? undefined : [`${session.pathOf(declaration)}#${declaration.name.text}`];
  });
  return ids.includes(undefined) ? undefined : ids.flatMap((found) => found ?? []);
}
