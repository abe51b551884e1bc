import { ts } from 'ts-morph';
import { firstOf } from '../conditions/first-of.js';
import { calleeName, receiverOf, unwrap } from '../syntax.js';

/** A comparison, or a call such as `isPast(token.expiresAt)`, with a property that is called like a date. */
export interface DateComparison {
  node: ts.Expression;
  reference: ts.PropertyAccessExpression;
  /** The property is called a deadline: `expiresAt`, `validUntil`. */
  isDeadline: boolean;
  /** It holds where the date lies before what it is compared with. */
  isEarlier: boolean;
  /** What the date is compared with; absent where that is now. */
  other?: ts.Expression;
  /** The age that the comparison asks for, where it calculates one: `Date.now() - visit.createdAt > age`, in `unit`. */
  age?: ts.Expression;
  unit?: string;
}

const deadlineName = /expir|valid_?(until|to)|deadline/i;
const dateName = /(At|On|Date|Time|Seen|Login|Active|Activity|Used|Until)$|_(at|on|date|time|seen|login|active|activity|used|until)$|^(date|timestamp|created|updated)$/;
const earlierOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken]);
const laterOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.GreaterThanEqualsToken]);
const comparingCalls = /^(isPast|isFuture|isBefore|isAfter|isExpired|compareAsc|compareDesc|differenceIn\w+)$/;

/** The comparisons of dates that an expression is. */
export function dateComparisonsIn(node: ts.Expression): DateComparison[] {
  if (ts.isBinaryExpression(node)) return ofOperator(node);
  return ts.isCallExpression(node) && comparingCalls.test(calleeName(node) ?? '') ? ofCall(node) : [];
}

function ofOperator(node: ts.BinaryExpression): DateComparison[] {
  const isEarlier = earlierOperators.has(node.operatorToken.kind);
  if (!isEarlier && !laterOperators.has(node.operatorToken.kind)) return [];
  return [...ofOperand(node, node.left, node.right, isEarlier), ...ofOperand(node, node.right, node.left, !isEarlier)];
}

function ofOperand(node: ts.Expression, operand: ts.Expression, other: ts.Expression, isEarlier: boolean): DateComparison[] {
  const calculated = calculatedAge(unwrap(operand));
  if (calculated !== undefined) return of(node, calculated.reference, { isEarlier: !isEarlier, age: other, unit: calculated.unit });
  const reference = dateIn(operand);
  return reference === undefined ? [] : of(node, reference, { isEarlier, other });
}

/** `Date.now() - visit.createdAt.getTime()`, `differenceInDays(new Date(), visit.createdAt)`. */
function calculatedAge(operand: ts.Expression): { reference: ts.PropertyAccessExpression; unit: string } | undefined {
  const isDifference = ts.isBinaryExpression(operand) && operand.operatorToken.kind === ts.SyntaxKind.MinusToken;
  const subtracted = isDifference ? dateIn(operand.right) : undefined;
  if (subtracted !== undefined) return { reference: subtracted, unit: 'ms' };
  const unit = ts.isCallExpression(operand) ? /^differenceIn(\w+)$/.exec(calleeName(operand) ?? '')?.[1] : undefined;
  const second = ts.isCallExpression(operand) ? operand.arguments[1] : undefined;
  const reference = unit === undefined || second === undefined ? undefined : dateIn(second);
  return reference === undefined || unit === undefined ? undefined : { reference, unit };
}

function ofCall(node: ts.CallExpression): DateComparison[] {
  const name = calleeName(node) ?? '';
  const [first, second] = node.arguments;
  const receiver = receiverOf(node.expression);
  if (/^differenceIn|^compare/.test(name)) return node.arguments.flatMap((argument) => deadlineOnly(node, argument));
  const [subject, other] = second === undefined && receiver !== undefined && first !== undefined ? [receiver, first] : [first ?? receiver, second];
  if (subject === undefined) return [];
  const isEarlier = name !== 'isAfter' && name !== 'isFuture';
  const direct = dateIn(subject);
  if (direct !== undefined) return of(node, direct, { isEarlier, ...(other === undefined ? {} : { other }) });
  const reverse = other === undefined ? undefined : dateIn(other);
  return reverse === undefined ? [] : of(node, reverse, { isEarlier: !isEarlier, other: subject });
}

/** A difference by itself tells no side. */
function deadlineOnly(node: ts.Expression, argument: ts.Expression): DateComparison[] {
  const reference = dateIn(argument);
  return reference !== undefined && deadlineName.test(reference.name.text) ? [{ node, reference, isDeadline: true, isEarlier: false }] : [];
}

function of(node: ts.Expression, reference: ts.PropertyAccessExpression, rest: Omit<DateComparison, 'node' | 'reference' | 'isDeadline'>): DateComparison[] {
  return [{ node, reference, isDeadline: deadlineName.test(reference.name.text), ...rest }];
}

/** `token.expiresAt`, also in `token.expiresAt.getTime()`, `new Date(token.expiresAt)` and `dayjs(token.expiresAt)`. */
function dateIn(operand: ts.Expression): ts.PropertyAccessExpression | undefined {
  const node = unwrap(operand);
  if (ts.isPropertyAccessExpression(node)) return deadlineName.test(node.name.text) || dateName.test(node.name.text) ? node : dateIn(node.expression);
  if (ts.isCallExpression(node)) return firstDate([receiverOf(node.expression), ...node.arguments].filter((part) => part !== undefined));
  return ts.isNewExpression(node) ? firstDate(node.arguments) : undefined;
}

function firstDate(list: readonly ts.Expression[] | undefined): ts.PropertyAccessExpression | undefined {
  return firstOf(list ?? [], dateIn);
}
