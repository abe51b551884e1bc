import { ts } from 'ts-morph';
import type { FieldFact, FieldType } from '../facts.js';
import { fieldTypeOf } from '../field-types.js';

/** Of properties and of lists: the values of JSON are lists of such values. */
const maximumDepth = 4;
const maximumNames = 100;

/** The names of what a column holds, as far as its content has parts. @param value the declared type of the column's values */
export function partsOfContent(type: FieldType, value: ts.Type | undefined, checker: ts.TypeChecker): Pick<FieldFact, 'called'> {
  const isContent = type === 'json' || type === 'object';
  const inside = isContent && value !== undefined ? namesInside(value, checker) : [];
  return inside.length === 0 ? {} : { called: inside };
}

/**
 * What a column of open content holds, by the names of the properties of its declared type, dotted for parts: `contact.email` of
 * `{ contact: { email: string } }`. Nothing where the type says nothing; properties that are true or false hold no value.
 */
function namesInside(type: ts.Type, checker: ts.TypeChecker): string[] {
  return [...new Set(namesOf(type, checker, 0))].slice(0, maximumNames);
}

function namesOf(type: ts.Type, checker: ts.TypeChecker, depth: number): string[] {
  const value = checker.getNonNullableType(type);
  if (value.isUnion()) return value.types.flatMap((part) => namesOf(part, checker, depth));
  if ((value.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || depth > maximumDepth) return [];
  if (checker.isArrayType(value)) return checker.getTypeArguments(value as ts.TypeReference).flatMap((element) => namesOf(element, checker, depth + 1));
  return checker.getPropertiesOfType(value).flatMap((property) => namesOfProperty(property, checker, depth));
}

function namesOfProperty(property: ts.Symbol, checker: ts.TypeChecker, depth: number): string[] {
  const declaration = property.valueDeclaration ?? property.declarations?.[0];
  // What a type is mapped to has no declaration: the properties of `z.infer<typeof schema>`.
  if (declaration !== undefined && !isPart(declaration)) return [];
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  if (type.getCallSignatures().length > 0 || fieldTypeOf(type, checker) === 'boolean') return [];
  const inside = namesOf(type, checker, depth + 1);
  return inside.length === 0 ? [property.name] : inside.map((name) => `${property.name}.${name}`);
}

/** A property of a plain type; what decorators make of a class, records of its own with relations to others, a column does not hold. */
function isPart(declaration: ts.Declaration): boolean {
  if (ts.isPropertySignature(declaration)) return true;
  return ts.isPropertyDeclaration(declaration) && ts.isClassLike(declaration.parent) && (ts.getDecorators(declaration.parent) ?? []).length === 0;
}
