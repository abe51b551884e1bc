import { ts } from 'ts-morph';
import { secondsOfInterval } from '../../sql/intervals.js';
import type { DateCondition, Parameter, Written } from '../../sql/model.js';
import { goesBack } from '../../sql/moments.js';
import { conditionOn, deadlineConditionOf } from '../conditions/deadlines.js';
import { scopeOfEquality, widest, type Scope } from '../conditions/scopes.js';
import type { AgeCondition, WrittenValue } from '../facts.js';
import type { CollectSession } from '../session.js';
import { nameOfReference, propertyValue, unwrap } from '../syntax.js';
import { inputCalled } from './inputs.js';
import { valuesIn } from './sites.js';
import { sqlTextOf } from './texts.js';
import { writtenTo } from '../effects/writes.js';

/** A place with a statement: what was put into its text, and what may hold the values of placeholders. */
export interface SqlPlace {
  node: ts.Expression;
  insertions: readonly ts.Expression[];
  values: readonly ts.Expression[];
}

/** The condition of a statement on the age of rows, with parameters looked up where the statement is run. */
export function ageConditionOfSql(condition: DateCondition, site: SqlPlace, session: CollectSession): AgeCondition | undefined {
  const field = columnName(condition.column, site);
  const base = { ...conditionOn(field, site.node, session), scope: scopeOfSql(condition, site, session), checksOnly: condition.checksOnly };
  const { moment } = condition;
  if (moment.kind === 'passed') return { ...base, kind: 'passed' };
  if (moment.kind === 'age') return { ...base, kind: 'age', ...(moment.seconds === undefined ? {} : { seconds: moment.seconds }) };
  const value = valueOf(moment.parameter, site, session);
  if (moment.kind === 'modifier') return value === undefined ? undefined : ofModifier(value, base, session);
  const found = value === undefined ? undefined : deadlineConditionOf(value, field, session);
  return found === undefined || (condition.isSpan === true && found.kind === 'passed') ? undefined : { ...found, scope: base.scope, checksOnly: condition.checksOnly };
}

/** What a statement narrows the rows to, with the parameters that columns have to equal. */
export function scopeOfSql({ scope, narrowed }: Pick<DateCondition, 'scope' | 'narrowed'>, site: SqlPlace, session: CollectSession): Scope {
  if (narrowed === undefined) return scope;
  return widest([narrowed.otherwise, ...narrowed.by.map((parameter) => scopeOfParameter(parameter, site, session))]);
}

function scopeOfParameter(parameter: Parameter, site: SqlPlace, session: CollectSession): Scope {
  const value = valueOf(parameter, site, session);
  if (value === undefined) return 'one';
  return 'insertion' in parameter && isColumn(value, session) ? 'all' : scopeOfEquality(value, session);
}

/** What a template puts into the text as the name of a column: `${stays.guestId}` where that is an object that describes it. */
function isColumn(value: ts.Expression, { checker }: CollectSession): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(value));
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.symbol.name !== 'Date';
}

/** `datetime('now', ?)` with `-30 days`, or with an amount of days that the running program puts in; `datetime('now', ? || ' days')` with `days * -1`. */
function ofModifier(value: ts.Expression, base: Omit<AgeCondition, 'kind'>, session: CollectSession): AgeCondition | undefined {
  if (isNegative(value, session)) return { ...base, kind: 'age' };
  const { text } = sqlTextOf(value, session);
  const seconds = secondsOfInterval(text);
  return goesBack(text) ? { ...base, kind: 'age', ...(seconds === undefined ? {} : { seconds }) } : undefined;
}

/** Whether an amount goes back however much it is: `-days`, `days * -24`. */
function isNegative(amount: ts.Expression, session: CollectSession): boolean {
  const constants = session.constantsOf(amount);
  if (constants.length > 0) return constants.every((constant) => typeof constant === 'number' && constant < 0);
  const node = session.originOf(amount);
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.MinusToken && !isNegative(node.operand, session);
  if (!ts.isBinaryExpression(node)) return false;
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.MinusToken) return session.constantsOf(node.left)[0] === 0;
  return operator === ts.SyntaxKind.AsteriskToken && isNegative(node.left, session) !== isNegative(node.right, session);
}

/** What a statement writes, by column. */
export function writesOfSql(writes: Record<string, Written>, site: SqlPlace, session: CollectSession): Record<string, WrittenValue> {
  return Object.fromEntries(Object.entries(writes).map(([column, written]) => {
    if (written.kind !== 'parameter') return [columnName(column, site), written.kind];
    const value = valueOf(written.parameter, site, session);
    return [columnName(column, site), value === undefined ? 'other' : writtenTo(column, value, session)];
  }));
}

/** The values that a statement writes to columns as parameters. */
export function parametersOfSql(writes: Record<string, Written>, site: SqlPlace, session: CollectSession): { field: string; value: ts.Expression }[] {
  return Object.entries(writes).flatMap(([column, written]) => (written.kind === 'parameter' ? valueAt(column, written.parameter, site, session) : []));
}

/** The values that a statement compares with columns. */
export function valuesComparedBySql(equals: Record<string, Parameter>, site: SqlPlace, session: CollectSession): { field: string; value: ts.Expression }[] {
  return Object.entries(equals).flatMap(([column, parameter]) => valueAt(column, parameter, site, session));
}

function valueAt(column: string, parameter: Parameter, site: SqlPlace, session: CollectSession): { field: string; value: ts.Expression }[] {
  const value = valueOf(parameter, site, session);
  return value === undefined ? [] : [{ field: columnName(column, site), value }];
}

/** A column that an expression puts into the text is called as the expression is: `${users.createdAt}`. */
function columnName(column: string, site: SqlPlace): string {
  const inserted = /^lethe_value_(\d+)$/.exec(column);
  const expression = inserted === null ? undefined : site.insertions[Number(inserted[1])];
  return expression === undefined ? column : nameOfReference(unwrap(expression)) ?? column;
}

export function valueOf(parameter: Parameter, site: SqlPlace, session: CollectSession): ts.Expression | undefined {
  if ('insertion' in parameter) return site.insertions[parameter.insertion];
  const lists = site.values.map((value) => session.originOf(value));
  return 'position' in parameter ? atPosition(parameter.position, lists, site.values) : byName(parameter.name, lists, session) ?? inputCalled(parameter.name, site.values);
}

function atPosition(position: number, lists: readonly ts.Expression[], values: readonly ts.Expression[]): ts.Expression | undefined {
  const list = lists.map((value) => (ts.isObjectLiteralExpression(value) ? valuesIn(value) ?? value : value)).find(ts.isArrayLiteralExpression);
  return (list?.elements ?? values)[position];
}

function byName(name: string, objects: readonly ts.Expression[], session: CollectSession): ts.Expression | undefined {
  for (const object of objects) {
    if (!ts.isObjectLiteralExpression(object)) continue;
    const nested = valuesIn(object);
    const value = [name, `$${name}`, `:${name}`, `@${name}`].map((key) => propertyValue(object, key)).find((found) => found !== undefined) ?? (nested === undefined ? undefined : byName(name, [session.originOf(nested)], session));
    if (value !== undefined) return value;
  }
  return undefined;
}
