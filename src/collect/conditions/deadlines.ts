import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, propertyName, unwrap } from '../syntax.js';
import { firstOf } from './first-of.js';
import { sqlMomentOf } from './sql-moments.js';
import { secondsOf } from './units.js';

const subtractions = new Set(['subtract', 'minus', 'sub', 'subSeconds', 'subMinutes', 'subHours', 'subDays', 'subWeeks', 'subMonths', 'subYears']);
const clock = new Set(['now', 'dayjs', 'moment', 'utc', 'getTime', 'toDate', 'toJSDate', 'toISOString', 'toJSON', 'valueOf', 'unix', 'local']);
const maximumDepth = 8;

/** The condition that a field lies before a deadline. */
export function deadlineConditionOf(deadline: ts.Expression | undefined, field: string, session: CollectSession): AgeCondition | undefined {
  if (deadline === undefined) return undefined;
  const base = conditionOn(field, deadline, session);
  const moment = sqlMomentOf(deadline, session);
  if (moment !== undefined) return { ...base, ...moment };
  if (isNow(deadline, session)) return { ...base, kind: 'passed' };
  const age = ageOf(deadline, session, 0);
  return age === undefined ? undefined : { ...base, kind: 'age', ...age };
}

/** A condition on a field without its kind. */
export function conditionOn(field: string, node: ts.Expression, session: CollectSession): Omit<AgeCondition, 'kind'> {
  return { field, scope: 'all', checksOnly: false, evidence: { file: session.pathOf(node), line: session.lineOf(node), how: `condition on ${field}` } };
}

/** `new Date()`, `Date.now()`, `dayjs().toDate()`, through variables. */
export function isNow(expression: ts.Expression, session: CollectSession): boolean {
  if (ageOfAdjustedDate(expression, session) !== undefined) return false;
  const node = session.originOf(expression);
  if (ts.isNewExpression(node)) {
    const [argument] = node.arguments ?? [];
    return node.expression.getText() === 'Date' && (argument === undefined || (node.arguments?.length === 1 && isNow(argument, session)));
  }
  if (!ts.isCallExpression(node)) return false;
  const name = calleeName(node) ?? '';
  if (!clock.has(name) || node.arguments.length > 0) return false;
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return true;
  return /^(Date|dayjs|moment|DateTime|Temporal)\b/.test(callee.expression.getText()) ? !containsSubtraction(callee.expression) : isNow(callee.expression, session);
}

function containsSubtraction(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isCallExpression(node)) return subtractions.has(calleeName(node) ?? '') || containsSubtraction(node.expression);
  return ts.isPropertyAccessExpression(node) && containsSubtraction(node.expression);
}

/** A moment before now: how long before, in seconds, where that is a constant. */
function ageOf(expression: ts.Expression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  if (depth > maximumDepth) return undefined;
  const adjusted = ageOfAdjustedDate(expression, session);
  if (adjusted !== undefined) return adjusted;
  const node = session.originOf(expression);
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    const [argument] = node.arguments ?? [];
    return argument === undefined ? undefined : ageOf(argument, session, depth + 1);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.MinusToken) return ofMinus(node, session);
  if (ts.isCallExpression(node)) return ofCall(node, session, depth);
  return undefined;
}

function ofMinus(node: ts.BinaryExpression, session: CollectSession): { seconds?: number } | undefined {
  if (!mentionsNow(node.left, session)) return undefined;
  const [milliseconds] = session.constantsOf(node.right);
  return typeof milliseconds === 'number' && Number.isFinite(milliseconds) ? { seconds: milliseconds / 1000 } : {};
}

function mentionsNow(expression: ts.Expression, session: CollectSession): boolean {
  if (isNow(expression, session)) return true;
  const node = session.originOf(expression);
  if (ts.isBinaryExpression(node)) return mentionsNow(node.left, session);
  if (ts.isCallExpression(node)) return node.arguments.some((argument) => mentionsNow(argument, session)) || mentionsNow(node.expression, session);
  if (ts.isPropertyAccessExpression(node)) return mentionsNow(node.expression, session);
  return ts.isPrefixUnaryExpression(node) && mentionsNow(node.operand, session);
}

