import { ts } from 'ts-morph';
import { ownSymbol } from '../field-types.js';

const maximumDepth = 6;

/** A type parameter of a class, and which of its parameters it is. */
export interface ClassParameter {
  owner: ts.ClassLikeDeclaration;
  position: number;
}

/** The type parameter that a type is, or holds: `T`, `T[]`, `Class<T>`, `Promise<T | null>`. */
export function typeParameterIn(type: ts.Type, checker: ts.TypeChecker, depth = 0): ts.TypeParameter | undefined {
  if (depth > maximumDepth) return undefined;
  if (isTypeParameter(type)) return isThisType(type) ? undefined : type;
  const parts = [...(type.isUnionOrIntersection() ? type.types : []), ...(type.aliasTypeArguments ?? []), ...argumentsOf(type, checker)];
  for (const part of parts) {
    const found = typeParameterIn(part, checker, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTypeParameter(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.TypeParameter) !== 0;
}

function isThisType(type: ts.Type): boolean {
  return (type as { isThisType?: boolean }).isThisType === true;
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const isReference = (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

/** Where a class declares a type parameter; undefined for those of functions. */
export function classParameterOf(parameter: ts.TypeParameter): ClassParameter | undefined {
  const declaration = ownSymbol(parameter)?.declarations?.[0];
  const owner = declaration?.parent;
  if (declaration === undefined || !ts.isTypeParameterDeclaration(declaration) || owner === undefined || !ts.isClassLike(owner)) return undefined;
  return { owner, position: owner.typeParameters?.indexOf(declaration) ?? -1 };
}

/** What a type, through its base classes, gives to a type parameter: `User` of `Users extends BaseRepository<User>`. */
export function argumentFor({ owner, position }: ClassParameter, type: ts.Type, checker: ts.TypeChecker, depth = 0): ts.Type | undefined {
  if (depth > maximumDepth) return undefined;
  if (isTypeParameter(type)) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint === undefined ? undefined : argumentFor({ owner, position }, constraint, checker, depth + 1);
  }
  const declarations = ownSymbol(type)?.declarations ?? [];
  const given = argumentsOf(type, checker);
  if (declarations.includes(owner)) return given[position];
  for (const declaration of declarations.filter((candidate) => ts.isClassLike(candidate))) {
    for (const base of basesOf(declaration, checker)) {
      const found = argumentFor({ owner, position }, base, checker, depth + 1);
      const through = found === undefined || !isTypeParameter(found) ? undefined : classParameterOf(found);
      if (found !== undefined) return through?.owner === declaration ? given[through.position] ?? found : found;
    }
  }
  return undefined;
}

function basesOf(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker): ts.Type[] {
  const type = checker.getTypeAtLocation(declaration);
  return type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
}
