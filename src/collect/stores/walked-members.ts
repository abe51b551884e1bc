import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { iteratedList, listOfLoop } from '../loops.js';
import { calleeName, isFunction, propertyName, unwrap } from '../syntax.js';
import { declarationOf, isConstant, objectOf, optionOf } from './mongoose-expressions.js';

/** A walk over the members of an object that is written down. */
export interface Walk {
  table: ts.ObjectLiteralExpression;
  key: ts.Declaration;
  /** What the value of a member is called; absent where only the key is given. */
  value: ts.BindingName | undefined;
}

/** Functions of lodash that give a callback the value and the key of each member. */
const walking = new Set(['forOwn', 'forIn', 'forEach', 'each', 'map']);

/** The walk that a key comes from: `_.forOwn(table, (value, key) => …)`, `Object.entries(table)`, `Object.keys(table)`, `for (const key in table)`. */
export function walkOver(name: ts.Expression, context: CollectContext): Walk | undefined {
  const key = ts.isIdentifier(name) ? declarationOf(name, context) : undefined;
  const found = key === undefined ? undefined : tableOf(key);
  const table = found === undefined ? undefined : objectOf(found.table, context);
  return key === undefined || found === undefined || table === undefined ? undefined : { table, key, value: found.value };
}

interface Found {
  table: ts.Expression;
  value: ts.BindingName | undefined;
}

function tableOf(key: ts.Declaration): Found | undefined {
  if (ts.isBindingElement(key)) return ofEntry(key);
  if (ts.isVariableDeclaration(key)) {
    const loop = key.parent.parent;
    return ts.isForInStatement(loop) ? { table: loop.expression, value: undefined } : ofKeys(listGoneThrough(key));
  }
  if (!ts.isParameter(key) || !isFunction(key.parent)) return undefined;
  return key.parent.parameters.indexOf(key) === 1 ? ofCallback(key.parent) : ofKeys(listGoneThrough(key));
}

/** `Object.entries(table)`, of which `[key, value]` is an element. */
function ofEntry(key: ts.BindingElement): Found | undefined {
  const { parent: pattern } = key;
  const [first, second] = ts.isArrayBindingPattern(pattern) ? pattern.elements : [];
  const holder = pattern.parent;
  if (first !== key || ts.isBindingElement(holder)) return undefined;
  const table = givenTo(listGoneThrough(holder), 'entries');
  return table === undefined ? undefined : { table, value: second !== undefined && ts.isBindingElement(second) ? second.name : undefined };
}

function ofKeys(list: ts.Expression | undefined): Found | undefined {
  const table = givenTo(list, 'keys');
  return table === undefined ? undefined : { table, value: undefined };
}

/** `table` of `Object.keys(table)`. */
function givenTo(list: ts.Expression | undefined, method: string): ts.Expression | undefined {
  const call = list === undefined ? undefined : unwrap(list);
  return call !== undefined && ts.isCallExpression(call) && calleeName(call) === method ? call.arguments[0] : undefined;
}

/** The list whose elements a variable of a loop or the parameter of a callback is. */
function listGoneThrough(declaration: ts.VariableDeclaration | ts.ParameterDeclaration): ts.Expression | undefined {
  return ts.isVariableDeclaration(declaration) ? listOfLoop(declaration) : iteratedList(declaration);
}

/** The first argument of a function of lodash, whose second is the callback. */
function ofCallback(callback: ts.FunctionLikeDeclaration): Found | undefined {
  const call = callback.parent;
  if (!ts.isCallExpression(call) || call.arguments[1] !== (callback as ts.Node) || !walking.has(calleeName(call) ?? '')) return undefined;
  const [table] = call.arguments;
  return table === undefined ? undefined : { table, value: callback.parameters[0]?.name };
}

