import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';

it('a name that a function calculates from the parts of an object is none of the parts', () => {
  const application = analyzed({
    'package.json': '{ "name": "clinic" }',
    'src/ranks.ts': `import { MongoClient } from 'mongodb';
const db = new MongoClient('').db('clinic');
interface Key { ward: string; year: string }
const nameOf = (key: Key): string => \`ranks.\${key.ward}.\${key.year}\`;
const open = (key: Key) => db.collection(nameOf(key));
export const first = (ward: string, year: string) => open({ ward, year }).findOne({});
export const act = () => first('surgery', '2020');
export async function rank(ward: string, year: string) { const name = \`ranks.\${ward}.\${year}\`; await db.collection(name).createIndex({ rank: 1 }); }
export const again = () => rank('surgery', '2020');
export async function index(ward: string, year: string) { const name = nameOf({ ward, year }); await db.collection(name).createIndex({ rank: 1 }); }
export const indexed = () => index('pharmacy', '2021');
export const named = (name: string) => db.collection(name);
export const other = () => named('nurses').findOne({});
`,
  });
  expect(application.stores.map(({ name }) => name).sort()).toEqual(['nurses', 'ranks']);
});

it('a name that a function builds for a helper is called after what is constant of it', () => {
  const application = analyzed({
    'package.json': '{ "name": "clinic" }',
    'src/database.ts': "import { MongoClient, type Collection, type WithId } from 'mongodb';\nconst db = new MongoClient('').db('clinic');\nexport function collection<Row>(name: string): Collection<WithId<Row>> { return db.collection<WithId<Row>>(name); }\n",
    'src/ranks.ts': `import type { Collection } from 'mongodb';
import * as database from './database';
interface Rank { nurseEmail: string }
interface Ward { floor: number }
interface Key { ward: string; year: string }
const nameOf = (key: Key): string => \`ranks.\${key.ward}.\${key.year}\`;
export const ranksOf = (key: Key): Collection<Rank> => database.collection<Rank>(nameOf(key));
export const wards = (): Collection<Ward> => database.collection<Ward>('wards');
export const forget = (key: Key, nurseEmail: string) => ranksOf(key).deleteOne({ nurseEmail });
`,
  });
  expect(application.stores.map(({ name }) => name).sort()).toEqual(['ranks', 'wards']);
  const ranks = storeOf(application, 'ranks');
  expect([ranks.fields.map(({ name }) => name), ranks.deletion.verdict]).toEqual([['nurseEmail'], 'hard']);
});

describe('a collection whose name has a part that only the running program knows', () => {
  const application = lazily(() => analyzed({
    'package.json': '{ "name": "regatta" }',
    'src/crews.ts': `import type { Collection, Db } from 'mongodb';
interface Mate { mateEmail: string; watch: number }
export class Crew {
  private readonly mates: Collection<Mate>;
  constructor(private readonly db: Db, private readonly boat: string) { this.mates = this.db.collection<Mate>('crew:' + this.boat); }
  async enlist(mateEmail: string): Promise<void> { await this.mates.insertOne({ mateEmail, watch: 1 }); }
  async dismiss(mateEmail: string): Promise<void> { await this.mates.deleteOne({ mateEmail }); }
}
`,
    'lib/logbook.js': `const { MongoClient } = require('mongodb');
const client = new MongoClient(process.env.DATABASE_URL);
exports.note = async (boat, entry) => { await client.db().collection(\`logbook_\${boat}\`).insertOne({ skipperEmail: entry.skipperEmail, wind: entry.wind }); };
exports.forget = async (boat, id) => { await client.db().collection(\`logbook_\${boat}\`).deleteOne({ _id: id }); };
exports.open = (name) => client.db().collection(name);
exports.harbours = (names) => client.db().collection(names.HARBOURS);
`,
  }));

  it('is called after what is constant of it', () => {
    expect(application().stores.map(({ name }) => name).sort()).toEqual(['crew', 'logbook']);
  });

  it.each([['crew', 'mateEmail'], ['logbook', 'skipperEmail']])('has the fields and the deletions of %s', (name, field) => {
    const store = storeOf(application(), name);
    expect(store.fields.map((found) => found.name)).toContain(field);
    expect(store.deletion.verdict).toBe('hard');
  });
});
