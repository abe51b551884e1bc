import { ts } from 'ts-morph';
import { assignmentsTo } from '../values/bindings.js';
import { calleeName, propertyName, receiverOf, returnedExpressions, unwrap, valueOfProperty } from '../syntax.js';
import { deeper, enter, valuesOfParameter, type Scope } from './scope.js';
import { secondsOf, secondsOfText } from './units.js';

const settings = /^(get|getOrThrow|getNumber|env|int|integer|number|num|asInt|asNumber)$/;
const conversions = /^(Number|parseInt|parseFloat|BigInt|round|floor|ceil|trunc|abs|max|min)$/;
const millisecondsOf = /^(ms|milliseconds|parseDuration|parse|duration)$/;

/** The number that an expression stands for; the largest where it may be one of several, undefined where one is not known. */
export function numberOf(expression: ts.Expression, given: Scope): number | undefined {
  const scope = deeper(given);
  if (scope === undefined) return undefined;
  const node = unwrap(expression);
  const constants = scope.session.constantsOf(node).map(Number);
  if (constants.length > 0) return largest(constants);
  if (ts.isPrefixUnaryExpression(node)) return ofSign(node, scope);
  if (ts.isBinaryExpression(node)) return ofBinary(node, scope);
  if (ts.isConditionalExpression(node)) return largest([node.whenTrue, node.whenFalse].map((branch) => numberOf(branch, scope)));
  if (ts.isCallExpression(node)) return ofCall(node, scope);
  return ofReference(node, scope);
}

/** The seconds of a period: a number of milliseconds, `{ days: 30 }`, `ms('30d')`, `Duration.fromObject({ days: 30 })`, `'P30D'`. */
export function periodOf(expression: ts.Expression, given: Scope, unit = 'ms'): number | undefined {
  const scope = deeper(given);
  if (scope === undefined) return undefined;
  const node = scope.session.originOf(expression);
  if (ts.isObjectLiteralExpression(node)) return ofDurationObject(node, scope);
  if (ts.isStringLiteralLike(node)) return secondsOfText(node.text);
  if (ts.isCallExpression(node) && /^(fromObject|from|fromISO|duration|fromMillis)$/.test(calleeName(node) ?? '') && /\b(Duration|duration)\b/.test(node.expression.getText())) {
    const [amount, named] = node.arguments;
    const [text] = named === undefined ? [] : scope.session.constantsOf(named);
    return amount === undefined ? undefined : periodOf(amount, scope, typeof text === 'string' ? text : unit);
  }
  const amount = numberOf(node, scope);
  return amount === undefined ? undefined : secondsOf(amount, unit);
}

function ofDurationObject(object: ts.ObjectLiteralExpression, scope: Scope): number | undefined {
  let total = 0;
  for (const property of object.properties) {
    const unit = propertyName(property.name);
    const value = valueOfProperty(property);
    const amount = value === undefined ? undefined : numberOf(value, scope);
    const seconds = amount === undefined ? undefined : secondsOf(amount, unit ?? '');
    if (seconds === undefined) return undefined;
    total += seconds;
  }
  return total;
}

function ofSign(node: ts.PrefixUnaryExpression, scope: Scope): number | undefined {
  const value = numberOf(node.operand, scope);
  if (value === undefined || node.operator === ts.SyntaxKind.PlusToken) return value;
  return node.operator === ts.SyntaxKind.MinusToken ? -value : undefined;
}

function ofBinary(node: ts.BinaryExpression, scope: Scope): number | undefined {
  const left = numberOf(node.left, scope);
  const right = numberOf(node.right, scope);
  const operator = node.operatorToken.kind;
  // `Number(process.env.DAYS) || 30`: what is known is the fallback.
  if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken) return left ?? right;
  return left === undefined || right === undefined ? undefined : arithmetic.get(operator)?.(left, right);
}

const arithmetic = new Map<ts.SyntaxKind, (left: number, right: number) => number>([
  [ts.SyntaxKind.PlusToken, (left, right) => left + right],
  [ts.SyntaxKind.MinusToken, (left, right) => left - right],
  [ts.SyntaxKind.AsteriskToken, (left, right) => left * right],
  [ts.SyntaxKind.SlashToken, (left, right) => left / right],
]);

function ofCall(node: ts.CallExpression, scope: Scope): number | undefined {
  const name = calleeName(node) ?? '';
  const [first, second] = node.arguments;
  if (conversions.test(name) && first !== undefined) return largest([first, ...(/^m(ax|in)$/.test(name) ? node.arguments.slice(1) : [])].map((value) => numberOf(value, scope)));
  if (millisecondsOf.test(name) && first !== undefined && receiverOf(node.expression) === undefined) {
    const seconds = periodOf(first, scope);
    return seconds === undefined ? undefined : seconds * 1000;
  }
  if (/^(asMilliseconds|toMillis|milliseconds|as)$/.test(name)) return ofDurationCall(node, scope);
  const entered = enter(node, scope);
  if (entered !== undefined) return largest(returnedExpressions(entered.callee).map((returned) => numberOf(returned, entered.inside)));
  // `config.get('DAYS', 30)`: what is known is the default.
  return settings.test(name) && second !== undefined ? numberOf(second, scope) : undefined;
}

/** `dayjs.duration(30, 'days').asMilliseconds()`. */
function ofDurationCall(node: ts.CallExpression, scope: Scope): number | undefined {
  const receiver = receiverOf(node.expression);
  const seconds = receiver === undefined ? undefined : periodOf(receiver, scope);
  return seconds === undefined ? undefined : seconds * 1000;
}

function ofReference(node: ts.Expression, scope: Scope): number | undefined {
  const declaration = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? scope.session.declarationOf(node) : undefined;
  if (declaration === undefined) return undefined;
  const values = valuesOfParameter(node, scope);
  if (values.length > 0) return largest(values.map((found) => numberOf(found.value, found.scope)));
  if (ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined) {
    return largest([declaration.initializer, ...assignmentsTo(declaration)].map((value) => numberOf(value, scope)));
  }
  if (ts.isGetAccessor(declaration)) return largest(returnedExpressions(declaration).map((returned) => numberOf(returned, scope)));
  if ((ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration)) && declaration.initializer !== undefined) return numberOf(declaration.initializer, scope);
  return undefined;
}

function largest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  return known.length === 0 || known.length < values.length ? undefined : Math.max(...known);
}
