import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { SinkKind } from '../../facts.js';
import type { CollectSession } from '../../session.js';
import { calleeName, describeReference, enclosingFunction, nameOfReference, propertyValue, receiverOf, returnedExpressions, isFunction, unwrap, walk, type CallLike } from '../../syntax.js';
import { lifeOfCookieText } from '../cookie-lives.js';
import { withKey } from '../kept-keys.js';
import { piecesOf } from '../pieces.js';
import type { OpenSite } from './index.js';

const storages = /^(localStorage|sessionStorage)$/;
/** Functions of VueUse that give a reference whose value they keep in the browser. */
const references = /^use(Local|Session)?Storage(Async)?$/;
/** Hooks of React that give a value which they keep in the browser, and the function that changes it. */
const hooks = ['useLocalStorage', 'useSessionStorage', 'useLocalStorageState', 'useStorageState', 'useSessionStorageState', 'useStorage', 'useAsyncStorage', 'usePersistentState', 'usePersistedState', 'useCookie', 'useCookies'];

/** What is kept in the browser without a call that a declaration knows. */
export function storedValues(index: CallIndex, session: CollectSession): OpenSite[] {
  const calls = (...names: string[]): CallLike[] => names.flatMap((name) => index.calls.get(name) ?? []).filter((call): call is CallLike => !ts.isTaggedTemplateExpression(call));
  return [
    ...[...index.assignments.values()].flat().flatMap((assignment) => ofAssignment(assignment, session)),
    ...(index.assignments.get('value') ?? []).flatMap((assignment) => ofReference(assignment, session)),
    ...calls('put', 'add').flatMap((call) => ofObjectStore(call, session)),
    ...calls(...hooks).flatMap((call) => ofHook(call)),
    ...calls('persist').flatMap((call) => ofPersisted(call)),
    ...calls('setHeader', 'header', 'set', 'append').flatMap((call) => ofHeader(call, session)),
  ];
}

function siteOf(kind: SinkKind, node: ts.Node, how: string, given: readonly ts.Expression[]): OpenSite[] {
  return given.length === 0 ? [] : [{ site: { kind, node, how }, given }];
}

/** A whole cookie as a text, with its attributes. */
function siteOfText(node: ts.Node, how: string, text: ts.Expression, session: CollectSession): OpenSite {
  const seconds = lifeOfCookieText(text, session);
  return { site: { kind: 'cookie', node, how, ...(seconds === undefined ? {} : { seconds }) }, given: [text] };
}

/** `response.setHeader('Set-Cookie', …)` with a text; what a function makes of a name and a value is a cookie there. */
function ofHeader(call: CallLike, session: CollectSession): OpenSite[] {
  const [name, value] = call.arguments ?? [];
  if (name === undefined || value === undefined || !session.constantsOf(name).some((text) => /^set-cookie$/i.test(String(text)))) return [];
  const origin = session.originOf(value);
  const texts = ts.isArrayLiteralExpression(origin) ? [...origin.elements] : [value];
  const written = texts.filter((text) => !ts.isCallExpression(session.originOf(text)));
  return written.map((text) => {
    const { site, given } = siteOfText(call, describeReference(call.expression), text, session);
    return { site: /httponly/i.test(text.getText()) ? { ...site, form: 'closed' as const } : site, given };
  });
}

/** `localStorage.user = …`, `localStorage['user'] = …`, `document.cookie = …`. */
function ofAssignment(assignment: ts.BinaryExpression, session: CollectSession): OpenSite[] {
  const receiver = receiverOf(assignment.left);
  const holder = receiver === undefined ? '' : nameOfReference(unwrap(receiver)) ?? '';
  if (storages.test(holder)) return siteOf('browser-storage', assignment, holder, [assignment.right]);
  return holder === 'document' && nameOfReference(unwrap(assignment.left)) === 'cookie' ? [siteOfText(assignment, 'document.cookie', assignment.right, session)] : [];
}

/** VueUse's `const visitor = useLocalStorage('visitor', '')`: what is assigned to its `value` is kept. */
function ofReference(assignment: ts.BinaryExpression, session: CollectSession): OpenSite[] {
  const receiver = receiverOf(assignment.left);
  const call = receiver === undefined ? undefined : session.originOf(receiver);
  if (call === undefined || !ts.isCallExpression(call) || !references.test(calleeName(call) ?? '')) return [];
  const site = { kind: 'browser-storage' as const, node: assignment, how: calleeName(call) ?? '' };
  return [{ site, given: [], pieces: withKey(piecesOf(assignment.right), call, session) }];
}

/** `database.transaction('visits').objectStore('visits').put(visit)` where the database's type is not known. */
function ofObjectStore(call: CallLike, session: CollectSession): OpenSite[] {
  const receiver = receiverOf(call.expression);
  if (receiver === undefined || !/store/i.test(nameOfReference(unwrap(receiver)) ?? 'objectStore')) return [];
  const origin = session.originOf(receiver);
  if (!ts.isCallExpression(origin) || calleeName(origin) !== 'objectStore' || session.tagsOf(call.expression).length > 0) return [];
  return siteOf('browser-storage', call, describeReference(call.expression), (call.arguments ?? []).slice(0, 1));
}

/** `const [user, setUser] = useLocalStorage('user')`: what `setUser` is given is kept. */
function ofHook(call: CallLike): OpenSite[] {
  const how = calleeName(call) ?? '';
  const kind = how.startsWith('useCookie') ? 'cookie' : 'browser-storage';
  const { parent } = call;
  if (!ts.isVariableDeclaration(parent) || !ts.isArrayBindingPattern(parent.name)) return [];
  const setter = parent.name.elements[1];
  const scope = enclosingFunction(call)?.body;
  if (scope === undefined || setter === undefined || !ts.isBindingElement(setter) || !ts.isIdentifier(setter.name)) return [];
  const name = setter.name.text;
  const found: OpenSite[] = [];
  walk(scope, (node) => {
    const position = how === 'useCookies' ? 1 : 0;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name) found.push(...siteOf(kind, node, how, node.arguments.slice(position, position + 1)));
    return true;
  });
  return found;
}

/** `persist((set) => ({ user: null, … }), { partialize: (state) => ({ user: state.user }) })`: what the option picks, where there is one. */
function ofPersisted(call: CallLike): OpenSite[] {
  const [state, given] = call.arguments ?? [];
  const options = given === undefined ? undefined : unwrap(given);
  if (state === undefined || options === undefined || !ts.isObjectLiteralExpression(options)) return [];
  const storage = propertyValue(options, 'storage')?.getText() ?? '';
  if (/secure|keychain|encrypt/i.test(storage)) return [];
  const picked = unwrap(propertyValue(options, 'partialize') ?? state);
  return isFunction(picked) ? siteOf('browser-storage', call, describeReference(call.expression), returnedExpressions(picked)) : [];
}
