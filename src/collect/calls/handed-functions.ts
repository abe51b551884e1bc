import { ts } from 'ts-morph';
import { append } from '../append.js';
import { calleeName, nameOfReference, receiverOf, unwrap } from '../syntax.js';
import type { CallIndex } from './call-index.js';

/** A function that is handed over by its name, to be given what a list or a promise holds: `guests.forEach(console.log)`. */
export interface HandedFunction {
  /** `console.log`, also of `console.log.bind(console)`. */
  reference: ts.Expression;
  /** The list or the promise. */
  holder: ts.Expression;
}

const handers: readonly string[] = ['then', 'forEach', 'map', 'flatMap'];
const known = new WeakMap<CallIndex, ReadonlyMap<string, readonly HandedFunction[]>>();

/** Every function that is handed over by its name, by the last part of the name. */
export function handedFunctions(index: CallIndex): ReadonlyMap<string, readonly HandedFunction[]> {
  const found = known.get(index) ?? findHanded(index);
  known.set(index, found);
  return found;
}

function findHanded(index: CallIndex): Map<string, HandedFunction[]> {
  const handed = new Map<string, HandedFunction[]>();
  for (const call of handers.flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression)) {
    const holder = receiverOf(call.expression);
    const reference = call.arguments[0] === undefined ? undefined : referenceOf(call.arguments[0]);
    const name = reference === undefined ? undefined : nameOfReference(reference);
    if (holder !== undefined && reference !== undefined && name !== undefined) append(handed, name, { reference, holder });
  }
  return handed;
}

function referenceOf(argument: ts.Expression): ts.Expression | undefined {
  const node = unwrap(argument);
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return node;
  const bound = ts.isCallExpression(node) && calleeName(node) === 'bind' ? receiverOf(node.expression) : undefined;
  return bound === undefined ? undefined : unwrap(bound);
}
