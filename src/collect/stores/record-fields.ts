import { ts } from 'ts-morph';
import type { FieldFact, FieldType } from '../facts.js';
import { fieldTypeOf, isOpenMap, mongoKeys, ownSymbol } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { annotationsOf, tagsOfDeclaration } from '../tags.js';
import { declarationOfProperty } from './property-declarations.js';

const maximumDepth = 4;
const maximumFields = 400;
/** Classes whose objects work with records, and are none. */
const services = /(?:Stores?|Service|Repository|Manager|Client|Controller|Provider|Connection|Logger|Gateway|Factory|Registry|Queue)$/;
/** What else a record of MongoDB has that is an object to the compiler alone. */
const keyTypes = new Set([...mongoKeys, 'ObjectID', 'UUID', 'Decimal128', 'Long', 'Binary']);

/**
 * The fields of records of a type: properties of interfaces and classes of the application, and of object literals; parts of objects
 * by dotted names. A type of a library, or one that is open, has none.
 */
export function fieldsOfType(type: ts.Type, session: CollectSession): FieldFact[] {
  const reader = new TypeFields(session, undefined);
  reader.add(type, { prefix: '', list: false, depth: 0 });
  return [...reader.fields.values()];
}

/** The fields that a library itself declares for the records of a store, as if they stood at a node of the application. */
export function fieldsOfLibrary(type: ts.Type, at: ts.Node, session: CollectSession): FieldFact[] {
  const [declaration] = ownSymbol(type)?.declarations ?? [];
  if (declaration === undefined || session.isOwn(declaration)) return [];
  const reader = new TypeFields(session, at);
  reader.add(type, { prefix: '', list: false, depth: maximumDepth });
  return [...reader.fields.values()];
}

/** Where in a record a type stands. */
interface Place {
  prefix: string;
  list: boolean;
  depth: number;
}

class TypeFields {
  readonly fields = new Map<string, FieldFact>();
  readonly #within = new Set<ts.Type>();

  /** @param at where fields of a library are said to stand; without it those of the application count. */
  constructor(readonly session: CollectSession, readonly at: ts.Node | undefined) {}

  add(type: ts.Type, place: Place): void {
    const { checker } = this.session;
    const bare = checker.getNonNullableType(type);
    if (bare.isUnion()) { for (const part of bare.types) this.add(part, place); return; }
    if ((bare.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || this.#within.has(bare) || place.depth > maximumDepth) return;
    this.#within.add(bare);
    for (const property of checker.getPropertiesOfType(bare)) if (!isCalculated(property, bare, this.session)) this.#property(property, bare, place);
    this.#within.delete(bare);
  }

  #property(property: ts.Symbol, owner: ts.Type, place: Place): void {
    const declaration = declarationOfProperty(property, owner, this.session);
    const name = place.prefix + property.name;
    if (declaration === undefined || this.session.isOwn(declaration) === (this.at !== undefined) || this.fields.has(name) || this.fields.size >= maximumFields) return;
    if (!isData(declaration) || property.name.startsWith('__')) return;
    const { checker } = this.session;
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    if (type.getCallSignatures().length > 0 || isOfAnother(declaration, type, this.session)) return;
    const element = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
    const list = place.list || element !== undefined;
    const before = this.fields.size;
    if (isNested(element ?? type, this.session)) this.add(element ?? type, { prefix: `${name}.`, list, depth: place.depth + 1 });
    if (this.fields.size === before) this.fields.set(name, this.#fact(name, declaration, typeOf(type, element, this.session), list));
  }

  /** A library's own field is said to stand at the application's node, with what the library says of it. */
  #fact(name: string, declaration: ts.Declaration, type: FieldType, list: boolean): FieldFact {
    const { session, at } = this;
    if (at === undefined) return fieldFact(name, declaration, type, list, session);
    const annotations = tagsOfDeclaration(declaration).map((tag) => ({ name: tag.name, value: tag.operands.join(' '), span: session.spanOf(at) }));
    return { ...fieldFact(name, at, type, list, session), typeText: type, annotations };
  }
}

/** A field that stands at a node. */
export function fieldFact(name: string, node: ts.Node, type: FieldType, list: boolean, session: CollectSession): FieldFact {
  const written = (node as { type?: ts.TypeNode }).type?.getText() ?? type;
  return {
    name, span: session.spanOf(node), type, typeText: written.length > 60 ? type : written, list, hidden: false, primaryKey: name === '_id',
    annotations: annotationsOf(node, (start, end) => session.spanBetween(node.getSourceFile(), start, end)),
  };
}

/** What a value of a type is in a record. */
export function recordFieldType(type: ts.Type, session: CollectSession): FieldType {
  const { checker } = session;
  const bare = checker.getNonNullableType(type);
  return typeOf(bare, checker.isArrayType(bare) ? checker.getTypeArguments(bare as ts.TypeReference)[0] : undefined, session);
}

function typeOf(type: ts.Type, element: ts.Type | undefined, session: CollectSession): FieldType {
  const { checker } = session;
  const held = checker.getNonNullableType(element ?? type);
  if (isKey(held)) return 'string';
  const found = fieldTypeOf(held, checker);
  return found === 'object' && isOpenMap(held, checker) ? 'json' : found;
}

function isKey(type: ts.Type): boolean {
  return type.isUnion() ? type.types.some(isKey) : keyTypes.has(ownSymbol(type)?.name ?? '');
}

/** An object whose parts the application declares. */
function isNested(type: ts.Type, session: CollectSession): boolean {
  const bare = session.checker.getNonNullableType(type);
  if (bare.isUnion()) return bare.types.some((part) => isNested(part, session));
  if ((bare.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || isKey(bare)) return false;
  return session.checker.getPropertiesOfType(bare).some((property) => {
    const declaration = declarationOfProperty(property, bare, session);
    return declaration !== undefined && session.isOwn(declaration);
  });
}

/** An object that a class calculates: it is not written with what the class makes, but with what is picked of it. */
function isCalculated({ declarations }: ts.Symbol, owner: ts.Type, session: CollectSession): boolean {
  const accessor = declarations?.find(ts.isGetAccessor);
  if (accessor === undefined || !owner.isClassOrInterface()) return false;
  return isNested(session.checker.getTypeAtLocation(accessor), session);
}

/** A record of another store that a decorator relates to this one, or a part of the running program: neither is written with the record. */
function isOfAnother(declaration: ts.Declaration, type: ts.Type, session: CollectSession): boolean {
  const decorators = ts.canHaveDecorators(declaration) ? ts.getDecorators(declaration) ?? [] : [];
  return isService(type) || decorators.some(({ expression }) => session.tagsOf(expression).some(({ name }) => name === 'relation'));
}

/** An object of a class that is called by what it does for others. */
function isService(type: ts.Type): boolean {
  const owner = ownSymbol(type)?.declarations?.find(ts.isClassDeclaration);
  return owner !== undefined && services.test(owner.name?.text ?? '') && owner.members.some((member) => ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member));
}

function isData(declaration: ts.Declaration): boolean {
  return ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration) ||
    ts.isShorthandPropertyAssignment(declaration) || ts.isParameter(declaration) || ts.isGetAccessor(declaration) || isAssigned(declaration);
}

/** JavaScript's `user.email = email`, JSDoc's `@property`. */
function isAssigned(declaration: ts.Declaration): boolean {
  return ts.isPropertyAccessExpression(declaration) || ts.isJSDocPropertyTag(declaration) || ts.isBinaryExpression(declaration);
}
