import { ts } from 'ts-morph';
import { entityName, typeOfCall, typeReference } from '../../load/attached-types.js';
import { libraryOf } from '../tags.js';

/** A value that a caller hands in, or a member of one. */
export interface Given {
  value: ts.Expression;
  members: readonly string[];
  type: ts.Type;
}

/** Nothing for `null` and `undefined`, which callers hand in where they have nothing. */
export function typeOfPart(value: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(value));
  return (type.flags & ts.TypeFlags.Never) === 0 ? type : undefined;
}

/** A class or an interface of the catalogue, or of what is made of a schema. */
export function isOfLibrary(type: ts.Type): boolean {
  const declarations = type.getSymbol()?.declarations ?? [];
  return declarations.some((declaration) => libraryOf(declaration.getSourceFile().fileName) !== '' && (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)));
}

export function atPath({ value, members, type }: Given, path: readonly string[], checker: ts.TypeChecker): Given | undefined {
  let current: ts.Type | undefined = type;
  for (const name of path) {
    const member: ts.Symbol | undefined = current === undefined ? undefined : checker.getPropertyOfType(current, name);
    current = member === undefined ? undefined : checker.getNonNullableType(checker.getTypeOfSymbol(member));
  }
  return current === undefined ? undefined : { value, members: [...members, ...path], type: current };
}

/** The type of a value as it is written where the value stands, in as many objects as the path has names. */
export function spelled({ value, members }: Given, path: readonly string[]): ts.TypeNode | undefined {
  const whole = typeOfReference(value) ?? typeOfCall(value);
  if (whole === undefined) return undefined;
  const part = members.reduce<ts.TypeNode>((type, name) => ts.factory.createIndexedAccessTypeNode(type, literalType(name)), whole);
  return path.reduceRight<ts.TypeNode>((type, name) => ts.factory.createIntersectionTypeNode([
    typeReference('Record', literalType(name), type),
    typeReference('Record', ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), ts.factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword)),
  ]), part);
}

function literalType(name: string): ts.TypeNode {
  return ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(name));
}

/** What the compiler knows of a variable depends on where in the flow of the code it is asked. */
function typeOfReference(value: ts.Expression): ts.TypeNode | undefined {
  const name = entityName(value);
  if (name === undefined) return undefined;
  const { flowNode } = value as { flowNode?: object };
  return ts.factory.createTypeQueryNode(Object.assign(name, { flowNode }));
}
