import { ts } from 'ts-morph';
import { declarationCalled } from '../calls/called-declarations.js';
import type { CollectContext } from '../context.js';
import { nameNodeOf, nameOfReference, isFunction, propertyName, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';

const maximumDepth = 8;

/** A property of an object literal, of one that it spreads, or of one that a function returns. */
export interface Property {
  name: string;
  node: ts.ObjectLiteralElementLike;
  value: ts.Expression;
}

/** The properties of an object literal with its spreads followed; a later one replaces an earlier one of the same name. */
export function propertiesOf(object: ts.ObjectLiteralExpression, context: CollectContext, depth = 0): Property[] {
  const properties = new Map<string, Property>();
  for (const node of object.properties) {
    for (const property of propertiesAt(node, context, depth)) properties.set(property.name, property);
  }
  return [...properties.values()];
}

function propertiesAt(node: ts.ObjectLiteralElementLike, context: CollectContext, depth: number): Property[] {
  if (ts.isSpreadAssignment(node)) {
    const spread = depth < maximumDepth ? objectOf(node.expression, context, depth + 1) : undefined;
    return spread === undefined ? [] : propertiesOf(spread, context, depth + 1);
  }
  if (ts.isShorthandPropertyAssignment(node)) return [{ name: node.name.text, node, value: node.name }];
  if (!ts.isPropertyAssignment(node)) return [];
  const name = propertyName(node.name) ?? computedName(node.name, context);
  return name === undefined ? [] : [{ name, node, value: node.initializer }];
}

function computedName(name: ts.PropertyName, context: CollectContext): string | undefined {
  const [value] = ts.isComputedPropertyName(name) ? context.constantsOf(name.expression) : [];
  return value === undefined ? undefined : String(value);
}

/** The object literal that an expression ends in, also behind a condition or as the result of a function. */
export function objectOf(expression: ts.Expression, context: CollectContext, depth = 0): ts.ObjectLiteralExpression | undefined {
  const origin = context.originOf(expression);
  if (ts.isObjectLiteralExpression(origin)) return origin;
  if (depth > maximumDepth) return undefined;
  for (const candidate of alternativesOf(origin, context)) {
    const object = objectOf(candidate, context, depth + 1);
    if (object !== undefined) return object;
  }
  return undefined;
}

function alternativesOf(origin: ts.Expression, context: CollectContext): readonly ts.Expression[] {
  if (ts.isConditionalExpression(origin)) return [origin.whenTrue, origin.whenFalse];
  if (ts.isBinaryExpression(origin)) return [origin.right, origin.left];
  if (ts.isPropertyAccessExpression(origin)) return readBy(origin, context);
  if (!ts.isCallExpression(origin)) return [];
  const returned = resultsOf(origin, context);
  return returned.length > 0 ? returned : [...origin.arguments];
}

/** What a function of the application returns when it is called; empty for functions of libraries. */
export function resultsOf(call: ts.CallExpression, context: CollectContext): readonly ts.Expression[] {
  const declaration = declarationCalled(call, context.checker);
  return declaration !== undefined && isFunction(declaration) ? returnedExpressions(declaration) : [];
}

/** What a getter of the application gives for a property: `Visit.schema`. */
function readBy(access: ts.PropertyAccessExpression, context: CollectContext): readonly ts.Expression[] {
  const declaration = declarationOf(access, context);
  return declaration !== undefined && ts.isGetAccessor(declaration) ? returnedExpressions(declaration) : [];
}

/** The value of an option, where the object has it. */
export function optionOf(object: ts.ObjectLiteralExpression | undefined, name: string, context: CollectContext): ts.Expression | undefined {
  if (object === undefined) return undefined;
  return propertiesOf(object, context).find((property) => property.name === name)?.value;
}

/** Whether an expression is nothing but the given constant. */
export function isConstant(expression: ts.Expression | undefined, value: string | number | boolean, context: CollectContext): boolean {
  if (expression === undefined) return false;
  const values = context.constantsOf(expression);
  return values.length === 1 && values[0] === value;
}

/** The texts that an expression can be: constants and names of classes. */
export function textsOf(expression: ts.Expression | undefined, context: CollectContext): string[] {
  if (expression === undefined) return [];
  const values = context.constantsOf(expression).filter((value) => typeof value === 'string');
  if (values.length > 0) return values;
  const node = unwrap(expression);
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'name') return [];
  const declaration = declarationOf(node.expression, context);
  return declaration !== undefined && ts.isClassDeclaration(declaration) && declaration.name !== undefined ? [declaration.name.text] : [];
}

/** The declaration that a reference means, with imports followed. */
export function declarationOf(expression: ts.Expression, context: CollectContext): ts.Declaration | undefined {
  const node = nameNodeOf(expression);
  const isShorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
  const symbol = isShorthand ? context.checker.getShorthandAssignmentValueSymbol(node.parent) : context.checker.getSymbolAtLocation(node);
  if (symbol === undefined) return undefined;
  const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  return target.valueDeclaration ?? target.declarations?.[0];
}

/** Whether a call resolves to a member of the catalogue with this tag. The overload that was chosen counts. */
export function hasTag(call: CallLike, name: string, context: CollectContext): boolean {
  const declaration = declarationCalled(call, context.checker) as ts.Declaration | undefined;
  const tags = declaration === undefined ? [] : tagsOfDeclaration(declaration);
  return tags.some((tag) => tag.name === name && tag.library === 'mongoose');
}

/** What a plugin is called: the module that it comes from, else the name that it goes by. */
export function nameOfPlugin(plugin: ts.Expression, context: CollectContext): string {
  return moduleOf(plugin, context) ?? nameOfReference(unwrap(plugin)) ?? '';
}

/** The module that a reference was imported or required from, as written. */
export function moduleOf(expression: ts.Expression, context: CollectContext): string | undefined {
  const origin = context.originOf(expression);
  if (ts.isCallExpression(origin)) {
    const [argument] = origin.arguments;
    if (nameOfReference(origin.expression) === 'require' && argument !== undefined && ts.isStringLiteralLike(argument)) return argument.text;
    return moduleOf(origin.expression, context);
  }
  const symbol = context.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(origin) ? origin.expression : origin);
  for (let node: ts.Node | undefined = symbol?.declarations?.[0]; node !== undefined; node = node.parent as ts.Node | undefined) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      const value = unwrap(node.initializer);
      if (value !== origin && ts.isCallExpression(value)) return moduleOf(value, context);
    }
  }
  return undefined;
}
