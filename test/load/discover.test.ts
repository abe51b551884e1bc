import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discoverFiles } from '../../src/load/discover.js';
import { UsageError } from '../../src/load/usage-error.js';
import { writeInto, writeWorkspace } from './workspace.js';

function discover(files: Record<string, string | Buffer>, options: { exclude?: string[]; overlays?: Map<string,
  string> } = {}) {
  return discoverFiles({ root: writeWorkspace(files), ...options });
}

const sourcesOf = (files: Record<string, string | Buffer>, exclude?: string[]): string[] =>
  [...discover(files, exclude ? { exclude } : {}).sources.keys()];

function blank(paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, 'export {};']));
}

describe('what is found', () => {
  it('finds every kind of source, sorted, and schemas apart', () => {
    const found = discover(blank(['b.ts', 'a.tsx', 'c.mts', 'd.cts', 'e.js', 'f.jsx', 'g.mjs', 'h.cjs',
      'prisma/schema.prisma', 'readme.md']));
    expect([...found.sources.keys()]).toEqual(['a.tsx', 'b.ts', 'c.mts', 'd.cts', 'e.js', 'f.jsx', 'g.mjs', 'h.cjs']);
    expect([...found.schemas.keys()]).toEqual(['prisma/schema.prisma']);
  });

  it('never enters folders of tools and of other people', () => {
    const foreign = ['node_modules/a/index.js', 'packages/api/node_modules/b.ts', '.git/hooks/c.js', 'dist/d.js',
      'build/e.js',
      'server/dist/f.js', 'out/g.js', 'coverage/h.js', '.next/i.js', 'vendor/j.js', 'src/generated/k.ts'];
    expect(sourcesOf(blank([...foreign, 'src/build/plan.ts',
      'src/vendor/vendor.ts']))).toEqual(['src/build/plan.ts', 'src/vendor/vendor.ts']);
  });

  it('leaves out tests, stories, fixtures and what tools write', () => {
    const left = ['user.test.ts', 'user.spec.tsx', 'app.e2e-spec.ts', '__tests__/a.ts', 'test/b.ts', 'tests/c.ts',
      'cypress/d.js', 'features/step_definitions/d.js', 'integration_test/e.js', 'integration-tests/e.js', 'unit_tests/e.js', 'src/test-data/e.ts',
      'Button.stories.tsx', '__mocks__/e.ts', 'src/fixtures/f.ts', 'jquery.min.js', 'api.generated.ts',
      'jest.global-setup.js', 'src/setupTests.ts', 'src/test-setup.ts', 'globalTeardown.mjs',
        'app.bundle.js', 'routes.gen.ts', 'scripts/remove-test-users.js', 'bin/seedTestData.ts', 'tools/clean_test_accounts.mjs', 'cleanupTestDb.ts', 'create-test-user.js'];
    const kept = ['contest.ts', 'latest/spec.ts', 'scripts/remove-contest-users.js', 'scripts/remove-users.js', 'src/create-test.ts', 'src/submit-test-data.ts', 'src/test-users.ts'];
    expect(sourcesOf(blank([...left, ...kept]))).toEqual(kept);
  });

  it('keeps ambient declarations, but prefers code to the declaration beside it', () => {
    const files = blank(['types/express.d.ts', 'mailer.js', 'mailer.d.ts', 'queue.d.ts']);
    expect(sourcesOf(files)).toEqual(['mailer.js', 'queue.d.ts', 'types/express.d.ts']);
  });

  it('prefers the declaration where the code beside it only hands on what is built of the same sources', () => {
    const declaration = "export * from './src/mailer';\n";
    expect(sourcesOf({ 'mailer.js': "module.exports = require('./dist/mailer');\n", 'mailer.d.ts': declaration, 'src/mailer.ts': '' })).toEqual(['mailer.d.ts', 'src/mailer.ts']);
    expect(sourcesOf({ 'mailer.js': "const { send } = require('./dist/mailer');\nmodule.exports = { send };\n", 'mailer.d.ts': declaration })).toEqual(['mailer.js']);
    expect(sourcesOf({ 'mailer.js': "module.exports = require('./lib/mailer');\n", 'mailer.d.ts': 'export function send(): void;\n' })).toEqual(['mailer.js']);
  });

  it('obeys the globs of the user', () => {
    const files = blank(['src/a.ts', 'src/old/b.ts', 'demo/c.ts', 'apps/sample/d.ts', 'src/e.legacy.ts']);
    expect(sourcesOf(files, ['src/old', '**/{demo,sample}/**', '*.legacy.ts'])).toEqual(['src/a.ts']);
  });
});

