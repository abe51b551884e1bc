import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/link/application.js';
import { storeOf } from '../collect/analyzed.js';
import { writeWorkspace } from '../load/workspace.js';
import { bothWays } from './collected.js';

const root = { 'package.json': '{ "name": "works", "private": true, "workspaces": ["packages/*", "apps/*"] }' };
const day = '24 * 60 * 60 * 1000';

function manifest(name: string, ...dependencies: string[]): string {
  return JSON.stringify({ name, private: true, main: 'src/index.ts', dependencies: Object.fromEntries(dependencies.map((needed) => [needed, '*'])) });
}

const members = `
import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/node-postgres';
export const db = drizzle('');
export const members = pgTable('members', { id: serial('id').primaryKey(), email: text('email'), street: text('street'), seenAt: timestamp('seen_at') });
`;
const purge = `
import { db, members } from '@works/data';
import { lt } from 'drizzle-orm';
export async function purge() { await db.delete(members).where(lt(members.seenAt, new Date(Date.now() - 30 * ${day}))); }
`;

const data = { ...root, 'packages/data/package.json': manifest('@works/data'), 'packages/data/src/index.ts': members };
const withPurge = { ...data, 'packages/purges/package.json': manifest('@works/purges', '@works/data'), 'packages/purges/src/index.ts': purge };

/** What is said of the members, so that a case does not compare nothing with nothing. */
function verdicts(application: Application): string[] {
  const { retention, deletion } = storeOf(application, 'members');
  return [retention.verdict, deletion.verdict];
}

const cases: [behaviour: string, files: Record<string, string>, expected: string[]][] = [
  ['a purge that is what a package offers', withPurge, ['enforced', 'hard']],
  ['a purge that only dead code of two other packages names', {
    ...withPurge,
    'packages/upkeep/package.json': manifest('@works/upkeep', '@works/purges'),
    'packages/upkeep/src/index.ts': 'import { purge } from "@works/purges";\nexport async function maintain() { await purge(); }\n',
    'apps/tool/package.json': manifest('tool', '@works/upkeep'),
    'apps/tool/src/index.ts': 'import "./old";\n',
    'apps/tool/src/old.ts': 'import { maintain } from "@works/upkeep";\nasync function everything() { await maintain(); }\nexport const nothing = 1;\n',
  }, ['unreachable', 'none']],
  ['a purge that one application names in dead code, and another one runs by a timer two packages further', {
    ...withPurge,
    'packages/upkeep/package.json': manifest('@works/upkeep', '@works/purges'),
    'packages/upkeep/src/index.ts': 'import { purge } from "@works/purges";\nexport async function maintain() { await purge(); }\n',
    'apps/dead/package.json': manifest('dead', '@works/purges'),
    'apps/dead/src/index.ts': 'import { purge } from "@works/purges";\nasync function never() { await purge(); }\nexport const nothing = 1;\n',
    'apps/alive/package.json': manifest('alive', '@works/upkeep'),
    'apps/alive/src/index.ts': 'import { maintain } from "@works/upkeep";\nsetInterval(async () => { await maintain(); }, 60_000);\n',
  }, ['enforced', 'hard']],
  ['a purge that two applications run', {
    ...withPurge,
    ...Object.fromEntries(['zebra', 'ant'].flatMap((name) => [
      [`apps/${name}/package.json`, manifest(name, '@works/purges')],
      [`apps/${name}/src/index.ts`, `import { purge } from '@works/purges';\nexport async function ${name}Nightly() { await purge(); }\nsetInterval(${name}Nightly, 60_000);\n`],
    ])),
  }, ['enforced', 'hard']],
  ['a package that no manifest names', {
    ...data,
    'apps/api/package.json': manifest('api'),
    'apps/api/src/index.ts': purge.replace('export async', 'export default async'),
  }, ['enforced', 'hard']],
  ['an import by a path that leads into another package', {
    ...data,
    'apps/api/package.json': manifest('api'),
    'apps/api/src/index.ts': `import { purge } from '../../../packages/old/src/purge';\nsetInterval(purge, 1000);\n`,
    'packages/old/package.json': manifest('old', '@works/data'),
    'packages/old/src/purge.ts': purge,
  }, ['enforced', 'hard']],
  ['a repository class of one package, of which another makes one for its store', {
    ...data,
    'packages/base/package.json': manifest('@works/base'),
    'packages/base/src/index.ts': `
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
const db = drizzle('');
export class Table { constructor(readonly table: any) {} async remove(id: number) { await db.delete(this.table).where(eq(this.table.id, id)); } }
`,
    'apps/api/package.json': manifest('api', '@works/base', '@works/data'),
    'apps/api/src/index.ts': `
import { Table } from '@works/base';
import { members } from '@works/data';
class Members extends Table { constructor() { super(members); } }
const store = new Members();
export default async function leave(id: number) { await store.remove(id); }
`,
  }, ['none', 'hard']],
  ['a function that is told by its caller which table to empty', {
    ...data,
    'packages/helpers/package.json': manifest('@works/helpers'),
    'packages/helpers/src/index.ts': `
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq, type PgTable } from 'drizzle-orm/pg-core';
const db = drizzle('');
export async function removeFrom<T extends PgTable>(table: T, id: number) { await db.delete(table).where(eq(table.id, id)); }
`,
    'apps/api/package.json': manifest('api', '@works/helpers', '@works/data'),
    'apps/api/src/index.ts': 'import { removeFrom } from "@works/helpers";\nimport { members } from "@works/data";\nexport default async function leave(id: number) { await removeFrom(members, id); }\n',
  }, ['none', 'hard']],
  ['a manifest at the root whose script runs a file of a package', {
    ...withPurge,
    'package.json': '{ "name": "works", "private": true, "workspaces": ["packages/*", "apps/*"], "scripts": { "purge": "tsx apps/jobs/src/nightly.ts" } }',
    'apps/jobs/package.json': manifest('jobs', '@works/purges'),
    'apps/jobs/src/nightly.ts': 'import { purge } from "@works/purges";\nexport async function nightly() { await purge(); }\n',
    'apps/jobs/src/index.ts': 'export const started = true;\n',
  }, ['enforced', 'hard']],
  ['a workflow at the root that runs a job every night', {
    ...withPurge,
    '.github/workflows/nightly.yml': 'on:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  purge:\n    runs-on: any\n    steps:\n      - run: npx tsx apps/jobs/src/nightly.ts\n',
    'apps/jobs/package.json': manifest('jobs', '@works/purges'),
    'apps/jobs/src/nightly.ts': 'import { purge } from "@works/purges";\nawait purge();\n',
  }, ['enforced', 'hard']],
  ['sources at the root', {
    ...withPurge,
    'scripts/purge.ts': 'import { purge } from "@works/purges";\nsetInterval(purge, 1000);\n',
  }, ['enforced', 'hard']],
  ['a log that a near caller feeds, and one further away in a file that comes before', {
    ...data,
    'packages/notes/package.json': manifest('@works/notes'),
    'packages/notes/src/index.ts': 'export function note(told: any) { console.log(told); return told.length; }\n',
    'packages/seats/package.json': manifest('@works/seats', '@works/notes'),
    'packages/seats/src/index.ts': "import { note } from '@works/notes';\nexport interface Sitter { email: string }\nexport function seat(sitter: Sitter, row?: any) { note(sitter.email); note(row); return row; }\n",
    ...Object.fromEntries(['api', 'web'].flatMap((name) => [
      [`apps/${name}/package.json`, manifest(name, '@works/seats', '@works/data')],
      [`apps/${name}/src/index.ts`, "import { seat } from '@works/seats';\nimport { db, members } from '@works/data';\nexport default async function sit() { const [member] = await db.select().from(members); await db.delete(members); return seat({ email: '' }, member?.street); }\n"],
    ])),
  }, ['none', 'hard']],
  ['packages that need each other', {
    ...root,
    'packages/data/package.json': manifest('@works/data', '@works/hooks'),
    'packages/data/src/index.ts': `${members}import { started } from '@works/hooks';\nstarted();\n`,
    'packages/hooks/package.json': manifest('@works/hooks', '@works/data'),
    'packages/hooks/src/index.ts': `${purge}export function started() { setInterval(purge, 1000); }\n`,
  }, ['enforced', 'hard']],
];

