import { ts } from 'ts-morph';
import { CallNames } from '../calls/call-names.js';
import type { CallFact, FunctionReference } from '../facts.js';
import { HandOffs } from './hand-offs.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import { functionAround } from '../session.js';
import { functionName, isSameFunction } from '../calls/functions.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, receiverOf, unwrap, type CallLike } from '../syntax.js';

/** Functions above a removal that are followed in all, and calls of one name that are looked at. */
const maximumFunctions = 6000;
const maximumCalls = 1500;
const maximumReferences = 120;
/** Calls that run a function which they are given. */
const runningCalls = /^(map|flatMap|forEach|reduce|then|finally|catch|all|allSettled|pipe|flow|chain\w*|tap\w*|mapSeries|each|eachSeries|eachLimit|transaction|\$transaction|withTransaction|run|runInTransaction|retry|bind|call|apply|set(Immediate|Timeout)|nextTick|waitUntil|after|bracket|orElse\w*)$/;
/** Methods of the language's own collections: a call of an unknown value by such a name means nothing. */
const commonNames = new Set(['delete', 'remove', 'clear', 'add', 'get', 'set', 'run', 'execute', 'handle', 'process', 'call', 'apply', 'next', 'push', 'pop', 'send', 'update', 'create', 'destroy', 'constructor', 'default', 'exports']);

/**
 * The calls above every function that removes records, up to where nothing of the application calls on: enough to tell which
 * removals one function runs, without asking about every call of the application. Common names of unknown values are no calls.
 */
export class RemovalCalls {
  readonly #handOffs: HandOffs;
  readonly #names: CallNames;
  readonly #facts = new Map<string, CallFact>();
  readonly #queue: ts.FunctionLikeDeclaration[] = [];
  readonly #seen = new Set<ts.FunctionLikeDeclaration>();

  constructor(readonly types: StoreTypes, readonly reachability: ReachabilityAnalysis) {
    this.#handOffs = new HandOffs(types);
    this.#names = new CallNames(types, reachability);
  }

