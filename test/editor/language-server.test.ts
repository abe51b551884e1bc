import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it, onTestFinished } from 'vitest';
import { temporaryFolder, write } from '../cache/temporary-folder.js';
import { LanguageClient, type Diagnostic } from './language-client.js';

const eslint = path.dirname(createRequire(import.meta.url).resolve('eslint/package.json'));
const plugin = pathToFileURL(path.join(inject('built'), 'plugin.js')).href;

const log = 'export const greet = (subscriber: { id: string; email: string }) => {\n  console.log({ email: subscriber.email, at: 1 });\n};\n';
const schema = 'generator client {\n  provider = "prisma-client-js"\n}\n\nmodel Reader {\n  id String @id\n  email String\n}\n';

/** An application whose editor has its own ESLint with Lethe. */
async function editor(files: Readonly<Record<string, string>>): Promise<LanguageClient> {
  const root = temporaryFolder({
    'package.json': '{ "name": "newsletter" }',
    'eslint.config.mjs': `import lethe from ${JSON.stringify(plugin)};\nexport default [...lethe.configs.recommended, { files: ['**/*.ts'], language: 'lethe/text' }];\n`,
    ...files,
  });
  mkdirSync(path.join(root, 'node_modules'));
  symlinkSync(eslint, path.join(root, 'node_modules', 'eslint'));
  const client = new LanguageClient(root);
  onTestFinished(() => { client.stop(); });
  await client.start();
  return client;
}

function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, range }) => `${String(range.start.line + 1)} ${code}`);
}

it('shows a finding when a file is opened, moves it while somebody types, and takes it away when it is mended', async () => {
  const client = await editor({ 'src/greet.ts': log });
  client.open('src/greet.ts', 'typescript', log);
  const [finding] = await client.diagnostics('src/greet.ts');
  expect(finding).toMatchObject({
    code: 'lethe/no-personal-data-in-logs',
    message: 'console.log writes subscriber.email (contact) to the log. Log an opaque id instead, or redact the value.',
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 49 } },
  });
  expect(finding?.codeDescription?.href).toMatch(/no-personal-data-in-logs\.md$/);
  client.type('src/greet.ts', `// A line above.\n${log}`);
  expect(placesOf(await client.diagnostics('src/greet.ts'))).toEqual(['3 lethe/no-personal-data-in-logs']);
  client.type('src/greet.ts', log.replace('email: subscriber.email', 'id: 1'));
  expect(await client.diagnostics('src/greet.ts')).toEqual([]);
});

it('applies a suggestion', async () => {
  const client = await editor({ 'src/greet.ts': log });
  client.open('src/greet.ts', 'typescript', log);
  const [finding] = await client.diagnostics('src/greet.ts');
  if (finding === undefined) throw new Error('There is no finding.');
  const actions = await client.codeActions('src/greet.ts', finding);
  const leaveOut = actions.find(({ title }) => title.startsWith('Leave email out'));
  if (leaveOut === undefined) throw new Error(`There are only ${actions.map(({ title }) => title).join(', ')}.`);
  const mended = await client.apply('src/greet.ts', leaveOut);
  expect(mended).toBe(log.replace('email: subscriber.email, ', ''));
  client.type('src/greet.ts', mended);
  expect(await client.diagnostics('src/greet.ts')).toEqual([]);
});

it('shows in a schema what the code does, and sees a file that is saved', async () => {
  const client = await editor({ 'prisma/schema.prisma': schema, 'src/readers.ts': 'export {};\n' });
  client.open('prisma/schema.prisma', 'prisma', schema);
  expect(placesOf(await client.diagnostics('prisma/schema.prisma')).sort()).toEqual(['5 lethe/require-deletion', '5 lethe/require-retention']);
  const removal = 'import { PrismaClient } from \'@prisma/client\';\nexport const remove = (id: string) => new PrismaClient().reader.delete({ where: { id } });\nremove(\'1\');\n';
  client.open('src/readers.ts', 'typescript', removal);
  write(client.root, 'src/readers.ts', removal);
  client.saved('src/readers.ts');
  expect(await client.diagnostics('src/readers.ts')).toEqual([]);
  await expect.poll(async () => {
    client.type('prisma/schema.prisma', schema);
    return placesOf(await client.diagnostics('prisma/schema.prisma'));
  }, { timeout: 30_000, interval: 500 }).toEqual(['5 lethe/require-retention']);
});
