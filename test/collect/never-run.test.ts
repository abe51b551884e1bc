import { describe, expect, it } from 'vitest';
import { analyzed, itDoes, type Around } from './analyzed.js';

const mongoose: Around = {
  shared: { 'package.json': '{}', 'src/berth.ts': "import { model, Schema } from 'mongoose';\nexport const Berth = model('Berth', new Schema({ ownerEmail: String, harbour: String }));\n" },
  file: (code) => `import { Berth } from './berth';\nexport async function leave(harbour: string) {\n  ${code}\n}\n`,
};
const prisma: Around = {
  shared: {
    'package.json': '{}', 'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Berth {\n  id String @id\n  ownerEmail String\n}\n',
    'src/db.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  },
  file: (code) => `import { prisma } from './db';\nexport async function leave(id: string) {\n  ${code}\n}\n`,
};
const drizzle: Around = {
  shared: {
    'package.json': '{}', 'src/tables.ts': "import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const berths = pgTable('berths', { id: text('id').primaryKey(), ownerEmail: text('owner_email') });\n",
    'src/db.ts': "import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle('');\n",
  },
  file: (code) => `import { eq } from 'drizzle-orm';\nimport { db } from './db';\nimport { berths } from './tables';\nexport async function leave(id: string) {\n  ${code}\n}\n`,
};

describe('a query of Mongoose', () => {
  itDoes(mongoose, [
    ['in a variable that nothing reads never runs', 'const gone = Berth.deleteMany({ harbour });', []],
    ['as a statement never runs', 'Berth.deleteMany({ harbour });', []],
    ['with a condition behind it never runs', 'Berth.deleteMany().where({ harbour });', []],
    ['marked as not waited for never runs', 'void Berth.deleteMany({ harbour });', []],
    ['runs where somebody waits for it', 'await Berth.deleteMany({ harbour });', ['delete Berth']],
    ['runs where somebody waits for the variable', 'const gone = Berth.deleteMany({ harbour });\n  await Promise.all([gone]);', ['delete Berth']],
    ['runs for a callback', 'Berth.deleteMany({ harbour }, () => undefined);', ['delete Berth']],
    ['runs for what may be a callback', 'const done: any = harbour;\n  Berth.deleteMany({ harbour }, done);', ['delete Berth']],
    ['runs for what may give a callback', 'const events: any = harbour;\n  Berth.updateMany({ harbour }, { $set: { ownerEmail: \'\' } }, events.done(\'berths\'));', ['update Berth']],
    ['runs where it is started', 'Berth.deleteMany({ harbour }).exec();', ['delete Berth']],
    ['runs where its error is caught', 'Berth.deleteMany({ harbour }).catch(() => undefined);', ['delete Berth']],
    ['runs where it is returned', 'return Berth.deleteMany({ harbour });', ['delete Berth']],
  ]);
});

describe('a query of Prisma', () => {
  itDoes(prisma, [
    ['as a statement never runs', 'prisma.berth.delete({ where: { id } });', []],
    ['runs where its error is caught', 'prisma.berth.delete({ where: { id } }).catch(() => undefined);', ['delete Berth']],
    ['runs in a transaction', 'await prisma.$transaction([prisma.berth.delete({ where: { id } })]);', ['delete Berth']],
  ]);
});

describe('a query of Drizzle', () => {
  itDoes(drizzle, [
    ['as a statement never runs', 'db.delete(berths).where(eq(berths.id, id));', []],
    ['runs where somebody waits for it', 'await db.delete(berths).where(eq(berths.id, id));', ['delete berths']],
    ['runs where it is started', 'db.delete(berths).where(eq(berths.id, id)).execute();', ['delete berths']],
  ]);
});

describe('a query that never runs', () => {
  it('is noted where it stands', () => {
    const { notes } = analyzed({ ...prisma.shared, 'src/leave.ts': prisma.file('prisma.berth.delete({ where: { id } });\n  await prisma.berth.delete({ where: { id } });') });
    expect(notes).toEqual([{ file: 'src/leave.ts', line: 3, column: 3, message: 'This query never runs, since nobody waits for it: put await before it, or return it.' }]);
  });
});
