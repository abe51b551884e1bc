import type { SqlScript } from './model.js';
import { isClickHouse } from './clickhouse.js';
import { copiedTables } from './copied-tables.js';
import { tableEffectsOf } from './row-statements.js';
import { tableChangesOf } from './schema-statements.js';
import { withPlainPlaceholders } from './placeholders.js';
import { plainTableStatement } from './plain-tables.js';
import { splitScript, type StatementText } from './split.js';
import { procedureOf, withoutCondition, withQuotedNames } from './sql-server.js';
import { extractDialects, statementsInBlock, storedCodeOf } from './stored-code.js';
import { lastName, part, partAt, placeOf } from './tree.js';
import { parseStatements } from './wasm.js';

const maximumNesting = 3;
/** What a statement may make or change that holds no rows, and touches none: the counters and types of a dump. */
const rowless = /^(?:CREATE|ALTER|DROP)\s+(?:OR\s+REPLACE\s+)?(?:TEMP\w*\s+)?(?:SEQUENCE|AGGREGATE|OPERATOR|CAST|CONVERSION|COLLATION|TEXT\s+SEARCH|TABLESPACE|LANGUAGE|SERVER|FOREIGN\s+DATA\s+WRAPPER|USER|ROLE|GROUP|PUBLICATION|SUBSCRIPTION|EXTENSION|STATISTICS|ACCESS\s+METHOD|DEFAULT\s+PRIVILEGES|SYSTEM)\b/i;
/** What only says whose something is, or how a column counts up. */
const administrative = /^ALTER\s+(?:TYPE|VIEW|FUNCTION|PROCEDURE|DOMAIN|SCHEMA|MATERIALIZED\s+VIEW)\s[^;]*\sOWNER\s+TO\s|^ALTER\s+TABLE\s+\S+\s+ALTER\s+(?:COLUMN\s+)?\S+\s+(?:ADD|SET|DROP)\s+(?:GENERATED|IDENTITY)\b/i;
/** Words that begin a statement which acts on rows or tables; others (`SET`, `GRANT`, `COMMENT`) say nothing. */
const telling = /^\(?\s*(SELECT|WITH|INSERT|REPLACE|UPDATE|DELETE|TRUNCATE|MERGE|CREATE(?!\s+(?:OR\s+REPLACE\s+)?MATERIALIZED\s+VIEW\b(?![^(]*\bENGINE\b))|ALTER|DROP|CALL|DO|EXEC|RENAME)\b/i;

/**
 * Reads SQL: one statement, or a script of them. What the parser does not understand is a problem of its own; the rest is read.
 *
 * @param text PostgreSQL, MySQL, SQLite, SQL Server or ClickHouse; parameters in any of their forms
 */
export function readSql(text: string): SqlScript {
  const script = new ScriptReader().read(text, 0);
  const createsInClickHouse = script.changes.some((change) => change.kind === 'create' && change.isOfClickHouse === true);
  return createsInClickHouse || isClickHouse(text) ? { ...script, isOfClickHouse: true } : script;
}

class ScriptReader {
  read(text: string, depth: number): SqlScript {
    const script: SqlScript = { effects: [], changes: [], stored: [], calls: [], views: [], problems: [] };
    if (depth < maximumNesting) for (const statement of splitScript(text)) this.#readStatement(statement, script, depth);
    return script;
  }

  #readStatement(written: StatementText, script: SqlScript, depth: number): void {
    const statement = withoutCondition(written);
    if (!telling.test(statement.text) || rowless.test(statement.text) || administrative.test(statement.text)) return;
    const block = statementsInBlock(statement);
    if (block !== undefined) { for (const inner of block) this.#readStatement(inner, script, depth + 1); return; }
    const { text, runner, expiry, table, isOfClickHouse } = procedureOf(statement) ?? extractDialects(prepared(statement.text));
    if (runner !== undefined) {
      const inner = this.read(text, depth + 1);
      script.stored.push(...inner.effects.map(({ effect }) => ({ effect, offset: statement.offset, runner })));
      return;
    }
    const parsed = parsePlainly(text);
    if ('problem' in parsed) { this.#readUnparsed(statement, parsed.problem, script); return; }
    const locate = locator(text, statement.offset);
    for (const tree of parsed.trees) this.#readTree(tree, statement, locate, script, depth);
    const created = script.changes.at(-1);
    if (created?.kind === 'create' && isOfClickHouse === true) created.isOfClickHouse = true;
    const ending = table ?? (created?.kind === 'create' ? created.table : undefined);
    if (expiry !== undefined && ending !== undefined) script.changes.push({ kind: 'add-expiry', table: ending, offset: statement.offset, expiry });
  }

  #readTree(tree: unknown, statement: StatementText, locate: (node: unknown) => number, script: SqlScript, depth: number): void {
    const { offset, text } = statement;
    script.changes.push(...tableChangesOf(tree, locate, offset + text.length).map((change) => (change.kind === 'create' ? { ...change, copies: copiedTables(text) } : change)));
    const stored = storedCodeOf(tree, offset, (inner) => this.read(inner, depth + 1));
    script.stored.push(...stored.stored);
    script.calls.push(...stored.calls);
    script.changes.push(...stored.changes);
    const view = partAt(tree, 'CreateView', 'materialized') === true ? undefined : lastName(partAt(tree, 'CreateView', 'name'));
    if (view !== undefined) script.views.push(view);
    const isRoutine = ['CreateFunction', 'CreateProcedure', 'CreateTrigger', 'CreateView'].some((kind) => part(tree, kind) !== undefined);
    if (!isRoutine) script.effects.push(...tableEffectsOf(tree).map((effect) => ({ effect, offset })));
  }

  /** Partitions are dropped in dialects of their own, and of a view only the name matters, as nothing does of a column's new type in libSQL; everything else that is not understood is told. */
  #readUnparsed({ text, offset }: StatementText, message: string, script: SqlScript): void {
    const partition = /^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:\w+\.)?["`]?(\w+)["`]?\s+(?:DROP|DETACH|TRUNCATE)\s+PARTITION\b/i.exec(text);
    const view = /^CREATE\s+(?:OR\s+REPLACE\s+)?(?:(?:TEMP|TEMPORARY|RECURSIVE)\s+)*VIEW\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:["`]?\w+["`]?\.)?["`]?(\w+)/i.exec(text);
    if (view !== null) { script.views.push(view[1] ?? ''); return; }
    if (/^ALTER\s+TABLE\s+\S+\s+ALTER\s+COLUMN\s+(\S+)\s+TO\s+\1\s/i.test(text)) return;
    if (partition === null) { script.problems.push({ offset, message }); return; }
    const condition = { column: 'partition', moment: { kind: 'age' as const }, scope: 'all' as const, checksOnly: false };
    script.effects.push({ offset, effect: { verb: 'delete', table: partition[1] ?? '', writes: {}, columns: [], condition } });
  }
}

/** What the parser refuses is asked again without all that only one database knows. */
function parsePlainly(text: string): ReturnType<typeof parseStatements> {
  const parsed = parseStatements(text);
  const plain = 'problem' in parsed ? plainTableStatement(text) : undefined;
  const again = plain === undefined ? parsed : parseStatements(plain);
  return 'problem' in again ? parsed : again;
}

/** Forms that only drivers know: placeholders, and helpers of postgres.js behind `SET`, `VALUES` and `INSERT INTO t`; texts that a trigger gives its function. */
function prepared(text: string): string {
  return withQuotedNames(withPlainPlaceholders(text))
    .replace(/\bSET\s+(lethe_value_\d+)(?=\s|$)(?!\s*[=.(])/gi, 'SET lethe_row = $1')
    .replace(/\bVALUES\s+(lethe_value_\d+)(?=\s|$|;)/gi, 'VALUES ($1)')
    .replace(/\b(INTO\s+[\w."`]+)\s+(lethe_value_\d+)(?=\s|$|;)/gi, '$1 SELECT $2')
    .replace(/\b(EXECUTE\s+(?:FUNCTION|PROCEDURE)\s+[\w."]+)\s*\([^()]*\)/gi, '$1()')
    .replace(/\bIN\s+(lethe_value_\d+)\b/gi, 'IN ($1)')
}

/** From a node of the tree to its offset in the script: the parser counts lines and columns. */
function locator(text: string, offset: number): (node: unknown) => number {
  const starts = [0];
  for (let position = text.indexOf('\n'); position >= 0; position = text.indexOf('\n', position + 1)) starts.push(position + 1);
  return (node) => {
    const place = placeOf(node);
    return place === undefined ? offset : offset + (starts[place.line - 1] ?? 0) + place.column - 1;
  };
}
