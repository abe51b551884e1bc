import type { ExpiryFact, FieldFact, RelationFact, Span, StoreFact } from '../facts.js';
import { tableKey, type Table, type TableKey } from './history.js';

/** Libraries whose stores are tables of an SQL database. */
const mappers: ReadonlySet<string> = new Set(['prisma', 'typeorm', 'sequelize', 'sequelize-typescript', 'drizzle', 'kysely', 'mikro-orm', 'objection', 'bookshelf', 'lucid', 'waterline', 'watermelondb', 'knex', 'sql']);

export function isTableKind(kind: string): boolean {
  return mappers.has(kind);
}

/** A table's store where no mapper declares one. @param place where code names it, else where it is created. */
export function storeOfTable(table: Table, kind: string, place: Span = table.span, aliases: readonly string[] = []): StoreFact {
  const name = table.name.replace(/lethe_value_\d+/g, '*');
  return {
    id: `${place.file}#${name}`, name, kind, span: place, aliases: [...aliases, ...(name === table.name ? [] : [table.name])],
    fields: table.columns.map((column) => fieldOf(column, table, kind)),
    relations: table.foreignKeys.map((foreignKey) => relationOf(foreignKey, table, kind)),
    ...(table.isOfClickHouse === true ? { isOfClickHouse: true } : {}), ...softDeleteOf(table), expiry: table.expiry.map(expiryOf), annotations: table.annotations,
  };
}

function fieldOf(column: Table['columns'][number], table: Table, kind: string): FieldFact {
  const key = table.foreignKeys.find(({ columns }) => columns.length === 1 && columns[0] === column.name);
  return {
    name: column.name, span: column.span, type: column.type, typeText: column.typeText, list: column.list, hidden: false, primaryKey: column.primaryKey,
    ...(key === undefined ? {} : { references: { kind, name: key.target } }), annotations: column.annotations,
  };
}

function relationOf(foreignKey: TableKey, table: Table, kind: string): RelationFact {
  const { columns, target, onDelete, explicit, span, name } = foreignKey;
  const action = onDelete === 'cascade' ? 'ON DELETE CASCADE' : onDelete === 'set-null' ? 'ON DELETE SET NULL' : 'foreign key';
  return {
    name: columns.join(', ') || (name ?? target), target: { kind, name: target }, foreignKeys: columns, onDelete, explicit, ...(isUnique(columns, table) ? { isOneToOne: true } : {}),
    evidence: { file: span.file, line: span.line, how: `${action} to ${target}` },
  };
}

/** No two rows hold the same key, because its column is unique or the only one of the primary key. */
function isUnique([name, ...others]: readonly string[], { columns }: Table): boolean {
  const keys = columns.filter(({ primaryKey }) => primaryKey);
  const column = columns.find((candidate) => candidate.name === name);
  return others.length === 0 && column !== undefined && (column.unique === true || (column.primaryKey && keys.length === 1));
}

function expiryOf({ span, how, seconds, column }: Table['expiry'][number]): ExpiryFact {
  return {
    evidence: { file: span.file, line: span.line, how },
    ...(seconds === undefined ? {} : { seconds }), ...(column === undefined ? {} : { field: column }),
  };
}

const deletionColumn = /^(is_?)?(soft_?)?deleted(_?(at|on|date|time))?$/i;

function softDeleteOf(table: Table): Pick<StoreFact, 'softDelete'> {
  const column = table.columns.find(({ name }) => deletionColumn.test(name));
  if (column === undefined) return {};
  const { file, line } = column.span;
  return { softDelete: { field: column.name, automatic: false, evidence: { file, line, how: `${column.name} marks a row as deleted` } } };
}

/**
 * A mapper's store with what the database adds: the actions of its foreign keys, the end of its rows, its columns where the mapper names none, and the tags in SQL behind its own.
 */
export function withTable(store: StoreFact, table: Table): StoreFact {
  const relations = [...store.relations.map((relation) => withAction(relation, table)), ...newRelations(store, table)];
  const added = addedColumns(store, table).map((column) => ({ ...referenceIn(store, column.name), ...fieldOf(column, table, store.kind) }));
  const softDelete = store.softDelete === undefined && added.length > 0 ? softDeleteOf(table) : {};
  return { ...store, ...softDelete, fields: [...store.fields.map((field) => withTags(field, table)), ...added], relations, expiry: [...store.expiry, ...table.expiry.map(expiryOf)], annotations: [...store.annotations, ...table.annotations] };
}

function withTags(field: FieldFact, table: Table): FieldFact {
  const tags = table.columns.find(({ name, annotations }) => annotations.length > 0 && sameColumns([name], [field.name]))?.annotations ?? [];
  return tags.length === 0 ? field : { ...field, annotations: [...field.annotations, ...tags] };
}

/** Whose key a column holds, where only the mapper knows. */
function referenceIn({ relations }: StoreFact, column: string): Pick<FieldFact, 'references'> {
  const relation = relations.find(({ foreignKeys }) => sameColumns(foreignKeys, [column]));
  return relation === undefined ? {} : { references: relation.target };
}

/** Mappers whose models need not name their columns; the others say all of them or none. */
const silentMappers: ReadonlySet<string> = new Set(['objection', 'bookshelf']);

function addedColumns(store: StoreFact, table: Table): Table['columns'] {
  const named = store.fields.filter(({ type }) => type !== 'relation');
  if (named.length > 0 && !silentMappers.has(store.kind)) return [];
  return table.columns.filter((column) => !named.some(({ name }) => sameColumns([name], [column.name])));
}

/** What the database was told wins over a default that the mapper would use. */
function withAction(relation: RelationFact, table: Table): RelationFact {
  if (relation.explicit) return relation;
  const key = table.foreignKeys.find((candidate) => candidate.explicit && sameColumns(candidate.columns, relation.foreignKeys));
  return key === undefined ? relation : { ...relation, onDelete: key.onDelete, explicit: true, evidence: relationOf(key, table, '').evidence };
}

function newRelations(store: StoreFact, table: Table): RelationFact[] {
  const isKnown = (key: TableKey): boolean => store.relations.some((relation) => sameColumns(key.columns, relation.foreignKeys));
  return table.foreignKeys.filter((key) => key.columns.length > 0 ? !isKnown(key) : true).map((key) => relationOf(key, table, store.kind));
}

/** `user_id` and `userId` are the same column under the names of the database and of the mapper. */
function sameColumns(first: readonly string[], second: readonly string[]): boolean {
  const plain = (names: readonly string[]): string => names.map((name) => name.toLowerCase().replaceAll('_', '')).join();
  return first.length > 0 && plain(first) === plain(second);
}

/** Every name under which a table may be asked for, in lower case. */
export function tableNamesOf(store: StoreFact): string[] {
  return [store.name, ...store.aliases].map(tableKey);
}
