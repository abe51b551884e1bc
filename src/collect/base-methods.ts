import { ts } from 'ts-morph';
import { ownSymbol } from './field-types.js';
import type { AgeCondition, EffectFact, StoreFact, Verb } from './facts.js';
import type { StoreTypes } from './store-types.js';
import { enclosingFunction, receiverOf, unwrap, walk, type CallLike } from './syntax.js';

/** An effect in a method of a base class on a store that only the subclass, or the object it is called on, decides. */
export interface OpenEffect {
  method: ts.MethodDeclaration;
  /** The property of `this` that holds the handle of the store; empty where it is `this` itself. */
  property: string;
  verb: Verb;
  writes: EffectFact['writes'];
  age?: AgeCondition;
}

/** The same effect at a call of the method, on a store that is now known. */
export interface ClosedEffect extends Omit<OpenEffect, 'method' | 'property'> {
  call: ts.CallExpression;
  store: StoreFact;
}

const maximumOpen = 2000;

/** Follows effects of base classes (`BaseRepository<T>.delete`) to the calls that decide the store by their receiver's type. */
export class BaseMethods {
  readonly #open: OpenEffect[] = [];
  readonly #seen = new Set<string>();

  constructor(readonly types: StoreTypes) {}

  /** Takes a call with an effect whose store its receiver `this.model` does not tell. */
  add(call: CallLike, effect: Pick<OpenEffect, 'verb' | 'writes' | 'age'>): void {
    const receiver = receiverOf(call.expression);
    const method = methodAround(call);
    const property = receiver === undefined ? undefined : propertyOfThis(receiver);
    if (method !== undefined && property !== undefined) this.#addOpen({ ...effect, method, property });
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
    const key = `${this.types.session.pathOf(open.method)}:${open.method.pos}:${open.property}:${open.verb}:${open.age?.field ?? ''}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#open.push(open);
  }

  #closeAt(call: ts.CallExpression, open: OpenEffect): ClosedEffect[] {
    const receiver = receiverOf(call.expression);
    if (receiver === undefined) return [];
    const { verb, writes, age } = open;
    const stores = this.#storesOf(receiver, open.property);
    if (stores.length > 0) return stores.map((store) => ({ verb, writes, ...(age === undefined ? {} : { age }), call, store }));
    const outer = methodAround(call);
    const isThis = unwrap(receiver).kind === ts.SyntaxKind.ThisKeyword || unwrap(receiver).kind === ts.SyntaxKind.SuperKeyword;
    if (outer !== undefined && isThis && outer !== open.method) this.#addOpen({ ...open, method: outer });
    return [];
  }

  #storesOf(receiver: ts.Expression, property: string): StoreFact[] {
    const { checker } = this.types.session;
    const type = checker.getNonNullableType(checker.getTypeAtLocation(receiver));
    const file = this.types.session.pathOf(receiver);
    if (property === '') return this.types.ofType(type, file).map((entry) => entry.store);
    const member = checker.getPropertyOfType(type, property);
    const byMember = member === undefined ? [] : this.types.ofType(checker.getTypeOfSymbol(member), file);
    const entries = byMember.length > 0 ? byMember : this.#givenToSuper(type);
    return entries.map((entry) => entry.store);
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

/** `model` of `this.model`, `this.model.find()` or `(await this.model)`; empty for `this`. */
function propertyOfThis(receiver: ts.Expression): string | undefined {
  const node = unwrap(receiver);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return '';
  if (ts.isCallExpression(node)) {
    const inner = receiverOf(node.expression);
    return inner === undefined ? undefined : propertyOfThis(inner);
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  return unwrap(node.expression).kind === ts.SyntaxKind.ThisKeyword ? node.name.text : propertyOfThis(node.expression);
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