  /** @param removals the calls and assignments that remove or empty records, with the stores that they act on. */
  above(removals: readonly Removal[]): CallFact[] {
    for (const { node } of removals) this.#visit(functionAround(node));
    for (const { from, to } of this.#handOffs.ofHooks(removals)) this.#add(from, to);
    for (let position = 0; position < this.#queue.length && position < maximumFunctions; position += 1) {
      const called = this.#queue[position];
      if (called !== undefined) for (const caller of this.#callersOf(called)) this.#add(caller, called);
    }
    return [...this.#facts.values()];
  }

  #visit(declaration: ts.FunctionLikeDeclaration | undefined): void {
    if (declaration === undefined || this.#seen.has(declaration)) return;
    this.#seen.add(declaration);
    this.#queue.push(declaration);
  }

  #add(caller: ts.Node, called: ts.FunctionLikeDeclaration): void {
    const around = functionAround(caller);
    // What a module or a constructor names is set up there, not run.
    if (around === undefined || ts.isConstructorDeclaration(around) || around === called) return;
    const from = this.types.session.functionOf(around);
    const to = this.types.session.functionOf(called);
    this.#facts.set(`${keyOf(from)} ${keyOf(to)}`, { from, to });
    this.#visit(around);
    this.#visit(called);
  }

  #callersOf(called: ts.FunctionLikeDeclaration): ts.Node[] {
    const names = this.#names.of(called);
    const handedOff = this.#handOffs.sendersOf(called);
    const around = isArgument(called) && !isGivenUnderName(called) ? [called.parent] : [];
    return [...handedOff, ...around, ...names.flatMap((name) => [...this.#callsOf(called, name), ...this.#callbacksOf(called, name)])];
  }

  #callsOf(called: ts.FunctionLikeDeclaration, name: string): ts.Node[] {
    const calls = (this.types.index.calls.get(name) ?? []).filter((call): call is ts.CallExpression => ts.isCallExpression(call)).slice(0, maximumCalls);
    const proven = new Set<ts.Node>(functionName(called) === name ? this.types.callsOf(called) : []);
    return calls.filter((call) => proven.has(call) || this.#leadsTo(call.expression, called, name));
  }

  /** Where the callee's own declarations do not tell: the value behind variables and re-exports, or a distinctive name on an unknown value. */
  #leadsTo(callee: ts.Expression, called: ts.FunctionLikeDeclaration, name: string): boolean {
    const { session } = this.types;
    const declarations = session.declarationsOf(callee);
    if (declarations.length === 0) return receiverOf(callee) !== undefined && !commonNames.has(name);
    if (declarations.some((declaration) => this.#isMemberOf(declaration, called))) return true;
    const origin = boundFunction(session.originOf(callee));
    return origin === called || session.declarationsOf(origin).some((target) => isSameFunction(target, called));
  }

  /** A member of an interface or a type that what holds the function fits: `handlers.map((handler) => handler.onDelete(user))`. */
  #isMemberOf(member: ts.Declaration, called: ts.FunctionLikeDeclaration): boolean {
    if (!ts.isMethodSignature(member) && !ts.isPropertySignature(member)) return false;
    const { session } = this.types;
    const property = ts.isPropertyAssignment(called.parent) || ts.isPropertyDeclaration(called.parent) ? called.parent : called;
    const holder: ts.Node = property.parent;
    if (!session.isOwn(member) || !(ts.isClassLike(holder) || ts.isObjectLiteralExpression(holder))) return false;
    return session.checker.isTypeAssignableTo(session.checker.getTypeAtLocation(holder), session.checker.getTypeAtLocation(member.parent));
  }

  /** `ids.map(this.removeOne)`, `pipe(user, TE.chain(removeUser))`. */
  #callbacksOf(called: ts.FunctionLikeDeclaration, name: string): ts.Node[] {
    const references = this.reachability.references(name);
    if (references.length > maximumReferences) return [];
    return references.filter((reference) => {
      const value = ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
      const call = value.parent;
      const isCallback = (ts.isCallExpression(call) && call.expression !== value && runningCalls.test(calleeName(call) ?? '')) ||
        (ts.isPropertyAccessExpression(call) && call.expression === value && ts.isCallExpression(call.parent) && /^(bind|call|apply)$/.test(call.name.text));
      return isCallback && this.#leadsTo(value, called, name);
    });
  }
}

/** `remove` of `remove.bind(this)`. */
function boundFunction(expression: ts.Expression): ts.Expression {
  const member = ts.isCallExpression(expression) ? unwrap(expression.expression) : undefined;
  return member !== undefined && ts.isPropertyAccessExpression(member) && member.name.text === 'bind' ? unwrap(member.expression) : expression;
}

/** A call or an assignment that removes or empties records of stores. */
export interface Removal {
  node: ts.Node;
  stores: readonly string[];
  /** Records are removed for good, so that what hooks in on deletions runs. */
  deletes: boolean;
}

function keyOf({ file, line, name }: FunctionReference): string {
  return `${file}:${line}:${name}`;
}

/** `items.map(async () => …)`, `const done = items.map(async () => …)`: what a function hands to a call inside it, it runs. */
function isArgument(declaration: ts.FunctionLikeDeclaration): boolean {
  return ts.isCallExpression(declaration.parent) || ts.isNewExpression(declaration.parent);
}

/** `on('user.deleted', async () => …)`: an event runs it, not the function around it. */
export function isGivenUnderName(declaration: ts.FunctionLikeDeclaration): boolean {
  const call = declaration.parent as CallLike;
  const [first] = call.arguments ?? [];
  return first !== undefined && unwrap(first) !== declaration && (ts.isStringLiteralLike(first) || !runningCalls.test(calleeName(call) ?? ''));
}
