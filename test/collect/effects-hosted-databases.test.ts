import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, itDoes, storeOf, type Around } from './analyzed.js';

const appwrite: Around = {
  shared: {
    'package.json': '{ "name": "hotel", "dependencies": { "appwrite": "17" } }',
    'src/config.ts': "export const config = { database: String(process.env.DATABASE_ID), stays: 'stays', guests: String(process.env.GUESTS_COLLECTION_ID) };\n",
    'src/client.ts': "import { Client, Databases, TablesDB } from 'appwrite';\nconst client = new Client().setProject('hotel');\nexport const databases = new Databases(client);\nexport const tables = new TablesDB(client);\n",
  },
  file: (code) => `import { ID, Query } from 'appwrite';\nimport { databases, tables } from './client';\nimport { config } from './config';\nexport const used = [ID, Query, databases, tables, config];\n${code}\n`,
};
const given = (statement: string): string => `export async function act(id: string, email: string): Promise<unknown> { ${statement} }`;

describe('a collection of Appwrite', () => {
  itDoes(appwrite, [
    ['is created in', given("return databases.createDocument(config.database, config.stays, ID.unique(), { email });"), ['create stays']],
    ['is created in by one object', given("return databases.createDocument({ databaseId: config.database, collectionId: 'stays', documentId: ID.unique(), data: { email } });"), ['create stays']],
    ['is deleted from', given('return databases.deleteDocument(config.database, config.stays, id);'), ['delete stays']],
    ['is a table', given("return tables.deleteRow({ databaseId: config.database, tableId: 'rooms', rowId: id });"), ['delete rooms']],
  ]);

  it('has the fields that are written, and is called by the setting that holds its id', () => {
    const application = analyzed({
      ...appwrite.shared,
      'src/guests.ts': appwrite.file(`${given('return databases.createDocument(config.database, String(process.env.GUESTS_COLLECTION_ID), ID.unique(), { email });')}\nexport const remove = (id: string) => databases.deleteDocument(config.database, config.guests, id);`),
    });
    expect(application.stores.map(({ name, fields, deletion }) => [name, fields.map((field) => field.name), deletion.verdict])).toEqual([['GUESTS_COLLECTION_ID', ['email'], 'hard']]);
  });
});

describe('a collection of PocketBase', () => {
  const files = {
    'package.json': '{ "name": "hotel", "dependencies": { "pocketbase": "0.26" } }',
    'src/pb.ts': "import PocketBase from 'pocketbase';\nexport const pb = new PocketBase('https://example.invalid');\n",
    'src/guests.ts': "import { pb } from './pb';\nexport const add = (email: string) => pb.collection('guests').create({ email });\nexport const remove = (id: string) => pb.collection('guests').delete(id);\n",
    'src/notes.ts': "import { pb } from './pb';\nexport interface Note { id: string; text: string }\nexport const notes = (id: string) => pb.collection<Note>('notes').getOne(id);\n",
  };

  it('is a store with what is written to it, or with the fields of its type', () => {
    const application = analyzed(files);
    expect(effectsIn(application, 'src/guests.ts')).toEqual(['create guests', 'delete guests']);
    expect(storeOf(application, 'guests').fields.map(({ name }) => name)).toEqual(['email']);
    expect(storeOf(application, 'notes').fields.map(({ name }) => name)).toEqual(['id', 'text']);
    expect([storeOf(application, 'guests').deletion.verdict, storeOf(application, 'notes').deletion.verdict]).toEqual(['hard', 'none']);
  });
});
