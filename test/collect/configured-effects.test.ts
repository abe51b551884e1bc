import { describe, expect, it } from 'vitest';
import type { Application, Store } from '../../src/link/application.js';
import { analyzed, storeOf } from './analyzed.js';

const schema = `generator client {
  provider = "prisma-client-js"
}
model User {
  id String @id
  email String
  image String?
  accounts Account[]
  sessions Session[]
}
model Account {
  id String @id
  userId String
  access_token String?
  user User @relation(fields: [userId], references: [id], onDelete: Cascade)
}
model Session {
  id String @id
  sessionToken String @unique
  userId String
  ipAddress String?
  expires DateTime
  user User @relation(fields: [userId], references: [id], onDelete: Cascade)
}
model VerificationToken {
  identifier String
  token String @unique
  email String?
  expires DateTime
}
model Verification {
  id String @id
  identifier String
  email String?
  expiresAt DateTime
}
model Member {
  id String @id
  userId String
  email String
}
`;
const client = "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n";

function readingRoom(auth: string, more: Record<string, string> = {}): Application {
  return analyzed({ 'package.json': '{}', 'prisma/schema.prisma': schema, 'src/prisma.ts': client, 'src/auth.ts': auth, ...more });
}

/** `retention deletion` of stores by name. */
function verdictsOf(application: Application, ...names: string[]): string[] {
  return names.map((name) => verdict(storeOf(application, name)));
}

function verdict({ name, retention, deletion }: Store): string {
  return `${name} ${retention.verdict} ${deletion.verdict}`;
}

const imports = "import NextAuth from 'next-auth';\nimport { PrismaAdapter } from '@auth/prisma-adapter';\nimport { prisma } from './prisma';\n";

describe('an adapter of Auth.js', () => {
  const application = readingRoom(`${imports}export const { handlers, auth } = NextAuth({ adapter: PrismaAdapter(prisma), providers: [] });\n`);

  it('deletes sessions at sign-out, and compares their deadline only when they are presented', () => {
    const { retention, deletion } = storeOf(application, 'Session');
    expect(retention).toEqual({ verdict: 'checked', evidence: [{ file: 'src/auth.ts', line: 4, how: 'compares the deadline when reading' }] });
    expect(deletion).toEqual({ verdict: 'hard', evidence: [{ file: 'src/auth.ts', line: 4, how: 'PrismaAdapter in deleteSession' }] });
  });

  it('deletes verification tokens when they are used', () => {
    expect(verdictsOf(application, 'VerificationToken')).toEqual(['VerificationToken checked hard']);
  });

  it('creates persons and accounts, and deletes neither', () => {
    expect(verdictsOf(application, 'User', 'Account')).toEqual(['User none none', 'Account none none']);
    expect(storeOf(application, 'Account').accesses.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['create', 'read']));
  });

  it('does nothing to other stores', () => {
    expect(storeOf(application, 'Member').accesses).toEqual([]);
  });
});

describe('an adapter of Auth.js that the application writes', () => {
  const members = `createUser: (data) => prisma.user.create({ data }),
  getUserByAccount: (key) => prisma.account.findFirst({ where: key }),
  linkAccount: (data) => prisma.account.create({ data }),
  deleteUser: (id) => prisma.user.delete({ where: { id } }),
  unlinkAccount: (key) => prisma.account.delete({ where: key }),
  async deleteSession(sessionToken) { await prisma.session.delete({ where: { sessionToken } }); },
`;

  it.each([
    ['in a variable', `const adapter = {\n  ${members}};\nexport default NextAuth({ adapter, providers: [] });\n`],
    ['that a function makes', `function Shelves(): any {\n  return {\n  ${members}};\n}\nexport default NextAuth({ adapter: Shelves(), providers: [] });\n`],
  ])('removes neither persons nor accounts, as nothing calls those members: %s', (_place, code) => {
    expect(verdictsOf(readingRoom(imports + code), 'User', 'Account', 'Session')).toEqual(['User none none', 'Account none none', 'Session none hard']);
  });

  it('removes persons where code calls the member itself', () => {
    const code = `const adapter = {\n  ${members}};\nexport default NextAuth({ adapter, providers: [] });\nexport async function DELETE(request: Request) { await adapter.deleteUser(request.url); }\n`;
    expect(verdictsOf(readingRoom(imports + code), 'User')).toEqual(['User none hard']);
  });

  it('tells members of the same name elsewhere apart', () => {
    const code = 'export default createServer({ deleteUser: (id: string) => prisma.user.delete({ where: { id } }) });\n';
    expect(verdictsOf(readingRoom(imports + code), 'User')).toEqual(['User none hard']);
  });
});

