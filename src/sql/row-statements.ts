import { isDeletedState, isStateName } from '../catalog/events.js';
import { columnOf, conjunctsOf, dateConditionOf, qualifierOf } from './conditions.js';
import type { Parameter, TableEffect, Written } from './model.js';
import { commonTablesOf, conditionOfNamed, namedQueriesOf, type NamedQueries } from './named-queries.js';
import { argumentsOf, isNow, numberOf, parameterOf, stringOf } from './moments.js';
import { identifier, lastName, listPart, part, partAt, visit } from './tree.js';

/** What a statement does to rows of tables, in sub-queries and common table expressions too. */
export function tableEffectsOf(statement: unknown): TableEffect[] {
  const common = commonTablesOf(statement);
  const named = namedQueriesOf(statement, common);
  const effects: TableEffect[] = [];
  const result = partAt(statement, 'Query', 'body', 'Select');
  visit(statement, (node, key) => {
    effects.push(...(key === 'Select' ? ofSelect(node, node === result) : effectOf(node, key, named)));
    return true;
  });
  return effects.filter((effect) => !common.has(effect.table));
}

function effectOf(node: unknown, key: string, named: NamedQueries): TableEffect[] {
  switch (key) {
    case 'Delete': return part(node, 'Delete') === undefined ? ofDelete(node, named) : [];
    case 'Update': return ofUpdate(node, named);
    case 'Insert': return part(node, 'Insert') === undefined ? ofInsert(node) : [];
    case 'Truncate': return listPart(node, 'table_names').flatMap((entry) => effectOn('delete', lastName(part(entry, 'name')), { unconditional: true }));
    case 'Merge': return effectOn('update', tableOf(part(node, 'table')));
    default: return [];
  }
}

function effectOn(verb: TableEffect['verb'], table: string | undefined, more: Partial<TableEffect> = {}): TableEffect[] {
  return table === undefined ? [] : [{ verb, table, writes: {}, columns: [], ...more }];
}

/** The table of `{ Table: { name } }`. */
function tableOf(relation: unknown): string | undefined {
  return lastName(partAt(relation, 'Table', 'name'));
}

/** The tables of a `FROM` list with their aliases. */
function tablesIn(list: readonly unknown[]): { table: string; alias?: string }[] {
  return list.flatMap((item) => [part(item, 'relation'), ...listPart(item, 'joins').map((join) => part(join, 'relation'))]).flatMap((relation) => {
    const table = tableOf(relation);
    const alias = identifier(partAt(relation, 'Table', 'alias', 'name'));
    return table === undefined ? [] : [alias === undefined ? { table } : { table, alias }];
  });
}

function ofDelete(node: unknown, named: NamedQueries): TableEffect[] {
  const from = part(node, 'from');
  const sources = tablesIn([...listPart(from, 'WithFromKeyword'), ...listPart(from, 'WithoutKeyword'), ...listPart(node, 'using')]);
  const [removed] = listPart(node, 'tables').map(lastName);
  // `DELETE s FROM sessions s JOIN …` names the alias of the table that loses rows.
  const target = removed === undefined ? sources[0]?.table : sources.find(({ table, alias }) => alias === removed || table === removed)?.table ?? removed;
  const read = sources.filter(({ table }) => table !== target).flatMap(({ table }) => effectOn('read', table));
  return [...effectOn('delete', target, { ...conditionsOf(node, named), ...returnedOf(node) }), ...read];
}

function ofUpdate(node: unknown, named: NamedQueries): TableEffect[] {
  const table = tableOf(partAt(node, 'table', 'relation'));
  const writes = Object.fromEntries(listPart(node, 'assignments').flatMap(assignmentOf));
  return effectOn('update', table, { writes, columns: Object.keys(writes), ...conditionsOf(node, named), ...returnedOf(node) });
}

/** What `RETURNING` gives back of the changed rows. */
function returnedOf(node: unknown): Pick<TableEffect, 'gives'> {
  const gives = givenBy(listPart(node, 'returning'), () => true);
  return gives === undefined ? {} : { gives };
}

