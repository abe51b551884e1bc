import { ts } from 'ts-morph';
import { callsOfCallback } from '../calls/callbacks.js';
import { functionName, functionsBehind, leadsTo } from '../calls/functions.js';
import { handedFunctions } from '../calls/handed-functions.js';
import { awaitedBy } from '../loops.js';
import { calleeName, isFunction, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import type { StoreType, StoreTypes } from './store-types.js';

const maximumDepth = 6;

/** Tells which stores a parameter without a type holds: those of what callers pass, of what a callback is called with, and of what a promise gives. */
export class HandedParameters {
  constructor(readonly types: StoreTypes) {}

  of(parameter: ts.ParameterDeclaration, depth: number): StoreType[] {
    const declaration = parameter.parent;
    if (!isFunction(declaration) || depth > maximumDepth) return [];
    const position = declaration.parameters.indexOf(parameter);
    const { session } = this.types;
    const calls = [...this.types.callsOf(declaration), ...callsOfCallback(declaration, session).map(({ call }) => call)];
    const passed = calls.flatMap((call) => call.arguments[position] ?? []).flatMap((argument) => this.types.ofExpression(argument, depth + 1));
    const awaited = awaitedBy(parameter);
    return [...passed, ...[...awaited === undefined ? [] : [awaited], ...this.#handersOf(declaration, position)].flatMap((promise) => this.#promisedBy(promise, depth))];
  }

  /** The promises that a function is handed to by its name: `find(id).then(remove)`, `find(id).then(verify.bind(null, user))`. */
  #handersOf(declaration: ts.FunctionLikeDeclaration, position: number): ts.Expression[] {
    const { session, index } = this.types;
    const handed = handedFunctions(index).get(functionName(declaration) ?? '') ?? [];
    return handed.filter(({ reference, holder }) => isAwaitedAt(holder) && boundTo(reference) === position && session.declarationsOf(reference).some((found) => leadsTo(found, declaration, session)))
      .map(({ holder }) => holder);
  }

  /** The records that a promise gives, by its type or by what the step before it returns. */
  #promisedBy(promise: ts.Expression, depth: number): StoreType[] {
    const records = this.types.ofExpression(promise, depth + 1).filter(({ isRecord }) => isRecord);
    if (records.length > 0) return records;
    const link = this.types.session.originOf(promise);
    const step = ts.isCallExpression(link) && calleeName(link) === 'then' ? link.arguments[0] : undefined;
    return step === undefined ? [] : this.#functionsAt(unwrap(step)).flatMap(returnedExpressions).flatMap((returned) => this.types.ofExpression(returned, depth + 1));
  }

  #functionsAt(step: ts.Expression): ts.FunctionLikeDeclaration[] {
    if (isFunction(step)) return [step];
    const bound = ts.isCallExpression(step) && calleeName(step) === 'bind' ? receiverOf(step.expression) : undefined;
    return functionsBehind(bound ?? step, this.types.session);
  }
}

/** Whether a value is waited for by the call that it stands in front of. */
function isAwaitedAt({ parent }: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'then';
}

/** How many parameters of a function are bound where it is handed over: one with `verify.bind(null, user)`. */
function boundTo({ parent }: ts.Expression): number {
  const call = ts.isPropertyAccessExpression(parent) && parent.name.text === 'bind' ? parent.parent : undefined;
  return call !== undefined && ts.isCallExpression(call) ? Math.max(0, call.arguments.length - 1) : 0;
}
