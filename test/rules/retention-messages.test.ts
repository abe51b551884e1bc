import { describe, expect, it } from 'vitest';
import { requireRetention } from '../../rules/require-retention.js';
import { ruleAlone } from '../../src/judge/rule-alone.js';
import { defaultPolicy, type Policy } from '../../src/policy/policy.js';
import { analyzed } from '../collect/analyzed.js';

const model = (more = ''): string => `generator client {
  provider = "prisma-client-js"
}
/// @lethe retention 30d
model Visit {
  id String @id
  visitorEmail String
  createdAt DateTime
  expiresAt DateTime
  legalHold Boolean
  ${more}
}
`;
const start = `import { PrismaClient } from '@prisma/client';
import { subDays, subMonths } from 'date-fns';
const prisma = new PrismaClient();
export const used = [subDays, subMonths];
`;

interface Found { message: string; evidence: string[] }

function problemsOf(code: string, { schema = model(), options = {}, policy = {} }: { schema?: string; options?: object; policy?: Partial<Policy> } = {}): Found[] {
  const application = analyzed({ 'package.json': '{}', 'schema.prisma': schema, 'src/main.ts': `${start}${code}` }, policy);
  return requireRetention.check(application, { ...requireRetention.defaults, ...options }, defaultPolicy(), ruleAlone())
    .map(({ message, evidence }) => ({ message, evidence: evidence.map(({ file, line }) => `${file}:${line}`) }));
}

const purge = (deadline: string, more = 'legalHold: false, '): string => `setInterval(() => prisma.visit.deleteMany({ where: { ${more}createdAt: { lt: ${deadline} } } }), 1000);\n`;

it('a store that nothing ends is told by the date to purge by: the one of the policy, else its own deadline', () => {
  const application = analyzed({ 'package.json': '{}', 'schema.prisma': model().replace('/// @lethe retention 30d\n', ''), 'src/main.ts': start });
  const remedyWith = (from: string): string | undefined => {
    const retention = [{ target: 'Visit', period: '30 days', seconds: 2_592_000, from, line: 1, column: 1, start: 0, end: 1 }];
    return requireRetention.check(application, requireRetention.defaults, { ...defaultPolicy(), retention }, ruleAlone())[0]?.message.split('. ').at(-1);
  };
  expect(remedyWith('createdat')).toBe('Declare a period and delete old records by createdAt from a scheduled job, or stop storing them.');
  expect(remedyWith('nowhere')).toBe('Declare a period and delete old records by expiresAt from a scheduled job, or stop storing them.');
});

it.each(['startedAt', 'completed_at', 'viewedAt', 'visitedOn'])('a store with %s needs no other date', (date) => {
  const schema = model().replace('/// @lethe retention 30d\n', '').replace('createdAt DateTime\n  expiresAt DateTime', `${date} DateTime`);
  expect(problemsOf('', { schema })[0]?.message).toContain(`Declare a period and delete old records by ${date} from a scheduled job`);
});

describe('a purge under a declared period', () => {
  it('that comes too late is reported with both periods and the place', () => {
    expect(problemsOf(purge('subDays(new Date(), 90)'))).toEqual([{
      message: 'Visit keeps visitorEmail (contact) for 90 days, and 30 days are declared: the purge in src/main.ts:5 comes too late. '
        + 'Purge after the declared period, or declare the longer one.',
      evidence: ['src/main.ts:5', 'schema.prisma:4', 'src/main.ts:5', 'src/main.ts:5'],
    }]);
  });

  it.each([
    ['of the same period', purge('subDays(new Date(), 30)')],
    ['of a shorter period', purge('subDays(new Date(), 7)')],
    ['of a month where 30 days are declared', purge('subMonths(new Date(), 1)')],
    ['of an unknown period', purge('subDays(new Date(), Number(process.env.DAYS))')],
    ['of what has expired', 'setInterval(() => prisma.visit.deleteMany({ where: { legalHold: false, expiresAt: { lt: new Date() } } }), 1000);\n'],
  ])('%s is fine', (_which, code) => {
    expect(problemsOf(code)).toEqual([]);
  });

  it('of the policy is compared in the same way', () => {
    const policy = { file: 'lethe.yaml', retention: [{ target: 'Visit', seconds: 7 * 86_400, period: '7d', line: 3, column: 5, start: 0, end: 0 }] };
    const schema = model().replace('/// @lethe retention 30d\n', '');
    expect(problemsOf(purge('subDays(new Date(), 30)'), { schema, policy })[0]?.message).toMatch(/for 30 days, and 7 days are declared/);
    expect(problemsOf(purge('subDays(new Date(), 7)'), { schema, policy })).toEqual([]);
  });

  it('that is the slower of two decides', () => {
    expect(problemsOf(purge('subDays(new Date(), 7)') + purge('subDays(new Date(), 60)'))[0]?.message).toMatch(/for 60 days, .* src\/main\.ts:6 /);
  });
});

