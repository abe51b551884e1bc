import { ts } from 'ts-morph';
import type { CallIndex } from '../../call-index.js';
import type { SinkKind } from '../../facts.js';
import type { CollectSession } from '../../session.js';
import { isOpen } from '../../store-types.js';
import { calleeName, describeReference, enclosingFunction, nameOfReference, propertyValue, receiverOf, returnedExpressions, isFunction, unwrap, walk, type CallLike } from '../../syntax.js';
import { formOfCookie } from '../cookies.js';
import type { OpenSite } from './index.js';

const storages = /^(localStorage|sessionStorage)$/;
/** Hooks that give a value which they keep in the browser, and the function that changes it. */
const hooks = ['useLocalStorage', 'useSessionStorage', 'useLocalStorageState', 'useStorageState', 'useSessionStorageState', 'useStorage', 'useAsyncStorage', 'usePersistentState', 'usePersistedState', 'useCookie', 'useCookies'];

/** What is kept in the browser without a call that a declaration knows. */
export function storedValues(index: CallIndex, session: CollectSession): OpenSite[] {
  const calls = (...names: string[]): CallLike[] => names.flatMap((name) => index.calls.get(name) ?? []).filter((call): call is CallLike => !ts.isTaggedTemplateExpression(call));
  return [
    ...[...index.assignments.values()].flat().flatMap((assignment) => ofAssignment(assignment)),
    ...calls('put', 'add').flatMap((call) => ofObjectStore(call, session)),
    ...calls(...hooks).flatMap((call) => ofHook(call)),
    ...calls('persist').flatMap((call) => ofPersisted(call)),
    ...calls('cookie').flatMap((call) => ofUntypedCookie(call, session)),
  ];
}

function siteOf(kind: SinkKind, node: ts.Node, how: string, given: readonly ts.Expression[]): OpenSite[] {
  return given.length === 0 ? [] : [{ site: { kind, node, how }, given }];
}

/** `localStorage.user = …`, `localStorage['user'] = …`, `document.cookie = …`. */
function ofAssignment(assignment: ts.BinaryExpression): OpenSite[] {
  const receiver = receiverOf(assignment.left);
  const holder = receiver === undefined ? '' : nameOfReference(unwrap(receiver)) ?? '';
  if (storages.test(holder)) return siteOf('browser-storage', assignment, holder, [assignment.right]);
  return holder === 'document' && nameOfReference(unwrap(assignment.left)) === 'cookie' ? siteOf('cookie', assignment, 'document.cookie', [assignment.right]) : [];
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

/** `response.cookie('visitor', …)` where the response's type is not known. */
function ofUntypedCookie(call: CallLike, session: CollectSession): OpenSite[] {
  const receiver = receiverOf(call.expression);
  const [, value] = call.arguments ?? [];
  if (receiver === undefined || value === undefined || !/^(res|response|reply)$/.test(nameOfReference(unwrap(receiver)) ?? '')) return [];
  if (!isOpen(session.checker.getTypeAtLocation(receiver))) return [];
  const form = formOfCookie(call, '', session);
  return [{ site: { kind: 'cookie', ...(form === undefined ? {} : { form }), node: call, how: describeReference(call.expression) }, given: [value] }];
}
