import { ts } from 'ts-morph';
import type { FieldType } from './facts.js';

const maximumDepth = 6;
/** Keys of MongoDB, which are objects to the compiler and texts to a reader. */
export const mongoKeys: ReadonlySet<string> = new Set(['ObjectId', 'MongoKey']);

/** What a type holds, as far as the taxonomy asks. */
export function fieldTypeOf(type: ts.Type, checker: ts.TypeChecker, depth = 0): FieldType {
  // Types may hold themselves: a JSON value is a list of JSON values.
  if (depth > maximumDepth) return 'unknown';
  // Without `null`, `unknown` is an empty object to the checker.
  const bare = hasFlag(type, ts.TypeFlags.Unknown) ? type : checker.getNonNullableType(type);
  if (hasFlag(bare, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'unknown';
  if (hasFlag(bare, ts.TypeFlags.BooleanLike)) return 'boolean';
  if (bare.isUnion()) return ofUnion(bare, checker, depth);
  if (hasFlag(bare, ts.TypeFlags.EnumLike)) return 'enum';
  if (hasFlag(bare, ts.TypeFlags.StringLike)) return bare.isStringLiteral() ? 'enum' : 'string';
  if (hasFlag(bare, ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return 'number';
  const name = ownSymbol(bare)?.name;
  const element = checker.isArrayType(bare) ? checker.getTypeArguments(bare as ts.TypeReference)[0] : undefined;
  if (element !== undefined) return fieldTypeOf(element, checker, depth + 1);
  if (name === 'Date') return 'date';
  if (name === 'Buffer' || name === 'Uint8Array') return 'binary';
  if (mongoKeys.has(name ?? '')) return 'string';
  if (bare.isIntersection() && bare.types.some((part) => hasFlag(part, ts.TypeFlags.StringLike))) return 'string';
  return hasFlag(bare, ts.TypeFlags.Object | ts.TypeFlags.Intersection) ? 'object' : 'unknown';
}

/** What an object holds of which the type tells no property, where that may be anything: the values of a `Record<string, any>`, and of an `object`. */
export function anythingHeld(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const bare = checker.getNonNullableType(type);
  if (hasFlag(bare, ts.TypeFlags.NonPrimitive)) return bare;
  const held = checker.getPropertiesOfType(type).length > 0 ? undefined : checker.getIndexTypeOfType(type, ts.IndexKind.String);
  return held !== undefined && hasFlag(held, ts.TypeFlags.Any | ts.TypeFlags.Unknown) ? held : undefined;
}

const measures: ReadonlySet<FieldType> = new Set(['number', 'boolean', 'enum', 'date']);

/** Whether an object holds, under keys that the type does not name, what may say anything: `Record<string, string>`, but not `Record<string, number[]>`. */
export function isOpenMap(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.getIndexInfosOfType(type).some(({ type: held }) => maySayAnything(held, checker, 0));
}

function maySayAnything(type: ts.Type, checker: ts.TypeChecker, depth: number): boolean {
  const bare = heldByList(checker.getNonNullableType(type), checker);
  const kind = fieldTypeOf(bare, checker);
  if (kind !== 'object' || depth > maximumDepth) return !measures.has(kind);
  if (bare.isUnion()) return bare.types.some((part) => maySayAnything(part, checker, depth + 1));
  const named = checker.getPropertiesOfType(bare).map((property) => checker.getTypeOfSymbol(property));
  const held = [...named, ...checker.getIndexInfosOfType(bare).map((info) => info.type)];
  return held.length === 0 || held.some((part) => maySayAnything(part, checker, depth + 1));
}

function ofUnion(type: ts.UnionType, checker: ts.TypeChecker, depth: number): FieldType {
  const kinds = new Set(type.types.map((part) => fieldTypeOf(part, checker, depth + 1)));
  if (kinds.size === 1) return [...kinds][0] ?? 'unknown';
  if (kinds.size === 2 && kinds.has('string') && kinds.has('enum')) return 'string';
  for (const kind of ['object', 'string', 'json', 'date', 'number'] as const) if (kinds.has(kind)) return kind;
  return 'unknown';
}

function hasFlag(type: ts.Type, flags: ts.TypeFlags): boolean {
  return (type.flags & flags) !== 0;
}

/** The symbol of a type under the name that the code gives it: an alias first. Literals and unions have none. */
export function symbolOfType(type: ts.Type): ts.Symbol | undefined {
  return type.aliasSymbol ?? type.symbol;
}

/** The name of a type, also of one that a module exports by default. */
export function nameOfType(type: ts.Type): string | undefined {
  const symbol = symbolOfType(type);
  return symbol === undefined ? undefined : declaredName(symbol);
}

/** The name that code gives a type; those that the compiler makes up begin with two underscores. */
export function givenName(type: ts.Type): string | undefined {
  const name = nameOfType(type);
  return name?.startsWith('__') === true ? undefined : name;
}

/** The symbol of the class, interface or literal that declares a type; the compiler's own type hides that it may be missing. */
export function ownSymbol(type: ts.Type): ts.Symbol | undefined {
  return type.symbol;
}

/** The name that a declaration has in the code; what a module exports by default, the compiler calls `default` whatever that is. */
export function declaredName(symbol: ts.Symbol): string {
  const [declaration] = symbol.name === 'default' ? symbol.declarations ?? [] : [];
  const name = declaration === undefined ? undefined : ts.getNameOfDeclaration(declaration);
  return name !== undefined && ts.isIdentifier(name) ? name.text : symbol.name;
}

const utilities = new Set(['Readonly', 'Partial', 'Required', 'Omit', 'Pick']);

/** The type that a utility of the language changes: `User` of `Readonly<User>`. */
export function typeInsideUtility(type: ts.Type): ts.Type | undefined {
  return utilities.has(type.aliasSymbol?.name ?? '') ? type.aliasTypeArguments?.[0] : undefined;
}

/** The type of what a list holds; any other type itself. */
export function heldByList(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  const held = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  return held === undefined ? type : checker.getNonNullableType(held);
}

/** Whether a type can hold no record. */
export function isPrimitive(type: ts.Type): boolean {
  const primitive = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike |
    ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never | ts.TypeFlags.ESSymbolLike;
  return (type.flags & primitive) !== 0 && !type.isUnionOrIntersection();
}

/** `typeof User` of a class. */
export function isConstructorType(type: ts.Type): boolean {
  return type.getConstructSignatures().length > 0 && !type.isClass();
}
