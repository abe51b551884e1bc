import { ts } from 'ts-morph';
import { listOfLoop } from '../loops.js';
import type { CollectSession } from '../session.js';
import { calleeName, enclosingFunction, isFunction, isHolder, nameOfReference, outermost, propertyName, receiverOf, unwrap, walk } from '../syntax.js';

export function valueOf(declaration: ts.Declaration): ts.Expression | undefined {
  if (isHolder(declaration)) return declaration.initializer;
  if (ts.isShorthandPropertyAssignment(declaration)) return declaration.name;
  if (ts.isBinaryExpression(declaration)) return declaration.right;
  const parent = declaration.parent as ts.Node | undefined;
  return parent !== undefined && ts.isBinaryExpression(parent) && parent.left === (declaration as ts.Node) ? parent.right : undefined;
}

/** `visits.length` tells how many there are, and `this.addVisit.name` what a function is called in the code. */
export function isOfCode({ expression }: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: string, checker: ts.TypeChecker): boolean {
  if (name === 'length' || name === 'size') return true;
  if (name !== 'name') return false;
  const type = checker.getTypeAtLocation(expression);
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

export function isNoValue(declaration: ts.Declaration): boolean {
  return ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration) || ts.isEnumDeclaration(declaration) ||
    ts.isModuleDeclaration(declaration) || ts.isSourceFile(declaration) || ts.isMethodDeclaration(declaration);
}

