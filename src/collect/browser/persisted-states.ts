import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import type { CollectSession } from '../session.js';
import { propertyValue, unwrap } from '../syntax.js';
import type { KeptValue } from './kept-values.js';
import { ofPinia } from './pinia-states.js';
import { isKept, statesOf } from './redux-states.js';
import { ofZustand } from './zustand-states.js';

/** States of a page that a library keeps in the browser as they change: zustand, pinia, jotai, redux. */
export function persistedStates(index: CallIndex, session: CollectSession): KeptValue[] {
  const calls = (name: string): ts.CallExpression[] => (index.calls.get(name) ?? []).filter(ts.isCallExpression);
  return [
    ...calls('persist').flatMap((call) => ofZustand(call, session)),
    ...calls('defineStore').flatMap((call) => ofPinia(call, session)),
    ...calls('atomWithStorage').flatMap((call) => ofJotai(call, session)),
    ...calls('persistReducer').flatMap((call) => ofRedux(call, session)),
  ];
}

/** `atomWithStorage<Visit[]>('visits', [])` */
function ofJotai(node: ts.CallExpression, session: CollectSession): KeptValue[] {
  const [key, initial] = node.arguments;
  const written = node.typeArguments?.[0];
  if (key === undefined || initial === undefined) return [];
  const value = kept(node, 'localStorage', session.constantsOf(key)[0], initial, session);
  return [written === undefined ? value : { ...value, type: session.checker.getTypeFromTypeNode(written) }];
}

/** `persistReducer({ key: 'account', storage }, reducer)`: what the reducer, or each of several that are combined, makes of its state. */
function ofRedux(node: ts.CallExpression, session: CollectSession): KeptValue[] {
  const [given, reducer] = node.arguments;
  const options = given === undefined ? undefined : session.objectOf(given);
  const named = options === undefined ? undefined : propertyValue(options, 'key');
  if (reducer === undefined || options === undefined || named === undefined) return [];
  const key = String(session.constantsOf(named)[0] ?? '');
  const states = statesOf(reducer, session).filter(({ slice }) => slice === undefined || isKept(slice, options, session));
  return states.map(({ slice, type }) => ({ node, kind: 'redux-persist', key: slice === undefined ? key : `${key}.${slice}`, type }));
}

function kept(node: ts.CallExpression, kind: string, key: string | number | boolean | undefined, value: ts.Expression, session: CollectSession): KeptValue {
  return { node, kind, key: String(key ?? ''), type: session.checker.getTypeAtLocation(unwrap(value)) };
}
