import { ts } from 'ts-morph';
import { declaredName, isConstructorType, isPrimitive, ownSymbol, typeInsideUtility } from '../field-types.js';
import type { StoreFact } from '../facts.js';
import { elementOf } from './element-types.js';
import { OpenedHandles } from './opened-handles.js';
import { placeOf } from '../positions.js';
import { Remembered } from '../remembered.js';
import type { CollectSession } from '../session.js';
import type { StoreRegistry } from './store-registry.js';
import { argumentAt } from '../calls/operands.js';
import { kindsOf, type NamedStores, type StoreCreators } from './store-creators.js';
import { isCallLike, nameOfReference, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { libraryOf, plainOperands } from '../tags.js';
import type { CallIndex } from '../calls/call-index.js';
import { isUntypedBuilder } from '../tables/names-in-code.js';
import { HandedParameters } from './handed-parameters.js';
import { linksOf } from './links.js';
import { storesMadeWith } from './made-with.js';
import { makerAt, openedMember, ownFunctionCalled } from './makers.js';
import { amongHandedIn, modelNamesHandedIn, tableNamesAt } from './names-handed-in.js';
import { relationIn } from './related-records.js';
import { partsInTurn } from '../parts-in-turn.js';
import { schemaGiven } from './schema-functions.js';
import { SharedMethods } from './shared-methods.js';
import { isTableKind } from '../tables/table-stores.js';
import { UntypedChains } from './untyped-chains.js';
import { storeDefinedAt } from './untyped-definitions.js';
import { UntypedModels } from './untyped-models.js';
import { UntypedRecords } from './untyped-records.js';

/** Member of declared types that stand for a store: a repository, a model, a query builder. */
export const handleMember = '__store';
/** Member of declared types that are a record of a store. */
export const recordMember = '__record';
/** Member with the store's name, for handles whose `__store` is a type that nothing tells apart from others. */
const nameMember = '__storeName';
const maximumDepth = 6;
/** Functions that return what another returns. */
const maximumNesting = 24;

/** What a type holds of a store. */
export interface StoreType {
  store: StoreFact;
  /** The value is a record, or holds records, rather than being the handle of the store. */
  isRecord: boolean;
  many: boolean;
  /** The record's own type, to see which fields it was narrowed to. */
  type: ts.Type;
}

/** Tells which stores the types of values belong to. */
export class StoreTypes {
  readonly #cache = new Map<ts.Type, StoreType[]>();
  readonly #values = new Map<ts.Expression, StoreType[]>();
  readonly #made = new Remembered<StoreType[]>([], maximumNesting);
  /** Functions whose results are being looked at: the names that they are given are those of each call. */
  #making = 0;
  readonly #untyped = new UntypedModels(this);
  readonly #shared = new SharedMethods(this);
  readonly #chains = new UntypedChains(this);
  readonly #opened = new OpenedHandles(this);
  readonly #handed = new HandedParameters(this);
  readonly #read = new UntypedRecords(this);

  constructor(readonly session: CollectSession, readonly registry: StoreRegistry, readonly index: CallIndex, readonly creators: StoreCreators) {}

  /** Whether a store is a service outside the application. */
  isProcessor(store: StoreFact): boolean {
    return this.registry.processors.includes(store);
  }

  /** Stores of an expression: by its type, else by the call that created it. */
  ofValue(expression: ts.Expression): StoreType[] {
    const found = this.#values.get(expression) ?? this.#readValue(expression);
    this.#values.set(expression, found);
    return found;
  }

  #readValue(expression: ts.Expression): StoreType[] {
    const inTurn = this.#ofElements(expression);
    if (inTurn.length > 0) return inTurn;
    const file = this.session.pathOf(expression);
    const type = this.session.checker.getTypeAtLocation(expression);
    const byType = this.ofType(type, file);
    if (byType.length > 0) return this.#isOpened(byType) ? this.#byOpening(expression, file, byType) : amongHandedIn(expression, byType, this.registry, this.session);
    if (expression.kind === ts.SyntaxKind.ThisKeyword) return this.#ofSchemaFunction(expression, file, type);
    const read = isOpen(type) ? this.#read.of(expression) : [];
    if (read.length > 0) return read;
    const created = this.#ofCreator(expression, file, type);
    if (created.length > 0) return created;
    return isOpen(type) ? this.#chains.of(expression) : this.#opened.at(expression, type);
  }

  /** The stores that a loop over a written list goes through, whose types the compiler may have made one of: `for (const { model } of [{ model: Guest }, { model: Stay }])`. */
  #ofElements(expression: ts.Expression): StoreType[] {
    const parts = partsInTurn(expression, this.session);
    // A list may hold the variable itself: `for (const guest of [guest])`.
    if (parts.length > 0) this.#values.set(expression, []);
    const found = parts.map((part) => this.ofValue(part));
    return found.length > 0 && found.every((entries) => entries.length > 0 && entries.every(({ isRecord }) => !isRecord)) ? this.#distinct(found.flat()) : [];
  }

  /** Several handles may have one type, where the call that opened each says which it is. */
  #isOpened(byType: readonly StoreType[]): boolean {
    return byType.every(({ isRecord, store, type }) => !isRecord && this.creators.makesKind(store.kind) && this.registry.sharesAlias(store) && !type.isUnion());
  }

  #byOpening(expression: ts.Expression, file: string, byType: StoreType[]): StoreType[] {
    const [first] = byType;
    const origin = this.session.originOf(expression);
    if (ts.isConditionalExpression(origin)) return this.#distinct([origin.whenTrue, origin.whenFalse].flatMap((branch) => this.ofValue(branch)));
    const named = first === undefined ? [] : this.#ofCreator(expression, file, first.type);
    if (named.length > 0 || first === undefined) return named;
    // `context.archivedUsers()` among stores whose records have one type.
    const node = unwrap(expression);
    const name = nameOfReference(ts.isCallExpression(node) ? unwrap(node.expression) : node);
    const store = name === undefined ? undefined : this.registry.byName(name, first.store.kind, file);
    return store !== undefined && store.aliases.some((alias) => first.store.aliases.includes(alias)) ? [{ ...first, store }] : byType;
  }

  /** The same, and for untyped parameters the stores of what any caller passes. */
  ofExpression(expression: ts.Expression, depth = 0): StoreType[] {
    const found = this.ofValue(expression);
    if (found.length > 0 || depth > maximumDepth) return found;
    const type = this.session.checker.getTypeAtLocation(expression);
    if (!isOpen(type) && !this.#isUnknownHandle(type) && expression.kind !== ts.SyntaxKind.ThisKeyword) return [];
    const passed = this.#ofArguments(expression, depth);
    const named = passed.length > 0 ? undefined : this.#untyped.of(expression, depth);
    if (named !== undefined) return [{ ...named, type }];
    return passed.length > 0 ? passed : this.#shared.storesOfThis(expression).map((store) => ({ store, isRecord: false, many: false, type }));
  }

  /** A handle whose type does not say of which store: `Model<any>`, `Repository<T>`. */
  #isUnknownHandle(type: ts.Type): boolean {
    return !isPrimitive(type) && this.session.checker.getPropertyOfType(type, handleMember) !== undefined;
  }

  ofType(type: ts.Type, file: string): StoreType[] {
    const known = this.#cache.get(type);
    if (known !== undefined) return known;
    this.#cache.set(type, []);
    const found = this.#distinct(this.#inspect(type, file, 0, false));
    this.#cache.set(type, found);
    return found;
  }

  #distinct(found: StoreType[]): StoreType[] {
    const seen = new Map<StoreFact, StoreType>();
    for (const entry of found) if (!seen.has(entry.store)) seen.set(entry.store, entry);
    return [...seen.values()];
  }

  #inspect(type: ts.Type, file: string, depth: number, many: boolean): StoreType[] {
    if (depth > maximumDepth || isPrimitive(type)) return [];
    const phantom = this.#ofPhantom(type, file, many);
    if (phantom.length > 0) return phantom;
    const declared = this.#ofDeclaration(type, file);
    if (declared !== undefined) return [{ store: declared, isRecord: true, many, type }];
    if (type.isUnion()) return type.types.flatMap((part) => this.#inspect(part, file, depth + 1, many));
    if (type.isIntersection()) return type.types.flatMap((part) => this.#inspect(part, file, depth + 1, many));
    const element = elementOf(type, this.session.checker);
    if (element !== undefined) return this.#inspect(element.type, file, depth + 1, many || element.many);
    return this.#ofConstructor(type, file, depth, many);
  }

  #ofPhantom(type: ts.Type, file: string, many: boolean): StoreType[] {
    for (const member of [recordMember, handleMember, nameMember]) {
      const property = this.session.checker.getPropertyOfType(type, member);
      const declaration = property?.declarations?.[0];
      if (property === undefined || declaration === undefined) continue;
      const kind = libraryOf(declaration.getSourceFile().fileName);
      const phantom = this.session.checker.getTypeOfSymbol(property);
      const stores = this.#ofPhantomType(phantom, kind, file);
      if (stores.length > 0) return stores.map((store) => ({ store, isRecord: member === recordMember, many, type }));
    }
    return [];
  }

  #ofPhantomType(phantom: ts.Type, kind: string, file: string): StoreFact[] {
    if (phantom.isStringLiteral()) {
      const store = this.registry.byId(phantom.value) ?? this.registry.byName(phantom.value, kind, file);
      return store === undefined ? [] : [store];
    }
    const declared = this.#ofDeclaration(phantom, file, kind) ?? this.#ofDefinition(phantom, kind, file);
    if (declared !== undefined) return [declared];
    const related = relationIn(phantom, this.session.checker);
    if (related !== undefined) return this.ofType(related.owner, file).flatMap(({ store }) => this.registry.related(store, related.relation) ?? []);
    if (phantom.isUnionOrIntersection()) return phantom.types.flatMap((part) => this.#ofPhantomType(part, kind, file));
    const changed = typeInsideUtility(phantom);
    if (changed !== undefined) return this.#ofPhantomType(changed, kind, file);
    return this.ofType(phantom, file).map((entry) => entry.store);
  }

  /** A class or interface of the application that is a store, or that a store names as its record's type. */
  #ofDeclaration(type: ts.Type, file: string, kind = ''): StoreFact | undefined {
    for (const symbol of [type.aliasSymbol, ownSymbol(type)]) {
      const declaration = symbol?.declarations?.[0];
      if (symbol === undefined || declaration === undefined || !this.session.isOwn(declaration)) continue;
      if ((symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) === 0) continue;
      if (isConstructorType(type)) continue;
      const own = this.session.pathOf(declaration);
      const exact = `${own}#${declaredName(symbol)}`;
      const store = this.registry.byId(exact) ?? this.#byAlias(symbol, kind, own) ?? this.#ofBaseClass(type, file);
      if (store !== undefined) return store;
    }
    return undefined;
  }

  /** The type of a literal that defines a schema or a record; such stores have the literal's place as an alias. */
  #ofDefinition(phantom: ts.Type, kind: string, file: string): StoreFact | undefined {
    const declaration = ownSymbol(phantom)?.declarations?.[0];
    if (declaration === undefined || !(ts.isObjectLiteralExpression(declaration) || ts.isTypeLiteralNode(declaration))) return undefined;
    return this.registry.byName(placeOf(declaration, this.session), kind, file);
  }

  #byAlias(symbol: ts.Symbol, kind: string, file: string): StoreFact | undefined {
    const isShape = (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0 || kind !== '';
    const name = declaredName(symbol);
    const store = isShape ? this.registry.byName(name, kind, file) : undefined;
    // Tables are found whatever the case of their name; the type of a record is not called like another table by chance.
    const isNamed = store?.aliases.includes(name) === true || (kind !== '' && store?.name === name);
    return store !== undefined && isNamed && (store.kind !== 'prisma' || kind === 'kysely') ? store : undefined;
  }

  #ofBaseClass(type: ts.Type, file: string): StoreFact | undefined {
    if (!type.isClassOrInterface() || !type.isClass()) return undefined;
    for (const base of this.session.checker.getBaseTypes(type)) {
      const store = this.#ofDeclaration(base, file);
      if (store !== undefined) return store;
    }
    return undefined;
  }

  /** `typeof User` of a class whose instances are records. */
  #ofConstructor(type: ts.Type, file: string, depth: number, many: boolean): StoreType[] {
    if (!isConstructorType(type)) return [];
    return type.getConstructSignatures()
      .flatMap((signature) => this.#inspect(signature.getReturnType(), file, depth + 1, many))
      .map((entry) => ({ ...entry, isRecord: false }));
  }

  /** `this` in a function that a schema is given: `userSchema.statics = { … }`, `userSchema.pre('remove', function () { … })`. */
  #ofSchemaFunction(expression: ts.Expression, file: string, type: ts.Type): StoreType[] {
    const given = schemaGiven(expression);
    const store = given === undefined ? undefined : this.registry.byName(given.schema, '', file);
    return store === undefined ? [] : [{ store, isRecord: given?.isRecord ?? false, many: false, type }];
  }

  /** A value whose type says nothing, made by a call that names a store, anywhere in its chain: `model('User', schema)`, `db(TABLE).where(…)`. */
  #ofCreator(expression: ts.Expression, file: string, type: ts.Type): StoreType[] {
    for (const link of linksOf(expression, this.session)) {
      const named = this.#namedAt(link, expression, file);
      if (named.length > 0) return named.map((store) => ({ store, isRecord: false, many: false, type }));
      const made = this.#madeByOwn(link);
      if (made.length > 0) return made;
    }
    const property = openedMember(expression, this);
    return property === undefined ? [] : this.storesNamed(property, file).map((store) => ({ store, isRecord: false, many: false, type }));
  }

  /** A builder that a function of the application returns: `this.activeUsers().del()`. */
  #madeByOwn(call: CallLike): StoreType[] {
    const declaration = ownFunctionCalled(call, this.session);
    if (declaration === undefined) return [];
    const made = this.#made.of(declaration, () => this.#madeAnyway(declaration));
    if (made.length > 0) return made;
    const type = this.session.checker.getTypeAtLocation(call);
    return storesMadeWith(call, declaration, this).map((store) => ({ store, isRecord: false, many: false, type }));
  }

  /** Whatever the function is given. */
  #madeAnyway(declaration: ts.FunctionLikeDeclaration): StoreType[] {
    const file = this.session.pathOf(declaration);
    this.#making += 1;
    const found = returnedExpressions(declaration).flatMap((returned) => {
      const type = this.session.checker.getTypeAtLocation(returned);
      const opening = isOpen(type) ? this.session.originOf(returned) : undefined;
      const isHandle = opening === undefined ? !isPrimitive(type) : isCallLike(opening) && makerAt(opening, this) !== undefined;
      return isHandle ? this.#ofCreator(returned, file, type) : [];
    });
    this.#making -= 1;
    return this.#distinct(found);
  }

  /** The stores that a call names in the argument that its `store` tag points to, or that is handed to the function around it. */
  #namedAt(call: CallLike, use: ts.Expression, file: string): StoreFact[] {
    const tag = this.creators.tagAt(call);
    if (tag === undefined && ts.isCallExpression(call) && isUntypedBuilder(call, this.session)) return this.#tablesAt(call.arguments[0], file);
    if (tag !== undefined && isTableKind(tag.library)) return this.#tablesAt(argumentAt(call, plainOperands(tag)[0] ?? '', tag, this.session), file);
    const defined = storeDefinedAt(call, this.session, this.registry);
    if (defined !== undefined) return [defined];
    const named = this.creators.namesAt(call) ?? this.creators.namesFromCallers(call, use);
    if (named !== undefined) return this.storesNamed(named, file);
    return tag === undefined || this.#making > 0 ? [] : this.storesNamed({ call, names: modelNamesHandedIn(call, tag, this.session), tag, maker: call }, file);
  }

  #tablesAt(argument: ts.Expression | undefined, file: string): StoreFact[] {
    return argument === undefined ? [] : tableNamesAt(argument, this.session, this.#making === 0).flatMap((name) => this.registry.byTable(name, file) ?? []);
  }

  storesNamed({ names, tag }: NamedStores, file: string): StoreFact[] {
    const kinds = kindsOf(tag);
    return names.flatMap((name) => this.registry.byName(name, kinds.length === 0 ? tag.library : kinds, file) ?? []);
  }

  /** An untyped parameter takes the stores of what its callers pass. */
  #ofArguments(expression: ts.Expression, depth: number): StoreType[] {
    const node = unwrap(expression);
    if (!ts.isIdentifier(node)) return [];
    const declaration = this.session.declarationOf(node);
    if (declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && isSimple(declaration.initializer)) {
      return this.ofExpression(declaration.initializer, depth + 1);
    }
    return declaration !== undefined && ts.isParameter(declaration) ? this.ofParameter(declaration, depth) : [];
  }

  /** The stores of what a function is given for a parameter. */
  ofParameter(declaration: ts.ParameterDeclaration, depth: number): StoreType[] {
    return this.#distinct(this.#handed.of(declaration, depth));
  }

  /** The calls whose callee is this function, found by name and proven by the checker. */
  callsOf(declaration: ts.FunctionLikeDeclaration): ts.CallExpression[] {
    return this.session.callsOf(declaration).filter(ts.isCallExpression);
  }
}

function isSimple(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** The type says nothing of the value: `any`, `unknown`, and in JavaScript what a default of `{}` gives a parameter. */
export function isOpen(type: ts.Type): boolean {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return true;
  const isLiteral = (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.JSLiteral) !== 0;
  return isLiteral && type.getProperties().length === 0;
}
