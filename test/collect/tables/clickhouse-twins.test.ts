import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const files = {
  'package.json': '{ "name": "arboretum", "dependencies": { "@prisma/client": "5", "@clickhouse/client": "1" } }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Visit {\n  id    String @id\n  email String\n  @@map("visits")\n}\n',
  'clickhouse/migrations/1_visits.sql': "CREATE TABLE garden.visits (id UUID, phone String, at DateTime('UTC')) ENGINE = MergeTree ORDER BY at TTL at + INTERVAL 30 DAY;\n",
  'clickhouse/migrations/2_visits.sql': 'ALTER TABLE garden.visits ADD COLUMN ip String;\n',
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  'src/clickhouse.ts': "import { createClient } from '@clickhouse/client';\nexport const clickhouse = createClient();\n",
};
const prismaRemoval = "import { prisma } from './prisma';\nexport const forget = (id: string) => prisma.visit.delete({ where: { id } });\n";

/** `Visit prisma email hard none`. */
function storesIn(more: Record<string, string>): string[] {
  return analyzed({ ...files, ...more }).stores
    .map(({ name, kind, fields, deletion, retention }) => `${name} ${kind} ${fields.map((field) => field.name).join()} ${deletion.verdict} ${retention.verdict}`).sort();
}

describe('a table of ClickHouse that is called like one of a mapper', () => {
  it('is another store, whose TTL ends no record of the mapper', () => {
    expect(storesIn({ 'src/forget.ts': prismaRemoval })).toEqual(['Visit prisma id,email hard none', 'visits sql id,phone,at,ip hard enforced']);
  });

  it.each([
    ['under a parameter with a type of ClickHouse', "clickhouse.command({ query: 'DELETE FROM visits WHERE id = {id: UUID}', query_params: { id } })"],
    ['in a mutation', 'clickhouse.command({ query: `ALTER TABLE visits DELETE WHERE id = ${id}` })'],
  ])('loses rows %s', (_, removal) => {
    const untimed = { 'clickhouse/migrations/1_visits.sql': files['clickhouse/migrations/1_visits.sql'].replace(/ TTL [^;]*/, '') };
    expect(storesIn({ ...untimed, 'src/forget.ts': `import { clickhouse } from './clickhouse';\nexport const forget = (id: string) => ${removal};\n` }))
      .toEqual(['Visit prisma id,email none none', 'visits sql id,phone,at,ip hard none']);
  });

  it('keeps rows that a statement for the other database removes', () => {
    const untimed = { 'clickhouse/migrations/1_visits.sql': files['clickhouse/migrations/1_visits.sql'].replace(/ TTL [^;]*/, '') };
    expect(storesIn({ ...untimed, 'src/forget.ts': "import { prisma } from './prisma';\nexport const forget = (id: string) => prisma.$executeRaw`DELETE FROM visits WHERE id = ${id}`;\n" }))
      .toEqual(['Visit prisma id,email hard none', 'visits sql id,phone,at,ip none none']);
  });

  it('is the only one where the other was dropped', () => {
    const history = {
      'prisma/schema.prisma': files['prisma/schema.prisma'].replace(/model Visit[^}]*\}/, 'model Tree {\n  id String @id\n}'),
      'prisma/migrations/1_start/migration.sql': 'CREATE TABLE "visits" ("id" TEXT PRIMARY KEY, "email" TEXT);\n',
      'prisma/migrations/2_move/migration.sql': 'DROP TABLE IF EXISTS "visits";\n',
      'src/find.ts': "import { clickhouse } from './clickhouse';\nexport const find = (id: string) => clickhouse.query({ query: 'SELECT * FROM visits WHERE id = {id: UUID}', query_params: { id } });\n",
    };
    expect(storesIn(history)).toEqual(['Tree prisma id none none', 'visits sql id,phone,at,ip hard enforced']);
  });

  it.each([
    ['values under their names', 'query_params: { deadline }'],
    ['values that are formatted', "query_params: { deadline: deadline.toISOString().replace('T', ' ').replace('Z', '') }"],
  ])('loses old rows by %s', (_, parameters) => {
    const untimed = { 'clickhouse/migrations/1_visits.sql': files['clickhouse/migrations/1_visits.sql'].replace(/ TTL [^;]*/, '') };
    const purge = `clickhouse.command({ query: 'DELETE FROM visits WHERE at < {deadline: DateTime}', ${parameters} })`;
    expect(storesIn({ ...untimed, 'src/purge.ts': `import { clickhouse } from './clickhouse';\nexport async function purge() { const deadline = new Date(Date.now() - 86_400_000); await ${purge}; }\nsetInterval(purge, 60_000);\n` }))
      .toContain('visits sql id,phone,at,ip hard enforced');
  });
});
