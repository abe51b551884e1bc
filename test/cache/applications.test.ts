import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lookUp, sharedApplication, type CacheSettings } from '../../src/cache/applications.js';
import { Engine } from '../../src/engine.js';
import type { Application } from '../../src/link/application.js';
import { defaultPolicy, type Policy } from '../../src/policy/policy.js';
import { temporaryFolder, write } from './temporary-folder.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

function fresh(root: string, policy: Policy = defaultPolicy()): Application {
  return new Engine({ root, policy }).analyze();
}

/** The application as a command sees it, and whether it came from the cache. */
function cached(root: string, cache: CacheSettings, policy: Policy = defaultPolicy()): { application: Application; isKnown: boolean } {
  const looked = lookUp(cache, { root, policy });
  if ('application' in looked) return { application: looked.application, isKnown: true };
  const application = new Engine({ root, policy }).analyze(undefined, looked.discovery);
  looked.keep(application);
  return { application, isKnown: false };
}

const shop = {
  'package.json': '{ "name": "shop" }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Customer {\n  id String @id\n  email String\n  phone String?\n}\n',
  'src/customers.ts': 'import { PrismaClient } from \'@prisma/client\';\nexport const prisma = new PrismaClient();\nexport const find = (id: string) => prisma.customer.findUnique({ where: { id } });\nexport const add = (phone: string) => prisma.customer.create({ data: { phone } });\n',
  'src/orders.ts': 'import { find } from \'./customers.js\';\nexport async function order(id: string) {\n  console.log(await find(id));\n}\n',
  'src/greeting.vue': '<template>{{ customer.phone }}</template>\n',
  'compose.yaml': 'services:\n  db:\n    image: postgres:17\n    ports: ["5432:5432"]\n    environment: { POSTGRES_PASSWORD: "${WORD}" }\n',
  '.env': 'WORD=postgres\n',
};

describe('conclusions that are kept', () => {
  it.each(readdirSync(examples).filter((name) => existsSync(path.join(examples, name, 'package.json'))))('about %s are what a new analysis says', (name) => {
    const cache = { folder: temporaryFolder(), build: 'test' };
    const root = path.join(examples, name);
    const made = cached(root, cache);
    const known = cached(root, cache);
    expect([made.isKnown, known.isKnown]).toEqual([false, true]);
    // The order of keys counts too: reports print it.
    expect(JSON.stringify(known.application)).toBe(JSON.stringify(made.application));
    expect(known.application).toEqual(fresh(root));
  });

  it.each<[string, (root: string) => void]>([
    ['a source', (root) => { write(root, 'src/orders.ts', 'export const order = 1;\n'); }],
    ['a schema', (root) => { write(root, 'prisma/schema.prisma', shop['prisma/schema.prisma'].replace('phone', 'mobile')); }],
    ['a new source', (root) => { write(root, 'src/more.ts', 'console.log(\'hello\');\n'); }],
    ['the name of a source', (root) => { renameSync(path.join(root, 'src/orders.ts'), path.join(root, 'src/purchases.ts')); }],
    ['a source that is gone', (root) => { rmSync(path.join(root, 'src/orders.ts')); }],
    ['a manifest', (root) => { write(root, 'package.json', '{ "name": "shop", "main": "src/orders.ts" }'); }],
    ['what git ignores', (root) => { write(root, '.gitignore', 'src/orders.ts\n'); }],
    ['a template', (root) => { write(root, 'src/greeting.vue', '<template>{{ customer.email }}</template>\n'); }],
    ['a new template', (root) => { write(root, 'src/other.vue', '<template>{{ customer.email }}</template>\n'); }],
    ['a workflow', (root) => { write(root, '.github/workflows/purge.yml', 'on: { schedule: [{ cron: "0 3 * * *" }] }\njobs: {}\n'); }],
    ['a file of Docker Compose', (root) => { write(root, 'compose.yaml', shop['compose.yaml'].replace('"5432', '"127.0.0.1:5432')); }],
    ['a file with variables', (root) => { write(root, '.env', 'WORD=another\n'); }],
    ['a file that is served', (root) => { write(root, 'public/dump.sql.gz', ''); }],
  ])('are not used when they rest on %s that changed', (_, change) => {
    const root = temporaryFolder(shop);
    const cache = { folder: temporaryFolder(), build: 'test' };
    cached(root, cache);
    change(root);
    const after = cached(root, cache);
    expect(after.isKnown).toBe(false);
    expect(after.application).toEqual(fresh(root));
  });

  it('are not used by another build or under another policy', () => {
    const root = temporaryFolder(shop);
    const folder = temporaryFolder();
    cached(root, { folder, build: 'first' });
    expect(cached(root, { folder, build: 'second' }).isKnown).toBe(false);
    expect(cached(root, { folder, build: 'first' }, { ...defaultPolicy(), subjects: ['Customer'] }).isKnown).toBe(false);
    expect(cached(root, { folder, build: 'first' }).isKnown).toBe(true);
  });

  it('hold in a copy of the folder elsewhere, with its own root', () => {
    const root = temporaryFolder(shop);
    const copy = temporaryFolder();
    cpSync(root, copy, { recursive: true });
    const cache = { folder: temporaryFolder(), build: 'test' };
    cached(root, cache);
    expect(cached(copy, cache)).toEqual({ isKnown: true, application: fresh(copy) });
  });

  it('are made by one of those who ask', () => {
    const root = temporaryFolder(shop);
    const cache = { folder: temporaryFolder(), build: 'test' };
    let runs = 0;
    const ask = (): Application => sharedApplication(cache, { root, policy: defaultPolicy() }, (discovery) => {
      runs += 1;
      return new Engine({ root, policy: defaultPolicy() }).analyze(undefined, discovery);
    }).application;
    expect(ask()).toEqual(ask());
    expect(runs).toBe(1);
  });
});

