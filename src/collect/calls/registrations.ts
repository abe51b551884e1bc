import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { CallLike } from '../syntax.js';
import type { CallIndex } from './call-index.js';

/** Calls that say which function handles what. */
const registering = ['on', 'once', 'process', 'define', 'work', 'subscribe', 'addListener', 'Worker', 'consume', 'handle'];
const known = new WeakMap<CallIndex, ReadonlyMap<string, readonly CallLike[]>>();

/** Calls that register handlers, by the names of what they are given: `worker.on('user.deleted', removeUser)` under `removeUser`. */
export function registrationsOf(index: CallIndex): ReadonlyMap<string, readonly CallLike[]> {
  const found = known.get(index) ?? findRegistrations(index);
  known.set(index, found);
  return found;
}

function findRegistrations(index: CallIndex): Map<string, CallLike[]> {
  const found = new Map<string, CallLike[]>();
  for (const call of registering.flatMap((name) => index.calls.get(name) ?? [])) {
    if (ts.isTaggedTemplateExpression(call)) continue;
    for (const name of new Set([...call.arguments ?? []].filter(ts.isIdentifier).map(({ text }) => text))) append(found, name, call);
  }
  return found;
}
