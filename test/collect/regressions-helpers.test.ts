import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom, withUser } from './newsroom.js';

const helpers = `export function plain(value: any): string { return JSON.stringify(value); }
export function quoted(value: unknown): string { return \`<\${String(value)}>\`; }
`;

describe('a helper that takes anything', () => {
  itLogs({
    ...withUser,
    shared: {
      ...newsroom,
      'src/plain.ts': helpers,
      'src/other.ts': "import { plain } from './plain';\nimport { prisma } from './prisma';\nexport const text = plain(await prisma.user.findFirstOrThrow());\n",
    },
    file: (code) => `import { plain, quoted } from './plain';\nvoid [plain, quoted];\n${withUser.file(code)}`,
  }, [
    ['is silent with something else, whatever other callers pass', "log.info(plain({ code: id.length })); log.info(plain('sent'));", []],
    ['hands on what it is given here', 'log.info(plain(user.email));', ['User.email']],
    ['of unknown type hands on what it is given here', 'log.info(quoted(user.phone));', ['User.phone']],
  ]);
});

describe('a table of chosen columns', () => {
  itLogs(withUser, [
    ['prints these', "console.table([user], ['phone']);", ['User.phone']],
    ['without personal ones is silent', "console.table([user], ['id', 'createdAt']);", []],
    ['prints all where none are chosen', 'console.table([user]);', ['User.birthDate', 'User.email', 'User.name', 'User.phone']],
  ]);
});

const plainFile: Around = { shared: newsroom, file: (code) => `import { z } from 'zod';\nimport { log } from './log';\nvoid z;\n${code}\nvoid log;\nexport {};\n` };

describe('an object of a type that is made of another', () => {
  const guest = 'interface Guest { key: string; email: string; seats: number }\n';
  itLogs(plainFile, [
    ['by a schema', "const schema = z.object({ key: z.string(), email: z.string() });\nexport function act(guest: z.infer<typeof schema>) { log.info(guest); }", ['guest.email']],
    ['by Omit', `${guest}export function act(guest: Omit<Guest, 'key'>) { log.info(guest); }`, ['guest.email']],
    ['by Pick of what is no person\'s is silent', `${guest}export function act(guest: Pick<Guest, 'seats'>) { log.info(guest); }`, []],
  ]);
});

describe('a variable that says more than what it is given', () => {
  itLogs(plainFile, [
    ['is reported under its own name', 'export function act(parsed: { receiver: string }) { const guestEmail = parsed.receiver; log.info(`for ${guestEmail}`); }', ['guestEmail']],
    ['is silent where it is configuration', 'export function act(config: { receiver: string }) { const email = config.receiver; log.info(`for ${email}`); }', []],
    ['is silent under a name that says nothing', 'export function act(parsed: { receiver: string }) { const target = parsed.receiver; log.info(`for ${target}`); }', []],
  ]);
});

describe('the body of a request of the web', () => {
  itLogs(plainFile, [
    ['read as JSON', 'export async function POST(request: Request) { const body = await request.json(); log.info(body); }', ['request body']],
    ['of a response is silent', "export async function act() { const answer = await fetch('https://example.org'); log.info(await answer.json()); }", []],
  ]);
});
