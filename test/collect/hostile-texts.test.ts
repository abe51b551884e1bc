import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

/** Texts that a careless regular expression takes for ever to refuse. Each of them hangs, rather than fails, where one does. */
describe('texts that are made to be slow', () => {
  it('are read where a file begins with many comments', () => {
    const comments = `${'// a comment with words and spaces\n'.repeat(200)}${'/* short */ '.repeat(200)}`;
    const { stores } = analyzed({ 'src/guests.ts': `${comments}\nconst guests = new Map<string, { email: string }>();\nexport const add = (email: string) => guests.set(email, { email });\n` });
    expect(stores.map(({ name }) => name)).toEqual([]);
  });

  it('are read where a text of SQL begins with many comments', () => {
    const comments = `${'-- '.repeat(200)}${'/* */'.repeat(200)}`;
    const { stores } = analyzed({ 'src/guests.ts': `import { Client } from 'pg';\nexport const add = (client: Client) => client.query('${comments}nothing');\n` });
    expect(stores).toEqual([]);
  });

  it('are read where the path of a file is long', () => {
    const { stores } = analyzed({ [`src/seed${'_'.repeat(200)}-.ts`]: "import { Client } from 'pg';\nexport const add = (client: Client) => client.query('INSERT INTO guests (email) VALUES ($1)');\n" });
    expect(stores.map(({ name }) => name)).toEqual(['guests']);
  });

  it('are read where infrastructure is commented', () => {
    const { stores } = analyzed({ 'main.tf': `${'# // '.repeat(500)}\n${'/* */'.repeat(500)} /`, 'src/index.ts': 'export const nothing = 1;\n' });
    expect(stores).toEqual([]);
  });

  it('are read where comments and blocks have no end', () => {
    const files = {
      'firestore.rules': `service cloud.firestore {\n${'/* '.repeat(300_000)}`,
      'main.wasp': `${'entity Guest {=psl '.repeat(40_000)}\n${'query find {\n'.repeat(40_000)}${'/* '.repeat(200_000)}`,
      'prisma/schema.prisma': `model Guest {\n  id String @id\n}\n${'/* '.repeat(300_000)}`,
    };
    const { stores } = analyzed({ ...files, 'src/index.ts': 'export const nothing = 1;\n' });
    expect(stores.map(({ name }) => name)).toEqual(['Guest']);
  });
});