/** What an expression of the walk's code is for one member of the table: `value.column`, `table[key].column`, or what holds for all. */
export function memberAt(expression: ts.Expression, member: ts.Expression, walked: Walk, context: CollectContext): ts.Expression | undefined {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) {
    if (!dependsOn(node.expression, walked, context)) return node;
    const holder = memberAt(node.expression, member, walked, context);
    return holder === undefined ? undefined : optionOf(objectOf(holder, context), node.name.text, context);
  }
  if (ts.isElementAccessExpression(node)) return isKey(node.argumentExpression, walked, context) && objectOf(node.expression, context) === walked.table ? member : undefined;
  if (!ts.isIdentifier(node)) return node;
  const path = pathOfValue(node, walked, context);
  return path === undefined ? node : path.reduce<ts.Expression | undefined>((holder, name) => (holder === undefined ? undefined : optionOf(objectOf(holder, context), name, context)), member);
}

function isKey(expression: ts.Expression, walked: Walk, context: CollectContext): boolean {
  return declarationOf(expression, context) === walked.key;
}

/** The way from a member to what a name stands for: none for the value itself, `column` of `({ column }) => …`; nothing for other names. */
function pathOfValue(name: ts.Identifier, { value }: Walk, context: CollectContext): string[] | undefined {
  const declaration = value === undefined ? undefined : declarationOf(name, context);
  if (value === undefined || declaration === undefined) return undefined;
  if (ts.isIdentifier(value)) return value.parent === declaration ? [] : undefined;
  const part = ts.isBindingElement(declaration) && declaration.parent === value ? propertyName(declaration.propertyName ?? declaration.name) : undefined;
  return part === undefined ? undefined : [part];
}

function dependsOn(expression: ts.Expression, walked: Walk, context: CollectContext): boolean {
  const node = unwrap(expression);
  if (ts.isPropertyAccessExpression(node)) return dependsOn(node.expression, walked, context);
  if (ts.isElementAccessExpression(node)) return isKey(node.argumentExpression, walked, context);
  return ts.isIdentifier(node) && pathOfValue(node, walked, context) !== undefined;
}

/** What has to be there for a piece of code to be reached, up to the function that it stands in: `value.column` of `if (value.column) { … }`. */
export function conditionsOn(node: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  for (let inner = node, around = node.parent as ts.Node | undefined; around !== undefined && !isFunction(inner); inner = around, around = around.parent as ts.Node | undefined) {
    if (ts.isIfStatement(around) && around.thenStatement === inner) found.push(...conjuncts(around.expression, ts.SyntaxKind.AmpersandAmpersandToken));
    if (ts.isBlock(around)) found.push(...around.statements.filter((statement) => statement.end <= inner.pos).flatMap(turnedAway));
  }
  return found;
}

/** `if (!value.column) return;` asks for `value.column` behind it. */
function turnedAway(statement: ts.Statement): ts.Expression[] {
  if (!ts.isIfStatement(statement) || statement.elseStatement !== undefined) return [];
  const { thenStatement: then } = statement;
  const only = ts.isBlock(then) && then.statements.length === 1 ? then.statements[0] : then;
  if (only === undefined || !(ts.isReturnStatement(only) || ts.isContinueStatement(only))) return [];
  return conjuncts(statement.expression, ts.SyntaxKind.BarBarToken).flatMap((part) => (ts.isPrefixUnaryExpression(part) && part.operator === ts.SyntaxKind.ExclamationToken ? [unwrap(part.operand)] : []));
}

function conjuncts(condition: ts.Expression, operator: ts.SyntaxKind): ts.Expression[] {
  const node = unwrap(condition);
  return ts.isBinaryExpression(node) && node.operatorToken.kind === operator ? [...conjuncts(node.left, operator), ...conjuncts(node.right, operator)] : [node];
}

/** Whether a member has what a condition asks of it; a condition on anything else holds. */
export function holds(condition: ts.Expression, member: ts.Expression, walked: Walk, context: CollectContext): boolean {
  if (!dependsOn(condition, walked, context)) return true;
  const part = memberAt(condition, member, walked, context);
  return part !== undefined && !isConstant(part, false, context);
}
