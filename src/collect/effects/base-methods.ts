import { ts } from 'ts-morph';
import { firstOf } from '../conditions/first-of.js';
import { ageConditionOf } from '../conditions/objects.js';
import { ownSymbol } from '../field-types.js';
import type { AgeCondition, StoreFact } from '../facts.js';
import { functionName, hasBody } from '../calls/functions.js';
import { directSubclassesOf, tableOfThisIn, valuesOfMember } from '../lookup/class-tables.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { describeDeed, type Deed } from './deeds.js';
import { isTableOfThis, pathFromThis, tableProperties } from './paths-from-this.js';
import { tableGivenToBase, tablesGivenToMaker } from '../tables/names-in-code.js';
import { baseClassOf, enclosingFunction, isFunction, propertyName, propertyValue, receiverOf, returnedExpressions, superCalls, unwrap, type CallLike } from '../syntax.js';
import { libraryOf } from '../tags.js';
import { argumentFor, classParameterOf, typeParameterIn, type ClassParameter } from './type-parameters.js';

/** An effect in a method of a base class on a store that only the subclass, or the object it is called on, decides. */
interface OpenEffect {
  method: ts.MethodDeclaration;
  call: ts.Node;
  /** The properties from `this` to the handle of the store; empty where it is `this` itself. */
  path: string[];
  /** The type parameter of the method's class that stands for the records. */
  parameter?: ClassParameter;
  deed: Deed;
}

/** The same effect at a call of the method, on a store that is now known. */
export interface ClosedEffect {
  deed: Deed;
  call: ts.Node;
  store: StoreFact;
}

const maximumOpen = 4000;
const maximumPath = 4;
/** Functions that return what another one makes. */
const maximumFactories = 3;

/** Follows effects of base classes (`BaseRepository<T>.delete`) to the calls that decide the store by their receiver's type. */
export class BaseMethods {
  readonly #open: OpenEffect[] = [];
  readonly #seen = new Set<string>();

  constructor(readonly types: StoreTypes) {}

  /**
   * Takes a call with an effect whose store is not known: its receiver is `this.model`, or what it acts on has a type parameter
   * of the class for a type.
   *
   * @param subject what names the store
   */
  add(call: ts.Node, subject: ts.Expression | undefined, deed: Deed): void {
    const method = methodAround(call);
    if (method === undefined || subject === undefined) return;
    const path = isTableOfThis(subject) && this.#isText(subject) ? [] : pathFromThis(subject);
    if (path !== undefined) this.#addOpen({ deed, method, call, path });
    this.addGiven(call, subject, deed);
  }