describe('a purge that nothing runs', () => {
  it('is reported with the end of its callers', () => {
    const code = 'async function purgeOldVisits() { await prisma.visit.deleteMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } }); }\nasync function runMaintenance() {\n  await purgeOldVisits();\n}\n';
    expect(problemsOf(code)[0]?.message).toBe('Visit keeps visitorEmail (contact) for ever: the purge by age in src/main.ts:5 never runs: '
      + 'purgeOldVisits is only called by runMaintenance, which nothing calls (src/main.ts:6). Run it from a schedule.');
  });
});

describe('a field that puts records on hold', () => {
  const message = 'The purge of Visit in src/main.ts:5 never reads legalHold, so it deletes records that are on hold. Leave records out of the purge while legalHold is set.';

  it('is reported where the purge never reads it', () => {
    expect(problemsOf(purge('subDays(new Date(), 30)', ''))).toEqual([{ message, evidence: ['src/main.ts:5'] }]);
  });

  it.each([
    ['in its condition', purge('subDays(new Date(), 30)')],
    ['in a condition of a variable', `const free = { legalHold: { not: true } };\n${purge('subDays(new Date(), 30)', '...free, ')}`],
    ['in a helper', `const isFree = (visit: { legalHold: boolean }) => !visit.legalHold;\nasync function tidy() {\n  const old = await prisma.visit.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });\n  for (const visit of old) if (isFree(visit)) await prisma.visit.delete({ where: { id: visit.id } });\n}\nsetInterval(tidy, 1000);\n`],
    ['in what hands the records over', 'async function removeAll(ids: string[]) { await prisma.visit.deleteMany({ where: { id: { in: ids } } }); }\nasync function tidy() {\n  const old = await prisma.visit.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });\n  const free = old.filter((visit) => !visit.legalHold);\n  await removeAll(free.map(({ id }) => id));\n}\nsetInterval(tidy, 1000);\n'],
  ])('is fine where the purge reads it %s', (_where, code) => {
    expect(problemsOf(code)).toEqual([]);
  });

  it.each(['legal_hold Boolean', 'onHold Boolean', 'litigation_hold Boolean', 'holdUntil DateTime?', 'doNotDelete Boolean', 'retainUntil DateTime?', 'isLegalHold Boolean'])('is known as %s', (field) => {
    const schema = model(field).replace('  legalHold Boolean\n', '');
    expect(problemsOf(purge('subDays(new Date(), 30)', ''), { schema })[0]?.message).toContain(`never reads ${field.split(' ', 1)[0] ?? ''}`);
  });

  it.each(['household String', 'holder String', 'threshold Int', 'shareholding Float', 'holdings String', 'holdMusic String', 'placeholder String'])('is not seen in %s', (field) => {
    expect(problemsOf(purge('subDays(new Date(), 30)', ''), { schema: model(field).replace('  legalHold Boolean\n', '') })).toEqual([]);
  });

  it('is left alone where the option says so', () => {
    expect(problemsOf(purge('subDays(new Date(), 30)', ''), { options: { checkLegalHolds: false } })).toEqual([]);
  });

  it('says nothing where nothing purges', () => {
    expect(problemsOf('', { options: { allowDeclared: true } })).toEqual([]);
  });
});
