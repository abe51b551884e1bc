import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import type { Problem, Rule } from '../../src/judge/rule.js';
import { countingPlugin, createLinter, logFinding, placesOf, shop, TemporaryApplication } from './linting.js';

const orders = shop['src/orders.ts'];

function ruleThatFinds(problems: Partial<Problem>[], file = 'src/stock.ts'): Rule {
  const problem = {
    message: 'Found.', category: 'contact', kind: 'direct', confidence: 'certain', subject: 'Stock', evidence: [],
    span: { file, start: 0, end: 6, line: 1, column: 1, endLine: 1, endColumn: 7 },
  } satisfies Problem;
  return {
    name: 'find', description: 'Find things', help: 'Mend them.', references: { weaknesses: [], articles: [] }, preset: 'recommended', severity: 'error', restsOnAbsence: false, suggests: true,
    schema: { type: 'object', additionalProperties: false, properties: {} }, defaults: {},
    check: () => problems.map((changes) => ({ ...problem, ...changes })),
  };
}

async function messagesOf(rule: Rule, text: string, configs: Linter.Config[] = []): Promise<Linter.LintMessage[]> {
  const application = new TemporaryApplication({ 'src/stock.ts': text });
  const [result] = await createLinter(countingPlugin({}, [rule]).plugin, application.root, { configs }).lintFiles(['src/stock.ts']);
  return result?.messages ?? [];
}

it.each([
  ['an empty file', '', [1, 1, 1, 1]],
  ['a file shorter than the range', 'abc', [1, 1, 1, 4]],
  ['a file of blank lines', '\n\n', [1, 1, 3, 1]],
])('reports a range past the end of %s inside of it', async (_, text, place) => {
  const span = { file: 'src/stock.ts', start: 0, end: 900, line: 1, column: 1, endLine: 90, endColumn: 1 };
  const [message] = await messagesOf(ruleThatFinds([{ span }]), text);
  expect([message?.line, message?.column, message?.endLine, message?.endColumn]).toEqual(place);
});

it('lints empty files and files with a byte order mark', async () => {
  const application = new TemporaryApplication({ ...shop, 'src/orders.ts': `\uFEFF${orders}`, 'src/stock.ts': '' });
  const { plugin, count } = countingPlugin();
  expect(placesOf(await createLinter(plugin, application.root).lintFiles(['src']))).toEqual([logFinding]);
  expect(count.runs).toBe(1);
});

it('offers the edits of a finding, and none that does not fit into the text', async () => {
  const span = (start: number, end: number) => ({ file: 'stock.ts', start, end, line: 1, column: start + 1, endLine: 1, endColumn: end + 1 });
  const edit = (start: number, end: number) => ({ description: `Edit ${start}`, edits: [{ span: span(start, end), text: 'value' }] });
  const overlapping = { description: 'Overlap', edits: [{ span: span(0, 4), text: '' }, { span: span(2, 6), text: '' }] };
  const [message] = await messagesOf(ruleThatFinds([{ suggestions: [edit(6, 11), edit(2, 500), overlapping] }]), 'const stock = 1;');
  expect(message?.suggestions).toMatchObject([{ desc: 'Edit 6', fix: { range: [6, 11], text: 'value' } }]);
});

it('prints no control characters of analysed code', async () => {
  const [message] = await messagesOf(ruleThatFinds([{ message: 'Stores {{name}} \u001B[2J for ever.' }]), 'const stock = 1;');
  expect(message?.message).toBe('Stores {{name}} \\x1b[2J for ever.');
});

it('keeps what is only possible for the stricter configurations', async () => {
  const rule = ruleThatFinds([{ confidence: 'possible' }, { confidence: 'likely', message: 'Likely.' }]);
  expect((await messagesOf(rule, 'const stock = 1;')).map(({ message }) => message)).toEqual(['Likely.']);
  const strict = { settings: { lethe: { confidence: 'possible' } } };
  expect((await messagesOf(rule, 'const stock = 1;', [strict])).map(({ message }) => message)).toEqual(['Found.', 'Likely.']);
});

it('says once that a rule failed, and lints on', async () => {
  const failing: Rule = { ...ruleThatFinds([]), check: () => { throw new Error('a bug\nwith a trace'); } };
  const application = new TemporaryApplication(shop);
  const { plugin } = countingPlugin({}, [failing]);
  const results = await createLinter(plugin, application.root, { configs: [{ rules: { 'no-console': 'error' } }] }).lintFiles(['src']);
  const places = placesOf(results);
  expect(places.filter((place) => place.endsWith('1:1 lethe/find'))).toHaveLength(1);
  expect(places).toContain('orders.ts:5:3 no-console');
  const [failure] = results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === 'lethe/find');
  expect(failure?.message)
    .toBe('Lethe could not analyse this project: a bug. Run `npx lethe check` to see details.');
});

it('shows a mistake in the policy at one file, until it is mended', async () => {
  const application = new TemporaryApplication({ ...shop, 'lethe.yaml': 'retentoin: []\n' });
  const { plugin, count } = countingPlugin();
  const linter = createLinter(plugin, application.root);
  const first = await linter.lintFiles(['src']);
  expect(first.flatMap(({ messages }) => messages)).toMatchObject([
    { line: 1, column: 1, endColumn: 7, message: expect.stringMatching(/could not analyse this project: lethe\.yaml:1:1 .*retentoin/) as string },
  ]);
  expect((await linter.lintFiles(['src'])).flatMap(({ messages }) => messages)).toHaveLength(1);
  expect(count.engines).toBe(0);
  application.write('lethe.yaml', 'preset: strict\n', 30);
  expect(placesOf(await linter.lintFiles(['src']))).toEqual([logFinding]);
});

it('keeps linting when the engine fails on one text', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin } = countingPlugin({ createEngine: () => { throw new Error('out of order'); } });
  const results = await createLinter(plugin, application.root).lintFiles(['src', 'prisma/schema.prisma']);
  expect(results.flatMap(({ messages }) => messages)).toHaveLength(1);
});

it('leaves files of other kinds and code blocks in documents alone', async () => {
  const application = new TemporaryApplication({ ...shop, 'guide.md': 'console.log(customer.email)\n' });
  const { plugin, count } = countingPlugin();
  const processor = { preprocess: (text: string) => [{ text, filename: '0.js' }], postprocess: (lists: Linter.LintMessage[][]) => lists.flat() };
  const linter = createLinter(plugin, application.root, { configs: [{ files: ['**/*.md'], processor }] });
  expect(placesOf(await linter.lintFiles(['guide.md']))).toEqual([]);
  expect(count.engines).toBe(0);
});

it('judges a text without a file by itself, and claims no absence', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin } = countingPlugin();
  const text = 'export const greet = (user: { email: string }) => console.log(user.email);\n';
  const typescript = { languageOptions: { parser: await import('@typescript-eslint/parser') as Linter.Parser } };
  const results = await createLinter(plugin, application.root, { configs: [typescript] }).lintText(text);
  expect(results[0]?.messages).toMatchObject([{ ruleId: 'lethe/no-personal-data-in-logs', line: 1, column: 51 }]);
});
