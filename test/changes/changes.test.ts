import { describe, expect, it } from 'vitest';
import { analyzeChange } from '../../src/changed-analysis.js';
import type { Finding } from '../../src/judge/rule.js';
import { loadPolicy } from '../../src/policy/load.js';
import { TemporaryRepository } from './repository.js';

const client = 'import { PrismaClient } from \'@prisma/client\';\nexport const prisma = new PrismaClient();\n';
const guest = (fields = ''): string => `generator client {\n  provider = "prisma-client-js"\n}\n\nmodel Guest {\n  id String @id\n  email String\n${fields}  createdAt DateTime\n}\n`;
const purge = (days: number): string => `import { prisma } from './client.js';
export const purge = () => prisma.guest.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - ${String(days)} * 86_400_000) } } });
setInterval(purge, 3_600_000);
`;
const removal = 'import { prisma } from \'./client.js\';\nexport const checkOut = (id: string) => prisma.guest.delete({ where: { id } });\n';
const routes = 'import { checkOut } from \'./removal.js\';\nimport express from \'express\';\nconst app = express();\napp.delete(\'/guests/:id\', async (request, response) => { await checkOut(request.params.id); response.end(); });\n';

const hotel = {
  'package.json': '{ "name": "hotel" }', 'prisma/schema.prisma': guest(), 'src/client.ts': client, 'src/purge.ts': purge(30), 'src/removal.ts': removal, 'src/routes.ts': routes,
};

/** What is reported when the files of the hotel change, as `file:line rule`, and the findings themselves. */
async function since(files: Readonly<Record<string, string | undefined>>, start: Readonly<Record<string, string>> = hotel): Promise<{ places: string[]; findings: Finding[] }> {
  const repository = new TemporaryRepository(start);
  repository.write(files);
  const root = repository.folder;
  const { findings } = await analyzeChange('main', { root, policy: loadPolicy(root) }, undefined);
  return { places: findings.map(({ span, rule }) => `${span.file}:${String(span.line)} ${rule.replace('lethe/', '')}`), findings };
}

