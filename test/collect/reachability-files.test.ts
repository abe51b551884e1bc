import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed } from './analyzed.js';

const remove = 'prisma.visit.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - 86_400_000) } } })';
const shared: Record<string, string> = {
  'package.json': '{ "name": "clinic", "scripts": { "start": "node dist/main.js" } }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Visit {\n  id String @id\n  patientEmail String\n  createdAt DateTime\n}\n',
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  'src/main.ts': "import { prisma } from './prisma';\nvoid prisma.visit.count();\n",
};
const purge = `import { prisma } from './prisma';\nexport async function purgeOldVisits() { await ${remove}; }\n`;

function verdictIn(files: Record<string, string>, file = 'src/jobs/purge.ts'): string | undefined {
  return accessesIn(analyzed({ ...shared, ...files }), file).find(({ effect }) => effect.verb === 'delete')?.effect.reachability.verdict;
}

const nested = purge.replace('./prisma', '../prisma');

describe('a file that nothing imports', () => {
  it('is dead beside the start of the application', () => {
    expect(verdictIn({ 'src/jobs/purge.ts': nested })).toBe('unreachable');
  });

  it.each<[string, Record<string, string>]>([
    ['a script of the manifest runs it', { 'package.json': '{ "scripts": { "start": "node dist/main.js", "purge": "tsx src/jobs/purge.ts" } }' }],
    ['the manifest exports it', { 'package.json': '{ "main": "dist/jobs/purge.js", "scripts": { "start": "node dist/main.js" } }' }],
    ['a text names its path', { 'src/worker.ts': "import { Worker } from 'node:worker_threads';\nnew Worker('./dist/jobs/purge.js');\n" }],
    ['a text names the function', { 'src/registry.ts': "export const names = ['purgeOldVisits'];\nconsole.log(names);\n" }],
    ['its folder is loaded', { 'src/loader.ts': "import { readdirSync } from 'node:fs';\nfor (const file of readdirSync('src/jobs')) void import(`./jobs/${file}`);\n" }],
  ])('is alive where %s', (_why, files) => {
    expect(verdictIn({ 'src/jobs/purge.ts': nested, ...files })).toBe('reachable');
  });

  it.each([
    ['src/instrumentation.ts', './jobs/purge', 'reachable'],
    ['src/jobs/instrumentation.ts', './purge', 'unreachable'],
  ])('is alive where what Next.js starts with runs it: %s', (file, specifier, verdict) => {
    const start = `export async function register() {\n  const { purgeOldVisits } = await import('${specifier}');\n  await purgeOldVisits();\n}\n`;
    expect(verdictIn({ 'src/jobs/purge.ts': nested, [file]: start })).toBe(verdict);
  });

  it.each<[string, string, string | undefined]>([
    ['its handler', 'module.exports = { removeVisits };\nasync function removeVisits(request, response) {', 'reachable'],
    ['its handler under another name', 'module.exports = { removeVisits: clear };\nasync function clear(request, response) {', 'reachable'],
    ['a handler beside it', 'module.exports = { clearVisits };\nasync function clearVisits(request, response) {', 'unreachable'],
  ])('is alive where a description of the API names %s', (_what, head, verdict) => {
    const swagger = 'swagger: "2.0"\npaths:\n  /visits:\n    x-swagger-router-controller: desk\n    delete:\n      operationId: removeVisits\n';
    const code = `const { prisma } = require('../prisma');\n${head}\n  response.json(await ${remove});\n}\n`;
    expect(verdictIn({ 'src/api/swagger.yaml': swagger, 'src/controllers/desk.js': code }, 'src/controllers/desk.js')).toBe(verdict);
  });

  it('is alive where its default export is what a loader takes', () => {
    expect(verdictIn({ 'src/jobs/purge.ts': nested.replace('export async', 'export default async') })).toBe('reachable');
  });
});

