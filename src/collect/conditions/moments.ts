import { ts } from 'ts-morph';
import { calleeName, returnedExpressions, unwrap } from '../syntax.js';
import { adjustmentsOf, isDatePart } from './adjusted-dates.js';
import { numberOf, periodOf } from './amounts.js';
import { firstOf } from './first-of.js';
import { partsOf } from './parts.js';
import { deeper, enter, valuesOfParameter, type Scope } from './scope.js';
import { secondsOf } from './units.js';

/** A point in time as seen from now. */
export interface Moment {
  side: 'before' | 'now' | 'after';
  /** How far from now, in seconds, where that is a constant; 0 for now. */
  seconds: number | undefined;
  /** The unit of the number that stands for it, where it is one. */
  unit: 'ms' | 's';
}

const now: Moment = { side: 'now', seconds: 0, unit: 'ms' };
const clock = /^(now|dayjs|moment|utc|tz|local|instant|zonedDateTimeISO|plainDateTimeISO|plainDateISO|today)$/;
/** Calls that give the same moment in another form. */
const forms = /^(getTime|toDate|toJSDate|toISOString|toISO|toISODate|toJSON|toString|valueOf|toMillis|utc|local|tz|clone|format|formatISO|toDateString|toSQL|toBSON|toDateTime|floor|round|trunc|ceil|Number|String|toISOTime|setZone|toInstant|toZonedDateTime|fromMillis|fromJSDate|fromDate|parseISO|toTimestamp|createFromTime|slice|substring|substr|split|at|replace|replaceAll|trim)$/;
const inSeconds = /^(unix|getUnixTime|toSeconds|toUnixInteger|epochSeconds)$/;
/** What parameters for the current moment are called. */
const currentTime = /^(now|now_?(ms|utc|seconds|timestamp|date|iso|ms_?epoch|epoch(_?ms)?)|today|current_?(date|time|timestamp))$/i;
/** Less than this, in seconds, goes from the end of a day or an hour to the beginning of the next. */
const rounding = 60;
const dateMathUnits: Record<string, string> = { y: 'year', M: 'month', w: 'week', d: 'day', h: 'hour', H: 'hour', m: 'minute', s: 'second' };
const setters = /^set(UTC)?(Seconds|Minutes|Hours|Date|Month|FullYear|Time)$/;

/** What a deadline is, seen from now; undefined where it is not calculated from now. */
export function momentOf(expression: ts.Expression, given: Scope): Moment | undefined {
  const scope = deeper(given);
  if (scope === undefined) return undefined;
  const adjusted = ofAdjusted(expression, scope);
  if (adjusted !== undefined) return adjusted;
  const node = scope.session.originOf(expression);
  if (ts.isNewExpression(node)) return ofNew(node, scope);
  if (ts.isBinaryExpression(node)) return ofBinary(node, scope);
  if (ts.isConditionalExpression(node)) return furthest([node.whenTrue, node.whenFalse].map((branch) => momentOf(branch, scope)));
  if (ts.isCallExpression(node)) return ofCall(node, scope);
  if (ts.isElementAccessExpression(node)) return momentOf(node.expression, scope);
  if (ts.isStringLiteralLike(node)) return ofDateMath(node.text);
  return ofReference(node, scope);
}

/** `now-30d/d`. Source: Elasticsearch's documentation, "Date math". */
function ofDateMath(text: string): Moment | undefined {
  const [, amount, unit] = /^now(?:-(\d+)([yMwdhHms]))?(?:\/[yMwdhHms])?$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return text === 'now' ? now : undefined;
  return shift(now, secondsOf(Number(amount), dateMathUnits[unit] ?? unit), -1);
}

function ofNew(node: ts.NewExpression, scope: Scope): Moment | undefined {
  if (!/^(Date|UTCDate|TZDate|Timestamp|ObjectId)$/.test(node.expression.getText())) return undefined;
  const [first, ...others] = node.arguments ?? [];
  if (first === undefined) return now;
  if (others.length === 0) return momentOf(first, scope);
  return shift(now, sumOfParts([first, ...others], scope), -1);
}