describe('the session strategy beside an adapter of Auth.js', () => {
  it.each([
    ['in the same object', "export const options = { session: { strategy: 'jwt' }, adapter: PrismaAdapter(prisma) };"],
    ['with a type assertion', "export const options = { adapter: PrismaAdapter(prisma) as any, session: { strategy: 'jwt' as const } };"],
    ['of an adapter in a variable', "const adapter = PrismaAdapter(prisma);\nexport default NextAuth({ adapter, session: { strategy: 'jwt' } });"],
    ['of an adapter with other methods', "const base = PrismaAdapter(prisma);\nconst adapter = { ...base, createUser: (data: any) => base.createUser(data) };\nexport default NextAuth({ adapter, session: { strategy: 'jwt' } });"],
    ['of an adapter that a function makes', "function makeAdapter(database: any) { return { ...PrismaAdapter(database) }; }\nexport default NextAuth({ adapter: makeAdapter(prisma), session: { strategy: 'jwt' } });"],
    ['in a function of the request', "export default NextAuth(() => ({ adapter: PrismaAdapter(prisma), session: { strategy: 'jwt' } }));"],
    ['in the words of version 3', "export default NextAuth({ adapter: PrismaAdapter(prisma), session: { jwt: true } });"],
    ['in a spread object', "const shared = { session: { strategy: 'jwt' } };\nexport default NextAuth({ ...shared, adapter: PrismaAdapter(prisma) });"],
  ])('keeps sessions out of the database: %s', (_place, code) => {
    expect(storeOf(readingRoom(`${imports}${code}\n`), 'Session').accesses).toEqual([]);
  });

  it('is found in the file that imports the adapter', () => {
    const application = readingRoom(`${imports}export const adapter = PrismaAdapter(prisma);\n`, {
      'src/options.ts': "import { adapter } from './auth';\nexport const options = { adapter, session: { strategy: 'jwt' } };\n",
    });
    expect(storeOf(application, 'Session').accesses).toEqual([]);
  });

  it('changes nothing where it is the database', () => {
    const application = readingRoom(`${imports}export default NextAuth({ adapter: PrismaAdapter(prisma), session: { strategy: 'database' } });\n`);
    expect(verdictsOf(application, 'Session')).toEqual(['Session checked hard']);
  });

  it('changes nothing where it is decided when the code runs', () => {
    const application = readingRoom(`${imports}export default NextAuth({ adapter: PrismaAdapter(prisma), session: { strategy: process.env.STRATEGY ?? 'jwt' } });\n`);
    expect(verdictsOf(application, 'Session')).toEqual(['Session checked hard']);
  });

  it('changes nothing in an object that the adapter is no part of', () => {
    const application = readingRoom(`${imports}export const other = { session: { strategy: 'jwt' } };\nexport default NextAuth({ adapter: PrismaAdapter(prisma) });\n`);
    expect(verdictsOf(application, 'Session')).toEqual(['Session checked hard']);
  });
});

describe('an adapter under another name', () => {
  it.each([
    ['renamed at its import', "import { PrismaAdapter as connect } from '@next-auth/prisma-adapter';\nimport { prisma } from './prisma';\nexport const options = { adapter: connect(prisma) };\n"],
    ['of a namespace', "import * as adapters from '@auth/prisma-adapter';\nimport { prisma } from './prisma';\nexport const options = { adapter: adapters.PrismaAdapter(prisma) };\n"],
    ['of a client without a type', "import { PrismaAdapter } from '@auth/prisma-adapter';\nexport const options = (client: any) => ({ adapter: PrismaAdapter(client) });\n"],
  ])('counts: %s', (_name, code) => {
    expect(verdictsOf(readingRoom(code), 'Session')).toEqual(['Session checked hard']);
  });

  it('does not count where it is a function of the application', () => {
    const code = 'export function PrismaAdapter(client: unknown): unknown { return client; }\nexport const adapter = PrismaAdapter({});\n';
    expect(verdictsOf(readingRoom(code), 'Session')).toEqual(['Session none none']);
  });
});

const betterImports = `import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { admin as adminPlugin, organization } from 'better-auth/plugins';
import { prisma } from './prisma';
export const used = [adminPlugin, organization];
`;
const better = (options: string): Application => readingRoom(`${betterImports}export const auth = betterAuth({ database: prismaAdapter(prisma, { provider: 'postgresql' }), ${options} });\n`);