describe('.gitignore', () => {
  it('leaves the scripts that set up the database where it is meant for dumps', () => {
    const found = discover({ ...blank(['dumps/guests.sql', 'db/guests.sql', 'db/schema.sql', 'migrations/1_guests.sql', 'old/migrations/1.sql']), '.gitignore': '*.sql\nold/\n' });
    expect([...found.schemas.keys()]).toEqual(['db/schema.sql', 'migrations/1_guests.sql']);
  });

  it('is obeyed at every level, the innermost file first', () => {
    const files = {
      ...blank(['secret.ts', 'api/secret.ts', 'api/keep/secret.ts', 'api/local/a.ts', 'web/local/b.ts', 'web/c.ts']),
      '.gitignore': 'secret.ts\n',
      'api/.gitignore': '/local\n',
      'api/keep/.gitignore': '!secret.ts\n',
    };
    expect(sourcesOf(files)).toEqual(['api/keep/secret.ts', 'web/c.ts', 'web/local/b.ts']);
  });

  it('counts in the folders above, up to the repository', () => {
    const root = writeWorkspace({
      '.gitignore': 'outside.ts\n', 'repository/.git/HEAD': '', 'repository/.gitignore': 'api/local/\n*.tmp.ts\n',
      ...blank(['repository/api/local/a.ts', 'repository/api/b.tmp.ts', 'repository/api/outside.ts',
        'repository/api/c.ts']),
    });
    const found = discoverFiles({ root: join(root, 'repository/api') });
    expect([...found.sources.keys()]).toEqual(['c.ts', 'outside.ts']);
  });

  it.each<[string, string, string[]]>([
    ['a name at any depth', 'scratch.ts\n', ['a/b/keep.ts', 'keep.ts']],
    ['a folder by its name', 'b/\n', ['a/scratch.ts', 'keep.ts', 'scratch.ts']],
    ['a pattern of names, with spaces after it', 'scr*.ts  \n', ['a/b/keep.ts', 'keep.ts']],
    ['a path from its own folder', '/scratch.ts\n', ['a/b/keep.ts', 'a/b/scratch.ts', 'a/scratch.ts', 'keep.ts']],
    ['a path with names between', 'a/*/scratch.ts\n', ['a/b/keep.ts', 'a/scratch.ts', 'keep.ts', 'scratch.ts']],
    ['what is in a folder', 'a/**\n', ['keep.ts', 'scratch.ts']],
    ['everything but what is taken back', '*.ts\n!keep.ts\n', ['a/b/keep.ts', 'keep.ts']],
    ['a path that is taken back by its name', 'a/scratch.ts\na/b/*\n!keep.ts\n', ['a/b/keep.ts', 'keep.ts', 'scratch.ts']],
    ['one of several letters', '[Ss]cratch.ts\n', ['a/b/keep.ts', 'keep.ts']],
    ['a letter that is written out', 's\\cratch.ts\n/\\keep.ts\n', ['a/b/keep.ts']],
    ['nothing that a comment says', '# scratch.ts\n\n', ['a/b/keep.ts', 'a/b/scratch.ts', 'a/scratch.ts', 'keep.ts', 'scratch.ts']],
  ])('ignores %s', (_, text, left) => {
    expect(sourcesOf({ ...blank(['scratch.ts', 'keep.ts', 'a/scratch.ts', 'a/b/scratch.ts', 'a/b/keep.ts']), '.gitignore': text })).toEqual(left);
  });

  it('means its own folder, also where several have the same text', () => {
    const files = { ...blank(['one/out.ts', 'one/deep/out.ts', 'two/out.ts', 'two/deep/out.ts', 'out.ts']), 'one/.gitignore': '/out.ts\n', 'two/deep/.gitignore': '/out.ts\n' };
    expect(sourcesOf(files)).toEqual(['one/deep/out.ts', 'out.ts', 'two/out.ts']);
  });

  it('does not hide a folder that was asked for by name', () => {
    const root = writeWorkspace({ '.git/HEAD': '', '.gitignore': 'scratch/\n', 'scratch/a.ts': 'export {};' });
    expect([...discoverFiles({ root: join(root, 'scratch') }).sources.keys()]).toEqual(['a.ts']);
  });
});

