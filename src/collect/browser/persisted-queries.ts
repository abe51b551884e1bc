import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { periodOf } from '../conditions/amounts.js';
import { openScope } from '../conditions/scope.js';
import type { Evidence, FieldFact, StoreFact } from '../facts.js';
import { heldType } from '../memory/record-types.js';
import type { CollectSession } from '../session.js';
import { fieldFact, fieldsOfType } from '../stores/record-fields.js';
import { annotationsOf } from '../tags.js';
import { nameOfReference, propertyName, propertyValue, unwrap } from '../syntax.js';

/** Calls that make what writes the results of queries somewhere. */
const persisters = /^(createSyncStoragePersister|createAsyncStoragePersister|createWebStoragePersistor|createAsyncStoragePersistor|experimental_createQueryPersister|experimental_createPersister)$/;
/** Calls and elements that are told how old what they restore may be. */
const restorers = /^(persistQueryClient|persistQueryClientRestore|persistQueryClientSubscribe|PersistQueryClientProvider)$/;
const queries = ['useQuery', 'useSuspenseQuery', 'useInfiniteQuery', 'useSuspenseInfiniteQuery', 'queryOptions', 'infiniteQueryOptions', 'fetchQuery', 'prefetchQuery', 'ensureQueryData'];
/** What is older is dropped when a page opens. Source: "persistQueryClient" in the guide of TanStack Query 5. */
const usualAge = 86_400;
const usualKey = 'REACT_QUERY_OFFLINE_CACHE';

/** The results of all queries of a page, where TanStack Query keeps them in the browser: a field for each query, known by what its function gives. */
export function readPersistedQueries(index: CallIndex, session: CollectSession): StoreFact[] {
  const made = callsNamed(persisters, index);
  const fields = made.length === 0 ? [] : fieldsOfQueries(index, session);
  return fields.length === 0 ? [] : made.map((call) => storeAt(call, fields, index, session));
}

function callsNamed(names: RegExp, index: CallIndex): ts.CallExpression[] {
  return [...index.calls].filter(([name]) => names.test(name)).flatMap(([, calls]) => calls).filter(ts.isCallExpression);
}

function storeAt(call: ts.CallExpression, fields: FieldFact[], index: CallIndex, session: CollectSession): StoreFact {
  const key = optionOf(call, 'key', session) ?? optionOf(call, 'prefix', session);
  const [name = usualKey] = key === undefined ? [] : session.constantsOf(key).map(String);
  const sourceFile = call.getSourceFile();
  const storage = optionOf(call, 'storage', session)?.getText() ?? '';
  return {
    id: `${session.pathOf(call)}#${name}`, name, kind: storage.includes('sessionStorage') ? 'sessionStorage' : 'react-query', span: session.spanOf(call), aliases: [], fields, relations: [],
    expiry: endsOf(call, storage, index, session), annotations: annotationsOf(call, (start, end) => session.spanBetween(sourceFile, start, end)), onlyIf: 'personal',
  };
}

function optionOf(call: ts.CallExpression, name: string, session: CollectSession): ts.Expression | undefined {
  const options = call.arguments[0] === undefined ? undefined : session.objectOf(call.arguments[0]);
  return options === undefined ? undefined : propertyValue(options, name);
}

function endsOf(call: ts.CallExpression, storage: string, index: CallIndex, session: CollectSession): StoreFact['expiry'] {
  const evidence: Evidence = { file: session.pathOf(call), line: session.lineOf(call), how: 'what is older is dropped when a page opens' };
  if (storage.includes('sessionStorage')) return [{ evidence: { ...evidence, how: 'sessionStorage ends with its tab' } }];
  const ages = [...maximumAges(call, index, session)].map((age) => (isEndless(age) ? Infinity : periodOf(age, openScope(session))));
  if (ages.includes(Infinity)) return [];
  const known = ages.filter((age) => age !== undefined);
  if (ages.length > 0 && known.length === 0) return [{ evidence }];
  return [{ evidence, seconds: known.length === 0 ? usualAge : Math.max(...known) }];
}

function isEndless(age: ts.Expression): boolean {
  const name = nameOfReference(unwrap(age));
  return name === 'Infinity' || name === 'POSITIVE_INFINITY';
}

/** The `maxAge` of a persister itself, and of what restores in the application: a call or an element. */
function* maximumAges(call: ts.CallExpression, index: CallIndex, session: CollectSession): Generator<ts.Expression> {
  const own = optionOf(call, 'maxAge', session);
  if (own !== undefined) yield own;
  for (const restoring of callsNamed(restorers, index)) {
    const age = optionOf(restoring, 'maxAge', session);
    if (age !== undefined) yield age;
  }
  for (const element of index.elements.filter(({ tagName }) => restorers.test(tagName.getText()))) {
    const options = element.attributes.properties.flatMap((attribute) => attributeObject(attribute, session)).at(0);
    const age = options === undefined ? undefined : propertyValue(options, 'maxAge');
    if (age !== undefined) yield age;
  }
}

/** `{ persister, maxAge }` of `persistOptions={{ persister, maxAge }}`. */
function attributeObject(attribute: ts.JsxAttributeLike, session: CollectSession): ts.ObjectLiteralExpression[] {
  const value = ts.isJsxAttribute(attribute) && propertyName(attribute.name as ts.PropertyName) === 'persistOptions' ? attribute.initializer : undefined;
  const expression = value !== undefined && ts.isJsxExpression(value) ? value.expression : undefined;
  const object = expression === undefined ? undefined : session.objectOf(expression);
  return object === undefined ? [] : [object];
}

function fieldsOfQueries(index: CallIndex, session: CollectSession): FieldFact[] {
  const fields = new Map<string, FieldFact>();
  for (const call of queries.flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression)) {
    const field = fieldOfQuery(call, session);
    if (field !== undefined && !fields.has(field.name)) fields.set(field.name, field);
  }
  return [...fields.values()];
}

/** `visits` of `useQuery({ queryKey: ['visits', id], queryFn: () => loadVisits(id) })`, with the names of what the function gives. */
function fieldOfQuery(call: ts.CallExpression, session: CollectSession): FieldFact | undefined {
  const key = optionOf(call, 'queryKey', session);
  const load = optionOf(call, 'queryFn', session);
  const name = key === undefined ? undefined : firstWord(key, session);
  const type = load === undefined ? undefined : resultOf(load, session);
  if (name === undefined || load === undefined || type === undefined) return undefined;
  const inside = fieldsOfType(heldType(type, session), session).flatMap((field) => (field.type === 'boolean' ? [] : field.name.split('.').slice(-1)));
  return inside.length === 0 ? undefined : { ...fieldFact(name, call, 'object', false, session), called: [...new Set(inside)] };
}

function firstWord(key: ts.Expression, session: CollectSession): string | undefined {
  const origin = session.originOf(key);
  const first = ts.isArrayLiteralExpression(origin) ? origin.elements[0] : origin;
  const [text] = first === undefined ? [] : session.constantsOf(first);
  return typeof text === 'string' && /^[a-z][\w-]*$/i.test(text) ? text : undefined;
}

function resultOf(load: ts.Expression, session: CollectSession): ts.Type | undefined {
  const { checker } = session;
  const [signature] = checker.getTypeAtLocation(load).getCallSignatures();
  const returned = signature === undefined ? undefined : checker.getReturnTypeOfSignature(signature);
  return returned === undefined ? undefined : checker.getAwaitedType(returned) ?? returned;
}