describe('linked facts are what one process finds of', () => {
  it.each(cases)('%s', (_behaviour, files, expected) => {
    const { whole, linked } = bothWays(writeWorkspace(files));
    expect(linked).toEqual(whole);
    expect(verdicts(linked)).toEqual(expected);
  });
});

describe('the packages of', () => {
  const inFolders = { 'libs/data/src/index.ts': members, 'libs/purges/src/index.ts': purge, 'services/job/src/main.ts': 'import { purge } from "@works/purges";\nsetInterval(purge, 1000);\n' };
  const manifests = { 'libs/data/package.json': manifest('@works/data'), 'libs/purges/package.json': manifest('@works/purges', '@works/data'), 'services/job/package.json': manifest('job', '@works/purges') };

  it.each<[string, Record<string, string>]>([
    ['pnpm', { ...manifests, 'package.json': '{ "name": "works" }', 'pnpm-workspace.yaml': 'packages:\n  - libs/*\n  - services/*\n' }],
    ['yarn', { ...manifests, 'package.json': '{ "name": "works", "workspaces": { "packages": ["libs/*", "services/*"] } }' }],
    ['Lerna', { ...manifests, 'package.json': '{ "name": "works" }', 'lerna.json': '{ "packages": ["libs/*", "services/*"] }' }],
    ['Rush', { ...manifests, 'rush.json': '{ // with comments\n "projects": [{ "packageName": "@works/data", "projectFolder": "libs/data" }, { "packageName": "@works/purges", "projectFolder": "libs/purges" }, { "packageName": "job", "projectFolder": "services/job" }] }' }],
    ['Nx, without manifests of their own', {
      'package.json': '{ "name": "works" }', 'nx.json': '{}',
      'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@works/data": ["libs/data/src/index.ts"], "@works/purges": ["libs/purges/src/index.ts"] } } }',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
      ...Object.fromEntries(['libs/data', 'libs/purges', 'services/job'].map((folder) => [`${folder}/project.json`, `{ "name": "${folder.split('/')[1] ?? ''}" }`])),
    }],
  ])('%s are collected one by one', (_tool, files) => {
    const { whole, linked, packages } = bothWays(writeWorkspace({ ...files, ...inFolders }));
    expect(packages).toEqual([['libs/data'], ['libs/data', 'libs/purges'], ['libs/data', 'libs/purges', 'services/job']]);
    expect(linked).toEqual(whole);
    expect(verdicts(linked)).toEqual(['enforced', 'hard']);
  });
});