/** A value that cannot be personal: a literal, or something calculated. */
export function isPlain(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (isEnvironment(node) && !ts.isCallExpression(node)) return true;
  return ts.isLiteralExpression(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isTemplateExpression(node) || ts.isNewExpression(node) ||
    ts.isConditionalExpression(node) || ts.isFunctionLike(node) || (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken);
}

/** The empty text that a form or a state begins with: `email` of `useState({ email: '' })`. */
export function isFilledLater(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isStringLiteralLike(node) && node.text === '' && isGivenToCall(node);
}

/** Whether a value stands in an object, or an object within one, that a call is given. */
function isGivenToCall(value: ts.Node): boolean {
  const object = ts.findAncestor(value, ts.isObjectLiteralExpression);
  if (object === undefined) return false;
  const { parent } = outermost(object);
  return ts.isCallExpression(parent) || (ts.isPropertyAssignment(parent) && isGivenToCall(parent));
}

export function hasSpread(object: ts.ObjectLiteralExpression): boolean {
  return object.properties.some((property) => ts.isSpreadAssignment(property));
}

export function isGlobalNamespace(receiver: ts.Expression): boolean {
  return /^(Object|JSON|Promise|Array|Math|_|lodash)$/.test(nameOfReference(unwrap(receiver)) ?? '');
}

/** What a variable is declared with and assigned. */
export function valuesGiven(declaration: ts.VariableDeclaration): ts.Expression[] {
  return [...declaration.initializer === undefined ? [] : [declaration.initializer], ...assignmentsTo(declaration)];
}

/**
 * What a variable may hold where it is used: what it is declared with and assigned, without what an assignment has overwritten on every way to the use, as that
 * in `rows = rows.map(shorten); send(rows);` has.
 */
export function valuesReaching(declaration: ts.VariableDeclaration, use: ts.Node): ts.Expression[] {
  const values = valuesGiven(declaration);
  const { name } = declaration;
  const last = values.length > 1 && ts.isIdentifier(name) && enclosingFunction(use) === enclosingFunction(declaration) ? lastAssignmentBefore(use, name.text) : undefined;
  return last === undefined ? values : values.filter((value) => value.pos >= last.pos);
}

/** The last statement in a block around a use, within the same function, that assigns to a variable. */
export function lastAssignmentBefore(use: ts.Node, variable: string): ts.ExpressionStatement | undefined {
  for (let inner = use, outer = use.parent; !isFunction(outer) && !ts.isSourceFile(outer); inner = outer, outer = outer.parent) {
    const statements = ts.isBlock(outer) ? outer.statements.slice(0, outer.statements.indexOf(inner as ts.Statement)) : [];
    const assignment = statements.findLast((statement): statement is ts.ExpressionStatement => ts.isExpressionStatement(statement) && assigns(statement.expression, variable));
    if (assignment !== undefined) return assignment;
  }
  return undefined;
}

/** `name = value`. */
export function assigns(expression: ts.Node, name: string): expression is ts.BinaryExpression {
  return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(expression.left) && expression.left.text === name;
}

/** `name = value`, `name += value`. */
export function assignsOrAdds(expression: ts.Node, name: string): expression is ts.BinaryExpression {
  return assigns(expression, name) || (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken && ts.isIdentifier(expression.left) && expression.left.text === name);
}

/** Assignments to a `let` in the function or module that declares it. */
export function assignmentsTo(declaration: ts.VariableDeclaration): ts.Expression[] {
  if (!ts.isIdentifier(declaration.name) || (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0) return [];
  const name = declaration.name.text;
  const scope: ts.Node | undefined = enclosingFunction(declaration)?.body;
  const found: ts.Expression[] = [];
  if (scope === undefined) return [];
  walk(scope, (node) => {
    if (assignsOrAdds(node, name)) found.push(node.right);
    return true;
  });
  return found.slice(0, 8);
}

export interface BindingSource { root?: ts.Expression; parameter?: ts.ParameterDeclaration }

export function sourceOfBinding(element: ts.BindingElement): BindingSource | undefined {
  let current: ts.Node = element;
  while (ts.isBindingElement(current) || ts.isObjectBindingPattern(current) || ts.isArrayBindingPattern(current)) current = current.parent;
  if (ts.isParameter(current)) return { parameter: current };
  if (!ts.isVariableDeclaration(current)) return undefined;
  const root = listOfLoop(current) ?? current.initializer;
  return root === undefined ? undefined : { root };
}

/** The properties from the destructured value to the variable; empty where a part is an array element. */
export function pathOfBinding(element: ts.BindingElement): string[] {
  const path: string[] = [];
  let current: ts.Node = element;
  while (ts.isBindingElement(current)) {
    if (ts.isArrayBindingPattern(current.parent)) return path;
    const name = propertyName(current.propertyName ?? current.name);
    if (name === undefined) return [];
    path.unshift(name);
    current = current.parent.parent;
  }
  return path;
}

export function parameterOfBinding(declaration: ts.Declaration): { declaration: ts.ParameterDeclaration; path: string[] } | undefined {
  if (!ts.isBindingElement(declaration)) return undefined;
  const source = sourceOfBinding(declaration);
  return source?.parameter === undefined ? undefined : { declaration: source.parameter, path: pathOfBinding(declaration) };
}

/** `options.user.email` with a parameter `options` is the path `user.email` of that parameter. */
export function parameterBehind(expression: ts.Expression, session: CollectSession): { declaration: ts.ParameterDeclaration; path: string[] } | undefined {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) {
    const inner = parameterBehind(node.expression, session);
    return inner === undefined ? undefined : { declaration: inner.declaration, path: [...inner.path, node.name.text] };
  }
  const declaration = ts.isIdentifier(node) ? session.declarationOf(node) : undefined;
  if (declaration === undefined) return undefined;
  return ts.isParameter(declaration) ? { declaration, path: [] } : parameterOfBinding(declaration);
}

/** The keys that an object literal writes after one of its properties. */
export function writtenAfter(object: ts.ObjectLiteralExpression, position: number): string[] {
  return object.properties.slice(position + 1).flatMap((property) => (ts.isSpreadAssignment(property) ? [] : propertyName(property.name) ?? []));
}

/** `process.env.X` is configuration of the operator. */
export function isEnvironment(expression: ts.Expression): boolean {
  return /\bprocess\.env\b|\bimport\.meta\.env\b/.test(expression.getText());
}

/** Settings of the operator, by what they are read from. */
export function isConfiguration(expression: ts.Expression): boolean {
  return /\b\w*(config|settings?|env|constants?|options)\b/i.test(expression.getText().slice(0, 200));
}

/** `fullName` of a file or a secret: what is taken apart at its slashes is no person's name. */
export function isPath(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || !/name$/i.test(node.text)) return false;
  const { text } = node.getSourceFile();
  return text.includes(`${node.text}.`) && new RegExp(String.raw`\b${node.text}\??\.(split|indexOf|lastIndexOf)\(['"]/['"]`).test(text);
}

/** Whether an object of this name holds settings. */
export function isSettingsName(name: string): boolean {
  return /^(config|configuration|nconf|env|\w+Config)$/.test(name);
}

/** `const ip = config.get('ip')`, and whatever is computed from nothing else. */
export function isSetting(declaration: ts.Declaration, session: CollectSession): boolean {
  const value = valueOf(declaration);
  const call = value === undefined ? undefined : unwrap(session.originOf(value));
  if (call === undefined || !ts.isCallExpression(call) || calleeName(call) !== 'get') return false;
  const receiver = receiverOf(call.expression);
  return receiver !== undefined && isSettingsName(nameOfReference(unwrap(receiver)) ?? '');
}
