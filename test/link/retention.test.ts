import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';
import type { Retention } from '../../src/link/application.js';
import type { Policy } from '../../src/policy/policy.js';

const client = 'generator client {\n  provider = "prisma-client-js"\n}\n';
const plain = `model Visit {
  id String @id
  visitorEmail String
  createdAt DateTime
  expiresAt DateTime
  deletedAt DateTime?
}
`;
const month = 30 * 86_400;

/** @param statements what a route of the application does. */
function retentionOf(statements: string, schema = plain, policy: Partial<Policy> = {}): Retention {
  const application = analyzed({
    'package.json': '{}', 'schema.prisma': client + schema,
    'src/routes.ts': `import { PrismaClient } from '@prisma/client';
import { subDays } from 'date-fns';
const prisma = new PrismaClient();
export async function route(id: string): Promise<unknown> {
  ${statements}
  return [id, prisma, subDays];
}
`,
  }, policy);
  return storeOf(application, 'Visit').retention;
}

const entry = { target: 'Visit', seconds: month, period: '30d', line: 3, column: 5, start: 0, end: 0 };

describe('retention', () => {
  it('is none where nothing ends records', () => {
    expect(retentionOf("await prisma.visit.create({ data: { id, visitorEmail: id, createdAt: new Date(), expiresAt: new Date() } });")).toEqual({ verdict: 'none', evidence: [] });
  });

  it('is none where only single records are deleted', () => {
    expect(retentionOf('await prisma.visit.delete({ where: { id } });').verdict).toBe('none');
  });

  it('is declared by an annotation', () => {
    expect(retentionOf('', `/// @lethe retention 30d\n${plain}`)).toEqual({
      verdict: 'declared', seconds: month, evidence: [{ file: 'schema.prisma', line: 4, how: '@lethe retention 30d' }],
    });
  });

  it('is declared by the policy', () => {
    expect(retentionOf('', plain, { file: 'lethe.yaml', retention: [entry] })).toEqual({
      verdict: 'declared', seconds: month, evidence: [{ file: 'lethe.yaml', line: 3, how: 'retention of Visit: 30d' }],
    });
  });

  it('is declared by the policy for a category of its fields', () => {
    expect(retentionOf('', plain, { file: 'lethe.yaml', retention: [{ ...entry, target: 'category:contact' }] })).toMatchObject({ verdict: 'declared', seconds: month });
    expect(retentionOf('', plain, { file: 'lethe.yaml', retention: [{ ...entry, target: 'category:health' }] }).verdict).toBe('none');
  });

  it('is declared by the policy for the store rather than for a category', () => {
    const category = { ...entry, target: 'category:contact', seconds: 86_400, period: '1d' };
    expect(retentionOf('', plain, { file: 'lethe.yaml', retention: [category, entry] })).toMatchObject({ verdict: 'declared', seconds: month });
  });

  it('is declared by the policy without an end', () => {
    const retention = retentionOf('', plain, { file: 'lethe.yaml', retention: [{ target: 'Visit', period: 'forever', reason: 'archive', line: 3, column: 5, start: 0, end: 0 }] });
    expect(retention.verdict).toBe('declared');
    expect(retention).not.toHaveProperty('seconds');
  });

  it('is not declared by a policy for another store', () => {
    expect(retentionOf('', plain, { file: 'lethe.yaml', retention: [{ ...entry, target: 'Visitor' }] }).verdict).toBe('none');
  });

  it('is checked where reads compare the stored deadline', () => {
    expect(retentionOf('await prisma.visit.findMany({ where: { expiresAt: { lt: new Date() } } });')).toMatchObject({ verdict: 'checked', evidence: [{ file: 'src/routes.ts', line: 5 }] });
  });

  it('is not checked where reads look for what begins later', () => {
    expect(retentionOf('await prisma.visit.findMany({ where: { createdAt: { gt: new Date() } } });').verdict).toBe('none');
    expect(retentionOf('await prisma.visit.findMany({ where: { createdAt: { lte: new Date() } } });').verdict).toBe('none');
  });

  it('is enforced by a purge by age', () => {
    expect(retentionOf('await prisma.visit.deleteMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });')).toMatchObject({ verdict: 'enforced', seconds: month, evidence: [{ file: 'src/routes.ts', line: 5, how: 'prisma.visit.deleteMany by createdAt' }, {}] });
  });

  it('is enforced by a purge of what has expired, for a period that the code does not tell', () => {
    const retention = retentionOf('await prisma.visit.deleteMany({ where: { expiresAt: { lt: new Date() } } });');
    expect(retention.verdict).toBe('enforced');
    expect(retention).not.toHaveProperty('seconds');
  });

  it('is enforced, rather than declared, where both hold', () => {
    expect(retentionOf('await prisma.visit.deleteMany({ where: { createdAt: { lt: subDays(new Date(), 7) } } });', `/// @lethe retention 30d\n${plain}`)).toMatchObject({ verdict: 'enforced', seconds: 7 * 86_400 });
  });

  it('is enforced where old records are read and then deleted', () => {
    expect(retentionOf(`const old = await prisma.visit.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });
  for (const { id: found } of old) await prisma.visit.delete({ where: { id: found } });`)).toMatchObject({ verdict: 'enforced', seconds: month });
  });

  it('is not enforced where old records are read after another was deleted', () => {
    expect(retentionOf(`await prisma.visit.delete({ where: { id } });
  await prisma.visit.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });`).verdict).not.toBe('enforced');
  });

  it('is enforced where old records are made anonymous', () => {
    expect(retentionOf("await prisma.visit.updateMany({ where: { createdAt: { lt: subDays(new Date(), 30) } }, data: { visitorEmail: '', deletedAt: new Date() } });")).toMatchObject({ verdict: 'enforced', seconds: month });
  });

  it('is not enforced by a purge of later records', () => {
    expect(retentionOf('await prisma.visit.deleteMany({ where: { createdAt: { gt: subDays(new Date(), 30) } } });').verdict).toBe('none');
  });

  it('is not enforced by a purge of the old records of one person', () => {
    expect(retentionOf('await prisma.visit.deleteMany({ where: { visitorEmail: id, createdAt: { lt: subDays(new Date(), 30) } } });').verdict).toBe('none');
  });

  it('is not enforced by a purge of what was deleted softly', () => {
    expect(retentionOf('await prisma.visit.deleteMany({ where: { deletedAt: { lt: subDays(new Date(), 30) } } });').verdict).toBe('none');
  });

  it('is not enforced by an update by age', () => {
    expect(retentionOf('await prisma.visit.updateMany({ where: { createdAt: { lt: subDays(new Date(), 30) } }, data: { expiresAt: new Date() } });').verdict).toBe('none');
  });
});

