import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const schema = {
  'prisma/schema.prisma': `
    generator client {
      provider = "prisma-client-js"
    }
    model Login {
      id        String @id
      memberId  String
      member    Member @relation(fields: [memberId], references: [id])
      ipAddress String
      agent     String?
    }
    model Member {
      id     String  @id
      email  String
      logins Login[]
    }
  `,
  'src/prisma.ts': 'import { PrismaClient } from \'@prisma/client\';\nexport const prisma = new PrismaClient();\n',
};

const write = `
  import { prisma } from './prisma';
  export async function record(request: { ip: string }, memberId: string) {
    await prisma.login.create({ data: { memberId, ipAddress: request.ip } });
  }
`;

/** The fields that code writes and nothing reads, of an application that writes `Login.ipAddress`. */
function unreadIn(files: Record<string, string>): string[] {
  const { stores } = analyzed({ ...schema, 'src/write.ts': write, ...files });
  return stores.flatMap((store) => store.fields.filter((field) => field.unread === true).map((field) => `${store.name}.${field.name}`));
}

const ip = ['Login.ipAddress'];

describe('a field that is written and never read', () => {
  it.each<[string, Record<string, string>]>([
    ['is written by name only', {}],
    ['is copied on its way in', {
      'src/write.ts': `
        import { prisma } from './prisma';
        interface Entry { memberId: string; ipAddress: string }
        async function save(entry: Entry) { await prisma.login.create({ data: { memberId: entry.memberId, ipAddress: entry.ipAddress } }); }
        export async function record(ipAddress: string, memberId: string) { await save({ memberId, ipAddress }); }
      `,
    }],
    ['is taken apart on its way in', {
      'src/write.ts': `
        import { prisma } from './prisma';
        async function save({ ipAddress, ...rest }: { ipAddress: string; memberId: string }) { await prisma.login.create({ data: { ...rest, ipAddress } }); }
        export async function record(request: any) { await save({ memberId: '1', ipAddress: request.ip }); }
      `,
    }],
    ['is hashed on its way in', {
      'src/write.ts': `
        import { createHash } from 'crypto';
        import { prisma } from './prisma';
        export async function record(entry: { ipAddress: string }) {
          await prisma.login.create({ data: { memberId: '1', ipAddress: createHash('sha256').update(entry.ipAddress).digest('hex') } });
        }
      `,
    }],
    ['is declared by a schema of the input', { 'src/schema.ts': 'import { z } from \'zod\';\nexport const shape = z.object({ ipAddress: z.string().optional() });' }],
    ['is named by types alone', { 'src/types.ts': 'export interface Shown { ipAddress: string }\nexport type Key = \'ipAddress\';\nexport class Dto { ipAddress: string; }' }],
    ['is read of a request', { 'src/other.ts': 'import type { Request } from \'express\';\nexport const other = (request: Request) => request.body.ipAddress.length;' }],
    ['is seeded', { 'prisma/seed.ts': 'const rows = [{ ipAddress: \'::1\' }];\nconsole.log(rows[0].ipAddress);' }],
    ['is not among those that are selected', { 'src/list.ts': 'import { prisma } from \'./prisma\';\nexport const list = () => prisma.login.findMany({ select: { id: true } });' }],
    ['stands in records that are only asked for other fields', {
      'src/list.ts': `
        import { prisma } from './prisma';
        export async function agents(res: any) {
          const logins = await prisma.login.findMany();
          res.json(logins.filter((login) => login.agent !== null).map((login) => login.agent));
        }
      `,
    }],
    ['stands in records that are looked at and changed', {
      'src/change.ts': `
        import { prisma } from './prisma';
        async function find(id: string) { const login = await prisma.login.findUnique({ where: { id } }); if (!login) throw new Error('none'); return login; }
        export async function change(id: string) { const { memberId } = await find(id); return memberId; }
      `,
    }],
    ['is a condition of another store', { 'src/other.ts': 'export const bans = new Map<string, { network: string }>();\nexport const banned = (address: string) => bans.get(address)?.network;' }],
  ])('because it %s', (_reason, files) => {
    expect(unreadIn(files)).toEqual(ip);
  });

  it.each<[string, Record<string, string>]>([
    ['is shown', { 'src/page.tsx': 'export const Row = (login: any) => <td>{login.ipAddress}</td>;' }],
    ['is shown by a template', { 'views/logins.ejs': '<td><%= login.ipAddress %></td>' }],
    ['is shown by a component in another language', { 'src/Login.vue': '<template><td>{{ login.ipAddress }}</td></template>' }],
    ['is read by another program', { 'reports/logins.py': 'row["ip_address"]' }],
    ['is a condition', { 'src/find.ts': 'import { prisma } from \'./prisma\';\nexport const count = (ip: string) => prisma.login.count({ where: { ipAddress: ip } });' }],
    ['is a condition of a filter that is built', { 'src/find.ts': 'import { prisma } from \'./prisma\';\nexport function count(ip?: string) { const where: any = {}; if (ip) where.ipAddress = ip; return prisma.login.count({ where }); }' }],
    ['is selected', { 'src/find.ts': 'import { prisma } from \'./prisma\';\nexport const list = () => prisma.login.findMany({ select: { ipAddress: true } });' }],
    ['orders a list', { 'src/find.ts': 'import { prisma } from \'./prisma\';\nexport const list = () => prisma.login.findMany({ select: { id: true }, orderBy: { ipAddress: \'asc\' } });' }],
    ['is a column of a statement', { 'src/find.ts': 'import { prisma } from \'./prisma\';\nexport const list = () => prisma.$queryRaw`SELECT id, "ip_address" FROM logins`;' }],
    ['is destructured', { 'src/find.ts': 'export const show = ({ ipAddress }: { ipAddress: string }) => ipAddress;' }],
    ['is named in a list of columns', { 'src/columns.ts': 'export const columns = [\'id\', \'ipAddress\'];' }],
    ['is read with a bracket', { 'src/find.ts': 'export const show = (row: any) => row[\'ipAddress\'];' }],
    ['is compared before it is changed', { 'src/change.ts': 'import { prisma } from \'./prisma\';\nexport async function change(id: string, ip: string) { const login = await prisma.login.findUniqueOrThrow({ where: { id } }); return login.ipAddress === ip; }' }],
    ['may be in a record that is sent', { 'src/list.ts': 'import { prisma } from \'./prisma\';\nexport async function list(res: any) { res.json(await prisma.login.findMany()); }' }],
    ['may be in a record that a function without callers returns', { 'src/list.ts': 'import { prisma } from \'./prisma\';\nexport async function list() { const logins = await prisma.login.findMany(); return logins; }' }],
    ['may be in a record that goes into a component', { 'src/list.tsx': 'import { prisma } from \'./prisma\';\nexport async function Page() { const logins = await prisma.login.findMany(); return <ul>{logins.map((login) => <Row login={login} />)}</ul>; }' }],
    ['may be in a record that is spread', { 'src/list.ts': 'import { prisma } from \'./prisma\';\nexport async function list(res: any) { const [login] = await prisma.login.findMany(); const shown = { ...login }; res.json(shown); }' }],
    ['may be what a computed key picks', { 'src/list.ts': 'import { prisma } from \'./prisma\';\nexport async function pick(key: string) { const login: any = await prisma.login.findFirst(); const value = login[key]; return String(value); }' }],
    ['may be in a record that the write gives back', { 'src/write.ts': write.replace('await prisma', 'return prisma') }],
    ['comes along with another record', { 'src/list.ts': 'import { prisma } from \'./prisma\';\nexport const member = (id: string) => prisma.member.findUnique({ where: { id }, include: { logins: true } });' }],
    ['may be in the table that a computed name means', { 'src/export.ts': 'import { prisma } from \'./prisma\';\nexport const dump = (model: string) => (prisma as any)[model];\nexport const rows = (prisma: any, model: string) => prisma[model].findMany();' }],
  ])('but not where it %s', (_reason, files) => {
    expect(unreadIn(files)).toEqual([]);
  });

  it('but not where nothing writes it', () => {
    expect(unreadIn({ 'src/write.ts': 'export {};' })).toEqual([]);
  });
});

