import { ts } from 'ts-morph';
import { ownSymbol } from './field-types.js';
import type { AgeCondition, EffectFact, StoreFact, Verb } from './facts.js';
import type { StoreTypes } from './store-types.js';
import { enclosingFunction, receiverOf, unwrap, walk, type CallLike } from './syntax.js';

/** An effect in a method of a base class on a store that only the subclass, or the object it is called on, decides. */
export interface OpenEffect {
  method: ts.MethodDeclaration;
  /** The properties from `this` to the handle of the store; empty where it is `this` itself. */
  path: string[];
  verb: Verb;
  /** Where the store marks deleted records by itself, it does no more than that. */
  mayMark?: boolean;
  writes: EffectFact['writes'];
  age?: AgeCondition;
  /** The written value as it stands in the method. */
  written?: ts.Expression;
}

/** The same effect at a call of the method, on a store that is now known. */
export interface ClosedEffect extends Omit<OpenEffect, 'method' | 'path' | 'mayMark'> {
  call: ts.CallExpression;
  store: StoreFact;
}

const maximumOpen = 4000;
const maximumPath = 4;

/** Follows effects of base classes (`BaseRepository<T>.delete`) to the calls that decide the store by their receiver's type. */
export class BaseMethods {
  readonly #open: OpenEffect[] = [];
  readonly #seen = new Set<string>();

  constructor(readonly types: StoreTypes) {}

  /** Takes a call with an effect whose store its receiver `this.model` does not tell. */
  add(call: CallLike, effect: Omit<OpenEffect, 'method' | 'path'>): void {
    const receiver = receiverOf(call.expression);
    const method = methodAround(call);
    const path = receiver === undefined ? undefined : pathFromThis(receiver);
    if (method !== undefined && path !== undefined) this.#addOpen({ ...effect, method, path });
  }

  /** All calls of the methods, with the stores of what they are called on. */
  close(): ClosedEffect[] {
    const closed: ClosedEffect[] = [];
    for (let position = 0; position < this.#open.length && position < maximumOpen; position += 1) {
      const open = this.#open[position];
      if (open !== undefined) for (const call of this.types.callsOf(open.method)) closed.push(...this.#closeAt(call, open));
    }
    return closed;
  }

  #addOpen(open: OpenEffect): void {
    const key = `${this.types.session.pathOf(open.method)}:${open.method.pos}:${open.path.join('.')}:${open.verb}:${open.age?.field ?? ''}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#open.push(open);
  }

  #closeAt(call: ts.CallExpression, open: OpenEffect): ClosedEffect[] {
    const receiver = receiverOf(call.expression);
    if (receiver === undefined) return [];
    const { writes, age } = open;
    const stores = this.#storesOf(receiver, open.path);
    const verbFor = (store: StoreFact): Verb => (open.mayMark === true && store.softDelete?.automatic === true ? 'soft-delete' : open.verb);
    const written = this.#writtenAt(call, open);
    if (stores.length > 0) return stores.map((store) => ({ verb: verbFor(store), writes, ...(age === undefined ? {} : { age }), ...(written === undefined ? {} : { written }), call, store }));
    const outer = methodAround(call);
    const outerPath = pathFromThis(receiver);
    if (outer === undefined || outerPath === undefined || outer === open.method) return [];
    const path = [...outerPath, ...open.path];
    const { written: inner, ...same } = open;
    if (path.length <= maximumPath) this.#addOpen({ ...same, method: outer, path, ...(inner === undefined || written === undefined ? {} : { written }) });
    return [];
  }

  /** The argument of a call that the method writes as it is. */
  #writtenAt(call: ts.CallExpression, { method, written }: OpenEffect): ts.Expression | undefined {
    const origin = written === undefined ? undefined : this.types.session.originOf(written);
    const parameter = origin === undefined ? undefined : this.types.session.declarationOf(origin);
    return parameter !== undefined && ts.isParameter(parameter) ? call.arguments[method.parameters.indexOf(parameter)] : undefined;
  }

  #storesOf(receiver: ts.Expression, path: readonly string[]): StoreFact[] {
    const { checker } = this.types.session;
    const file = this.types.session.pathOf(receiver);
    let type = checker.getNonNullableType(checker.getTypeAtLocation(receiver));
    for (const [position, property] of path.entries()) {
      const member = checker.getPropertyOfType(type, property);
      const isLast = position === path.length - 1;
      const next = member === undefined ? undefined : checker.getNonNullableType(checker.getTypeOfSymbol(member));
      if (isLast && (next === undefined || this.types.ofType(next, file).length === 0)) return this.#givenToSuper(type).map((entry) => entry.store);
      if (next === undefined) return [];
      type = next;
    }
    return this.types.ofType(type, file).map((entry) => entry.store);
  }

  /** `super(UserModel)` in the constructor of the class, or of a class between it and the base. */
  #givenToSuper(type: ts.Type): { store: StoreFact }[] {
    const declaration = ownSymbol(type)?.valueDeclaration;
    if (declaration === undefined || !ts.isClassLike(declaration)) return [];
    const own = superArguments(declaration).flatMap((argument) => this.types.ofExpression(argument));
    if (own.length > 0 || !type.isClassOrInterface()) return own;
    return this.types.session.checker.getBaseTypes(type).flatMap((base) => this.#givenToSuper(base));
  }
}

function methodAround(node: ts.Node): ts.MethodDeclaration | undefined {
  let current = enclosingFunction(node);
  while (current !== undefined && !ts.isMethodDeclaration(current)) current = enclosingFunction(current);
  return current;
}

/** `['model']` of `this.model`, `this.model.find()` or `(await this.model)`; empty for `this` and `super`. */
function pathFromThis(receiver: ts.Expression): string[] | undefined {
  const node = unwrap(receiver);
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return [];
  if (ts.isCallExpression(node)) {
    const inner = receiverOf(node.expression);
    return inner === undefined ? undefined : pathFromThis(inner);
  }
  const outer = ts.isPropertyAccessExpression(node) ? pathFromThis(node.expression) : undefined;
  return outer === undefined || !ts.isPropertyAccessExpression(node) ? undefined : [...outer, node.name.text];
}

function superArguments(declaration: ts.ClassLikeDeclaration): ts.Expression[] {
  const found: ts.Expression[] = [];
  const constructor = declaration.members.find(ts.isConstructorDeclaration);
  if (constructor?.body === undefined) return found;
  walk(constructor.body, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found.push(...node.arguments);
    return true;
  });
  return found;
}
