import type { Column, ForeignKey, TableChange, TableExpiry } from '../../sql/model.js';
import { append } from '../append.js';
import type { Annotation, Span } from '../facts.js';

/** A change of a table, with where it stands. */
export interface PlacedChange {
  change: TableChange;
  /** The place of the change itself, of a column or of a key. */
  spanAt: (offset: number, end?: number) => Span;
  /** Tags of the table and the columns that it adds, by their offsets. */
  tags?: ReadonlyMap<number, Annotation[]>;
}

export interface TableColumn extends Column { span: Span; annotations: Annotation[] }
export interface TableKey extends ForeignKey { span: Span }

/** A table as its history leaves it. */
export interface Table {
  name: string;
  /** Where it was created. */
  span: Span;
  columns: TableColumn[];
  foreignKeys: TableKey[];
  annotations: Annotation[];
  expiry: (TableExpiry & { span: Span })[];
  /** Its rows are those of another table. */
  isPartition: boolean;
  /** It lies in ClickHouse: no mapper declares it. */
  isOfClickHouse?: boolean;
}

/** Names of tables are compared without regard to case, as databases do it unless told otherwise. */
export function tableKey(name: string): string {
  return name.toLowerCase();
}

/** What is left of a history. */
export interface Tables {
  /** In the order of their creation. */
  left: Table[];
  /** Dropped in the end, maybe by a script that nobody runs: they are there where code works with them. */
  dropped: Table[];
  /** Keys of tables that were only there for a while: temporary ones, and those that were renamed. */
  gone: ReadonlySet<string>;
}

/**
 * The tables that stay after all changes.
 *
 * @param changes in the order in which they are applied: migrations by the names of their files
 */
export function tablesAfter(changes: readonly PlacedChange[]): Tables {
  const tables = new Map<string, Table>();
  const passing = new Set<string>();
  const dropped = new Map<string, Table>();
  const early = new Map<string, PlacedChange[]>();
  for (const placed of changes) {
    const { change } = placed;
    const key = tableKey(change.table);
    if (isAddition(change) && !tables.has(key)) append(early, key, placed);
    if (change.kind === 'rename' || (change.kind === 'create' && change.isTemporary === true)) passing.add(key);
    const table = change.kind === 'drop' ? tables.get(key) : undefined;
    if (table !== undefined) dropped.set(key, table);
    apply(placed, tables);
    if (change.kind === 'create') {
      for (const addition of early.get(key) ?? []) apply(addition, tables);
      early.delete(key);
    }
  }
  const isMissing = (key: string): boolean => !tables.has(key);
  return {
    left: [...tables.values()], dropped: [...dropped].filter(([key]) => isMissing(key)).map(([, table]) => table), gone: new Set([...passing].filter(isMissing)),
  };
}

/** What another part of an application adds to a table stands in a folder that may come first. */
function isAddition({ kind }: TableChange): boolean {
  return kind === 'add-column' || kind === 'add-foreign-key' || kind === 'add-expiry';
}

function apply(placed: PlacedChange, tables: Map<string, Table>): void {
  const { change } = placed;
  if (change.kind === 'create') { create(change, placed, tables); return; }
  const table = tables.get(tableKey(change.table));
  if (table !== undefined) alter(table, change, placed, tables);
}

function create(change: Extract<TableChange, { kind: 'create' }>, placed: PlacedChange, tables: Map<string, Table>): void {
  const { spanAt, tags } = placed;
  const key = tableKey(change.table);
  const known = tables.get(key);
  if (change.isTemporary === true) return;
  // `CREATE TABLE IF NOT EXISTS` in start-up code, after the migrations: what is there stays.
  if (known !== undefined && known.columns.length >= change.columns.length) return;
  tables.set(key, {
    name: change.table, span: spanAt(change.offset, change.end), expiry: [], isPartition: change.partitionOf !== undefined, ...(change.isOfClickHouse === true ? { isOfClickHouse: true } : {}), annotations: tags?.get(change.offset) ?? [],
    columns: [...copiedColumns(change, tables), ...withoutRepeats(change.columns).map((column) => placedColumn(column, placed))],
    foreignKeys: change.foreignKeys.map((foreignKey) => ({ ...foreignKey, span: spanAt(foreignKey.offset) })),
  });
}

/** The columns of other tables that a table begins with; it has those that it says itself instead. */
function copiedColumns({ copies = [], columns }: Extract<TableChange, { kind: 'create' }>, tables: ReadonlyMap<string, Table>): TableColumn[] {
  const own = new Set(columns.map(({ name }) => tableKey(name)));
  return copies.flatMap((name) => tables.get(tableKey(name))?.columns ?? []).filter(({ name }) => !own.has(tableKey(name)));
}

/** A builder may make a column in one of several ways: the first counts. */
function withoutRepeats(columns: readonly Column[]): Column[] {
  return [...new Map(columns.toReversed().map((column) => [tableKey(column.name), column])).values()].reverse();
}

function placedColumn(column: Column, { spanAt, tags }: Pick<PlacedChange, 'spanAt' | 'tags'>): TableColumn {
  return { ...column, span: spanAt(column.offset), annotations: tags?.get(column.offset) ?? [] };
}

function alter(table: Table, change: Exclude<TableChange, { kind: 'create' }>, placed: PlacedChange, tables: Map<string, Table>): void {
  const { spanAt } = placed;
  switch (change.kind) {
    case 'add-column': table.columns = [...without(table.columns, change.column.name), placedColumn(change.column, placed)]; break;
    case 'drop-column': drop(table, change.column); break;
    case 'rename-column': rename(table, change.column, change.to); break;
    case 'add-foreign-key': addKey(table, { ...change.foreignKey, span: spanAt(change.foreignKey.offset) }); break;
    case 'drop-constraint': table.foreignKeys = table.foreignKeys.filter(({ name }) => name === undefined || tableKey(name) !== tableKey(change.constraint)); break;
    case 'add-expiry': table.expiry.push({ ...change.expiry, span: spanAt(change.offset) }); break;
    case 'rename': move(table, change.to, tables); break;
    case 'drop': tables.delete(tableKey(change.table)); break;
  }
}

function without(columns: readonly TableColumn[], name: string): TableColumn[] {
  return columns.filter((column) => tableKey(column.name) !== tableKey(name));
}

/** The keys that a column is part of go with it. */
function drop(table: Table, column: string): void {
  table.columns = without(table.columns, column);
  table.foreignKeys = table.foreignKeys.filter(({ columns }) => !columns.some((name) => tableKey(name) === tableKey(column)));
}

function rename(table: Table, from: string, to: string): void {
  const renamed = (name: string): string => (tableKey(name) === tableKey(from) ? to : name);
  table.columns = table.columns.map((column) => ({ ...column, name: renamed(column.name) }));
  table.foreignKeys = table.foreignKeys.map((foreignKey) => ({ ...foreignKey, columns: foreignKey.columns.map(renamed) }));
}

/** A key on the same columns takes the place of an older one. */
function addKey(table: Table, foreignKey: TableKey): void {
  const columns = foreignKey.columns.join();
  table.foreignKeys = [...table.foreignKeys.filter((known) => columns === '' || known.columns.join() !== columns || known.target !== foreignKey.target), foreignKey];
}

function move(table: Table, to: string, tables: Map<string, Table>): void {
  tables.delete(tableKey(table.name));
  table.name = to;
  tables.set(tableKey(to), table);
}