/** Numbers from 0 below a limit, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % limit;
  };
}

const statements = [
  'console.log(\'started\');', 'export const purge = () => prisma.customer.deleteMany({ where: { createdAt: { lt: new Date(0) } } });', 'setInterval(purge, 1000);',
  'export const remove = (id: string) => prisma.customer.delete({ where: { id } });', 'console.log(process.env);',
];

/** One step of somebody's work: an edit, a move, a deletion, a new file, or something undone. */
function editSomething(root: string, next: (limit: number) => number): void {
  const files = readdirSync(path.join(root, 'src')).filter((file) => file.endsWith('.ts'));
  const file = `src/${files[next(files.length)] ?? 'first.ts'}`;
  const text = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
  switch (next(6)) {
    case 0: write(root, file, `${text}${statements[next(statements.length)] ?? ''}\n`); break;
    case 1: write(root, file, text.split('\n').slice(1).join('\n')); break;
    case 2: if (files.length > 0) renameSync(path.join(root, file), path.join(root, `src/moved-${String(next(3))}.ts`)); break;
    case 3: if (files.length > 1) rmSync(path.join(root, file)); break;
    case 4: write(root, `src/new-${String(next(3))}.ts`, 'import { find, prisma } from \'./customers.js\';\nexport const show = async () => { console.log(await find(\'1\'), prisma); };\n'); break;
    default: write(root, 'src/customers.ts', shop['src/customers.ts']);
  }
}

describe.each([1, 2, 3, 4])('after the edits of sequence %d', (seed) => {
  it('the cache says what a new analysis says, each time', () => {
    const root = temporaryFolder(shop);
    const cache = { folder: temporaryFolder(), build: 'test' };
    const next = numbers(seed);
    let known = 0;
    for (let step = 0; step < 25; step += 1) {
      editSomething(root, next);
      const answer = cached(root, cache);
      known += Number(answer.isKnown);
      expect(answer.application).toEqual(fresh(root));
    }
    expect(known).toBeLessThan(25);
  });
});
