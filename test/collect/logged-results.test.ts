import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

const harbour: Around = {
  shared: {
    'package.json': '{ "name": "harbour" }',
    'src/log.ts': "import pino from 'pino';\nexport const log = pino();\n",
    'src/database.ts': `import { Kysely, PostgresDialect } from 'kysely';
export interface SailorTable { id: string; email: string; full_name: string }
export const database = new Kysely<{ sailors: SailorTable }>({ dialect: new PostgresDialect({}) });
`,
    'src/machine.ts': `import os from 'os';
export function ownAddress(): string | undefined {
  for (const entries of Object.values(os.networkInterfaces())) for (const entry of entries ?? []) if (!entry.internal) return entry.address;
  return undefined;
}
export function remembered(ipAddress: string): string { return ipAddress.trim(); }
`,
  },
  file: (code) => `import { sql } from 'kysely';
import { database } from './database';
import { log } from './log';
import { ownAddress, remembered } from './machine';
export async function act(ip: string): Promise<unknown> {
  const query = (database.selectFrom('sailors').selectAll('sailors') as any).where(sql\`id <> ''\`);
  ${code}
  return [query, log, ip, ownAddress, remembered];
}
`,
};

describe('what comes of a query without a type', () => {
  itLogs(harbour, [
    ['is its rows', 'const rows = await query.execute(); log.info(rows);', ['sailors.email', 'sailors.full_name']],
    ['is what a callback gives', 'const count = await query.executeTakeFirst().then((row: any) => Number(row?.count)); log.info({ count });', []],
    ['is a part that a callback gives', 'const mail = await query.executeTakeFirst().then((row: any) => row.email); log.info({ mail });', ['row.email']],
  ]);
});

describe('an address', () => {
  itLogs(harbour, [
    ['of the machine itself is nobody\'s', 'const ipAddress = ownAddress(); log.info(`listening on [${ipAddress}]`);', []],
    ['that is handed in may be a person\'s', 'const ipAddress = remembered(ip); log.info(`asked by ${ipAddress}`);', ['ip', 'ipAddress']],
  ]);
});
