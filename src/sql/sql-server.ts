import type { StatementText } from './split.js';
import { statementsInBody, type Extracted } from './stored-code.js';

const procedure = /^(?:CREATE(?:\s+OR\s+ALTER)?|ALTER)\s+PROC(?:EDURE)?\s+(?:\[?\w+\]?\s*\.\s*)?\[?(?<name>\w+)\]?(?=\s*(?:\(\s*)?@|\s+(?:WITH|AS)\b)[\s\S]*?\bAS\b(?!\s*['$])(?<body>[\s\S]*)$/i;
/** Words at the beginning of a line that begin a statement, where no semicolon ends the one before. */
const beginning = /(\n\s*)(?=(?:DELETE|UPDATE|INSERT|TRUNCATE|MERGE|DECLARE|IF|BEGIN|END|EXEC|RETURN|COMMIT|ROLLBACK|PRINT|RAISERROR)\b)/gi;
const condition = /^IF\b[^;]*?(?=\b(?:CREATE|ALTER|DROP)\s+TABLE\b)/i;

/** The body of a procedure of SQL Server, which stands behind `AS` without quotes and may do without semicolons; undefined for any other statement. */
export function procedureOf({ text }: StatementText): Extracted | undefined {
  const { name, body } = procedure.exec(text)?.groups ?? {};
  return name === undefined || body === undefined ? undefined : { runner: { kind: 'function', name }, text: statementsInBody(body.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(beginning, ';$1')) };
}

/** `CREATE TABLE Guest (…)` of `IF OBJECT_ID(N'Guest') IS NULL BEGIN CREATE TABLE Guest (…)`: a table that is made where it is missing. */
export function withoutCondition({ text, offset }: StatementText): StatementText {
  const lead = condition.exec(text)?.[0].length ?? 0;
  return { text: text.slice(lead), offset: offset + lead };
}

/** `[guest]` and `[email] [nvarchar](50)` of SQL Server in the quotes of the standard, types in none, each at its place. */
export function withQuotedNames(text: string): string {
  return text
    .replace(/(\[[A-Za-z_]\w*\]\s+)\[(?:sys\]\.\[)?([A-Za-z_]\w*)\](?=[\s(,)])/g, '$1 $2 ')
    .replace(/(?<=^|[\s.,(=])\[([A-Za-z_][\w ]*)\]/g, '"$1"');
}