describe('retention of a collection with a TTL index', () => {
  it('is enforced by the database', () => {
    const application = analyzed({
      'package.json': '{}',
      'models.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Visit', new mongoose.Schema({ email: String, at: { type: Date, expires: '1h' } }));\n",
    });
    const evidence = { file: 'models.js', line: 2, how: 'TTL index on at' };
    expect(storeOf(application, 'Visit').retention).toEqual({ verdict: 'enforced', seconds: 3600, evidence: [evidence], countedFrom: [{ field: 'at', evidence }] });
  });

  const marked = (field: string, code: string): ReturnType<typeof analyzed> => analyzed({
    'package.json': '{"main":"app.js"}',
    'models.js': `const mongoose = require('mongoose');\nconst schema = new mongoose.Schema({ email: String, ${field}: Date });\nschema.index({ ${field}: 1 }, { expireAfterSeconds: 600 });\nmodule.exports = mongoose.model('Visit', schema);\n`,
    'app.js': `const Visit = require('./models');\nconst app = require('express')();\napp.delete('/visits/:id', async (request, response) => {\n  ${code}\n  response.end();\n});\napp.listen(80);\n`,
  });

  it.each([
    ['deletedAt', 'await Visit.updateOne({ _id: request.params.id }, { deletedAt: new Date() });'],
    ['_removing', 'await Visit.findByIdAndUpdate(request.params.id, [{ $set: { _removing: new Date() } }]);'],
    ['archivedAt', 'await Visit.updateOne({ _id: request.params.id }, { $currentDate: { archivedAt: true } });'],
  ])('is none where the index is on a mark that only some records get: %s', (field, code) => {
    const { retention, deletion } = storeOf(marked(field, code), 'Visit');
    expect(retention).toEqual({ verdict: 'none', evidence: [] });
    expect(deletion).toEqual({ verdict: 'hard', evidence: [
      { file: 'app.js', line: 4, how: expect.stringMatching(/marks the record$/) as string },
      { file: 'models.js', line: 3, how: `TTL index on ${field}` },
    ] });
  });

  it.each([
    ['an update without the date', 'await Visit.updateOne({ _id: request.params.id }, { $unset: { endsAt: 1 } });'],
    ['an update to nothing', 'await Visit.updateOne({ _id: request.params.id }, { endsAt: null });'],
    ['a record that is saved without the date', 'const visit = await Visit.findById(request.params.id);\n  visit.endsAt = undefined;\n  await visit.save();'],
  ])('is none where code takes the date away from records that stay: %s', (_, code) => {
    const { retention, deletion } = storeOf(marked('endsAt', code), 'Visit');
    expect(retention).toEqual({ verdict: 'none', evidence: [] });
    expect(deletion.verdict).toBe('hard');
  });

  it('is enforced where code sets the date anew', () => {
    const code = 'await Visit.updateOne({ _id: request.params.id }, { endsAt: new Date() });';
    expect(storeOf(marked('endsAt', code), 'Visit').retention).toMatchObject({ verdict: 'enforced', seconds: 600 });
  });

  it('says nothing of deletion where no code sets the mark', () => {
    expect(storeOf(marked('deletedAt', 'await Visit.find({ deletedAt: null });'), 'Visit').deletion).toEqual({ verdict: 'none', evidence: [] });
  });

  it('is enforced where another index ends all records', () => {
    const application = analyzed({
      'package.json': '{}',
      'models.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Visit', new mongoose.Schema({ email: String, deletedAt: { type: Date, expires: '1h' }, at: { type: Date, expires: '2h' } }));\n",
    });
    expect(storeOf(application, 'Visit').retention).toMatchObject({ verdict: 'enforced', seconds: 7200 });
  });
});
