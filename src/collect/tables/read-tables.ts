import { ts } from 'ts-morph';
import { compareNumbered } from '../../order.js';
import type { SqlScript, TableEffect } from '../../sql/model.js';
import type { CallIndex } from '../calls/call-index.js';
import type { Span, StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { spanInPieces } from '../sql/made-statements.js';
import { readSqlSites, type ReadSite } from '../sql/read-sites.js';
import { builderChanges, isUndone } from './builders.js';
import { tableKey, tablesAfter, type PlacedChange, type Table } from './history.js';
import { joiningTableUses } from './joining-tables.js';
import { isMigration, knexTableUses, placesOf, type TableUse } from './names-in-code.js';
import { readSqlFiles, type ReadSqlFile } from './sql-files.js';
import { declaredRowTypes } from './row-types.js';
import { tagsOfChange } from './sql-tags.js';
import { isTableKind, storeOfTable, tableNamesOf, withTable } from './table-stores.js';

/** What the SQL of an application says. */
export interface TableFacts {
  /** All stores: those that mappers declare, with what the database adds, and tables that no mapper declares. */
  stores: StoreFact[];
  /** Statements in code, where they are run. */
  sites: ReadSite[];
  files: ReadSqlFile[];
}

/** Tables that databases and migration tools keep for themselves. */
const bookkeeping = /^(knex_migrations\w*|migrations?|\w*schema_migrations|_prisma_migrations|pgmigrations|sequelizemeta|typeorm_\w+|kysely_migration\w*|flyway_\w+|__\w+|sqlite_\w+|information_schema|dual|mikro_orm_migrations|lethe_value_\d+|lethe_row)$/i;

/** What PostgreSQL itself tells; an application may call a table of its own so all the same. */
const catalogue = /^pg_\w+$/i;

/** Reads the tables of SQL databases: from scripts, migrations, statements in code, and calls of query builders. */
export function readTables(declared: readonly StoreFact[], index: CallIndex, session: CollectSession): TableFacts {
  return new TableReader(declared, index, session).read();
}

class TableReader {
  readonly #sites: ReadSite[];
  readonly #files: ReadSqlFile[];
  readonly #knexUses: ReadonlySet<TableUse>;
  readonly #rowTypes: ReadonlyMap<string, readonly string[]>;

  constructor(readonly declared: readonly StoreFact[], readonly index: CallIndex, readonly session: CollectSession) {
    this.#sites = readSqlSites(index, session);
    this.#files = readSqlFiles(session.project, session.notes);
    this.#knexUses = new Set([...knexTableUses(index, session), ...joiningTableUses(session)]);
    this.#rowTypes = declaredRowTypes(session);
    const [inClickHouse, elsewhere] = this.#changesByDatabase(builderChanges(index, session));
    this.#changes = elsewhere.sort(compareFiles);
    this.#changesInClickHouse = inClickHouse.sort(compareFiles);
  }

  readonly #changes: PlacedChange[];
  readonly #changesInClickHouse: PlacedChange[];

  /** Those of tables of ClickHouse, and all others. What says nothing of its database changes the table that is only created in one. */
  #changesByDatabase(built: readonly PlacedChange[]): [PlacedChange[], PlacedChange[]] {
    const of = (isWanted: boolean): PlacedChange[] => [...this.#files.filter(({ isOfClickHouse }) => isOfClickHouse === isWanted).flatMap(({ changes }) => changes), ...this.#changesInCode(isWanted)];
    const [marked, unmarked] = [of(true), [...of(false), ...built]];
    const createdIn = (changes: readonly PlacedChange[]): ReadonlySet<string> => new Set(changes.filter(({ change }) => change.kind === 'create').map(({ change }) => tableKey(change.table)));
    const [theirs, others] = [createdIn(marked), createdIn(unmarked)];
    const isTheirs = ({ change }: PlacedChange): boolean => theirs.has(tableKey(change.table)) && !others.has(tableKey(change.table));
    return [[...marked, ...unmarked.filter(isTheirs)], unmarked.filter((placed) => !isTheirs(placed))];
  }

  read(): TableFacts {
    const { left, dropped, gone } = tablesAfter(this.#changes);
    const inClickHouse = tablesAfter(this.#changesInClickHouse);
    const leftInClickHouse = new Set(inClickHouse.left.map(({ name }) => tableKey(name)));
    // What moved to ClickHouse is worked with there.
    const [tables, formerTables] = [left.filter(isOwnTable), dropped.filter((table) => isOwnTable(table) && !leftInClickHouse.has(tableKey(table.name)))];
    const byKey = new Map([...formerTables, ...tables].map((table) => [tableKey(table.name), table]));
    const views = new Set([...this.#scripts().flatMap((script) => script.views), ...this.#viewsOfBuilders()].map(tableKey));
    const isView = (store: StoreFact): boolean => isTableKind(store.kind) && store.kind !== 'prisma' && tableNamesOf(store).some((name) => views.has(name)) && !tableNamesOf(store).some((name) => byKey.has(name));
    const merged = this.declared.filter((store) => !isView(store)).map((store) => this.#merged(store, byKey));
    const known = new Set(merged.filter(({ kind }) => isTableKind(kind)).flatMap(tableNamesOf));
    const isTwin = ({ name }: Table): boolean => known.has(tableKey(name)) || byKey.has(tableKey(name));
    const [twins, further] = [inClickHouse.left.filter(isOwnTable).filter(isTwin), inClickHouse.left.filter(isOwnTable).filter((table) => !isTwin(table))];
    const passing = [...inClickHouse.gone].filter((key) => !known.has(key) && !byKey.has(key));
    const own = this.#ownTables([...tables, ...further], [...formerTables, ...inClickHouse.dropped.filter(isOwnTable)], known, new Set([...gone, ...passing]));
    return { stores: [...merged, ...own, ...twins.map((table) => storeOfTable(table, 'sql'))], sites: this.#sites, files: this.#files };
  }

  /** What files and the statements in code set up, without what undoes it. */
  #scripts(): SqlScript[] {
    return [...this.#sites.filter(({ site }) => !isUndone(site.node, this.session)).map(({ script }) => script), ...this.#files.map(({ script }) => script)];
  }

  /** `schema.createView('guest_list', (view) => …)`. */
  #viewsOfBuilders(): string[] {
    const calls = ['createView', 'createViewOrReplace', 'createOrReplaceView'].flatMap((name) => this.index.calls.get(name) ?? []);
    return calls.flatMap((call) => (ts.isCallExpression(call) && call.arguments[0] !== undefined ? this.session.constantsOf(call.arguments[0]).map(String) : []));
  }

  #changesInCode(isOfClickHouse: boolean): PlacedChange[] {
    return inOrder(this.#sites).filter(({ site, script }) => !isUndone(site.node, this.session) && (script.isOfClickHouse === true) === isOfClickHouse).flatMap(({ site, script }) => {
      if (site.isMade === true) return script.changes.map((change) => ({ change, spanAt: (offset: number): Span => spanInPieces(site, offset, this.session) }));
      const sourceFile = site.literal.getSourceFile();
      const start = ts.isStringLiteralLike(site.literal) ? site.literal.getStart() + 1 : site.literal.getStart();
      const limit = site.literal.end;
      const spanAt = (offset: number, end?: number): Span => this.session.spanBetween(sourceFile, Math.min(start + offset, limit), Math.min(end === undefined ? limit : start + end, limit));
      return script.changes.map((change) => ({ change, spanAt, tags: tagsOfChange(change, { text: sourceFile.text, base: start, spanAt }) }));
    });
  }

  #merged(store: StoreFact, tables: ReadonlyMap<string, Table>): StoreFact {
    if (!isTableKind(store.kind)) return store;
    const table = tableNamesOf(store).map((name) => tables.get(name)).find((found) => found !== undefined);
    return table === undefined ? store : withTable(store, table);
  }

  /** Tables that triggers and functions of the database write rows to: audit trails. */
  #filledByDatabase(): ReadonlySet<string> {
    return new Set(this.#scripts().flatMap(({ stored }) => stored).filter(({ effect }) => effect.verb === 'create').map(({ effect }) => tableKey(effect.table)));
  }

  /** Tables that no mapper declares: those that code or the database works with, and where there is no mapper at all every table that exists. */
  #ownTables(tables: readonly Table[], formerTables: readonly Table[], known: ReadonlySet<string>, gone: ReadonlySet<string>): StoreFact[] {
    const existing = new Map([...formerTables, ...tables].map((table) => [tableKey(table.name), table]));
    const uses = [...this.#knexUses, ...this.#statementUses()].filter(({ table }) => !known.has(tableKey(table)) && !gone.has(tableKey(table)) && !bookkeeping.test(table) && (!catalogue.test(table) || existing.has(tableKey(table))));
    const places = placesOf(uses.filter((use) => use.isJoin !== true && !this.#isBesideCreation(use, existing.get(tableKey(use.table)))), this.session);
    const hasMapper = this.declared.some(({ kind }) => isTableKind(kind));
    const filled = this.#filledByDatabase();
    const named = new Set(uses.filter(({ isJoin }) => isJoin !== true).map(({ table }) => tableKey(table)));
    const isNamed = ({ name }: Table): boolean => named.has(tableKey(name));
    const isUsed = (table: Table): boolean => !hasMapper || table.isOfClickHouse === true || isNamed(table) || filled.has(tableKey(table.name));
    const set = [...tables.filter(isUsed), ...formerTables.filter(isNamed)].filter(({ name }) => !known.has(tableKey(name)));
    const created = [...set, ...this.#sampleTables(new Set([...known, ...set.map(({ name }) => tableKey(name))])).filter(isNamed)];
    const keys = new Set(created.map(({ name }) => tableKey(name)));
    const unseen = this.#unseenTables(uses.filter(({ table }) => !keys.has(tableKey(table))), created.length === 0 && !hasMapper);
    const own = [...created, ...unseen];
    const hasPrisma = this.declared.some(({ kind }) => kind === 'prisma');
    return own.filter((table) => !hasPrisma || !isJoinOfPrisma(table)).map((table) => this.#store(table, places.get(tableKey(table.name)), uses));
  }

  /** A script beside the file of SQL that creates the table: it looks after the database, and is no place where the application works. */
  #isBesideCreation({ name }: TableUse, table: Table | undefined): boolean {
    const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
    return table?.span.file.endsWith('.sql') === true && folderOf(table.span.file) === folderOf(this.session.pathOf(name));
  }

  /** Tables whose creation is not in the code: those that it changes, and where it creates none at all, those that queries of a builder read or join. */
  #unseenTables(uses: readonly TableUse[], createsNone: boolean): Table[] {
    const kept = uses.filter((use) => use.isWrite || (createsNone && this.#knexUses.has(use)));
    const places = placesOf(uses, this.session);
    return [...new Map(kept.map(({ table }) => [tableKey(table), table])).values()].map((name) => this.#tableFromUses(name, places.get(tableKey(name)) as Span));
  }

  #store(table: Table, place: Span | undefined, uses: readonly TableUse[]): StoreFact {
    const own = uses.filter((use) => tableKey(use.table) === tableKey(table.name));
    const kind = own.some((use) => this.#knexUses.has(use)) ? 'knex' : 'sql';
    const declared = this.#rowTypes.get(tableKey(table.name)) ?? [];
    const aliases = [...new Set([...own.flatMap(({ rowTypes }) => rowTypes), ...declared])].filter((name) => name !== table.name);
    return storeOfTable(table, kind, place, aliases);
  }

  /** Tables that nothing but a script with sample rows creates, with the columns that statements write as well. */
  #sampleTables(others: ReadonlySet<string>): Table[] {
    const samples = this.#files.flatMap((file) => file.samples);
    if (samples.length === 0) return [];
    const tables = tablesAfter([...samples, ...this.#changes]).left.filter((table) => isOwnTable(table) && !others.has(tableKey(table.name)));
    return tables.map((table) => {
      const named = new Set(table.columns.map(({ name }) => tableKey(name)));
      return { ...table, columns: [...table.columns, ...this.#writtenColumns(table.name, table.span).filter(({ name }) => !named.has(tableKey(name)))] };
    });
  }

  /** A table whose creation is not in the code: its columns are those that statements write. */
  #tableFromUses(name: string, span: Span): Table {
    return { name, span, expiry: [], isPartition: false, foreignKeys: [], annotations: [], columns: this.#writtenColumns(name, span) };
  }

  #writtenColumns(table: string, span: Span): Table['columns'] {
    const columns = new Set(this.#effectsOn(table).flatMap(({ columns: written }) => written));
    return [...columns].filter((column) => !column.startsWith('lethe_')).map((column) => ({ name: column, type: 'unknown', typeText: '', list: false, primaryKey: column === 'id', nullable: true, offset: span.start, span, annotations: [] }));
  }

  #effectsOn(name: string): TableEffect[] {
    return this.#sites.flatMap(({ script }) => script.effects).map(({ effect }) => effect).filter(({ table }) => tableKey(table) === tableKey(name));
  }

  #statementUses(): TableUse[] {
    return this.#sites.filter(({ site }) => site.isRun && !isMigration(site.node, this.session)).flatMap(({ site, script }) => script.effects.map(({ effect }) => ({
      table: effect.table, name: site.node, isWrite: effect.verb !== 'read', rowTypes: [],
    })));
  }
}

function isOwnTable({ name, isPartition }: Table): boolean {
  return !isPartition && !bookkeeping.test(name);
}

/** What Prisma keeps behind two lists of models that refer to each other: `_PostToTag` with the columns `A` and `B`, no record of its own. */
function isJoinOfPrisma({ name, columns }: Table): boolean {
  return name.startsWith('_') && columns.every((column) => column.name === 'A' || column.name === 'B');
}

/** What functions make of what they are handed takes its turn where they are called. */
function inOrder(sites: readonly ReadSite[]): readonly ReadSite[] {
  if (!sites.some(({ site }) => site.isMade === true)) return sites;
  const fileOf = ({ site }: ReadSite): string => site.node.getSourceFile().fileName;
  return [...sites].sort((first, second) => compareNumbered(fileOf(first), fileOf(second)) || first.site.node.pos - second.site.node.pos);
}

/** By file, as migrations are numbered, and in the order of the source within one. */
function compareFiles(first: PlacedChange, second: PlacedChange): number {
  const [left, right] = [first.spanAt(first.change.offset), second.spanAt(second.change.offset)];
  return compareNumbered(left.file, right.file);
}
