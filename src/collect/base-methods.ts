import { ts } from 'ts-morph';
import { firstOf } from './conditions/first-of.js';
import { ageConditionOf } from './conditions/objects.js';
import { ownSymbol } from './field-types.js';
import type { AgeCondition, EffectFact, StoreFact, Verb } from './facts.js';
import type { StoreTypes } from './store-types.js';
import { enclosingFunction, propertyValue, receiverOf, unwrap, walk, type CallLike } from './syntax.js';

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
    const key = `${this.types.session.pathOf(open.method)}:${open.method.pos}:${open.path.join('.')}:${open.verb}:${String(open.mayMark)}:${open.age?.field ?? ''}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#open.push(open);
  }

  #closeAt(call: ts.CallExpression, open: OpenEffect): ClosedEffect[] {
    const receiver = receiverOf(call.expression);
    if (receiver === undefined) return [];
    const { writes } = open;
    const age = open.age ?? this.#ageGiven(call);
    const stores = this.#storesOf(receiver, open.path);
    const verbFor = (store: StoreFact): Verb => (open.mayMark === true && store.softDelete?.automatic === true ? 'soft-delete' : open.verb);
    if (stores.length > 0) return stores.map((store) => ({ verb: verbFor(store), writes, ...(age === undefined ? {} : { age }), call, store }));
    const outer = methodAround(call);
    const outerPath = pathFromThis(receiver);
    if (outer === undefined || outerPath === undefined || outer === open.method) return [];
    const path = [...outerPath, ...open.path];
    if (path.length <= maximumPath) this.#addOpen({ ...open, method: outer, path });
    return [];
  }

  /** A condition that the caller hands to the method: `Visit.inBatches({ where: { createdAt: { [Op.lt]: deadline } } }, …)`. */
  #ageGiven(call: ts.CallExpression): AgeCondition | undefined {
    const { session } = this.types;
    return firstOf(call.arguments, (argument) => {
      const options = session.originOf(argument);
      return ts.isObjectLiteralExpression(options) ? ageConditionOf(propertyValue(options, 'where'), session) : undefined;
    });
  }

  #storesOf(receiver: ts.Expression, path: readonly string[]): StoreFact[] {
    const found = this.#storesOfType(receiver, path);
    const origin = found.length > 0 ? undefined : this.types.session.originOf(receiver);
    return origin !== undefined && ts.isNewExpression(origin) ? this.#givenBy(origin).map(({ store }) => store) : found;
  }

  #storesOfType(receiver: ts.Expression, path: readonly string[]): StoreFact[] {
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
    const own = superCalls(declaration).flatMap((call) => this.#givenBy(call));
    if (own.length > 0 || !type.isClassOrInterface()) return own;
    return this.types.session.checker.getBaseTypes(type).flatMap((base) => this.#givenToSuper(base));
  }

  /** The stores of `this.collection` in a class that names them to its base class. */
  storesOfThis(receiver: ts.Expression): StoreFact[] {
    const owner = ts.findAncestor(receiver, ts.isClassLike);
    if (owner === undefined || pathFromThis(receiver) === undefined) return [];
    return superCalls(owner).flatMap((call) => this.#givenBy(call)).map(({ store }) => store);
  }

  /** Models that a call hands on, or the store that it names: `super(db, 'users')`, `new Repository(db, 'users')`. */
  #givenBy(call: CallLike): { store: StoreFact }[] {
    const named = this.types.creators.namesAt(call);
    if (named !== undefined) return this.types.storesNamed(named, this.types.session.pathOf(call)).map((store) => ({ store }));
    return [...call.arguments ?? []].flatMap((argument) => this.types.ofExpression(argument));
  }

  /**
   * What callers hand to a method of a base class that writes its parameter, with the stores of what they call it on:
   * `users.create({ email })` of `create(document) { return this.collection.insertOne(document); }`.
   */
  writtenThrough(call: CallLike, written: ts.Expression): { store: StoreFact; written: ts.Expression }[] {
    const receiver = receiverOf(call.expression);
    const method = methodAround(call);
    const path = receiver === undefined ? undefined : pathFromThis(receiver);
    const value = unwrap(written);
    const declaration = ts.isIdentifier(value) ? this.types.session.declarationOf(value) : undefined;
    const position = method === undefined ? -1 : method.parameters.findIndex((parameter) => parameter === declaration);
    if (method === undefined || path === undefined || position < 0) return [];
    return this.types.callsOf(method).flatMap((caller) => {
      const target = receiverOf(caller.expression);
      const argument = caller.arguments[position];
      return target === undefined || argument === undefined ? [] : this.#storesOf(target, path).map((store) => ({ store, written: argument }));
    });
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

function superCalls(declaration: ts.ClassLikeDeclaration): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const constructor = declaration.members.find(ts.isConstructorDeclaration);
  if (constructor?.body === undefined) return found;
  walk(constructor.body, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found.push(node);
    return true;
  });
  return found;
}