function ofCall(node: ts.CallExpression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  const name = calleeName(node) ?? '';
  if (subtractions.has(name)) return ofSubtraction(name, node, session);
  const callee = unwrap(node.expression);
  if (clock.has(name) || name === 'startOf' || name === 'endOf' || name === 'format') {
    if (ts.isPropertyAccessExpression(callee)) return ageOf(callee.expression, session, depth + 1) ?? ageOfFirst(node, session, depth);
    return ageOfFirst(node, session, depth);
  }
  if (/^(startOf|endOf)[A-Z]/.test(name)) return ageOfFirst(node, session, depth);
  if (/^(setDate|setDays|setHours|setMonth|setFullYear)$/.test(name)) return {};
  return ofOwnFunction(node, session, depth);
}

function ageOfFirst(node: ts.CallExpression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  const [argument] = node.arguments;
  return argument === undefined ? undefined : ageOf(argument, session, depth + 1);
}

/** `getDeadline()` of the application that returns a computed moment. */
function ofOwnFunction(node: ts.CallExpression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  const target = session.originOf(node.expression);
  const declaration = ts.isFunctionExpression(target) || ts.isArrowFunction(target) ? target : session.declarationOf(node.expression);
  if (declaration === undefined || !session.isOwn(declaration) || !ts.isFunctionLike(declaration) || !('body' in declaration) || declaration.body === undefined) return undefined;
  const body = declaration.body;
  if (!ts.isBlock(body)) return ageOf(body, session, depth + 1);
  return firstOf(body.statements, (statement) => (ts.isReturnStatement(statement) && statement.expression !== undefined ? ageOf(statement.expression, session, depth + 1) : undefined));
}

/** `subDays(now, 90)`, `dayjs().subtract(90, 'day')`, `DateTime.now().minus({ days: 90 })`. */
function ofSubtraction(name: string, node: ts.CallExpression, session: CollectSession): { seconds?: number } {
  const unitOfName = /^sub([A-Z]\w+)$/.exec(name)?.[1];
  const [first, second] = node.arguments;
  if (unitOfName !== undefined) return period(second, unitOfName, session);
  const duration = name === 'sub' ? second : first;
  const object = duration === undefined ? undefined : session.originOf(duration);
  if (object !== undefined && ts.isObjectLiteralExpression(object)) return ofDurationObject(object, session);
  const [unit] = second === undefined ? [] : session.constantsOf(second);
  return period(first, typeof unit === 'string' ? unit : 'ms', session);
}

function ofDurationObject(object: ts.ObjectLiteralExpression, session: CollectSession): { seconds?: number } {
  let total = 0;
  for (const property of object.properties) {
    const unit = propertyName(property.name);
    const value = ts.isPropertyAssignment(property) ? period(property.initializer, unit ?? '', session).seconds : undefined;
    if (value === undefined) return {};
    total += value;
  }
  return { seconds: total };
}

function period(amount: ts.Expression | undefined, unit: string, session: CollectSession): { seconds?: number } {
  const [value] = amount === undefined ? [] : session.constantsOf(amount);
  const seconds = typeof value === 'number' ? secondsOf(value, unit) : undefined;
  return seconds === undefined ? {} : { seconds };
}

/** `const deadline = new Date(); deadline.setDate(deadline.getDate() - 30);` */
function ageOfAdjustedDate(expression: ts.Expression, session: CollectSession): { seconds?: number } | undefined {
  const reference = unwrap(expression);
  if (!ts.isIdentifier(reference)) return undefined;
  const declaration = session.declarationOf(reference);
  // A namespace import leads to a file, which has no parent.
  const block = declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : undefined;
  if (block === undefined || !ts.isBlock(block)) return undefined;
  return firstOf(block.statements, (statement) => adjustment(statement, reference.text, session));
}

const unitOfSetter: Record<string, string> = { setSeconds: 'second', setMinutes: 'minute', setHours: 'hour', setDate: 'day', setMonth: 'month', setFullYear: 'year', setTime: 'ms' };

function adjustment(statement: ts.Statement, name: string, session: CollectSession): { seconds?: number } | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return undefined;
  const call = statement.expression;
  const setter = /^(\w+)\.set(?:UTC)?(\w+)$/.exec(call.expression.getText());
  const unit = setter?.[1] === name ? unitOfSetter[`set${setter[2] ?? ''}`] : undefined;
  const [argument] = call.arguments;
  if (unit === undefined || argument === undefined || !ts.isBinaryExpression(argument)) return undefined;
  return argument.operatorToken.kind === ts.SyntaxKind.MinusToken ? period(argument.right, unit, session) : undefined;
}
