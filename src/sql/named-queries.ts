import { columnOf, conjunctsOf, dateConditionOf, narrowedBy, qualifierOf } from './conditions.js';
import type { DateCondition } from './model.js';
import { identifier, lastName, listPart, part, partAt, visit } from './tree.js';

/** Queries by the names that a statement gives them: common table expressions, and queries among its tables. */
export type NamedQueries = ReadonlyMap<string, unknown>;

const ownKey = /^(_?id|uuid|ctid|rowid)$/i;

/** @param common the common table expressions of the statement */
export function namedQueriesOf(statement: unknown, common: NamedQueries): NamedQueries {
  return new Map([...queriesUnder('Derived', 'subquery', statement), ...common]);
}

/** Those whose names stand for no table anywhere in the statement. */
export function commonTablesOf(statement: unknown): NamedQueries {
  return queriesUnder('cte_tables', 'query', statement);
}

function queriesUnder(kind: string, holder: string, statement: unknown): Map<string, unknown> {
  const named = new Map<string, unknown>();
  visit(statement, (node, key) => {
    const name = key === kind ? identifier(partAt(node, 'alias', 'name')) : undefined;
    if (name !== undefined) named.set(name, part(node, holder));
    return true;
  });
  return named;
}

/**
 * The condition on a date of the query with a name that finds the rows of a statement: `id IN (SELECT id FROM old)`, `USING old WHERE visits.id = old.id`,
 * `JOIN old ON old.id = visits.id`.
 *
 * @param node the statement
 */
export function conditionOfNamed(node: unknown, queries: NamedQueries): DateCondition | undefined {
  if (queries.size === 0) return undefined;
  const conjuncts = [part(node, 'selection'), ...joinConditionsIn(part(node, 'from'))].flatMap(conjunctsOf);
  const named = withAliases(node, queries);
  for (const conjunct of conjuncts) {
    const query = queryBehind(conjunct, named);
    const found = query === undefined ? undefined : dateConditionOf(partAt(query, 'body', 'Select', 'selection'));
    if (found !== undefined && !found.checksOnly) return narrowedBy(conjuncts.filter((other) => other !== conjunct), found);
  }
  return undefined;
}

function joinConditionsIn(from: unknown): unknown[] {
  const found: unknown[] = [];
  visit(from, (node, key) => {
    if (key === 'On') found.push(node);
    return key !== 'Derived';
  });
  return found;
}

/** `old` and `o` of `USING old AS o`. */
function withAliases(node: unknown, queries: NamedQueries): NamedQueries {
  const named = new Map(queries);
  visit([part(node, 'from'), part(node, 'using')], (inner, key) => {
    const query = key === 'Table' ? queries.get(lastName(part(inner, 'name')) ?? '') : undefined;
    const alias = identifier(partAt(inner, 'alias', 'name'));
    if (query !== undefined && alias !== undefined) named.set(alias, query);
    return true;
  });
  return named;
}

function queryBehind(conjunct: unknown, named: NamedQueries): unknown {
  const selection = part(conjunct, 'InSubquery');
  if (selection !== undefined) {
    const [source] = part(selection, 'negated') === true ? [] : listPart(partAt(selection, 'subquery', 'body', 'Select'), 'from');
    return named.get(lastName(partAt(source, 'relation', 'Table', 'name')) ?? '');
  }
  const operation = part(conjunct, 'BinaryOp');
  const sides = part(operation, 'op') === 'Eq' ? [part(operation, 'left'), part(operation, 'right')] : [];
  if (sides.length === 0 || !sides.every((side) => ownKey.test(columnOf(side) ?? ''))) return undefined;
  return sides.map((side) => named.get(qualifierOf(side) ?? '')).find((query) => query !== undefined);
}