describe('a field of a mongoose document', () => {
  const files = {
    'src/user.js': `
      const mongoose = require('mongoose');
      module.exports = mongoose.model('User', new mongoose.Schema({ email: String, password: String, birthDate: Date }));
    `,
    'src/register.js': `
      const User = require('./user');
      exports.register = async (req, res) => {
        const { email, password, birthDate } = req.body;
        const user = new User({ email, password, birthDate });
        await user.save();
        res.json({ id: user.id });
      };
    `,
    'src/login.js': `
      const bcrypt = require('bcrypt');
      const User = require('./user');
      exports.login = async (req, res) => {
        const user = await User.findOne({ email: req.body.email });
        res.json({ ok: await bcrypt.compare(req.body.password, user.password) });
      };
    `,
  };
  const unread = (more: Record<string, string> = {}): string[] => analyzed({ ...files, ...more }).stores.flatMap((store) => store.fields.filter((field) => field.unread === true).map((field) => field.name));

  it('is unread where it is only constructed; a comparison by a library reads', () => {
    expect(unread()).toEqual(['birthDate']);
  });

  it('is read where the document is sent', () => {
    expect(unread({ 'src/me.js': 'const User = require(\'./user\');\nexports.me = async (req, res) => { res.json(await User.findById(req.params.id)); };' })).toEqual([]);
  });

  it('is unread where the document is sent without it', () => {
    expect(unread({ 'src/me.js': 'const User = require(\'./user\');\nexports.me = async (req, res) => { res.json(await User.findById(req.params.id).select(\'email\')); };' })).toEqual(['birthDate']);
  });
});

describe('a field of an event', () => {
  const files = {
    'src/events.ts': `
      import { Tinybird } from '@chronark/zod-bird';
      import { z } from 'zod';
      const recordVisit = new Tinybird({}).buildIngestEndpoint({ datasource: 'visits', event: z.object({ ipAddress: z.string() }) });
      export const visit = (request: { ip: string }) => recordVisit({ ipAddress: request.ip });
    `,
  };

  it('is asked for at the service', () => {
    const [store] = analyzed(files).stores;
    expect(store?.fields.map(({ name, unread }) => [name, unread])).toEqual([['ipAddress', undefined]]);
    expect(store?.accesses.map(({ verb, writes }) => [verb, Object.keys(writes)])).toEqual([['create', ['ipAddress']]]);
  });
});
