import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isFunction, nameOfReference, propertyValue, returnedExpressions, unwrap } from '../syntax.js';
import type { KeptValue } from './kept-values.js';
import { namesAt } from './redux-states.js';

/**
 * `defineStore('account', { state: () => ({ … }), persist: true })`, `defineStore({ id: 'account', … })`, and with a function that returns the state:
 * `defineStore('account', () => { … }, { persist: { pick: ['email'] } })`.
 */
export function ofPinia(node: ts.CallExpression, session: CollectSession): KeptValue[] {
  const [first, second, third] = node.arguments.map((argument) => session.objectOf(argument));
  const options = third ?? second ?? first;
  const persist = options === undefined ? undefined : propertyValue(options, 'persist');
  const id = first === undefined ? node.arguments[0] : propertyValue(first, 'id');
  const type = stateOf(node, options, session);
  if (persist === undefined || id === undefined || type === undefined) return [];
  const key = String(session.constantsOf(id)[0] ?? '');
  return settingsOf(persist, session).map((settings) => ({ node, isState: true, kind: isOfTab(settings) ? 'sessionStorage' : 'pinia', key, type, ...chosen(type, settings, session) }));
}

/** What a store made by the call says that its state is; else what the function for it returns. */
function stateOf(node: ts.CallExpression, options: ts.ObjectLiteralExpression | undefined, session: CollectSession): ts.Type | undefined {
  const { checker } = session;
  const [signature] = checker.getTypeAtLocation(node).getCallSignatures();
  const state = signature === undefined ? undefined : checker.getPropertyOfType(checker.getReturnTypeOfSignature(signature), '$state');
  if (state !== undefined) return checker.getTypeOfSymbol(state);
  const given = options === undefined ? undefined : propertyValue(options, 'state');
  const made = given === undefined ? undefined : session.originOf(given);
  const [value] = made !== undefined && isFunction(made) ? returnedExpressions(made) : [];
  return value === undefined ? undefined : checker.getTypeAtLocation(unwrap(value));
}

/** Each of several ways to keep parts of the state; one without settings where that is all of it. */
function settingsOf(persist: ts.Expression, session: CollectSession): (ts.ObjectLiteralExpression | undefined)[] {
  const settings = session.objectOf(persist);
  if (isFalse(persist, session) || (settings !== undefined && isFalse(propertyValue(settings, 'enabled'), session))) return [];
  const strategies = session.originOf((settings === undefined ? undefined : propertyValue(settings, 'strategies')) ?? persist);
  return ts.isArrayLiteralExpression(strategies) ? strategies.elements.map((element) => session.objectOf(element)) : [settings];
}

function isFalse(value: ts.Expression | undefined, session: CollectSession): boolean {
  return value !== undefined && session.originOf(value).kind === ts.SyntaxKind.FalseKeyword;
}

/** `storage: sessionStorage`, `storage: piniaPluginPersistedstate.sessionStorage()`. */
function isOfTab(settings: ts.ObjectLiteralExpression | undefined): boolean {
  const storage = settings === undefined ? undefined : propertyValue(settings, 'storage');
  const node = storage === undefined ? undefined : unwrap(storage);
  return node !== undefined && nameOfReference(ts.isCallExpression(node) ? unwrap(node.expression) : node) === 'sessionStorage';
}

/** The properties that `paths` or `pick` lists, without those of `omit` and what is no value: `never` stands for the functions of a setup. */
function chosen(type: ts.Type, settings: ts.ObjectLiteralExpression | undefined, session: CollectSession): Pick<KeptValue, 'only'> {
  const names = (option: string): string[] | undefined => (settings === undefined ? undefined : namesAt(option, settings, session)?.map((path) => path.split('.')[0] ?? ''));
  const picked = names('pick') ?? names('paths');
  const omitted = settings === undefined ? undefined : namesAt('omit', settings, session);
  const values = type.getProperties().filter((property) => (session.checker.getTypeOfSymbol(property).flags & ts.TypeFlags.Never) === 0).map(({ name }) => name);
  return { only: new Set(values.filter((name) => picked?.includes(name) !== false && omitted?.includes(name) !== true)) };
}