describe('other names', () => {
  it.each<[string, string, string]>([
    ['an import under another name', nested, "import { purgeOldVisits as tidy } from './jobs/purge';\nvoid tidy();\n"],
    ['a default import', nested.replace('export async', 'export default async'), "import tidy from './jobs/purge';\nvoid tidy();\n"],
    ['a namespace', nested, "import * as tidy from './jobs/purge';\nvoid tidy.purgeOldVisits();\n"],
    ['a dynamic import', nested.replace('export async', 'export default async'), "void import('./jobs/purge').then((module) => module.default());\n"],
    ['a destructured dynamic import', nested, "const { purgeOldVisits } = await import('./jobs/purge');\nvoid purgeOldVisits();\n"],
  ])('of %s are followed', (_how, file, main) => {
    expect(verdictIn({ 'src/jobs/purge.ts': file, 'src/main.ts': main })).toBe('reachable');
  });

  it.each<[string, string, string]>([
    ['a default import that nothing calls', nested.replace('export async', 'export default async'), "import tidy from './jobs/purge';\n"],
    ['a namespace of which others are called', nested.replace('export', 'export const beds = 3;\nexport'), "import * as tidy from './jobs/purge';\nconsole.log(tidy.beds);\n"],
  ])('of %s prove nothing', (_how, file, main) => {
    expect(verdictIn({ 'src/jobs/purge.ts': file, 'src/main.ts': main })).toBe('unreachable');
  });

  const commonJs = `const { prisma } = require('../prisma');\nconst purgeOldVisits = async () => { await ${remove}; };\nconst count = () => 1;\nmodule.exports = { purgeOldVisits, count };\n`;

  it('of CommonJS are followed', () => {
    expect(verdictIn({ 'src/jobs/purge.js': commonJs, 'src/main.js': "const { purgeOldVisits } = require('./jobs/purge');\npurgeOldVisits();\n" }, 'src/jobs/purge.js')).toBe('reachable');
    expect(verdictIn({ 'src/jobs/purge.js': commonJs, 'src/main.js': "const jobs = require('./jobs/purge');\njobs.purgeOldVisits();\n" }, 'src/jobs/purge.js')).toBe('reachable');
  });

  it('of an object that a module gives as a whole are followed', () => {
    const named = commonJs.replace('module.exports = {', 'const desk = {').concat('module.exports = desk;\n');
    const inside = `const { prisma } = require('../prisma');\nconst desk = { purgeOldVisits: async () => { await ${remove}; }, count: () => 1 };\nmodule.exports = desk;\n`;
    const module = inside.replace("const { prisma } = require('../prisma')", "import { prisma } from '../prisma'").replace('module.exports =', 'export default');
    const verdictOf = (text: string, use: string): string | undefined => verdictIn({ 'src/jobs/purge.js': text, 'src/main.js': `const jobs = require('./jobs/purge');\n${use}\n` }, 'src/jobs/purge.js');
    for (const text of [named, inside]) {
      expect(verdictOf(text, 'jobs.purgeOldVisits();')).toBe('reachable');
      expect(verdictOf(text, 'jobs.count();')).toBe('unreachable');
    }
    expect(verdictOf(inside, 'for (const job of Object.values(jobs)) job();')).toBe('reachable');
    expect(verdictIn({ 'src/jobs/purge.ts': module, 'src/main.ts': "import jobs from './jobs/purge';\njobs.count();\n" })).toBe('unreachable');
    expect(verdictIn({ 'src/jobs/purge.ts': module, 'src/main.ts': "import jobs from './jobs/purge';\nfor (const job of Object.values(jobs)) job();\n" })).toBe('reachable');
  });

  it('of CommonJS that others use prove nothing', () => {
    expect(verdictIn({ 'src/jobs/purge.js': commonJs, 'src/main.js': "const jobs = require('./jobs/purge');\njobs.count();\n" }, 'src/jobs/purge.js')).toBe('unreachable');
  });
});

describe('a schedule outside the code', () => {
  const route = `import { prisma } from '../../../prisma';\nexport async function GET() { await ${remove}; return new Response(); }\n`;
  const script = nested.replace('export async function purgeOldVisits() {', 'async function purgeOldVisits() {') + 'void purgeOldVisits();\n';

  it.each<[string, string, Record<string, string>]>([
    ['Vercel by its path', 'src/app/api/purge/route.ts', { 'vercel.json': '{ "crons": [{ "path": "/api/purge", "schedule": "0 3 * * *" }] }', 'src/app/api/purge/route.ts': route }],
    ['a workflow by a script', 'src/jobs/purge.ts', { '.github/workflows/purge.yml': 'on:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  purge:\n    steps:\n      - run: npm run purge\n', 'package.json': '{ "scripts": { "purge": "tsx src/jobs/purge.ts" } }', 'src/jobs/purge.ts': script }],
    ['a cron table by a command', 'src/jobs/purge.ts', { 'crontab': '# nightly\n0 3 * * * cd /app && node dist/jobs/purge.js\n', 'src/jobs/purge.ts': script }],
    ['Cloudflare by its handler', 'src/worker.ts', { 'wrangler.toml': 'name = "clinic"\nmain = "src/worker.ts"\n[triggers]\ncrons = ["0 3 * * *"]\n', 'src/worker.ts': `import { prisma } from './prisma';\nexport default { async scheduled() { await ${remove}; } };\n` }],
  ])('of %s runs it', (_what, file, files) => {
    expect(verdictIn(files, file)).toBe('scheduled');
  });

  it('is evidence with its place', () => {
    const application = analyzed({ ...shared, 'vercel.json': '{\n  "crons": [{ "path": "/api/purge", "schedule": "0 3 * * *" }]\n}\n', 'src/app/api/purge/route.ts': route });
    expect(accessesIn(application, 'src/app/api/purge/route.ts')[0]?.effect.reachability.evidence).toEqual([{ file: 'vercel.json', line: 2, how: 'Vercel requests /api/purge on a schedule' }]);
  });
});

describe('a method of a class that a package exports', () => {
  const desk = (method: string): string => `import { prisma } from './prisma';\nexport interface Desk { tidy(): Promise<unknown> }\nexport class VisitDesk implements Desk {\n  async tidy() { return 1; }\n  ${method}\n}\n`;
  const face = "import { VisitDesk } from './desk';\nvoid new VisitDesk();\nexport { VisitDesk };\n";
  const library = '{ "name": "clinic", "exports": "./dist/index.js" }';
  const of = (method: string, manifest = library): string | undefined => verdictIn({ 'package.json': manifest, 'src/index.ts': face, 'src/desk.ts': desk(method) }, 'src/desk.ts');

  it('may be called by whoever installs the package', () => {
    expect(of(`async forget() { await ${remove}; }`)).toBe('reachable');
  });

  it('may not where the package is private', () => {
    expect(of(`async forget() { await ${remove}; }`, '{ "name": "clinic", "private": true, "exports": "./dist/index.js" }')).toBe('unreachable');
  });

  it('may not where the method is', () => {
    expect(of(`private async forget() { await ${remove}; }`)).toBe('unreachable');
  });

  it('says nothing where only an interface demands it', () => {
    expect(verdictIn({ 'package.json': library, 'src/index.ts': face, 'src/desk.ts': desk('async other() { return 2; }').replace('return 1;', `await ${remove};`) }, 'src/desk.ts')).toBe('unreachable');
  });
});
