import { builtinRules } from 'eslint/use-at-your-own-risk';
import { expect, it } from 'vitest';
import { countingPlugin, createLinter, placesOf, shop, storeFindings, TemporaryApplication } from './linting.js';

const schema = shop['prisma/schema.prisma'];

async function lintSchema(text: string, configs: Parameters<typeof createLinter>[2] = {}) {
  const application = new TemporaryApplication({ ...shop, 'prisma/schema.prisma': text });
  const linter = createLinter(countingPlugin().plugin, application.root, configs);
  return linter.lintFiles(['prisma/schema.prisma']);
}

it('marks the line on which a model begins', async () => {
  const [result] = await lintSchema(schema);
  expect(result?.messages[0]).toMatchObject({ line: 5, column: 1, endLine: 5, endColumn: 17 });
});

it('honours comments that turn a rule off', async () => {
  const comment = '// eslint-disable-next-line lethe/require-deletion, other/rule -- the vendor deletes\nmodel';
  const [result] = await lintSchema(schema.replace('model', comment));
  expect(placesOf(result === undefined ? [] : [result])).toEqual(['schema.prisma:6:1 lethe/require-retention']);
  expect(result?.suppressedMessages).toMatchObject([
    { ruleId: 'lethe/require-deletion', suppressions: [{ justification: 'the vendor deletes' }] },
  ]);
});

it.each([
  ['a comment on the line', schema.replace('Customer {', 'Customer { // eslint-disable-line'), []],
  ['a block comment at the top', `/* eslint-disable lethe/require-retention */\n${schema}`, ['schema.prisma:6:1 lethe/require-deletion']],
  ['a comment that ends it', `// eslint-disable\n// eslint-enable\n${schema}`, storeFindings.map((place) => place.replace(':5:', ':7:'))],
  ['a comment about other rules', `// eslint-disable other/rule\n${schema}`, storeFindings.map((place) => place.replace(':5:', ':6:'))],
  ['a string', schema.replace('"prisma-client-js"', '"prisma-client-js // eslint-disable"'), storeFindings],
])('reads %s', async (_, text, places) => {
  const found = placesOf(await lintSchema(text));
  expect(found.filter((place) => !place.includes('Unused'))).toEqual(places);
});

it('bears with every rule and language option for JavaScript', async () => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Of plugins, ESLint gives out its own rules only here.
  const rules = Object.fromEntries([...builtinRules.keys()].map((name) => [name, 'error' as const]));
  const configs = [{ rules, languageOptions: { ecmaVersion: 2024 as const, sourceType: 'module' as const } }];
  const places = placesOf(await lintSchema(schema, { configs }));
  expect(places).toEqual(expect.arrayContaining(storeFindings));
});

it('reads TypeScript without any parser', async () => {
  const application = new TemporaryApplication(shop);
  const linter = createLinter(countingPlugin().plugin, application.root, { configs: [{ files: ['**/*.ts'], language: 'lethe/text' }] });
  expect(placesOf(await linter.lintFiles(['src']))).toEqual(['orders.ts:5:3 lethe/no-personal-data-in-logs']);
});

const table = 'CREATE TABLE guests (\n  id uuid PRIMARY KEY,\n  email text NOT NULL,\n  note text DEFAULT \'-- none\'\n);\n';
const desk = {
  'db/schema.sql': table,
  'src/desk.ts': 'import { Pool } from \'pg\';\nconst pool = new Pool();\nexport const arrive = (id: string, email: string) => pool.query(\'INSERT INTO guests (id, email) VALUES ($1, $2)\', [id, email]);\n',
};

async function lintTable(text: string): Promise<string[]> {
  const application = new TemporaryApplication({ ...desk, 'db/schema.sql': text });
  return placesOf(await createLinter(countingPlugin().plugin, application.root).lintFiles(['db/schema.sql'])).filter((place) => !place.includes('Unused')).sort();
}

const both = ['schema.sql:3:3 lethe/require-deletion', 'schema.sql:3:3 lethe/require-retention'];

it.each([
  ['a table', table, both],
  ['a comment above the column', table.replace('  email', '  -- eslint-disable-next-line lethe/require-deletion -- the registry deletes\n  email'), ['schema.sql:4:3 lethe/require-retention']],
  ['a comment behind it', table.replace('NULL,', 'NULL, -- eslint-disable-line'), []],
  ['a block comment', `/* eslint-disable */\n${table}`, []],
  ['a comment in a string', table.replace('-- none', '-- eslint-disable'), both],
])('shows findings about a store in the SQL that declares it, with %s', async (_, text, places) => {
  expect(await lintTable(text)).toEqual(places);
});

it('offers an edit of the policy in the policy itself', async () => {
  const text = 'retention:\n  Custmer: 2 years\n';
  const application = new TemporaryApplication({ ...shop, 'lethe.yaml': text });
  const [result] = await createLinter(countingPlugin().plugin, application.root).lintFiles(['lethe.yaml']);
  const [message] = result?.messages ?? [];
  expect(message).toMatchObject({ ruleId: 'lethe/valid-policy', line: 2, column: 3, endColumn: 10 });
  expect(message?.suggestions).toMatchObject([{ desc: 'Write Customer instead.', fix: { range: [13, 20], text: 'Customer' } }]);
});

it('shows them where the code names the table as well', async () => {
  const application = new TemporaryApplication(desk);
  const results = await createLinter(countingPlugin().plugin, application.root).lintFiles(['.']);
  expect(placesOf(results).sort()).toEqual(['desk.ts:3:54 lethe/require-deletion', 'desk.ts:3:54 lethe/require-retention', ...both]);
});