describe('a change', () => {
  it('without an effect on data is silent, whatever was there before', async () => {
    const logs = 'import { prisma } from \'./client.js\';\nexport const show = async () => { console.log(await prisma.guest.findMany()); };\n';
    expect((await since({ 'src/greeting.ts': 'export const greeting = \'Good morning\';\n' }, { ...hotel, 'src/show.ts': logs })).places).toEqual([]);
    expect((await since({ 'src/show.ts': `\n\n// Moved down.\n${logs}` }, { ...hotel, 'src/show.ts': logs })).places).toEqual([]);
  });

  it('that adds a personal field shows it', async () => {
    const { places, findings } = await since({ 'prisma/schema.prisma': guest('  birthDate DateTime\n') });
    expect(places).toEqual(['prisma/schema.prisma:8 new-personal-data']);
    expect(findings[0]?.message).toBe('Guest.birthDate (demographic) is a new personal field. Records of Guest stay for 30 days. Keep it only if it is needed, and for as long as it is.');
  });

  it('that adds a store of personal data shows it once, and what rules say of it', async () => {
    const { places, findings } = await since({ 'prisma/schema.prisma': `${guest()}\nmodel Visitor {\n  id String @id\n  phone String\n}\n` });
    expect(places).toEqual(['prisma/schema.prisma:11 new-personal-data', 'prisma/schema.prisma:11 require-deletion', 'prisma/schema.prisma:11 require-retention']);
    expect(findings[0]?.message).toMatch(/^Visitor is a new store of personal data: phone \(contact\)\. Its records stay for ever/);
  });

  it('that adds a second store of a name shows it, and does not take it for the first one', async () => {
    const entity = (fields: string): string => `import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Guest {\n  @PrimaryColumn() id: string;\n${fields}}\n`;
    const off = 'rules:\n  require-retention: off\n  require-deletion: off\n';
    const start = { 'package.json': hotel['package.json'], 'lethe.yaml': off, 'src/rooms/guest.ts': entity('  @Column() email: string;\n') };
    expect((await since({ 'src/bar/guest.ts': entity('  @Column() email: string;\n') }, start)).places).toEqual(['src/bar/guest.ts:3 new-personal-data']);
    const moved = { 'src/rooms/guest.ts': undefined, 'src/people/guest.ts': entity('  @Column() email: string;\n  @Column() phone: string;\n') };
    expect((await since(moved, start)).places).toEqual(['src/people/guest.ts:6 new-personal-data']);
  });

  it('that removes the only deletion is reported at the model, with the deletion that was', async () => {
    const start = { ...hotel, 'src/purge.ts': 'export {};\n' };
    const { places, findings } = await since({ 'src/removal.ts': 'export const checkOut = async (id: string) => id;\n' }, start);
    expect(places).toEqual(['prisma/schema.prisma:5 require-deletion']);
    expect(findings[0]?.evidence).toContainEqual({ file: 'src/removal.ts', line: 2, how: 'before the change: prisma.guest.delete in checkOut' });
  });

  it('that removes a purge is reported at the model, where the records still can be deleted', async () => {
    const { places, findings } = await since({ 'src/purge.ts': undefined });
    expect(places).toEqual(['prisma/schema.prisma:5 require-retention']);
    expect(findings[0]?.evidence.map(({ how }) => how)).toContainEqual(expect.stringMatching(/^before the change: .*prisma\.guest\.deleteMany/));
  });

  it('that removes a purge shows it also where the rule is off', async () => {
    const { places, findings } = await since({ 'src/purge.ts': undefined }, { ...hotel, 'lethe.yaml': 'rules:\n  require-retention: off\n' });
    expect(places).toEqual(['prisma/schema.prisma:5 weaker-erasure']);
    expect(findings[0]?.message).toBe('This change takes the end of Guest away: records stayed for 30 days, and now stay for ever: nothing limits how long records stay. Bring the purge or limit back, or make another one run.');
  });

  it('that purges later shows both periods', async () => {
    const { places, findings } = await since({ 'src/purge.ts': purge(365) });
    expect(places).toEqual(['prisma/schema.prisma:5 longer-retention']);
    expect(findings[0]?.message).toMatch(/^This change keeps records of Guest for 1 year, and it was 30 days\./);
    expect((await since({ 'src/purge.ts': purge(7) })).places).toEqual([]);
  });

  it('that lengthens a declared period shows both', async () => {
    const start = { ...hotel, 'src/purge.ts': 'export {};\n', 'lethe.yaml': 'retention:\n  Guest: 30d\nrules:\n  require-retention: off\n' };
    const { places } = await since({ 'lethe.yaml': 'retention:\n  Guest: 5 years\nrules:\n  require-retention: off\n' }, start);
    expect(places).toEqual(['prisma/schema.prisma:5 longer-retention']);
  });

  it('that sends data to a service shows it at the call', async () => {
    const tracking = 'import { PostHog } from \'posthog-node\';\nimport { prisma } from \'./client.js\';\nconst posthog = new PostHog(\'key\');\nexport const track = async () => {\n  const guest = await prisma.guest.findFirstOrThrow();\n  posthog.capture({ distinctId: guest.id, event: \'visit\', properties: { email: guest.email } });\n};\n';
    const { places } = await since({ 'src/track.ts': tracking }, { ...hotel, 'lethe.yaml': 'rules:\n  no-personal-data-to-third-parties: off\n' });
    expect(places).toEqual(['src/track.ts:6 new-recipient']);
    expect((await since({ 'src/track.ts': tracking })).places).toEqual(['src/track.ts:6 no-personal-data-to-third-parties']);
  });

  it('that hashes no longer is shown where the rule is off, and as its finding where it is on', async () => {
    const log = (value: string): string => `import { createHash } from 'node:crypto';\nimport { prisma } from './client.js';\nconst hash = (text: string) => createHash('sha256').update(text).digest('hex');\nexport const show = async () => {\n  const guest = await prisma.guest.findFirstOrThrow();\n  console.log(${value});\n  hash('');\n};\n`;
    const strict = { ...hotel, 'lethe.yaml': 'preset: strict\n', 'src/show.ts': log('hash(guest.email)') };
    const recommended = { ...strict, 'lethe.yaml': 'preset: recommended\n' };
    expect((await since({ 'src/show.ts': log('guest.email') }, recommended)).places).toEqual(['src/show.ts:6 no-personal-data-in-logs']);
    expect((await since({ 'src/show.ts': log('guest.email') }, strict)).places).toEqual(['src/show.ts:6 weaker-redaction']);
    const off = { ...strict, 'lethe.yaml': 'rules:\n  no-personal-data-in-logs: off\n' };
    expect((await since({ 'src/show.ts': log('guest.email') }, off)).places).toEqual(['src/show.ts:6 weaker-redaction']);
  });

  it('that makes a logger remove less is shown at what it logs', async () => {
    const logger = (paths: string): string => `import pino from 'pino';\nimport { prisma } from './client.js';\nconst logger = pino({ redact: [${paths}] });\nexport const show = async () => { logger.info({ guest: await prisma.guest.findFirstOrThrow() }); };\n`;
    const off = { ...hotel, 'lethe.yaml': 'rules:\n  no-personal-data-in-logs: off\n', 'src/show.ts': logger('\'guest.id\', \'token\'') };
    const { places, findings } = await since({ 'src/show.ts': logger('\'guest.id\'') }, off);
    expect(places).toEqual(['src/show.ts:4 weaker-redaction']);
    expect(findings[0]?.message).toMatch(/^The logger behind logger\.info no longer removes token\./);
  });

  it('of a file\'s name alone is silent', async () => {
    const repository = new TemporaryRepository(hotel);
    repository.git('mv', 'src/removal.ts', 'src/check-out.ts');
    repository.write({ 'src/routes.ts': routes.replace('./removal.js', './check-out.js') });
    const { findings } = await analyzeChange('main', { root: repository.folder, policy: loadPolicy(repository.folder) }, undefined);
    expect(findings).toEqual([]);
  });
});
