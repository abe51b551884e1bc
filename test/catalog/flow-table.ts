import type { LetheTag } from '../../src/collect/context.js';
import { recipientOf } from '../../src/collect/sinks/recipients.js';
import { pseudonymisingWords, redactingWords } from '../../src/collect/sinks/sanitizers.js';
import { declarationFile, declarationProgram, libraryNames } from './libraries/harness/programs.js';
import { memberPath, tagsInFile } from './libraries/harness/tags.js';

interface Row {
  /** What tells rows of one library apart: a part of a request, a category, a service. */
  group: string;
  library: string;
  members: string[];
}

const sinkTitles = {
  'log': 'Logs', 'third-party': 'Services outside', 'respond': 'Responses', 'answer': 'Responses that a function returns', 'url': 'Addresses', 'cookie': 'Cookies',
  'browser-storage': 'Storage of the browser, and tokens', 'file': 'Files', 'error': 'Errors', 'access-log': 'Logs of every request', 'access-log-format': 'Logs of every request, by a format', 'query-log': 'Logs of database statements',
  'log-result': 'Loggers that ask a function what to add to every line', 'log-format': 'Loggers that pass every line through a function', 'bind': 'Contexts that loggers may write along with every line',
  'records': 'Services that record by themselves',
};
const sanitizerTitles = {
  'redact': 'Gives something that is not personal', 'pseudonymise': 'Gives a hash or a surrogate', 'exposes': 'Keeps what a class exposes', 'redact-paths': 'A logger or a function that drops listed properties', 'redact-format': 'A logger that passes records through functions',
  'redact-sent': 'A service that is set up with functions that take out of what it is sent',
};

/** The page of all that the catalogue knows about where personal data comes from, leaves, and is made harmless. */
export function flowTable(): string {
  const program = declarationProgram();
  const tags = libraryNames.flatMap((library) => tagsInFile(declarationFile(program, library)).map((tag) => ({ library, tag })));
  const of = (name: string, group: (tag: LetheTag) => string): Row[] => rowsOf(tags.filter(({ tag }) => tag.name === name), group);
  const section = (titles: Record<string, string>, group: (tag: LetheTag) => string): string[] => Object.entries(titles).flatMap(([name, title]) => {
    const rows = of(name, group);
    return rows.length === 0 ? [] : [`### ${title}`, '', ...tableOf(rows), ''];
  });
  return [
    '# Sources, sinks and sanitizers', '',
    'What the catalogue knows, written by its test (`npx vitest run test/catalog/flow-table.test.ts --update`). What a tag means is in [Describing a library](declarations.md);',
    'sinks of the language itself (a `throw`, an address in a template, an assignment to `document.cookie`) have readers in `src/collect/sinks/sites/`.', '',
    '## Sources', '', '### Requests', '', ...tableOf(of('request', (tag) => tag.operands[0] ?? 'whole')), '',
    '### Messages that functions hear', '', ...tableOf(of('heard', (tag) => tag.operands[0] ?? '')), '',
    '### What is personal wherever it goes', '', ...tableOf(of('personal', (tag) => tag.operands[0] ?? '')), '',
    '## Sinks', '', ...section(sinkTitles, (tag) => recipientOf(tag)?.name ?? ''),
    '## Sanitizers', '', ...section(sanitizerTitles, () => ''),
    '### Functions of the application, by the words in their names', '',
    `- not personal afterwards: ${listed(redactingWords)}`, `- pseudonymous afterwards: ${listed(pseudonymisingWords)}`, '',
  ].join('\n');
}

function rowsOf(tags: readonly { library: string; tag: LetheTag }[], group: (tag: LetheTag) => string): Row[] {
  const rows = new Map<string, Row>();
  for (const { library, tag } of tags) {
    const key = `${group(tag)}\n${library}`;
    const row = rows.get(key) ?? { group: group(tag), library, members: [] };
    rows.set(key, row);
    const member = memberPath(tag.declaration).replace(/^(?:'[^']*'|global) > /, '').replaceAll(' > ', '.').replaceAll("'", '');
    if (!row.members.includes(member)) row.members.push(member);
  }
  return [...rows.values()].sort((first, second) => compare(first.group, second.group) || compare(first.library, second.library));
}

function compare(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

function tableOf(rows: readonly Row[]): string[] {
  const hasGroups = rows.some(({ group }) => group !== '');
  const head = hasGroups ? ['| what | library | members |', '| --- | --- | --- |'] : ['| library | members |', '| --- | --- |'];
  return [...head, ...rows.map(({ group, library, members }) => `| ${hasGroups ? `${group} | ` : ''}${library} | ${members.map((member) => `\`${member}\``).join(', ')} |`)];
}

function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