/** @param isOwn whether a column is of the table, by what stands before it */
function givenBy(projection: readonly unknown[], isOwn: (qualifier: string | undefined) => boolean): TableEffect['gives'] {
  const isWhole = projection.some((item) => part(item, 'Wildcard') !== undefined || isWholeOf(part(item, 'QualifiedWildcard'), isOwn));
  if (isWhole) return 'all';
  const columns = shownIn(projection).flatMap((expression) => (isOwn(qualifierOf(expression)) ? columnShown(expression) ?? [] : []));
  return columns.length === 0 ? undefined : columns;
}

/** Functions that give what a column holds, all or nearly all of it. */
const showing = /^(lower|upper|initcap|[lrb]?trim|coalesce|ifnull|nullif|concat|concat_ws|string_agg|array_agg|group_concat|json_agg|jsonb_agg|any_value)$/i;

/** A column that an expression shows: not `COUNT(id)`, nor `split_part(email, '@', 2)`. */
function columnShown(expression: unknown): string | undefined {
  return showsWhole(expression) ? columnOf(expression) : undefined;
}

function showsWhole(expression: unknown): boolean {
  const called = part(expression, 'Function');
  return called === undefined || (showing.test(lastName(part(called, 'name')) ?? '') && argumentsOf(called).every(showsWhole));
}

/** `guests.*` */
function isWholeOf(wildcard: unknown, isOwn: (qualifier: string | undefined) => boolean): boolean {
  const table = Array.isArray(wildcard) ? lastName(part(wildcard[0], 'ObjectName') ?? wildcard[0]) : undefined;
  return table !== undefined && isOwn(table);
}

function shownIn(projection: readonly unknown[]): unknown[] {
  return projection.map((item) => part(item, 'UnnamedExpr') ?? partAt(item, 'ExprWithAlias', 'expr'));
}

function conditionsOf(node: unknown, named: NamedQueries): Pick<TableEffect, 'condition' | 'unconditional' | 'equals'> {
  const selection = part(node, 'selection');
  const condition = dateConditionOf(selection) ?? conditionOfNamed(node, named);
  const equals = equalitiesIn(selection, () => true);
  if (condition !== undefined) return { condition, ...equals };
  return isAnyRow(selection) ? { unconditional: true } : equals;
}

/** @param isOwn whether a column is of the table, by what stands before it */
function equalitiesIn(selection: unknown, isOwn: (qualifier: string | undefined) => boolean): Pick<TableEffect, 'equals'> {
  const pairs = conjunctsOf(selection).flatMap((conjunct): [string, Parameter][] => {
    const operation = part(conjunct, 'BinaryOp');
    const column = columnShown(part(operation, 'left'));
    const value = parameterOf(part(operation, 'right'));
    return part(operation, 'op') === 'Eq' && column !== undefined && value !== undefined && isOwn(qualifierOf(part(operation, 'left'))) ? [[column, value]] : [];
  });
  return pairs.length === 0 ? {} : { equals: Object.fromEntries(pairs) };
}

/** No condition, or one that every row with anything in a column meets: `email IS NOT NULL OR token IS NOT NULL`. */
function isAnyRow(selection: unknown): boolean {
  if (selection === undefined || selection === null || part(selection, 'IsNotNull') !== undefined) return true;
  const nested = part(selection, 'Nested');
  if (nested !== undefined) return isAnyRow(nested);
  const operation = part(selection, 'BinaryOp');
  return /^(And|Or)$/.test(String(part(operation, 'op'))) && isAnyRow(part(operation, 'left')) && isAnyRow(part(operation, 'right'));
}

function assignmentOf(assignment: unknown): [string, Written][] {
  const column = lastName(partAt(assignment, 'target', 'ColumnName'));
  if (column === undefined) return [];
  const value = part(assignment, 'value');
  return [[column, isStateName(column) && isDeletedState(stringOf(value) ?? '') ? { kind: 'deleted' } : writtenOf(momentFilled(column, value) ?? value)]];
}

