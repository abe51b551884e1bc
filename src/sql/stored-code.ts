import { rewriteClickHouse, type Rewritten } from './clickhouse.js';
import { secondsOfInterval } from './intervals.js';
import type { SqlScript, StoredEffect, TableChange, TableEffect } from './model.js';
import { argumentsOf, stringOf } from './moments.js';
import { tableEffectsOf } from './row-statements.js';
import { splitScript, type StatementText } from './split.js';
import { lastName, listPart, part, partAt, visit } from './tree.js';

type Runner = StoredEffect['runner'];
/** Reads the statements inside a text: the body of a function, the command of a schedule. */
export type ReadInner = (text: string) => SqlScript;

/** Code in the database that a statement sets up: functions, triggers, jobs of pg_cron, periods of pg_partman. */
export function storedCodeOf(statement: unknown, offset: number, readInner: ReadInner): Pick<SqlScript, 'stored' | 'calls' | 'changes'> {
  const created = part(statement, 'CreateFunction') ?? part(statement, 'CreateProcedure');
  if (created !== undefined) return ofFunction(created, offset, readInner);
  const trigger = part(statement, 'CreateTrigger');
  if (trigger !== undefined) return ofTrigger(trigger, offset);
  return ofCalls(statement, offset, readInner);
}

const nothing = { stored: [], calls: [], changes: [] };

function ofFunction(node: unknown, offset: number, readInner: ReadInner): ReturnType<typeof storedCodeOf> {
  const name = lastName(part(node, 'name')) ?? '';
  const body = textIn(part(node, 'function_body'));
  const effects = body === undefined ? tableEffectsOf(part(node, 'body')) : readInner(statementsInBody(body)).effects.map(({ effect }) => effect);
  return { ...nothing, stored: effects.map((effect) => ({ effect, offset, runner: { kind: 'function', name } })) };
}

function textIn(node: unknown): string | undefined {
  let found: string | undefined;
  visit(node, (inner, key) => {
    if (found === undefined && key === 'Value') found = stringOf({ Value: inner });
    return found === undefined;
  });
  return found;
}

