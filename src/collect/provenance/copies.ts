import { ts } from 'ts-morph';
import { enclosingFunction, nameOfReference, receiverOf, unwrap, walk } from '../syntax.js';

/** Methods that give back what they are called on, or the same in another form. */
const selves = new Set(['toObject', 'toJSON', 'toString', 'catch', 'finally', 'filter', 'slice', 'reverse', 'trim', 'toLowerCase', 'toUpperCase', 'at', 'pop', 'shift', 'flat', 'values']);
/** Methods whose result is what their callback returns. */
const mappers = new Set(['map', 'flatMap', 'then']);
/** Functions whose result holds everything that their arguments hold. */
const copiers = new Set(['structuredClone', 'cloneDeep', 'clone', 'deepClone', 'deepCopy']);
/** Functions of the language and of collection helpers that do. */
const namespaced = new Map([
  ['Object', new Set(['assign', 'fromEntries', 'entries', 'values', 'freeze'])],
  ['JSON', new Set(['parse', 'stringify'])],
  ['Promise', new Set(['resolve', 'all'])],
  ['Array', new Set(['from', 'of'])],
  ['_', new Set(['assign', 'extend', 'merge', 'defaults', 'cloneDeep', 'clone'])],
  ['lodash', new Set(['assign', 'extend', 'merge', 'defaults', 'cloneDeep', 'clone'])],
]);

export function isSelf(name: string): boolean {
  return selves.has(name);
}

export function isMapper(name: string): boolean {
  return mappers.has(name);
}

export function isCopier(callee: ts.Expression, name: string): boolean {
  const receiver = receiverOf(callee);
  if (receiver === undefined) return copiers.has(name);
  return namespaced.get(nameOfReference(unwrap(receiver)) ?? '')?.has(name) ?? false;
}

/** `JSON.stringify(request.body)`: a text that holds the whole of it. */
export function isText(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isCallExpression(node) && isCopier(node.expression, 'stringify') && nameOfReference(unwrap(node.expression)) === 'stringify';
}

/** What is copied into an object key by key, `copy[key] = source[key]`, where no condition asks which key it is. */
export function copiedInto(declaration: ts.VariableDeclaration): ts.Expression[] {
  const { name, initializer } = declaration;
  const scope = enclosingFunction(declaration)?.body;
  if (scope === undefined || initializer === undefined || !ts.isIdentifier(name) || !ts.isObjectLiteralExpression(unwrap(initializer))) return [];
  const found: ts.Expression[] = [];
  walk(scope, (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isEntryOf(node.left, name.text) && !isChosenByKey(node)) found.push(node.right);
    return true;
  });
  return found;
}

function isEntryOf(target: ts.Expression, variable: string): target is ts.ElementAccessExpression {
  return ts.isElementAccessExpression(target) && ts.isIdentifier(target.expression) && target.expression.text === variable && !ts.isLiteralExpression(target.argumentExpression);
}

function isChosenByKey(assignment: ts.BinaryExpression): boolean {
  const keys = (assignment.left as ts.ElementAccessExpression).argumentExpression.getText().match(/[A-Za-z_$][\w$]*/) ?? [];
  for (let current: ts.Node = assignment; !ts.isSourceFile(current); current = current.parent) {
    const test = ts.isIfStatement(current) ? current.expression : undefined;
    if (test !== undefined && keys.some((key) => new RegExp(`\\b${key.replace(/\$/g, '\\$')}\\b`).test(test.getText()))) return true;
  }
  return false;
}
