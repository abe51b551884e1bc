import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, returnedExpressions, unwrap } from '../syntax.js';
import type { KeptValue } from './kept-values.js';

/** Hooks of many names that keep a state under their first argument. */
const hooks = /^use(Local|Session)Storage(State|Value)?$/;

/** `const [visits, setVisits] = useLocalStorage<Visit[]>('visits', [])`: the state under its key, and what the second element is given later. */
export function keptByHooks(index: CallIndex, session: CollectSession, textOf: (key: ts.Expression) => string): KeptValue[] {
  const calls = [...index.calls].filter(([name]) => hooks.test(name)).flatMap(([, found]) => found).filter(ts.isCallExpression);
  return calls.flatMap((node) => {
    const [key, initial] = node.arguments;
    const written = node.typeArguments?.[0];
    const { checker } = session;
    if (key === undefined || (written === undefined && initial === undefined)) return [];
    const type = written === undefined ? checker.getTypeAtLocation(initial as ts.Expression) : checker.getTypeFromTypeNode(written);
    const kept = { node, kind: (calleeName(node) ?? '').includes('Session') ? 'sessionStorage' : 'localStorage', key: textOf(key), keyNode: key, type };
    return [kept, ...settings(node, index, session).map((setting) => ({ ...kept, ...setting }))];
  });
}

/** Calls of the function that a hook gives to change its state, with the value, or what a function makes of the one before. */
function settings(hook: ts.CallExpression, index: CallIndex, session: CollectSession): { node: ts.CallExpression; content: ts.Expression }[] {
  const pattern = ts.isVariableDeclaration(hook.parent) && ts.isArrayBindingPattern(hook.parent.name) ? hook.parent.name : undefined;
  const setter = pattern?.elements[1];
  if (setter === undefined || !ts.isBindingElement(setter) || !ts.isIdentifier(setter.name)) return [];
  const calls = (index.calls.get(setter.name.text) ?? []).filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && session.declarationOf(expression) === setter);
  return calls.flatMap((node) => {
    const given = node.arguments[0] === undefined ? undefined : unwrap(node.arguments[0]);
    const content = given !== undefined && isFunction(given) ? returnedExpressions(given)[0] : given;
    return content === undefined ? [] : [{ node, content }];
  });
}
