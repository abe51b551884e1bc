import { ts } from 'ts-morph';
import { declarationCalled } from '../calls/called-declarations.js';
import type { CollectContext } from '../context.js';
import type { FieldFact, FieldType } from '../facts.js';
import { fieldTypeOf } from '../field-types.js';
import { calleeName, isFunction, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { partsOfContent } from './names-inside.js';
import { annotationsOf } from '../tags.js';

/** A column with the calls that its declaration is made of, the one that names its type first. */
export interface DrizzleColumn {
  field: FieldFact;
  calls: ts.CallExpression[];
  /** The value cannot be missing. */
  isPresent: boolean;
}

const maximumHelpers = 4;
const fieldTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'date', 'json', 'binary', 'enum', 'object']);

/** The columns of the object that a table is declared with, also those that are spread into it. */
export function columnsOf(definition: ts.Type, context: CollectContext): DrizzleColumn[] {
  return context.checker.getPropertiesOfType(definition).flatMap((property) => {
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    return declaration === undefined ? [] : [columnOf(property, declaration, context)];
  });
}

function columnOf(property: ts.Symbol, declaration: ts.Declaration, context: CollectContext): DrizzleColumn {
  const { checker } = context;
  const builder = checker.getTypeOfSymbol(property);
  const value = memberType(builder, '__value', checker);
  const present = memberType(builder, '__present', checker);
  const calls = callsOf(initializerOf(declaration), context, 0);
  const sourceFile = declaration.getSourceFile();
  const type = typeOf(memberType(builder, '__kind', checker), value, checker);
  const field: FieldFact = {
    name: property.name,
    span: context.spanOf(declaration),
    type,
    typeText: calls[0] === undefined ? '' : calleeName(calls[0]) ?? '',
    list: value !== undefined && checker.isArrayType(checker.getNonNullableType(value)) && calls.some((call) => calleeName(call) === 'array'),
    hidden: false,
    primaryKey: calls.some((call) => calleeName(call) === 'primaryKey'),
    ...partsOfContent(type, value, checker),
    annotations: annotationsOf(declaration, (start, end) => context.spanBetween(sourceFile, start, end)),
  };
  return { field, calls, isPresent: present !== undefined && checker.typeToString(present) === 'true' };
}

/** What the declaration of the column's type says, else what its values are. */
function typeOf(kind: ts.Type | undefined, value: ts.Type | undefined, checker: ts.TypeChecker): FieldType {
  if (kind?.isStringLiteral() === true && fieldTypes.has(kind.value)) return kind.value as FieldType;
  return value === undefined ? 'unknown' : fieldTypeOf(value, checker);
}

function memberType(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Type | undefined {
  const member = checker.getPropertyOfType(type, name);
  return member === undefined ? undefined : checker.getTypeOfSymbol(member);
}

function initializerOf(declaration: ts.Declaration): ts.Expression | undefined {
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer;
  return ts.isShorthandPropertyAssignment(declaration) ? declaration.name : undefined;
}

/** `text('name')`, `notNull()`: the links of a chain, through variables and helpers of the application that return one. */
function callsOf(expression: ts.Expression | undefined, context: CollectContext, depth: number): ts.CallExpression[] {
  const links: ts.CallExpression[] = [];
  let current = expression === undefined ? undefined : context.originOf(expression);
  while (current !== undefined && ts.isCallExpression(current)) {
    links.unshift(current);
    const before = receiverOf(current.expression);
    const inner = before === undefined ? undefined : context.originOf(before);
    current = inner !== undefined && ts.isCallExpression(inner) ? inner : undefined;
  }
  const [root] = links;
  return root === undefined || depth > maximumHelpers ? links : [...callsOfHelper(root, context, depth), ...links];
}

function callsOfHelper(root: ts.CallExpression, context: CollectContext, depth: number): ts.CallExpression[] {
  const helper = unwrap(context.originOf(root.expression));
  const declared = isFunction(helper) ? helper : declarationCalled(root, context.checker);
  if (declared === undefined || !isFunction(declared) || declared.body === undefined) return [];
  const [returned] = returnedExpressions(declared);
  return callsOf(returned, context, depth + 1);
}