/** `now()` of `revoked_at = COALESCE(revoked_at, now())`: a moment that a record is given once. */
function momentFilled(column: string, value: unknown): unknown {
  const call = part(value, 'Function');
  const isFilled = /(_(at|on|date|time)|At|On|Date|Time)$/.test(column) && /^(coalesce|ifnull|nvl)$/i.test(lastName(part(call, 'name')) ?? '');
  const [own, moment] = isFilled ? argumentsOf(call) : [];
  return columnOf(own) === column ? moment : undefined;
}

export function writtenOf(value: unknown): Written {
  const literal = partAt(value, 'Value', 'value');
  if (literal === 'Null') return { kind: 'null' };
  const flag = part(literal, 'Boolean');
  if (typeof flag === 'boolean') return { kind: flag ? 'true' : 'false' };
  if (stringOf(value) !== undefined || numberOf(value) !== undefined) return { kind: 'constant' };
  if (isNow(value)) return { kind: 'now' };
  const parameter = parameterOf(value);
  if (parameter !== undefined) return { kind: 'parameter', parameter };
  return isFixedText(value) ? { kind: 'constant' } : { kind: 'other' };
}

/** `'deleted-' || id`, `CONCAT('deleted-', id)`: a text in which only the key varies. */
function isFixedText(value: unknown): boolean {
  const operation = part(value, 'BinaryOp');
  if (part(operation, 'op') === 'StringConcat') return [part(operation, 'left'), part(operation, 'right')].every(isFixedPart);
  const call = part(value, 'Function');
  if (!/^concat$/i.test(lastName(part(call, 'name')) ?? '')) return false;
  return listPart(partAt(call, 'args', 'List'), 'args').every((argument) => isFixedPart(partAt(argument, 'Unnamed', 'Expr')));
}

function isFixedPart(value: unknown): boolean {
  return stringOf(value) !== undefined || /(^|_)(id|uuid)$/i.test(columnOf(value) ?? '') || isFixedText(value);
}

function ofInsert(node: unknown): TableEffect[] {
  const table = lastName(partAt(node, 'table', 'TableName'));
  const columns = listPart(node, 'columns').flatMap((column) => (Array.isArray(column) ? lastName(column) : identifier(column)) ?? []);
  const [row] = listPart(partAt(node, 'source', 'body', 'Values'), 'rows').map((entry) => (Array.isArray(entry) ? entry as unknown[] : listPart(entry, 'content')));
  const set = listPart(node, 'assignments').flatMap(assignmentOf);
  const writes = Object.fromEntries([...columns.map((column, index): [string, Written] => [column, row === undefined ? { kind: 'other' } : writtenOf(row[index])]), ...set]);
  return effectOn('create', table, { writes, columns: Object.keys(writes), ...returnedOf(node) });
}

/** @param isResult whether the statement gives back the rows; those of a query within it are not handed out */
function ofSelect(node: unknown, isResult: boolean): TableEffect[] {
  const tables = tablesIn(listPart(node, 'from'));
  const condition = dateConditionOf(part(node, 'selection'));
  const projection = listPart(node, 'projection');
  return tables.flatMap(({ table, alias }, index) => {
    const isNamed = (qualifier: string): boolean => qualifier.toLowerCase() === (alias ?? table).toLowerCase();
    const isOwn = (qualifier: string | undefined): boolean => (qualifier === undefined ? index === 0 : isNamed(qualifier));
    const columns = shownIn(projection).flatMap((expression) => (isOwn(qualifierOf(expression)) ? columnOf(expression) ?? [] : []));
    const isAged = index === 0 || condition?.qualifier?.toLowerCase() === (alias ?? table).toLowerCase();
    const gives = isResult ? givenBy(projection, isOwn) : undefined;
    return effectOn('read', table, { columns, ...equalitiesIn(part(node, 'selection'), isOwn), ...(isAged && condition !== undefined ? { condition } : {}), ...(gives === undefined ? {} : { gives }) });
  });
}
