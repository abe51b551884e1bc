import { secondsOf } from './intervals.js';
import { closing, items, keptAtTheirPlaces } from './lists.js';
import type { TableExpiry } from './model.js';

/** A statement of ClickHouse in words that the parser knows, and the end of rows that it sets. Offsets in the text stay the same. */
export interface Rewritten {
  text: string;
  expiry?: TableExpiry;
  /** The table whose rows end, where the statement does not create it. */
  table?: string;
  /** The statement creates a table that lies in ClickHouse, whatever other databases the application has. */
  isOfClickHouse?: boolean;
}

const cluster = /\bON\s+CLUSTER\s+(?:'[^']*'|"[^"]*"|`[^`]*`|\S+)/i;
const alteration = /^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?([\w.`"]+)\s+(DELETE|UPDATE|MODIFY\s+TTL)\s+(?:IN\s+PARTITION\s+\S+\s+)?(\S[\s\S]*)$/i;
const creation = /^CREATE\s+(?:OR\s+REPLACE\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?[\w.`"]+(?:\s+UUID\s+'[^']*')?\s*/i;
/** A view that keeps rows of its own, rather than in a table that it fills (`TO`). */
const keptView = /^(CREATE\s+(?:OR\s+REPLACE\s+)?)(MATERIALIZED\s+VIEW)(\s+(?:IF\s+NOT\s+EXISTS\s+)?[\w.`"]+)(?=\s[^(]*\bENGINE\b)/i;
const engine = /\bENGINE\s*(?:=\s*)?(\w*MergeTree|TinyLog|StripeLog|Log|Distributed|Buffer|Kafka|RabbitMQ|NATS|Null|S3Queue|EmbeddedRocksDB)\b/i;
/** Alterations of how rows are kept, rather than of what they hold. */
const housekeeping = /^ALTER\s+TABLE\s+[\w.`"]+\s+(?:(?:ADD|DROP|CLEAR|MATERIALIZE)\s+(?:PROJECTION|INDEX|STATISTICS)|MATERIALIZE|MODIFY\s+(?:SETTING|ORDER\s+BY)|RESET\s+SETTING|REMOVE\s+TTL|FREEZE)\b/i;
const aggregate = /\b(?:Simple)?AggregateFunction\(/i;
/** Tables that keep nothing of their own. */
const passing = /^(Distributed|Buffer|Kafka|RabbitMQ|NATS|Null|S3Queue)$/i;

/** A parameter with its type, `{guest: String}`. */
const typedParameter = /\{\s*\w+\s*:\s*(?:U?Int\d+|Float\d+|Decimal\w*|String|FixedString|UUID|Bool|Date\w*|Enum\d*|IPv[46]|Array|Map|Tuple|Nullable|LowCardinality|Identifier)\b[^{}]*\}/;

/** Whether a text says something that only ClickHouse understands. */
export function isClickHouse(text: string): boolean {
  return typedParameter.test(text) || alteration.test(text.trim());
}

export function rewriteClickHouse(statement: string): Rewritten | undefined {
  const text = withoutAggregates(blanked(statement, cluster));
  const altered = alteration.exec(text);
  if (altered !== null) return ofAlteration(altered, text);
  if (housekeeping.test(text)) return { text: '' };
  const view = keptView.exec(text);
  if (view !== null) return ofView(view, text);
  const [, kind] = engine.exec(text) ?? [];
  const head = creation.exec(text)?.[0];
  if (kind === undefined || head === undefined) return text === statement ? undefined : { text };
  const end = text[head.length] === '(' ? closing(text, head.length) : undefined;
  if (end === undefined || passing.test(kind)) return { text: '' };
  const expiry = expiryOf(text.slice(end + 1));
  return { isOfClickHouse: true, text: `${head}(${plainColumns(text.slice(head.length + 1, end))})`, ...(expiry === undefined ? {} : { expiry }) };
}

/** What its query gives is not followed: its columns are not known. */
function ofView([whole, create = '', , name = '']: RegExpExecArray, text: string): Rewritten {
  const expiry = expiryOf(text.slice(whole.length).replace(/\bAS\s+(?:SELECT|WITH)\b[\s\S]*$/i, ''));
  const table = `${create}TABLE${name.padStart(whole.length - create.length - 'TABLE'.length)}`;
  return { isOfClickHouse: true, text: table, ...(expiry === undefined ? {} : { expiry }) };
}

/** `ALTER TABLE t DELETE WHERE …` and `ALTER TABLE t UPDATE a = … WHERE …` change rows as other databases' statements do. */
function ofAlteration([, name = '', verb = '', rest = '']: RegExpExecArray, text: string): Rewritten {
  if (/^delete$/i.test(verb)) return { text: `DELETE FROM ${name} ${rest}` };
  if (/^update$/i.test(verb)) return { text: `UPDATE ${name} SET ${rest}` };
  const expiry = expiryOf(`TTL ${rest}`);
  return expiry === undefined ? { text } : { text: '', expiry, table: name.split('.').at(-1)?.replace(/[`"]/g, '') ?? name };
}

/** The end of rows that a `TTL` among the options of a table sets. Moving, packing or summing up rows ends none, nor does a period for some of them. */
export function expiryOf(options: string): TableExpiry | undefined {
  const clause = /\bTTL\b([\s\S]*?)(?=\bSETTINGS\b|\bCOMMENT\b|\bORDER\s+BY\b|\bPRIMARY\s+KEY\b|\bPARTITION\s+BY\b|$)/i.exec(options)?.[1];
  const rule = clause === undefined ? undefined : items(clause).find(({ text }) => !/\bTO\s+(DISK|VOLUME)\b|\bRECOMPRESS\b|\bGROUP\s+BY\b|\bWHERE\b/i.test(text))?.text;
  const match = /^\s*(?:\w+\(\s*)*[`"]?(\w+)[`"]?[^+]*(?:\+\s*(?:INTERVAL\s+'?(\w+)'?\s+(\w+)|toInterval(\w+)\(\s*(\w+)\s*\)))?/i.exec(rule ?? '');
  if (match === null) return undefined;
  const [, column = '', amount, unit, functionUnit, functionAmount] = match;
  const seconds = secondsOf(Number(amount ?? functionAmount), unit ?? functionUnit ?? '');
  return { column, how: 'TTL of the table', ...(seconds === undefined ? {} : { seconds }) };
}

/** Names and types of columns at their places; codecs, defaults, periods of one column, indexes and projections are left out. */
function plainColumns(list: string): string {
  const kept = items(list).flatMap(({ text, start }) => {
    const match = /^(\s*)([`"]?[\w.]+[`"]?)(\s+)(\w+)/.exec(text);
    if (match === null || /^(INDEX|PROJECTION|CONSTRAINT|PRIMARY|TTL)$/i.test(match[2] ?? '')) return [];
    const [whole, space = '', name = '', gap = ''] = match;
    return [{ start: start + space.length, text: `${name}${gap}${plainType(text.slice(whole.length - (match[4] ?? '').length))}` }];
  });
  return keptAtTheirPlaces(list, kept);
}

/** Names of types that the parser knows only with operands, or not at all. */
const plainNames: [RegExp, string][] = [[/^DateTime64$/i, 'DateTime'], [/^FixedString$/i, 'String'], [/^(Map|Tuple|Nested|Object|Variant|Dynamic)$/i, 'JSON'], [/^Enum\d*$/i, 'Enumerated']];

/** `String` of `LowCardinality(Nullable(String))`, `Array(String)`, and the name alone of whatever else has operands. */
function plainType(text: string): string {
  const [, name = '', open] = /^(\w+)\s*(\()?/.exec(text) ?? [];
  const inner = open === undefined ? undefined : text.slice(text.indexOf('(') + 1).trimStart();
  if (inner !== undefined && /^(LowCardinality|Nullable)$/i.test(name)) return plainType(inner);
  if (inner !== undefined && /^array$/i.test(name)) return `Array(${plainType(inner)})`;
  return plainNames.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

/** `JSON` for the types of sums that are kept unfinished. */
function withoutAggregates(text: string): string {
  const start = /^(?:ALTER|CREATE)\b/i.test(text) ? aggregate.exec(text)?.index : undefined;
  const end = start === undefined ? undefined : closing(text, text.indexOf('(', start));
  return start === undefined || end === undefined ? text : withoutAggregates(`${text.slice(0, start)}${'JSON'.padEnd(end + 1 - start)}${text.slice(end + 1)}`);
}

function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}
