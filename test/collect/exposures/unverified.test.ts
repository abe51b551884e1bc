import { describe, expect, it } from 'vitest';
import { analyzed, lazily } from '../analyzed.js';

/** Lines that end in `// open TECHNOLOGY` open a connection, and no others do. */
const files: Record<string, string> = {
  'src/pool.ts': `import { Pool } from 'pg';
export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { rejectUnauthorized: false }, // open postgresql
});
export const safe = new Pool({ ssl: { rejectUnauthorized: true } });
export const chosen = new Pool({ ssl: { rejectUnauthorized: process.env.STRICT !== 'no' } });
`,
  'src/chosen.ts': `import * as pg from 'pg';
export const pool = new pg.Pool({ ssl: process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false }); // open postgresql
`,
  'src/variable.ts': `import { createConnection } from 'mysql2/promise';
const ssl = { rejectUnauthorized: false }; // open mysql
export const connect = () => createConnection({ host: 'db', ssl });
`,
  'src/returned.ts': `import { PrismaPg } from '@prisma/adapter-pg';
function tlsOptions(mode: string) {
  if (mode === 'accept') return { rejectUnauthorized: false }; // open postgresql
  return undefined;
}
export const adapter = new PrismaPg({ ssl: tlsOptions(process.env.MODE ?? '') });
`,
  'src/asked.ts': `import { Pool } from 'pg';
function certificates(mode: string | null) {
  switch (mode) {
    case 'accept_invalid': return { rejectUnauthorized: false };
    default: return { rejectUnauthorized: true };
  }
}
export const pool = new Pool({ ssl: certificates(process.env.CERTIFICATES ?? null) });
`,
  'config/database.js': `module.exports = {
  production: { use_env_variable: 'DATABASE_URL', dialect: 'postgres', dialectOptions: { ssl: { require: true, rejectUnauthorized: false } } }, // open postgresql
};
`,
  'src/cache.js': `const Redis = require('ioredis');
exports.cache = new Redis(process.env.REDIS_URL, { tls: { rejectUnauthorized: false } }); // open redis
`,
  'src/documents.ts': `import { MongoClient } from 'mongodb';
export const client = new MongoClient(process.env.MONGO_URL ?? '', { tls: true, tlsAllowInvalidCertificates: true }); // open mongodb
export const verified = new MongoClient(process.env.MONGO_URL ?? '', { tlsAllowInvalidCertificates: false });
`,
  'src/source.ts': `import { DataSource } from 'typeorm';
export const source = new DataSource({ type: 'mariadb', ssl: { rejectUnauthorized: false } }); // open mariadb
`,
  'src/mail.ts': `import nodemailer from 'nodemailer';
export const mail = nodemailer.createTransport({ host: 'mail', tls: { rejectUnauthorized: false } });
`,
  'src/agent.ts': `import https from 'node:https';
import { Pool } from 'pg';
export const pool = new Pool();
export const agent = new https.Agent({ rejectUnauthorized: false });
`,
  'src/address.ts': `export const open = 'postgres://app:secret@db.shop.io:5432/orders?sslmode=disable'; // open postgresql
export const local = 'postgres://app:secret@localhost:5432/orders?sslmode=disable';
export const container = 'postgres://app:secret@db/orders?sslmode=disable';
export const sample = 'postgres://user@db.example.com/orders?sslmode=disable';
export const verified = 'postgres://app:secret@db.shop.io:5432/orders?sslmode=require';
export const ignoring = 'mongodb+srv://db.shop.io/orders?tlsInsecure=true'; // open mongodb
`,
  'src/vocabulary.ts': `export const meaningOff = { sslValidate: false, tlsInsecure: true };
`,
  'src/process.ts': `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // open tls
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '1';
`,
};

const marked = Object.entries(files).flatMap(([file, text]) => text.split('\n').flatMap((line, index) => {
  const technology = / \/\/ open (\w+)$/.exec(line)?.[1];
  return technology === undefined ? [] : [`${file}:${index + 1} ${technology}`];
}));

describe('a connection', () => {
  const exposures = lazily(() => analyzed(files).exposures);

  it('that nothing verifies or encrypts is found where a store is behind it', () => {
    expect(exposures().map(({ span, technology }) => `${span.file}:${span.line} ${technology}`).sort()).toEqual(marked.sort());
  });

  it('is unverified or unencrypted', () => {
    expect(exposures().filter(({ way }) => way === 'unencrypted').map(({ span }) => `${span.file}:${span.line}`)).toEqual(['src/address.ts:1']);
    expect(new Set(exposures().map(({ way }) => way))).toEqual(new Set(['unencrypted', 'unverified']));
  });

  it('has the range of the option', () => {
    const text = files['src/pool.ts'] ?? '';
    const found = exposures().find(({ span }) => span.file === 'src/pool.ts');
    expect(text.slice(found?.span.start, found?.span.end)).toBe('rejectUnauthorized: false');
  });
});

describe('a connection for development', () => {
  const files = {
    'src/pool.ts': `import { Pool } from 'pg';
export const first = new Pool({ ssl: isDevelopment ? { rejectUnauthorized: false } : true });
export const second = new Pool({ ssl: process.env.NODE_ENV !== 'production' && { rejectUnauthorized: false } });
export const third = new Pool({ ssl: isDevelopment ? false : { rejectUnauthorized: false } });
declare const isDevelopment: boolean;
`,
    'knexfile.ts': "import { knex } from 'knex';\nexport const settings = { dev: { client: 'pg', connection: { ssl: { rejectUnauthorized: false } } }, live: { client: 'pg', connection: { ssl: { rejectUnauthorized: false } } } };\nexport const database = knex(settings.live);\n",
    'src/local/pool.ts': "import { Pool } from 'pg';\nexport const pool = new Pool({ ssl: { rejectUnauthorized: false } });\n",
  };

  it('is told by the condition around it, and by its path', () => {
    const { exposures } = analyzed(files);
    expect(exposures.map(({ span, isDevelopment }) => [span.file, span.line, isDevelopment])).toEqual([
      ['knexfile.ts', 2, true], ['knexfile.ts', 2, false], ['src/local/pool.ts', 2, true], ['src/pool.ts', 2, true], ['src/pool.ts', 3, true], ['src/pool.ts', 4, false],
    ]);
  });
});
