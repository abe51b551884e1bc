import { fileURLToPath } from 'node:url';
import { rules } from '../../../rules/index.js';
import { analyze, type Analysis } from '../../../src/analyze.js';
import { run } from '../../../src/cli/run.js';
import { withoutFacts } from '../../cli/output-of.js';
import { articles, weaknesses } from '../../../src/judge/references.js';
import { checkFormats, formatNames, type FormatName } from '../../../src/report/formats/index.js';

/** The application on the page, and the files of it that are reported. */
const example = fileURLToPath(new URL('../../../examples/shop-express-mongoose', import.meta.url));
const reported = ['src/models/token.js', 'src/services/customer.service.js'];

/** What each format is for, and what is special about it; the key is checked against the table of formats. */
const notes: Record<FormatName, { language: string; text: string }> = {
  pretty: { language: 'text', text: 'The default.' },
  json: { language: 'json', text: 'Every key is explained in [json.md](json.md).' },
  sarif: {
    language: 'json',
    text: 'For code scanning of GitHub and every other reader of SARIF 2.1.0. Rules carry their pages, results their evidence as related locations '
      + '(and, for values that flow, as code flows), and `fixes` where a safe edit exists. `primaryLocationLineHash` is the fingerprint of the '
      + 'finding, so an alert stays the same when lines move. A result marks the first line of a class or schema, because GitHub shows an alert in a '
      + 'diff only if the diff has all of its lines. Of more than 25,000 results the gravest are kept, and a notification counts the others. Shown '
      + 'shortened: two results with their rules, the help cut.',
  },
  github: {
    language: 'text',
    text: 'Workflow commands that become annotations: the gravest first, ten errors and ten warnings, which is what GitHub shows of a step; the rest are '
      + 'lines of the log. Where `GITHUB_STEP_SUMMARY` names a file, the report of the format `markdown` is appended to it, with everything up to 1 MB.',
  },
  gitlab: { language: 'json', text: 'The Code Quality report of a merge request. Errors are `major`, warnings `minor`. The format has no place for how many problems a baseline keeps quiet.' },
  rdjson: {
    language: 'json',
    text: 'The Reviewdog Diagnostic Format; suggestions become suggestions in the review. Paths are relative to the working directory, columns count '
      + 'bytes of UTF-8. The format has no place for how many problems a baseline keeps quiet.',
  },
  markdown: {
    language: 'markdown',
    text: 'A comment for a pull request, at most 65,000 bytes; what does not fit is counted. The hidden first line lets a bot find the comment of the last run.',
  },
  junit: { language: 'xml', text: 'A suite a file, a failed test a finding, and one test that passed where nothing was found. Where there is a baseline, one skipped test says how many known problems are not shown.' },
};

/** docs/formats.md, with the real output of every format on an example. */
export async function formatsPage(): Promise<string> {
  const sections: string[][] = [];
  for (const name of formatNames) sections.push(await sectionOf(name));
  return [
    '# Formats of lethe check',
    '',
    '`lethe check --format FORMAT[=FILE]`; [how to use them in pull requests](pull-requests.md). Exit codes are the same in every format. Except in `pretty`, `json`',
    'and `rdjson`, paths are relative to the root of the repository around the working directory. Text of the analysed code is escaped for',
    'its medium, no literal value of it is printed, and the same code gives the same text. This page is written by a test from',
    '`examples/shop-express-mongoose`: what `lethe check` says about two of its files.',
    '',
    ...sections.flat(),
    '## Weaknesses and articles of the rules',
    '',
    'In SARIF as taxonomies, with `external/cwe/…` among the tags of a rule.',
    '',
    '| rule | CWE | GDPR |',
    '| --- | --- | --- |',
    ...rules.map(({ name, references }) => `| [${name}](rules/${name}.md) | ${[
      references.weaknesses.map((id) => `${id} ${weaknesses[id]}`),
      references.articles.map((id) => `Article ${id} ${articles[id]}`),
    ].map((list) => list.join('<br>')).join(' | ')} |`),
    '',
  ].join('\n');
}

async function sectionOf(format: FormatName): Promise<string[]> {
  const { language, text } = notes[format];
  const output = (await outputOf(format)).trimEnd();
  const shown = format === 'sarif' ? shortened(output) : output;
  const fence = '`'.repeat(4);
  return [`## ${format}: ${checkFormats[format].title}`, '', text, '', fence + language, shown, fence, ''];
}

/** The example is analysed once for all formats. */
let analysis: Analysis | undefined;

async function outputOf(format: FormatName): Promise<string> {
  let output = '';
  await run(['check', ...reported, '--format', format], {
    workingDirectory: example,
    environment: {},
    stdout: { write: (text) => (output += text) },
    stderr: { write: () => undefined },
    loadEngine: () => Promise.resolve({ rules, ...withoutFacts, changeRules: [], analyzeChange: () => Promise.reject(new Error('Nothing is compared here.')), analyze: (options) => (analysis ??= analyze(options)) }),
  });
  return output.replace(/ · \d+\.\d s$/mu, '');
}

interface Log {
  runs: [{
    tool: { driver: { semanticVersion: string; rules: { id: string; help: { markdown: string } }[] } };
    results: { ruleId: string; fixes?: unknown }[];
    taxonomies: { taxa: unknown[] }[];
  }];
}

/** A log with the first result, one that has fixes, and what they need. */
function shortened(output: string): string {
  const log = JSON.parse(output) as Log;
  const [run] = log.runs;
  const { driver } = run.tool;
  run.results = run.results.filter(({ fixes }, index) => index === 0 || fixes !== undefined).slice(0, 2);
  driver.semanticVersion = '…';
  driver.rules = driver.rules.filter(({ id }) => run.results.some(({ ruleId }) => ruleId === id));
  for (const { help } of driver.rules) help.markdown = `${help.markdown.slice(0, 40)}…`;
  for (const taxonomy of run.taxonomies) taxonomy.taxa = taxonomy.taxa.slice(0, 1);
  return JSON.stringify(log, undefined, 2);
}
