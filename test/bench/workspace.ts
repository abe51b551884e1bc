// Generates an invented workspace: stores, helpers, a wrapper around a logger, APIs and jobs, in packages that depend on each other.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const shared = ['journal', 'dates', 'texts', 'settings', 'web'];
const things = ['order', 'parcel', 'ticket', 'visit', 'letter', 'refund'];
/** The text of each file of a package, by its name. */
type Files = Record<string, string>;

/** Of a part of a group, by default the own one. */
type NameOf = (part: string, group?: number) => string;

interface GeneratedPackage {
  folder: string;
  name: string;
  /** Names of packages. */
  needs: string[];
  files: Files;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Writes a workspace of so many packages: five that all share, and groups of five, each with stores, helpers, formats, an API and jobs. An API also uses
 * the helpers of the group before its own.
 *
 * @param root absolute path of a folder, which is made
 * @param size how many packages; five more than a multiple of five
 * @returns the folders of the packages, relative to the root
 */
export function writeWorkspace(root: string, size: number): string[] {
  const groups = Math.max(1, Math.round((size - shared.length) / 5));
  const packages = [...sharedPackages(), ...Array.from({ length: groups }, (_, index) => groupOf(index)).flat()];
  write(root, 'package.json', JSON.stringify({ name: 'generated', private: true, workspaces: ['packages/*', 'apps/*'] }));
  for (const { folder, name, needs, files } of packages) {
    const dependencies = Object.fromEntries(needs.map((needed) => [needed, '*']));
    write(root, `${folder}/package.json`, JSON.stringify({ name, private: true, main: 'src/index.ts', dependencies }));
    for (const [file, text] of Object.entries(files)) write(root, `${folder}/src/${file}`, text);
  }
  return packages.map(({ folder }) => folder);
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function sharedPackages(): GeneratedPackage[] {
  const files: Record<string, Files> = {
    journal: {
      'index.ts': "export { note, warn } from './journal';\nexport { redacted } from './redacted';\n",
      'journal.ts': "import pino from 'pino';\n\nconst logger = pino();\n\nexport function note(event: string, details: object) {\n  logger.info(details, event);\n}\n\nexport function warn(event: string, details: object) {\n  logger.warn(details, event);\n}\n",
      'redacted.ts': "export function redacted(text: string): string {\n  return `${text.slice(0, 1)}***`;\n}\n",
    },
    dates: { 'index.ts': 'export const DAY = 86_400_000;\n\nexport function daysAgo(days: number): Date {\n  return new Date(Date.now() - days * DAY);\n}\n' },
    texts: { 'index.ts': 'export function initials(name: string): string {\n  return name.split(\' \').map((word) => word.charAt(0)).join(\'\');\n}\n\nexport function titled(text: string): string {\n  return text.charAt(0).toUpperCase() + text.slice(1);\n}\n' },
    settings: { 'index.ts': "export const settings = { port: Number(process.env['PORT'] ?? 3000), retries: 3 };\n" },
    web: { 'index.ts': "import express from 'express';\n\nexport function createApp() {\n  const app = express();\n  app.use(express.json());\n  return app;\n}\n" },
  };
  const needs: Record<string, string[]> = { journal: ['pino'], dates: [], texts: [], settings: [], web: ['express'] };
  return shared.map((name) => ({ folder: `packages/${name}`, name: `@generated/${name}`, needs: needs[name] ?? [], files: files[name] ?? {} }));
}

function groupOf(index: number): GeneratedPackage[] {
  const name = (part: string, other = index): string => `@generated/${part}-${other}`;
  const before = Math.max(0, index - 1);
  const [journal = '', dates = '', , settings = '', web = ''] = shared.map((part) => `@generated/${part}`);
  return [
    { folder: `packages/stores-${index}`, name: name('stores'), needs: ['drizzle-orm'], files: storesOf(index) },
    { folder: `packages/formats-${index}`, name: name('formats'), needs: ['@generated/texts'], files: formatsOf() },
    { folder: `packages/helpers-${index}`, name: name('helpers'), needs: [name('stores'), journal, dates, 'drizzle-orm'], files: helpersOf(index, name) },
    { folder: `apps/api-${index}`, name: name('api'), needs: [name('helpers'), name('stores'), name('formats'), ...new Set([name('helpers', before)]), journal, settings, web], files: apiOf(index, name, before) },
    { folder: `apps/jobs-${index}`, name: name('jobs'), needs: [name('helpers'), journal, 'node-cron'], files: jobsOf(index, name) },
  ];
}

const table = (thing: string, index: number): string => `${thing}s${index}`;

function storesOf(index: number): Files {
  const people = `people${index}`;
  const files: Files = {
    'index.ts': ["export { db } from './client';", "export * from './people';", ...things.map((thing) => `export * from './${thing}s';`), ''].join('\n'),
    'client.ts': "import { drizzle } from 'drizzle-orm/node-postgres';\n\nexport const db = drizzle(process.env['DATABASE_URL'] ?? '');\n",
    'people.ts': `import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';\n\nexport const ${people} = pgTable('${people}', { id: serial('id').primaryKey(), email: text('email'), fullName: text('full_name'), phone: text('phone'), createdAt: timestamp('created_at') });\n`,
  };
  for (const thing of things) {
    files[`${thing}s.ts`] = `import { integer, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';\nimport { ${people} } from './people';\n\n`
      + `export const ${table(thing, index)} = pgTable('${table(thing, index)}', { id: serial('id').primaryKey(), personId: integer('person_id').references(() => ${people}.id, { onDelete: 'cascade' }), deliveryAddress: text('delivery_address'), ipAddress: text('ip_address'), remark: text('remark'), createdAt: timestamp('created_at') });\n`;
  }
  return files;
}

function formatsOf(): Files {
  const files: Files = { 'index.ts': things.map((thing) => `export * from './${thing}';`).join('\n') + '\n' };
  for (const thing of things) {
    files[`${thing}.ts`] = `import { titled } from '@generated/texts';\n\nexport interface Shown${capital(thing)} {\n  id: number;\n  title: string;\n  place: string;\n}\n\n`
      + `export function show${capital(thing)}(id: number, remark: string | null, deliveryAddress: string | null): Shown${capital(thing)} {\n  return { id, title: titled(remark ?? ''), place: deliveryAddress ?? '' };\n}\n\n`
      + `export function order${capital(thing)}s(list: Shown${capital(thing)}[]): Shown${capital(thing)}[] {\n  return [...list].sort((left, right) => left.title.localeCompare(right.title));\n}\n`;
  }
  return files;
}

function helpersOf(index: number, name: NameOf): Files {
  const people = `people${index}`;
  const files: Files = {
    'index.ts': ["export * from './people';", ...things.map((thing) => `export * from './${thing}s';`), ''].join('\n'),
    'people.ts': `import { note } from '@generated/journal';\nimport { db, ${people} } from '${name('stores')}';\nimport { eq } from 'drizzle-orm';\n\n`
      + `export async function findPerson${index}(id: number) {\n  const [person] = await db.select().from(${people}).where(eq(${people}.id, id));\n  return person;\n}\n\n`
      + `export async function leave${index}(id: number) {\n  await db.delete(${people}).where(eq(${people}.id, id));\n  note('left', { id });\n}\n`,
  };
  for (const thing of things) {
    const store = table(thing, index);
    files[`${thing}s.ts`] = `import { daysAgo } from '@generated/dates';\nimport { note } from '@generated/journal';\nimport { db, ${store} } from '${name('stores')}';\nimport { eq, lt } from 'drizzle-orm';\n\n`
      + `export async function add${capital(thing)}${index}(personId: number, deliveryAddress: string, ipAddress: string, remark: string) {\n  await db.insert(${store}).values({ personId, deliveryAddress, ipAddress, remark, createdAt: new Date() });\n  note('${thing} added', { personId });\n}\n\n`
      + `export async function ${thing}sOf${index}(personId: number) {\n  return db.select().from(${store}).where(eq(${store}.personId, personId));\n}\n\n`
      + `export async function purge${capital(thing)}s${index}() {\n  await db.delete(${store}).where(lt(${store}.createdAt, daysAgo(90)));\n}\n`;
  }
  return files;
}

function apiOf(index: number, name: NameOf, before: number): Files {
  const files: Files = {
    'index.ts': "import { createApp } from '@generated/web';\nimport { settings } from '@generated/settings';\nimport { people } from './people';\n" + things.map((thing) => `import { ${thing}s } from './${thing}s';\n`).join('')
      + `\nconst app = createApp();\napp.use('/people', people);\n${things.map((thing) => `app.use('/${thing}s', ${thing}s);\n`).join('')}app.listen(settings.port);\n`,
    'people.ts': `import { note, redacted } from '@generated/journal';\nimport { findPerson${index}, leave${index} } from '${name('helpers')}';\nimport { db, people${index} } from '${name('stores')}';\nimport { Router } from 'express';\n\nexport const people = Router();\n\n`
      + `people.post('/', async (request, response) => {\n  await db.insert(people${index}).values({ email: request.body.email, fullName: request.body.fullName, phone: request.body.phone, createdAt: new Date() });\n  note('person added', { email: redacted(request.body.email) });\n  response.json({});\n});\n\n`
      + `people.get('/:id', async (request, response) => {\n  const person = await findPerson${index}(Number(request.params.id));\n  note('person shown', { person });\n  response.json({ name: person?.fullName });\n});\n\n`
      + `people.delete('/:id', async (request, response) => {\n  await leave${index}(Number(request.params.id));\n  response.json({});\n});\n`,
  };
  for (const thing of things) {
    const other = thing === 'order' ? `import { ${thing}sOf${before} as earlier } from '${name('helpers', before)}';\n` : '';
    files[`${thing}s.ts`] = `import { note } from '@generated/journal';\nimport { order${capital(thing)}s, show${capital(thing)} } from '${name('formats')}';\nimport { add${capital(thing)}${index}, ${thing}sOf${index} } from '${name('helpers')}';\n${before === index ? '' : other}import { Router } from 'express';\n\nexport const ${thing}s = Router();\n\n`
      + `${thing}s.post('/', async (request, response) => {\n  await add${capital(thing)}${index}(Number(request.body.personId), request.body.deliveryAddress, request.ip ?? '', request.body.remark);\n  response.json({});\n});\n\n`
      + `${thing}s.get('/:person', async (request, response) => {\n  const found = await ${thing}sOf${index}(Number(request.params.person));\n${before === index || other === '' ? '' : '  found.push(...await earlier(1));\n'}  note('${thing}s listed', { count: found.length, first: found[0]?.deliveryAddress });\n  response.json(order${capital(thing)}s(found.map((one) => show${capital(thing)}(one.id, one.remark, one.deliveryAddress))));\n});\n`;
  }
  return files;
}

function jobsOf(index: number, name: NameOf): Files {
  const files: Files = { 'index.ts': `import cron from 'node-cron';\n${things.map((thing) => `import { tidy${capital(thing)}s } from './${thing}s';\n`).join('')}\n`
    + things.map((thing, hour) => `cron.schedule('0 ${hour} * * *', tidy${capital(thing)}s);\n`).join('') };
  for (const thing of things) {
    files[`${thing}s.ts`] = `import { note } from '@generated/journal';\nimport { purge${capital(thing)}s${index} } from '${name('helpers')}';\n\nexport async function tidy${capital(thing)}s() {\n  await purge${capital(thing)}s${index}();\n  note('${thing}s tidied', { at: new Date() });\n}\n`;
  }
  return files;
}