/** `new Date(now.getFullYear() - 1, now.getMonth(), 1)`. */
function sumOfParts(parts: readonly ts.Expression[], scope: Scope): number | undefined {
  const units = ['year', 'month', 'day', 'hour', 'minute', 'second'];
  const seconds = parts.flatMap((part, index) => {
    const node = unwrap(part);
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.MinusToken || !isDatePart(node.left)) return [];
    const amount = numberOf(node.right, scope);
    return [amount === undefined ? undefined : secondsOf(amount, units[index] ?? 'ms')];
  });
  return seconds.length === 0 || seconds.includes(undefined) ? undefined : seconds.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

function ofBinary(node: ts.BinaryExpression, scope: Scope): Moment | undefined {
  const operator = node.operatorToken.kind;
  const left = momentOf(node.left, scope);
  if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken) return left ?? momentOf(node.right, scope);
  if (left === undefined) return undefined;
  if (operator === ts.SyntaxKind.SlashToken) return { ...left, unit: 's' };
  if (operator === ts.SyntaxKind.AsteriskToken) return { ...left, unit: 'ms' };
  if (operator === ts.SyntaxKind.MinusToken) return shift(left, periodOf(node.right, scope, left.unit), -1);
  return operator === ts.SyntaxKind.PlusToken ? shift(left, periodOf(node.right, scope, left.unit), 1) : undefined;
}

function ofCall(node: ts.CallExpression, scope: Scope): Moment | undefined {
  const name = calleeName(node) ?? '';
  const callee = unwrap(node.expression);
  const receiver = ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
  const [first] = node.arguments;
  const moved = movedBy(name, node, receiver, scope);
  if (moved !== undefined) return moved;
  if (setters.test(name) && receiver !== undefined) return ofSetter(name, node, receiver, scope);
  const entered = enter(node, scope);
  if (entered !== undefined) return furthest(returnedExpressions(entered.callee).map((returned) => momentOf(returned, entered.inside)));
  const source = [first, receiver].filter((part) => part !== undefined);
  if (name === 'min') return earliest(partsOf(node, scope.session).map((part) => momentOf(part, scope)));
  if (/^(startOf|endOf)/.test(name)) return roughly(firstOf(source, (part) => momentOf(part, scope)) ?? (/Today$/.test(name) ? now : undefined));
  if (inSeconds.test(name)) return inUnit(firstOf(source, (part) => momentOf(part, scope)), 's');
  const isClock = clock.test(name) && (first === undefined || isNamedZone(first));
  if (isClock && (receiver === undefined || isClockObject(receiver) || isDeclaredClock(node, scope))) return now;
  if (forms.test(name) || clock.test(name)) return firstOf(source, (part) => momentOf(part, scope));
  return undefined;
}

/** `subDays(now, 30)`, `dayjs().subtract(30, 'day')`, `DateTime.now().minus({ days: 30 })`, and additions of what is negative. */
function movedBy(name: string, node: ts.CallExpression, receiver: ts.Expression | undefined, scope: Scope): Moment | undefined {
  const [first, second] = node.arguments;
  const named = /^(sub|add)(Milliseconds|Seconds|Minutes|Hours|Days|BusinessDays|Weeks|Months|Quarters|Years)?$/.exec(name);
  if (named !== null && first !== undefined && second !== undefined && !(receiver !== undefined && momentOf(receiver, scope) !== undefined)) {
    const base = isFixed(first, scope) ? undefined : momentOf(first, scope) ?? (named[1] === 'sub' ? now : undefined);
    return base === undefined ? undefined : shift(base, periodOf(second, scope, named[2] ?? 'ms'), named[1] === 'sub' ? -1 : 1);
  }
  if (!/^(subtract|minus|sub|add|plus)$/.test(name) || receiver === undefined || first === undefined) return undefined;
  const base = momentOf(receiver, scope);
  if (base === undefined) return undefined;
  const [unit] = second === undefined ? [] : scope.session.constantsOf(second);
  return shift(base, periodOf(first, scope, typeof unit === 'string' ? unit : 'ms'), /^(add|plus)$/.test(name) ? 1 : -1);
}

/** `new Date().setDate(new Date().getDate() - 30)` gives the moment as a number. */
function ofSetter(name: string, node: ts.CallExpression, receiver: ts.Expression, scope: Scope): Moment | undefined {
  const base = momentOf(receiver, scope);
  if (base === undefined) return undefined;
  const [adjustment] = adjustmentsOf(name, node, scope);
  return adjustment === undefined ? roughly(base) : shift(base, adjustment.seconds, adjustment.sign);
}

