import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const models = {
  'src/member.ts': `import { Model, type Query } from '@nozbe/watermelondb';
import { children, date, field, json, lazy, readonly, text } from '@nozbe/watermelondb/decorators';
export default class Member extends Model {
  static table = 'members';
  @text('email') email!: string;
  @field('is_active') isActive!: boolean;
  @json('extras', (value: unknown) => value) extras!: { phone: string };
  @readonly @date('created_at') createdAt!: number;
  @children('swims') swims!: Query<any>;
  @lazy late = this.collections.get('swims').query();
}`,
  'src/types.d.ts': "import type { Model } from '@nozbe/watermelondb'; export declare class Swim extends Model { swimmerEmail: string; lanes: number }",
  'src/tables.ts': "export const TABLES = { POOL: { MEMBERS: 'members', SWIMS: 'swims' } };",
  'src/swim.ts': `import Model from '@nozbe/watermelondb/Model';
import { field } from '@nozbe/watermelondb/decorators';
import { TABLES } from './tables.js';
const { SWIMS } = TABLES.POOL;
export default class Swim extends Model { static table = SWIMS; @field('swimmer_email') swimmerEmail!: string; @field('lanes') lanes!: number }`,
};

/** `Member (email) hard` */
function storesWith(code: string): string[] {
  const head = "import type { Database } from '@nozbe/watermelondb';\nimport Member from './member.js';\nimport type Swim from './swim.js';\n";
  return analyzed({ ...models, 'src/pool.ts': head + code }).stores.map(({ name, kind, fields, deletion }) => {
    const personal = fields.filter((field) => field.personal !== undefined).map((field) => field.name);
    return `${kind} ${name} (${personal.join(', ')}) ${deletion.verdict}`;
  });
}

describe('models of WatermelonDB', () => {
  it.each([
    ['are stores', 'export const pool = 1;', 'none', 'none'],
    ['are removed for good', 'export const leave = (member: Member) => member.destroyPermanently();', 'hard', 'none'],
    ['are removed by a query', "export const leave = (database: Database) => database.get<Swim>('swims').query().destroyAllPermanently();", 'none', 'hard'],
    ['are removed by the name of their table', "export const leave = (database: Database) => database.collections.get('swims').query().destroyAllPermanently();", 'none', 'hard'],
    ['are removed by another declaration of their class', "import type { Swim as Declared } from './types.js'; export const leave = async (database: Database) => { for (const swim of await database.get<Declared>('swims').query().fetch()) await swim.destroyPermanently(); };", 'none', 'hard'],
    ['are removed as a batch', "export const leave = async (database: Database) => { const swims = await database.get<Swim>('swims').query().fetch(); await database.batch(...swims.map((swim) => swim.prepareDestroyPermanently())); };", 'none', 'hard'],
    ['are only marked', 'export const leave = (member: Member) => member.markAsDeleted();', 'soft-only', 'none'],
    ['are marked until they are synchronised', "import { synchronize } from '@nozbe/watermelondb/sync'; export const leave = (member: Member) => member.markAsDeleted(); export const sync = (database: Database) => synchronize({ database });", 'hard', 'none'],
    ['go with their database', 'export const leave = (database: Database) => database.write(() => database.unsafeResetDatabase());', 'hard', 'hard'],
  ])('%s', (_, code, ofMembers, ofSwims) => {
    expect(storesWith(code)).toEqual([`watermelondb Member (email) ${ofMembers}`, `watermelondb Swim (swimmerEmail) ${ofSwims}`]);
  });
});

it('are the tables that a schema describes as well', () => {
  const schema = 'CREATE TABLE members (id text primary key, email text, is_active boolean);';
  expect(analyzed({ ...models, 'docs/pool.sql': schema }).stores.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['watermelondb Member', 'watermelondb Swim']);
});
