import { ts } from 'ts-morph';
import { calleeName, enclosingFunction, unwrap, walk } from '../syntax.js';
import { numberOf } from './amounts.js';
import type { Scope } from './scope.js';
import { secondsOf } from './units.js';

/** By how much a setter moves a date. */
export interface Adjustment {
  seconds: number | undefined;
  sign: 1 | -1;
}

const unitOfSetter: Record<string, string> = { Seconds: 'second', Minutes: 'minute', Hours: 'hour', Date: 'day', Month: 'month', FullYear: 'year', Time: 'ms' };

/**
 * The setters that move a date: that of one call (`setDate`, with the call), or all that are called on a variable in the function
 * that declares it. `setHours(0, 0, 0, 0)` moves nothing worth counting.
 */
export function adjustmentsOf(subject: string | ts.VariableDeclaration, call: ts.CallExpression | undefined, scope: Scope): Adjustment[] {
  if (typeof subject === 'string') return call === undefined ? [] : ofSetter(subject, call, scope);
  const block = enclosingFunction(subject)?.body ?? subject.getSourceFile();
  const name = subject.name.getText();
  const found: Adjustment[] = [];
  if (!ts.isIdentifier(subject.name)) return found;
  walk(block, (node) => {
    const callee = ts.isCallExpression(node) ? unwrap(node.expression) : undefined;
    const isOnIt = callee !== undefined && ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === name;
    if (isOnIt && ts.isCallExpression(node)) found.push(...ofSetter(callee.name.text, node, scope));
    return found.length < 8;
  });
  return found;
}

function ofSetter(name: string, call: ts.CallExpression, scope: Scope): Adjustment[] {
  const unit = unitOfSetter[/^set(?:UTC)?(\w+)$/.exec(name)?.[1] ?? ''];
  const [argument] = call.arguments;
  const node = argument === undefined ? undefined : unwrap(argument);
  if (unit === undefined || node === undefined || !ts.isBinaryExpression(node) || !isDatePart(node.left)) return [];
  const operator = node.operatorToken.kind;
  if (operator !== ts.SyntaxKind.MinusToken && operator !== ts.SyntaxKind.PlusToken) return [];
  const amount = numberOf(node.right, scope);
  return [{ seconds: amount === undefined ? undefined : secondsOf(amount, unit), sign: operator === ts.SyntaxKind.MinusToken ? -1 : 1 }];
}

/** `now.getDate()`, `Date.now()`. */
export function isDatePart(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isCallExpression(node) && /^(get(UTC)?(Seconds|Minutes|Hours|Date|Month|FullYear|Time)|now|valueOf)$/.test(calleeName(node) ?? '');
}
