import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const packageFile = { 'package.json': '{ "name": "vineyard", "dependencies": { "mongodb": "6", "zod": "3" } }' };
const database = "import { MongoClient, type Collection } from 'mongodb';\nexport const database = new MongoClient('').db();\n";

/** `visits src/visits.ts:4 email,id hard`: stores with the fields of their records and what deletes them. */
function storesIn(files: Record<string, string>): string[] {
  return analyzed({ ...packageFile, 'src/database.ts': database, ...files }).stores
    .map(({ name, span, fields, deletion, retention }) => `${name} ${span.file}:${String(span.line)} ${fields.map((field) => field.name).sort().join()} ${deletion.verdict} ${retention.verdict}`);
}

const base = `import type { Collection } from 'mongodb';
import { database } from './database.js';
import { z } from 'zod';
export interface Config { schema: z.ZodTypeAny; collection: string; indexes?: { fields: object; expireAfterSeconds?: number; partialFilterExpression?: object }[] }
export abstract class Model {
  protected config: Config;
  private opened: Collection | null = null;
  constructor() { this.config = this.getConfig(); this.prepare(); }
  protected abstract getConfig(): Config;
  protected records() { if (!this.opened) { this.opened = database.collection(this.config.collection); } return this.opened; }
  private prepare() { this.config.indexes?.forEach((index) => { this.records().createIndex(index.fields, { ...(index.expireAfterSeconds !== undefined ? { expireAfterSeconds: index.expireAfterSeconds } : {}) }); }); }
  async add(record: any) { await this.records().insertOne(record); }
  async remove(id: string) { await this.removeOne(id); }
  private async removeOne(id: string) { await this.records().deleteOne({ id }); }
}
export const modelOf = (config: Config) => {
  abstract class Made extends Model { getConfig() { return config; } }
  return Made;
};
`;

describe('a collection that a class names for its base class', () => {
  it('is a store where a function makes the base class of what it is given', () => {
    expect(storesIn({
      'src/model.ts': base,
      'src/tasters.ts': "import { z } from 'zod';\nimport { modelOf } from './model.js';\nconst COLLECTION = 'tasters';\nconst Base = modelOf({\n  schema: z.object({ id: z.string(), email: z.string() }),\n  collection: COLLECTION,\n});\nexport class Tasters extends Base { }\n",
      'src/visits.ts': "import { z } from 'zod';\nimport { modelOf } from './model.js';\nconst Base = modelOf({ schema: z.object({ id: z.string(), phone: z.string() }), collection: 'visits', indexes: [{ fields: { at: 1 }, expireAfterSeconds: 3600 }, { fields: { phone: 1 } }] });\nexport class Visits extends Base { }\n",
      'src/notes.ts': "import { z } from 'zod';\nimport { modelOf } from './model.js';\nexport class Notes extends modelOf({ schema: z.object({ address: z.string() }), collection: 'notes', indexes: [{ fields: { at: 1 }, expireAfterSeconds: 60, partialFilterExpression: { kind: 'draft' } }] }) { }\n",
      'src/server.ts': "import { Tasters } from './tasters.js';\nimport { Visits } from './visits.js';\nimport { Notes } from './notes.js';\nexport const leave = (id: string) => new Tasters().remove(id);\nexport const visit = (phone: string) => new Visits().add({ phone });\nexport const note = (address: string) => new Notes().add({ address });\n",
    })).toEqual([
      'notes src/notes.ts:3 address none none',
      'tasters src/tasters.ts:6 email,id hard none',
      'visits src/visits.ts:3 id,phone hard enforced',
    ]);
  });

  it('is a store where a method returns the configuration', () => {
    expect(storesIn({
      'src/model.ts': base,
      'src/tasters.ts': "import { z } from 'zod';\nimport { Model } from './model.js';\nexport class Tasters extends Model {\n  protected getConfig() {\n    return { schema: z.object({ email: z.string() }), collection: 'tasters' };\n  }\n  async forget() { await this.records().deleteMany({}); }\n}\n",
      'src/server.ts': "import { Tasters } from './tasters.js';\nexport const forget = () => new Tasters().forget();\n",
    })).toEqual(['tasters src/tasters.ts:5 email hard none']);
  });

  it('is a store where the class hands the configuration to the base class', () => {
    expect(storesIn({
      'src/store.ts': "import { database } from './database.js';\nexport abstract class Store<Item> {\n  constructor(private readonly options: { collection: string; limit?: number }) {}\n  protected get items() { return database.collection<Item>(this.options.collection); }\n  async put(item: any) { await this.items.insertOne(item); }\n  async drop(id: string) { await this.items.deleteOne({ id }); }\n}\n",
      'src/casks.ts': "import { Store } from './store.js';\ninterface Cask { ownerEmail: string }\nexport class Casks extends Store<Cask> {\n  constructor() { super({ collection: 'casks', limit: 5 }); }\n}\n",
      'src/tours.ts': "import { Store } from './store.js';\ninterface Tour { guidePhone: string }\nexport class Tours extends Store<Tour> {\n  constructor() { super({ collection: 'tours' }); }\n}\n",
      'src/server.ts': "import { Casks } from './casks.js';\nimport { Tours } from './tours.js';\nexport const drop = (id: string) => new Casks().drop(id);\nexport const put = (guidePhone: string) => new Tours().put({ guidePhone });\n",
    })).toEqual(['casks src/casks.ts:4 ownerEmail hard none', 'tours src/tours.ts:4 guidePhone none none']);
  });

  it('is none where only the running program knows the name', () => {
    expect(storesIn({
      'src/model.ts': base,
      'src/tasters.ts': "import { z } from 'zod';\nimport { Model } from './model.js';\ndeclare const given: { name: string };\nexport class Tasters extends Model {\n  protected getConfig() { return { schema: z.object({ email: z.string() }), collection: given.name }; }\n}\nexport const add = (email: string) => new Tasters().add({ email });\n",
    })).toEqual([]);
  });
});