/** `const deadline = new Date(); deadline.setDate(deadline.getDate() - 30);` */
function ofAdjusted(expression: ts.Expression, scope: Scope): Moment | undefined {
  const reference = unwrap(expression);
  const declaration = ts.isIdentifier(reference) ? scope.session.declarationOf(reference) : undefined;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  const adjustments = adjustmentsOf(declaration, undefined, scope);
  if (adjustments.length === 0) return undefined;
  const base = momentOf(declaration.initializer, scope);
  return base === undefined ? undefined : adjustments.reduce((moment, { seconds, sign }) => shift(moment, seconds, sign), base);
}

function ofReference(node: ts.Expression, scope: Scope): Moment | undefined {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const declaration = scope.session.declarationOf(node);
  if (declaration === undefined) return undefined;
  if (ts.isGetAccessor(declaration)) return furthest(returnedExpressions(declaration).map((returned) => momentOf(returned, scope)));
  const values = valuesOfParameter(node, scope);
  if (values.length > 0) return furthest(values.map((found) => momentOf(found.value, found.scope)));
  return isHandedIn(declaration) && currentTime.test(declaration.name.getText()) ? now : undefined;
}

/** A parameter, or a part of one. */
function isHandedIn(declaration: ts.Declaration): declaration is ts.ParameterDeclaration | ts.BindingElement {
  return ts.isParameter(declaration) || (ts.isBindingElement(declaration) && ts.isParameter(declaration.parent.parent));
}

function shift(moment: Moment, seconds: number | undefined, sign: 1 | -1): Moment {
  // `moment().endOf('week').subtract(1, 'week').add(1, 'second')` begins with the next day.
  if (moment.seconds === undefined && seconds !== undefined && seconds <= rounding) return moment;
  if (seconds === undefined || moment.seconds === undefined) return { ...moment, side: sign < 0 ? 'before' : 'after', seconds: undefined };
  const offset = (moment.side === 'before' ? -moment.seconds : moment.seconds) + sign * seconds;
  return { ...moment, side: offset < 0 ? 'before' : offset > 0 ? 'after' : 'now', seconds: Math.abs(offset) };
}

/** The start of a day or a month lies somewhat before the moment; of what lies before anyway, that is not counted. */
function roughly(moment: Moment | undefined): Moment | undefined {
  return moment?.side === 'now' ? { ...moment, side: 'before', seconds: undefined } : moment;
}

function inUnit(moment: Moment | undefined, unit: Moment['unit']): Moment | undefined {
  return moment === undefined ? undefined : { ...moment, unit };
}

/** Of several possible moments the one that keeps records longest; undefined where one of them is not known. */
function furthest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  if (known.length === 0 || known.length < moments.length) return undefined;
  return known.reduce((best, moment) => ((moment.seconds ?? Infinity) > (best.seconds ?? Infinity) ? moment : best));
}

/** The earlier of several moments lies no later than any of them that is known: `Math.min(start, deadline)`. */
function earliest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.find(({ side }) => side === 'before') ?? known.find(({ side }) => side === 'now');
}

/** A moment that is written down. */
function isFixed(expression: ts.Expression, scope: Scope): boolean {
  const node = scope.session.originOf(expression);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  const [first] = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.arguments ?? [] : [];
  return first !== undefined && ts.isNewExpression(node) && isFixed(first, scope);
}

function isNamedZone(expression: ts.Expression): boolean {
  return ts.isStringLiteralLike(unwrap(expression)) && !/\d/.test(expression.getText());
}

/** `clock.now()`, where the application only declares what the clock can do: an interface, an abstract class. */
function isDeclaredClock(call: ts.CallExpression, { session }: Scope): boolean {
  return calleeName(call) === 'now' && session.declarationsOf(call.expression).some((declaration) => session.isOwn(declaration) && (ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration) || ts.isMethodDeclaration(declaration)));
}

/** `Date`, `dayjs`, `DateTime`, `Temporal.Now`: what asks the clock rather than a value. */
function isClockObject(expression: ts.Expression): boolean {
  return /^(Date|dayjs|moment|DateTime|Temporal(\.Now)?|Timestamp|admin\.firestore\.Timestamp|firestore\.Timestamp|performance)$/.test(expression.getText());
}