  /** A name, rather than the table itself. */
  #isText(subject: ts.Expression): boolean {
    return (this.types.session.checker.getTypeAtLocation(subject).flags & ts.TypeFlags.StringLike) !== 0;
  }

  /** Takes an effect on the table that the class calls `this.table`, whatever the method does it with. */
  addOfTable(call: ts.Node, name: ts.Expression, deed: Deed): void {
    const method = methodAround(call);
    if (method !== undefined && isTableOfThis(name)) this.#addOpen({ deed, method, call, path: [] });
  }

  /** Takes an effect on a value that has a type parameter of the class for a type. */
  addGiven(call: ts.Node, subject: ts.Expression, deed: Deed): void {
    const method = methodAround(call);
    const parameter = method === undefined ? undefined : this.#parameterOf(subject);
    if (method !== undefined && parameter !== undefined) this.#addOpen({ deed, method, call, path: [], parameter });
  }

  /** All calls of the methods, with the stores of what they are called on. */
  close(): ClosedEffect[] {
    const closed: ClosedEffect[] = [];
    for (let position = 0; position < this.#open.length && position < maximumOpen; position += 1) {
      const open = this.#open[position];
      if (open !== undefined) closed.push(...this.#closeOpen(open));
    }
    return this.#distinct(closed);
  }

  /** Both a property and a type parameter may lead to the same store. */
  #distinct(closed: readonly ClosedEffect[]): ClosedEffect[] {
    const seen = new Set<string>();
    return closed.filter(({ call, store, deed }) => {
      const key = `${this.types.session.pathOf(call)}:${call.pos}:${store.id}:${describeDeed(deed)}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
  }

  #parameterOf(subject: ts.Expression): ClassParameter | undefined {
    const { checker } = this.types.session;
    const found = typeParameterIn(checker.getTypeAtLocation(subject), checker);
    return found === undefined ? undefined : classParameterOf(found);
  }

  #addOpen(open: OpenEffect): void {
    const { deed, method, path, parameter } = open;
    const key = `${this.types.session.pathOf(method)}:${method.pos}:${path.join('.')}:${parameter?.owner.pos ?? ''}:${parameter?.position ?? ''}:${describeDeed(deed)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#open.push(open);
  }

  /** Calls of the method; a method that a framework calls is called on every subclass. */
  #closeOpen(open: OpenEffect): ClosedEffect[] {
    const closed = [...this.types.callsOf(open.method).flatMap((call) => this.#closeAt(call, open)), ...this.#closeUnresolved(open)];
    if ((ts.getDecorators(open.method) ?? []).length > 0) return [...closed, ...this.#closeForSubclasses(open.call, open)];
    return closed.length > 0 ? closed : this.#closeForObjects(open);
  }

  /** A method that is handed on rather than called acts on what the objects of its class are made with: `router.delete('/:id', new Endpoints(Guest).remove)`. */
  #closeForObjects(open: OpenEffect): ClosedEffect[] {
    const owner = open.method.parent;
    const maker = ts.isClassLike(owner) && open.path.length > 0 ? owner.members.find((member) => ts.isConstructorDeclaration(member)) : undefined;
    if (maker === undefined || this.types.callsOf(open.method).length > 0) return [];
    const made = this.types.session.callsOf(maker).filter(ts.isNewExpression);
    return made.flatMap((creation) => this.#givenBy(creation)).map(({ store }) => ({ deed: open.deed, call: open.call, store }));
  }

  /** A builder of the application is used wherever its library's builders are, also where the type of the chain is unknown. */
  #closeUnresolved(open: OpenEffect): ClosedEffect[] {
    const { method, path } = open;
    const name = functionName(method);
    const builder = path.length === 0 && ts.isClassLike(method.parent) ? this.#builderOf(method.parent) : undefined;
    const library = builder === undefined ? undefined : libraryOf(builder.getSourceFile().fileName);
    // What the library itself has under that name is known by name.
    if (name === undefined || builder === undefined || builder.members.some((member) => propertyName(member.name) === name)) return [];
    const calls = (this.types.index.calls.get(name) ?? []).filter(ts.isCallExpression);
    return calls.filter((call) => this.#isUnresolved(call)).flatMap((call) => {
      const receiver = receiverOf(call.expression);
      const handles = receiver === undefined ? [] : this.types.ofExpression(receiver).filter(({ isRecord, store }) => !isRecord && store.kind === library);
      return handles.map(({ store }) => ({ deed: this.#deedAt(call, open), call, store }));
    });
  }

  /** Nothing is known of the callee but, at most, that the application says it exists: `interface QueryBuilder { erase(): void }`. */
  #isUnresolved(call: ts.CallExpression): boolean {
    return this.types.session.declarationsOf(call.expression).every((declaration) => this.types.session.isOwn(declaration) && !hasBody(declaration));
  }

  /** The query builder of a library that a class extends. */
  #builderOf(owner: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration | ts.InterfaceDeclaration | undefined {
    const { checker } = this.types.session;
    const builder = checker.getPropertyOfType(checker.getTypeAtLocation(owner), '__store')?.declarations?.[0]?.parent;
    return builder !== undefined && (ts.isClassLike(builder) || ts.isInterfaceDeclaration(builder)) && !this.types.session.isOwn(builder) ? builder : undefined;
  }

  #closeAt(call: ts.CallExpression, open: OpenEffect): ClosedEffect[] {
    const receiver = receiverOf(call.expression);
    if (receiver === undefined) return [];
    const stores = open.parameter === undefined ? this.#storesOf(receiver, open.path) : this.#storesGiven(open.parameter, this.#typeOf(receiver), receiver);
    if (stores.length > 0) return stores.map((store) => ({ deed: this.#deedAt(call, open), call, store }));
    return open.parameter === undefined ? this.#reopen(call, receiver, open) : this.#reopenGiven(call, receiver, open, open.parameter);
  }

  /** With what the caller hands to the method: the condition where the method itself has none, and the value that it writes as it is. */
  #deedAt(call: ts.CallExpression, { method, deed: { written: innerWritten, where: innerWhere, ...deed } }: OpenEffect): Deed {
    const [written, where] = [innerWritten, innerWhere].map((inner) => this.#argumentFor(inner, call, method));
    const age = deed.age ?? ageConditionOf(where, this.types.session) ?? this.#ageGiven(call);
    return { ...deed, ...(age === undefined ? {} : { age }), ...(written === undefined ? {} : { written }), ...(where === undefined ? {} : { where }) };
  }

  /** The argument of a call that the method hands on as it is. */
  #argumentFor(inner: ts.Expression | undefined, call: ts.CallExpression, method: ts.MethodDeclaration): ts.Expression | undefined {
    const origin = inner === undefined ? undefined : this.types.session.originOf(inner);
    const parameter = origin === undefined ? undefined : this.types.session.declarationOf(origin);
    return parameter !== undefined && ts.isParameter(parameter) ? call.arguments[method.parameters.indexOf(parameter)] : undefined;
  }

  #reopen(call: ts.CallExpression, receiver: ts.Expression, open: OpenEffect): ClosedEffect[] {
    const outer = methodAround(call);
    const outerPath = pathFromThis(receiver);
    if (outer === undefined || outerPath === undefined || outer === open.method) return [];
    const path = [...outerPath, ...open.path];
    if (path.length <= maximumPath) this.#addOpen({ ...open, deed: this.#deedAt(call, open), method: outer, call, path });
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

  /** The receiver's type argument is a type parameter itself: of the class around the call, or of a function that makes classes. */
  #reopenGiven(call: ts.CallExpression, receiver: ts.Expression, open: OpenEffect, parameter: ClassParameter): ClosedEffect[] {
    const { checker } = this.types.session;
    const given = argumentFor(parameter, this.#typeOf(receiver), checker);
    const found = given === undefined ? undefined : typeParameterIn(given, checker);
    if (found === undefined) return [];
    const outerParameter = classParameterOf(found);
    const outer = methodAround(call);
    // A class inside a function is extended through what the function returns.
    if (outerParameter === undefined || enclosingFunction(outerParameter.owner) !== undefined) return this.#closeForSubclasses(call, open);
    if (outer !== undefined && outer !== open.method) this.#addOpen({ ...open, method: outer, call, parameter: outerParameter });
    return [];
  }

  #closeForSubclasses(call: ts.Node, open: OpenEffect): ClosedEffect[] {
    const owner = open.parameter?.owner ?? open.method.parent;
    if (!ts.isClassLike(owner)) return [];
    const { checker } = this.types.session;
    return directSubclassesOf(owner, this.types.session, this.types.index).flatMap((subclass) => {
      const type = checker.getTypeAtLocation(subclass);
      const stores = open.parameter === undefined ? this.#storesOfType(type, open.path, this.types.session.pathOf(subclass)) : this.#storesGiven(open.parameter, type, subclass);
      return stores.map((store) => ({ deed: open.deed, call, store }));
    });
  }

  #storesGiven(parameter: ClassParameter, type: ts.Type, asking: ts.Node): StoreFact[] {
    const given = argumentFor(parameter, type, this.types.session.checker);
    return given === undefined ? [] : this.types.ofType(given, this.types.session.pathOf(asking)).map((entry) => entry.store);
  }

  #typeOf(receiver: ts.Expression): ts.Type {
    const { checker } = this.types.session;
    return checker.getNonNullableType(checker.getTypeAtLocation(receiver));
  }

  #storesOf(receiver: ts.Expression, path: readonly string[]): StoreFact[] {
    const found = this.#storesOfType(this.#typeOf(receiver), path, this.types.session.pathOf(receiver));
    return found.length > 0 ? found : this.#storesOfMade(receiver, 0);
  }

  /** `new Repository(db, 'users')`, also as a function of the application returns it: `static users(db) { return new Repository(db, 'users'); }`. */
  #storesOfMade(value: ts.Expression, depth: number): StoreFact[] {
    const { session } = this.types;
    const origin = session.originOf(value);
    if (ts.isNewExpression(origin)) return [...this.#givenBy(origin).map(({ store }) => store), ...this.#tablesGivenToMaker(origin.expression)];
    const callee = ts.isCallExpression(origin) && depth < maximumFactories ? session.declarationsOf(origin.expression).find((declaration) => session.isOwn(declaration)) : undefined;
    if (callee === undefined || !isFunction(callee)) return [];
    return returnedExpressions(callee).flatMap((returned) => (unwrap(returned).kind === ts.SyntaxKind.ThisKeyword ? [] : this.#storesOfMade(returned, depth + 1)));
  }

  #storesOfType(holder: ts.Type, path: readonly string[], file: string): StoreFact[] {
    const { checker } = this.types.session;
    let type = holder;
    for (const [position, property] of path.entries()) {
      const member = checker.getPropertyOfType(type, property);
      const isLast = position === path.length - 1;
      const next = member === undefined ? undefined : checker.getNonNullableType(checker.getTypeOfSymbol(member));
      if (isLast && (next === undefined || this.types.ofType(next, file).length === 0)) return [...this.#givenToSuper(type).map((entry) => entry.store), ...this.#namedByClass(type, file)];
      if (next === undefined) return [];
      type = next;
    }
    const found = this.types.ofType(type, file).map((entry) => entry.store);
    if (found.length > 0 || path.length > 0) return found;
    const given = this.#tablesGivenToSuper(type);
    return [...given.length > 0 ? given : this.#tableOfProperty(type, file), ...this.#namedByClass(type, file)];
  }

  /** The store that a class names for its base class: `class Guests extends modelOf({ collection: 'guests' })`. */
  #namedByClass(type: ts.Type, file: string): StoreFact[] {
    const declaration = ownSymbol(type)?.valueDeclaration;
    const named = declaration !== undefined && ts.isClassLike(declaration) ? this.types.creators.namedByClass(declaration) : undefined;
    return named === undefined ? [] : this.types.storesNamed(named, file);
  }

  /** The table that a class names to its base class: `super('guests', db)`. */
  #tablesGivenToSuper(type: ts.Type): StoreFact[] {
    const declaration = ownSymbol(type)?.valueDeclaration;
    if (declaration === undefined || !ts.isClassLike(declaration)) return [];
    return [...superCalls(declaration).flatMap((call) => this.#tablesGivenBy(call)), ...this.#tablesGivenToMaker(baseClassOf(declaration))];
  }

  /** `class Guests extends stored({ tableName: 'guests' })`, `new (stored('guests'))()`: a function makes the class. */
  #tablesGivenToMaker(made: ts.Expression | undefined): StoreFact[] {
    const { session, registry } = this.types;
    return made === undefined ? [] : tablesGivenToMaker(made, session).flatMap((table) => registry.byTable(table, session.pathOf(made)) ?? []);
  }

  /** `readonly tableName = 'guests'` of the class that a method of its base class runs on. */
  #tableOfProperty(type: ts.Type, file: string): StoreFact[] {
    const { session, registry } = this.types;
    const declarations = tableProperties.flatMap((name) => session.checker.getPropertyOfType(type, name)?.declarations ?? []);
    return declarations.flatMap(valuesOfMember).flatMap((value) => session.constantsOf(value)).flatMap((table) => registry.byTable(String(table), file) ?? registry.byName(String(table), 'dynamodb', file) ?? []);
  }

  #tablesGivenBy(call: CallLike): StoreFact[] {
    const { session, registry } = this.types;
    return tableGivenToBase(call, session).flatMap(({ table }) => registry.byTable(table, session.pathOf(call)) ?? []);
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
    const given = superCalls(owner).flatMap((call) => this.#givenBy(call)).map(({ store }) => store);
    return given.length > 0 ? given : this.#namedByClass(this.types.session.checker.getTypeAtLocation(owner), this.types.session.pathOf(receiver));
  }

  /** Models that a call hands on, or the store that it names: `super(db, 'users')`, `new Repository(db, 'users')`. */
  #givenBy(call: CallLike): { store: StoreFact }[] {
    const named = this.types.creators.namesAt(call);
    if (named !== undefined) return this.types.storesNamed(named, this.types.session.pathOf(call)).map((store) => ({ store }));
    const tables = this.#tablesGivenBy(call);
    if (tables.length > 0) return tables.map((store) => ({ store }));
    return [...call.arguments ?? []].flatMap((argument) => this.types.ofExpression(argument));
  }

  /**
   * What callers hand to a method of a base class that writes its parameter, with the stores of what they call it on:
   * `users.create({ email })` of `create(document) { return this.collection.insertOne(document); }`.
   */
  writtenThrough(call: CallLike, written: ts.Expression): { store: StoreFact; written: ts.Expression }[] {
    const receiver = receiverOf(call.expression);
    const method = methodAround(call);
    const isOfTable = tableOfThisIn(call, this.types.creators.tagAt(call), this.types.session) !== undefined;
    const path = isOfTable ? [] : receiver === undefined ? undefined : pathFromThis(receiver);
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
