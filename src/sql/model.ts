/**
 * What SQL statements say, as plain data. Offsets count UTF-16 units from the start of the text that was read.
 */

/** A value that a statement leaves open: `$1`, `?` (by position from 0), `:name` (by name), or an expression put into its text. */
export type Parameter = { position: number } | { name: string } | { insertion: number };

/** What an assignment writes: a fixed kind of value, a parameter, or another column or expression. */
export type Written = { kind: 'null' | 'true' | 'false' | 'now' | 'constant' | 'deleted' | 'other' } | { kind: 'parameter'; parameter: Parameter };

/** A condition that a date column lies before a moment. */
export interface DateCondition {
  column: string;
  /** The table, or what the statement calls it, where that stands before the column. */
  qualifier?: string;
  /** `age`: a moment computed back from now. `passed`: now. `parameter`: whatever the parameter holds. `modifier`: now, moved by the text or the amount that the parameter holds. */
  moment: { kind: 'age'; seconds?: number } | { kind: 'passed' } | { kind: 'parameter' | 'modifier'; parameter: Parameter };
  /** What else the statement asks for, as in `AgeCondition`. */
  scope: 'all' | 'some' | 'one';
  /** Present where the rows are those of one only for what columns have to equal: by these parameters, and what the rest asks for. */
  narrowed?: { by: Parameter[]; otherwise: 'all' | 'some' };
  /** The old records are left out, rather than selected. */
  checksOnly: boolean;
  /** The date lies between another moment and this one: up to now, that is no age. */
  isSpan?: boolean;
}

/** What a statement does to the records of a table. */
export interface TableEffect {
  verb: 'create' | 'read' | 'update' | 'delete';
  /** Without schema and quotes; an expression put into the text has the form of an insertion. */
  table: string;
  writes: Record<string, Written>;
  /** Columns that the statement names. */
  columns: string[];
  condition?: DateCondition;
  /** What the statement asks columns to have: `email = $1`. */
  equals?: Record<string, Parameter>;
  /** Columns of the rows that the statement gives back; `all` for a whole row. Absent of what gives none, and of tables that are only looked up. */
  gives?: 'all' | string[];
  /** Of what removes or changes rows: it asks for none in particular, at most for those that hold anything in some column. */
  unconditional?: boolean;
}

export type ColumnType = 'string' | 'number' | 'boolean' | 'date' | 'json' | 'binary' | 'enum' | 'unknown';
export type Action = 'cascade' | 'set-null' | 'restrict' | 'no-action';

export interface Column {
  name: string;
  type: ColumnType;
  /** As written: `VARCHAR(255)`. */
  typeText: string;
  list: boolean;
  primaryKey: boolean;
  /** No two rows have the same value. */
  unique?: boolean;
  nullable: boolean;
  offset: number;
}

export interface ForeignKey {
  /** The constraint's name, where it has one. */
  name?: string;
  columns: string[];
  target: string;
  onDelete: Action;
  explicit: boolean;
  offset: number;
}

/** A limit to how long rows stay that the declaration of the table sets. */
export interface TableExpiry {
  seconds?: number;
  column?: string;
  how: string;
}

/** One step in the history of a table. */
export type TableChange = { table: string; offset: number } & (
  | { kind: 'create'; columns: Column[]; foreignKeys: ForeignKey[]; partitionOf?: string; copies?: string[]; isTemporary?: boolean; isOfClickHouse?: boolean; end: number }
  | { kind: 'add-column'; column: Column }
  | { kind: 'drop-column'; column: string }
  | { kind: 'rename-column'; column: string; to: string }
  | { kind: 'add-foreign-key'; foreignKey: ForeignKey }
  | { kind: 'drop-constraint'; constraint: string }
  | { kind: 'add-expiry'; expiry: TableExpiry }
  | { kind: 'rename'; to: string }
  | { kind: 'drop' }
);

/** Effects of code that lives in the database, with what runs it. */
export interface StoredEffect {
  effect: TableEffect;
  offset: number;
  /** `pg_cron`, `event purge`, `trigger t`; for the body of a function its name, which something else has to call. */
  runner: { kind: 'schedule' | 'trigger'; name: string } | { kind: 'function'; name: string };
}

/** What one script or statement text says. */
export interface SqlScript {
  effects: { effect: TableEffect; offset: number }[];
  changes: TableChange[];
  stored: StoredEffect[];
  /** Functions of the database that the statements call, and what calls them. */
  calls: { name: string; offset: number; runner?: { kind: 'schedule' | 'trigger'; name: string } }[];
  /** Views that keep no rows of their own. */
  views: string[];
  /** Its words are those of ClickHouse alone. */
  isOfClickHouse?: boolean;
  problems: { offset: number; message: string }[];
}