/** The statements on rows in a procedural body, each behind its own semicolon; control flow around them is left out. */
export function statementsInBody(body: string): string {
  const withoutComments = body.replace(/--[^\n]*/g, ' ');
  const pieces = withoutComments.split(';').flatMap((piece) => {
    const start = /\b(WITH\s+\w+\s+AS\s*\(|DELETE\s+FROM|TRUNCATE|UPDATE\s+\S+\s+SET|INSERT\s+INTO)/i.exec(piece)?.index;
    return start === undefined ? [] : [unquoted(piece.slice(start))];
  });
  return pieces.join(';\n');
}

const controlFlow = /^(?:\s*(?:DECLARE\b[\s\S]*?\bBEGIN|BEGIN|EXCEPTION|(?:IF|ELSIF|WHEN)\b[\s\S]*?\bTHEN|ELSE|(?:FOR|WHILE)\b[\s\S]*?\bLOOP|LOOP)\b)*\s*/i;

/** The statements of PostgreSQL's anonymous block, `DO $$ BEGIN … END $$`, without the control flow around them; undefined for any other statement. */
export function statementsInBlock({ text, offset }: StatementText): StatementText[] | undefined {
  const block = /^DO\s+(?:LANGUAGE\s+\w+\s+)?(?<tag>\$\w*\$)(?<body>[\s\S]*)\k<tag>/i.exec(text);
  const { tag = '', body } = block?.groups ?? {};
  if (body === undefined) return undefined;
  const start = offset + text.indexOf(tag) + tag.length;
  return splitScript(body).map((piece) => {
    const lead = controlFlow.exec(piece.text)?.[0].length ?? 0;
    return { text: piece.text.slice(lead), offset: start + piece.offset + lead };
  });
}

/** `EXECUTE 'DELETE FROM x'` leaves a quote behind. */
function unquoted(piece: string): string {
  return (piece.match(/'/g)?.length ?? 0) % 2 === 1 ? piece.replace(/'([^']*)$/, '$1') : piece;
}

function ofTrigger(node: unknown, offset: number): ReturnType<typeof storedCodeOf> {
  const name = lastName(part(node, 'name')) ?? 'trigger';
  const runner: Runner = { kind: 'trigger', name };
  const called = lastName(partAt(node, 'exec_body', 'func_desc', 'name'));
  if (called !== undefined) return { ...nothing, calls: [{ name: called, offset, runner }] };
  const effects = tableEffectsOf(part(node, 'statements'));
  const owner = lastName(part(node, 'table_name'));
  const isAfterDelete = listPart(node, 'events').includes('Delete');
  const cascades = effects.map((effect) => (isAfterDelete && owner !== undefined ? cascadeOf(effect, owner, name, offset) : []));
  const others = effects.filter((_, index) => cascades[index]?.length === 0);
  return { ...nothing, changes: cascades.flat(), stored: others.map((effect) => ({ effect, offset, runner })) };
}

/** `DELETE FROM notes WHERE user_id = OLD.id` in a trigger on users works like a cascading foreign key. */
function cascadeOf(effect: TableEffect, owner: string, trigger: string, offset: number): TableChange[] {
  if (effect.verb !== 'delete' || effect.table === owner) return [];
  return [{ kind: 'add-foreign-key', table: effect.table, offset, foreignKey: { name: trigger, columns: [], target: owner, onDelete: 'cascade', explicit: true, offset } }];
}

function ofCalls(statement: unknown, offset: number, readInner: ReadInner): ReturnType<typeof storedCodeOf> {
  const result: ReturnType<typeof storedCodeOf> = { stored: [], calls: [], changes: [] };
  const called = lastName(partAt(statement, 'Call', 'name'));
  if (called !== undefined) result.calls.push({ name: called, offset });
  visit(statement, (node, key) => {
    if (key === 'Function') readCall(node, offset, readInner, result);
    return true;
  });
  result.changes.push(...partmanPeriod(statement, offset));
  return result;
}

function readCall(node: unknown, offset: number, readInner: ReadInner, result: ReturnType<typeof storedCodeOf>): void {
  const names = part(node, 'name');
  const path = (Array.isArray(names) ? names : []).map((name) => lastName([name]) ?? '').join('.').toLowerCase();
  if (path !== 'cron.schedule' && path !== 'cron.schedule_in_database') {
    result.calls.push({ name: path.split('.').at(-1) ?? path, offset });
    return;
  }
  const texts = argumentsOf(node).flatMap((argument) => stringOf(argument) ?? []);
  const command = texts.find((text) => /\b(delete|truncate|update|insert|select|call|drop)\b/i.test(text) && /\s/.test(text));
  const inner = readInner(command ?? '');
  const runner: Runner & { kind: 'schedule' } = { kind: 'schedule', name: 'pg_cron' };
  result.stored.push(...inner.effects.map(({ effect }) => ({ effect, offset, runner })));
  result.calls.push(...inner.calls.map((call) => ({ name: call.name, offset, runner })));
}

/** `UPDATE partman.part_config SET retention = '3 months' WHERE parent_table = 'public.events'`: pg_partman drops old partitions. */
function partmanPeriod(statement: unknown, offset: number): TableChange[] {
  const update = part(statement, 'Update');
  if (lastName(partAt(update, 'table', 'relation', 'Table', 'name')) !== 'part_config') return [];
  const retention = listPart(update, 'assignments').find((assignment) => lastName(partAt(assignment, 'target', 'ColumnName')) === 'retention');
  const period = stringOf(part(retention, 'value'));
  const table = stringOf(partAt(update, 'selection', 'BinaryOp', 'right'))?.split('.').at(-1);
  if (period === undefined || table === undefined) return [];
  const seconds = secondsOfInterval(period);
  return [{ kind: 'add-expiry', table, offset, expiry: { how: 'pg_partman drops old partitions', ...(seconds === undefined ? {} : { seconds }) } }];
}

/** What the parser does not know is taken out of the text first: the schedule of MySQL's events, the dialect of ClickHouse, the `TTL` of CockroachDB. */
export interface Extracted extends Rewritten {
  /** Set for the command of an event, and for the body of a procedure. */
  runner?: Runner;
}

export function extractDialects(text: string): Extracted {
  const event = /^CREATE\s+(?:DEFINER\s*=\s*\S+\s+)?EVENT\s+(?:IF\s+NOT\s+EXISTS\s+)?[`"]?(\w+)\b[\s\S]*?\bON\s+SCHEDULE\b[\s\S]*?\bDO\b(?:\s*BEGIN\b)?([\s\S]*?)(?:\bEND\s*)?$/i.exec(text);
  if (event !== null) return { text: statementsInBody(`${event[2] ?? ''};`), runner: { kind: 'schedule', name: `event ${event[1] ?? ''}` } };
  return rewriteClickHouse(text) ?? ofCockroach(text) ?? { text: text.replace(/^(CREATE\s+(?:TEMP(?:ORARY)?\s+)?TRIGGER\s+)(IF\s+NOT\s+EXISTS)/i, '$1             ') };
}

function ofCockroach(text: string): Extracted | undefined {
  const match = /\bWITH\s*\([^)]*ttl_(expire_after|expiration_expression)\s*=\s*'([^']*)'[^)]*\)/i.exec(text);
  if (match === null) return undefined;
  const [whole, kind = '', value = ''] = match;
  const seconds = kind.toLowerCase() === 'expire_after' ? secondsOfInterval(value) : undefined;
  return { text: text.replace(whole, ' '.repeat(whole.length)), expiry: { how: 'row-level TTL of the table', ...(seconds === undefined ? {} : { seconds }) } };
}
