import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldType } from '../facts.js';
import { nameOfReference } from '../syntax.js';
import { declarationOf } from './mongoose-expressions.js';

/** Schema types by the name they are written with, in lower case, from mongoose's list of schema types. */
const schemaTypes: Readonly<Record<string, FieldType>> = {
  string: 'string', number: 'number', decimal128: 'number', double: 'number', int32: 'number', bigint: 'number', long: 'number',
  boolean: 'boolean', bool: 'boolean', date: 'date', buffer: 'binary', objectid: 'string', oid: 'string', uuid: 'string',
  mixed: 'json', object: 'json', map: 'json', array: 'json',
};

/** A type with one value: what is stored, how it was written, and whether it is a list. */
export interface LeafType {
  type: FieldType;
  typeText: string;
  list: boolean;
}

const open: LeafType = { type: 'json', typeText: 'Mixed', list: false };

/** The type that `String`, `Schema.Types.Mixed` or `'string'` names. */
export function leafOfExpression(expression: ts.Expression): LeafType {
  const text = ts.isStringLiteralLike(expression) ? expression.text : nameOfReference(expression);
  const type = text === undefined ? undefined : schemaTypes[text.toLowerCase()];
  if (text === undefined || type === undefined) return { type: 'unknown', typeText: 'unknown', list: false };
  return { type, typeText: text, list: text === 'Array' };
}

/** What a type annotation leads to: a value, or a class whose properties are parts. */
export type Annotated = { leaf: LeafType } | { parts: ts.ClassDeclaration; list: boolean };

/** Reads the annotation of a property that `@Prop()` leaves to TypeScript. */
export function annotatedType(node: ts.TypeNode, context: CollectContext, list = false): Annotated {
  if (ts.isParenthesizedTypeNode(node)) return annotatedType(node.type, context, list);
  if (ts.isUnionTypeNode(node)) return unionType(node, context, list);
  if (ts.isArrayTypeNode(node)) return annotatedType(node.elementType, context, true);
  if (ts.isTypeReferenceNode(node)) return referencedType(node, context, list);
  if (ts.isLiteralTypeNode(node)) return { leaf: { type: 'enum', typeText: 'literal', list } };
  const text = keywords.get(node.kind);
  return { leaf: text === undefined ? { ...open, list } : { type: text, typeText: text, list } };
}

const keywords = new Map<ts.SyntaxKind, FieldType>([
  [ts.SyntaxKind.StringKeyword, 'string'], [ts.SyntaxKind.NumberKeyword, 'number'], [ts.SyntaxKind.BigIntKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
]);

function unionType(node: ts.UnionTypeNode, context: CollectContext, list: boolean): Annotated {
  const members = node.types.filter((member) => !isNothing(member));
  const [first] = members;
  if (first === undefined) return { leaf: { ...open, list } };
  return annotatedType(first, context, list);
}

function isNothing(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword
    || (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword);
}

function referencedType(node: ts.TypeReferenceNode, context: CollectContext, list: boolean): Annotated {
  const name = ts.isIdentifier(node.typeName) ? node.typeName : node.typeName.right;
  const [argument] = node.typeArguments ?? [];
  if (/^(Array|ReadonlyArray|DocumentArray|Set)$/.test(name.text) && argument !== undefined) return annotatedType(argument, context, true);
  const type = schemaTypes[name.text.toLowerCase()];
  if (type !== undefined) return { leaf: { type, typeText: name.text, list } };
  const declaration = declarationOf(name, context);
  if (declaration === undefined) return { leaf: { ...open, list } };
  if (ts.isEnumDeclaration(declaration)) return { leaf: { type: 'enum', typeText: name.text, list } };
  if (ts.isTypeAliasDeclaration(declaration)) return annotatedType(declaration.type, context, list);
  if (ts.isClassDeclaration(declaration) && !declaration.getSourceFile().isDeclarationFile) return { parts: declaration, list };
  return { leaf: { ...open, list } };
}