describe('hostile and broken input', () => {
  it('survives loops of symbolic links', () => {
    const root = writeWorkspace({ 'src/a.ts': 'export {};' });
    symlinkSync(root, join(root, 'src/loop'), 'dir');
    mkdirSync(join(root, 'other'));
    symlinkSync('../src', join(root, 'other/src'), 'dir');
    expect([...discoverFiles({ root }).sources.keys()]).toEqual(['src/a.ts']);
  });

  it('strips byte order marks', () => {
    const found = discover({ 'a.ts': '\uFEFFexport const a = 1;', 'b.ts': Buffer.from('\uFEFFexport const b = 2;',
      'utf16le') });
    expect([...found.sources.values()]).toEqual(['export const a = 1;', 'export const b = 2;']);
  });

  it('names a file of 5 MB, a minified one and one that is no text, and keeps the rest', () => {
    const found = discover({
      'huge.ts': 'export const a = 1;\n'.repeat(270_000),
      'lib.js': `/* licence\n * of a library\n */\nvar a=${'f(1),'.repeat(2_000)}0;\n`,
      'film.ts': Buffer.from([0x47, 0, 0x11, 0, 0x47]),
      'icon.tsx': `export const path = '${'M1 2 '.repeat(2_000)}';\n`,
      'order.ts': 'export {};',
    });
    expect([...found.sources.keys()]).toEqual(['icon.tsx', 'order.ts']);
    expect(found.notes.map(({ file, message }) => [file, message])).toEqual([
      ['film.ts', 'Left out: it is no text.'],
      ['huge.ts', 'Left out: larger than 1 MB (5.4 MB).'],
      ['lib.js', 'Left out: it looks minified.'],
    ]);
  });

  it('leaves out what its first comment calls generated, and nothing else', () => {
    const files = {
      'client.ts': '#!/usr/bin/env node\n// eslint-disable\n/**\n * @generated by a tool\n */\nexport {};',
      'order.ts': 'export {};\n/** Reads what is `@generated`. */\nexport const a = 1;',
    };
    expect(sourcesOf(files)).toEqual(['order.ts']);
  });

  it('leaves out tests whatever they are called, and nothing that only speaks of tests', () => {
    const files = {
      'orders.integration.ts': "import { describe, it } from 'vitest';\n\ndescribe('orders', () => {\n  it('adds one', async () => {});\n});\n",
      'orders.specs.ts': "describe.each([1])(`orders`, () => {});\ndescribe(\n  'orders', () => {\n    test.skip(\"adds one\", () => {});\n});\n",
      'post.integration.ts': "export const post = {\n  describe('parcel') {},\n  test('parcel') {},\n};\n",
      'survey.ts': "describe('survey');\nexport {};\n",
      'writer.ts': "export const text = ['describe(\"orders\", () => {', '  it(\"adds one\")'].join('\\n');\n",
    };
    expect(sourcesOf(files)).toEqual(['post.integration.ts', 'survey.ts', 'writer.ts']);
  });

  it('says so when there is nothing', () => {
    expect(discover({ 'readme.md': '' }).notes[0]?.message).toMatch(/^No source file was found/);
  });

  it('refuses a folder that does not exist, and a file', () => {
    const root = writeWorkspace({ 'a.ts': '' });
    expect(() => discoverFiles({ root: join(root, 'nowhere') })).toThrow(UsageError);
    expect(() => discoverFiles({ root: join(root, 'nowhere') })).toThrow(/nowhere does not exist/);
    expect(() => discoverFiles({ root: join(root, 'a.ts') })).toThrow(/is a file/);
  });
});

describe('unsaved texts', () => {
  it('win over the disk and may be new, but bring back nothing that is left out', () => {
    const root = writeWorkspace({ ...blank(['a.ts', 'ignored.ts', 'user.test.ts']), '.gitignore': 'ignored.ts' });
    writeInto(root, 'prisma/schema.prisma', 'model A {}');
    const overlays = new Map([['a.ts', '\uFEFFlet a;'], ['new.ts', 'let b;'], ['ignored.ts', 'let c;'],
      ['user.test.ts', 'let d;'],
      ['test/e.ts', 'let e;'], ['prisma/schema.prisma', 'model B {}']]);
    const found = discoverFiles({ root, overlays });
    expect(Object.fromEntries(found.sources)).toEqual({ 'a.ts': 'let a;', 'new.ts': 'let b;' });
    expect(Object.fromEntries(found.schemas)).toEqual({ 'prisma/schema.prisma': 'model B {}' });
  });
});

it('reports progress to the end', () => {
  const steps: string[] = [];
  const root = writeWorkspace(blank(['a.ts', 'b.ts']));
  discoverFiles({ root, onProgress: (step, done, total) => steps.push(`${step} ${String(done)}/${String(total)}`) });
  expect(steps).toEqual(['Reading files 1/2', 'Reading files 2/2']);
});