describe('better-auth', () => {
  it('finds a renamed model in a schema whose tables have the plural of the name', () => {
    const tables = "import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const visitors = pgTable('visitors', { id: text('id').primaryKey(), email: text('email') });\nexport const sessions = pgTable('sessions', { id: text('id').primaryKey(), userId: text('user_id').references(() => visitors.id, { onDelete: 'cascade' }), ipAddress: text('ip_address') });\n";
    const auth = "import { betterAuth } from 'better-auth';\nimport { drizzleAdapter } from 'better-auth/adapters/drizzle';\nimport * as schema from './schema';\nimport { db } from './db';\nexport const auth = betterAuth({ database: drizzleAdapter(db, { provider: 'pg', schema, usePlural: true }), user: { modelName: 'visitor', deleteUser: { enabled: true } } });\n";
    const files = { 'package.json': '{}', 'src/schema.ts': tables, 'src/db.ts': "import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle('');\n", 'src/auth.ts': auth };
    expect(verdictsOf(analyzed(files), 'visitors', 'sessions')).toEqual(['visitors none hard', 'sessions checked hard']);
  });

  it('deletes sessions, unlinks accounts, and purges verifications', () => {
    const application = better('');
    expect(verdictsOf(application, 'User', 'Account', 'Session', 'Verification')).toEqual(['User none none', 'Account none hard', 'Session checked hard', 'Verification enforced hard']);
    expect(storeOf(application, 'Verification').retention.evidence[0]).toEqual({ file: 'src/auth.ts', line: 6, how: 'betterAuth by expiresAt' });
  });

  it('deletes a person with sessions and accounts where that is enabled', () => {
    const { deletion, survivors } = storeOf(better('user: { deleteUser: { enabled: true } }'), 'User');
    expect(deletion).toEqual({ verdict: 'hard', evidence: [{ file: 'src/auth.ts', line: 6, how: 'betterAuth in deleteUser' }] });
    expect(survivors.map(({ store }) => store.replace(/.*#/, ''))).toEqual(['VerificationToken', 'Verification', 'Member']);
  });

  it('deletes nobody where that is switched off', () => {
    expect(verdictsOf(better('user: { deleteUser: { enabled: false } }'), 'User')).toEqual(['User none none']);
  });

  it('deletes persons where administrators may', () => {
    expect(verdictsOf(better('plugins: [adminPlugin()]'), 'User')).toEqual(['User none hard']);
  });

  it('removes members of organizations', () => {
    expect(verdictsOf(better('plugins: [organization()]'), 'Member')).toEqual(['Member none hard']);
  });

  it('purges no verifications where that is switched off', () => {
    expect(verdictsOf(better('verification: { disableCleanup: true }'), 'Verification')).toEqual(['Verification checked hard']);
  });

  it('keeps no sessions in the database beside a secondary storage, unless told to', () => {
    expect(storeOf(better('secondaryStorage: {} as any'), 'Session').accesses).toEqual([]);
    expect(verdictsOf(better('secondaryStorage: {} as any, session: { storeSessionInDatabase: true }'), 'Session')).toEqual(['Session checked hard']);
  });

  it('keeps them in the database where the secondary storage may be missing', () => {
    expect(verdictsOf(better('secondaryStorage: process.env.CACHE ? ({} as any) : undefined'), 'Session')).toEqual(['Session checked hard']);
  });

  it('uses the names that the options give', () => {
    const application = better("session: { modelName: 'verificationToken' }");
    expect(storeOf(application, 'Session').accesses).toEqual([]);
    expect(verdictsOf(application, 'VerificationToken')).toEqual(['VerificationToken checked hard']);
  });

  it('does nothing without a database', () => {
    expect(storeOf(readingRoom(`${betterImports}export const auth = betterAuth({ plugins: [organization()] });\n`), 'Session').accesses).toEqual([]);
  });

  it('finds its tables by name where the database is given without an adapter', () => {
    const application = readingRoom(`${betterImports}export const auth = betterAuth({ database: new (Object as any)() });\n`);
    expect(verdictsOf(application, 'Session')).toEqual(['Session checked hard']);
  });
});

describe('several schemas', () => {
  it('are told apart by the client that the adapter is given', () => {
    const application = analyzed({
      'package.json': '{}',
      'apps/web/package.json': '{ "name": "web" }',
      'apps/web/schema.prisma': schema.replace('"prisma-client-js"', '"prisma-client-js"\n  output = "./near"'),
      'packages/accounts/package.json': '{ "name": "accounts" }',
      'packages/accounts/schema.prisma': schema.replace('"prisma-client-js"', '"prisma-client-js"\n  output = "./far"'),
      'apps/web/auth.ts': "import { PrismaAdapter } from '@auth/prisma-adapter';\nimport { PrismaClient } from '../../packages/accounts/far';\nexport const options = { adapter: PrismaAdapter(new PrismaClient()) };\n",
    });
    const deleted = application.stores.filter(({ name, deletion }) => name === 'Session' && deletion.verdict === 'hard');
    expect(deleted.map(({ id }) => id)).toEqual(['packages/accounts/schema.prisma#Session']);
  });
});
