import { describe, expect, it } from 'vitest';
import { readPrismaSchemas } from '../../../src/load/prisma/index.js';
import type { StoreFact } from '../../../src/collect/facts.js';

const generator = 'generator client {\n  provider = "prisma-client-js"\n}\n';

function storesOf(text: string): Map<string, StoreFact> {
  const { stores } = readPrismaSchemas([{ file: 'prisma/schema.prisma', text }]);
  return new Map(stores.map((store) => [store.name, store]));
}

function fieldsOf(text: string, model: string): Map<string, StoreFact['fields'][number]> {
  return new Map(storesOf(text).get(model)?.fields.map((field) => [field.name, field]));
}

describe('a model', () => {
  const text = [
    '/// Somebody who borrows books.',
    '/// @lethe retention 30d after leaving',
    'model Reader {',
    '  id       Int      @id',
    '  /// @lethe personal health',
    '  note     String?',
    '  // @lethe personal contact',
    '  card     String   /// @lethe not-personal printed number',
    '  settings Json     @default("{}")',
    '  born     DateTime?',
    '  photo    Bytes?',
    '  active   Boolean',
    '  fee      Decimal',
    '  tags     String[]',
    '  kind     Kind',
    '  odd      Unsupported("circle")?',
    '  loans    Loan[]',
    '',
    '  @@map("readers")',
    '}',
    '',
    'enum Kind { CHILD',
    '  ADULT }',
    'model Loan {',
    '  reader   Reader @relation(fields: [readerId], references: [id])',
    '  readerId Int',
    '  book     String',
    '  @@id([readerId, book(sort: Desc)])',
    '}',
  ].join('\n');

  it('is a store with its place and further names', () => {
    const store = storesOf(text).get('Reader');
    expect(store).toMatchObject({
      id: 'prisma/schema.prisma#Reader', kind: 'prisma', aliases: ['readers', 'reader'], expiry: [],
      span: { file: 'prisma/schema.prisma', line: 3, column: 1, endLine: 20, endColumn: 2 },
    });
    expect(text.slice(store?.span.start, store?.span.end)).toMatch(/^model Reader \{[\s\S]*\n\}$/);
  });

  it('has fields with their types', () => {
    const fields = fieldsOf(text, 'Reader');
    expect(Object.fromEntries([...fields].map(([name, field]) => [name, field.type]))).toEqual({
      id: 'number', note: 'string', card: 'string', settings: 'json', born: 'date', photo: 'binary', active: 'boolean',
      fee: 'number', tags: 'string', kind: 'enum', odd: 'unknown', loans: 'relation',
    });
    expect(fields.get('note')).toMatchObject({
      typeText: 'String?', list: false, hidden: false, primaryKey: false, span: { line: 6, column: 3 },
    });
    expect(fields.get('tags')).toMatchObject({ typeText: 'String[]', list: true });
    expect(fields.get('odd')?.typeText).toBe('Unsupported("circle")?');
  });

  it('has annotations from documentation comments only', () => {
    const fields = fieldsOf(text, 'Reader');
    const annotation = storesOf(text).get('Reader')?.annotations[0];
    expect(annotation).toMatchObject({ name: 'retention', value: '30d after leaving', span: { line: 2, column: 5 } });
    expect(text.slice(annotation?.span.start, annotation?.span.end)).toBe('@lethe retention 30d after leaving');
    expect(fields.get('note')?.annotations).toMatchObject([{ name: 'personal', value: 'health', span: { line: 5 } }]);
    expect(fields.get('card')?.annotations)
      .toMatchObject([{ name: 'not-personal', value: 'printed number', span: { line: 8 } }]);
    expect(fields.get('settings')?.annotations).toEqual([]);
  });

  it('has primary keys, of one field or several', () => {
    const keysOf = (model: string): string[] =>
      [...fieldsOf(text, model).values()].filter((field) => field.primaryKey).map((field) => field.name);
    expect(keysOf('Reader')).toEqual(['id']);
    expect(keysOf('Loan')).toEqual(['readerId', 'book']);
  });

  it('are no views, which hold no data of their own', () => {
    const schema = 'model Reader {\n  id Int @id\n  late LateReader[]\n}\nview LateReader {\n  id Int @unique\n  email String\n  reader Reader @relation(fields: [id], references: [id], onDelete: Cascade)\n}\n';
    expect([...storesOf(schema).keys()]).toEqual(['Reader']);
  });

  it('may hold composite types, whose parts are dotted fields', () => {
    const composite = 'type Place {\n  city String\n  spot Spot?\n}\ntype Spot { latitude Float }\n'
      + 'model Shop {\n  id String @id\n  place Place\n}\n'
      + 'type Endless {\n  next Endless?\n}\nmodel Chain {\n  id String @id\n  head Endless\n}\n';
    expect([...fieldsOf(composite, 'Shop')].map(([name, field]) => [name, field.type])).toEqual([
      ['id', 'string'], ['place', 'object'], ['place.city', 'string'], ['place.spot', 'object'],
      ['place.spot.latitude', 'number'],
    ]);
    expect(fieldsOf(composite, 'Chain').has('head.next.next')).toBe(true);
    expect([...storesOf(composite).keys()]).toEqual(['Shop', 'Chain']);
  });

  it('knows its deletion flag', () => {
    const fieldOf = (declaration: string): string | undefined =>
      storesOf(`model A {\n  id Int @id\n  ${declaration}\n}`).get('A')?.softDelete?.field;
    expect(fieldOf('deletedAt DateTime?')).toBe('deletedAt');
    expect(fieldOf('deleted_at DateTime?')).toBe('deleted_at');
    expect(fieldOf('isDeleted Boolean @default(false)')).toBe('isDeleted');
    expect(fieldOf('deletedAt DateTime')).toBeUndefined();
    expect(fieldOf('archivedAt DateTime?')).toBeUndefined();
    expect(fieldOf('deletedBy String?')).toBeUndefined();
  });
});

describe('relations', () => {
  const text = [
    'model Person {', '  id Int @id',
    '  boss Person? @relation("team", fields: [bossId], references: [id])', '  bossId Int?',
    '  team Person[] @relation("team")', '  letters Letter[]', '  clubs Club[]', '}',
    'model Letter {', '  id Int @id',
    '  from Person @relation(fields: [fromId], references: [id], onDelete: Cascade)', '  fromId Int',
    '  to Person @relation("to", references: [id], fields: [toId])', '  toId Int',
    '  via Person? @relation("via", fields: [viaId], references: [id], onDelete: NoAction)', '  viaId Int?', '}',
    'model Club {', '  id Int @id', '  members Person[]', '}',
  ].join('\n');
  const stores = storesOf(text);

  it('stand at the side that holds the key, with what deletion does', () => {
    expect(stores.get('Letter')?.relations).toEqual([
      {
        name: 'from', foreignKeys: ['fromId'], onDelete: 'cascade', explicit: true,
        target: { id: 'prisma/schema.prisma#Person', kind: 'prisma', name: 'Person' },
        evidence: { file: 'prisma/schema.prisma', line: 11, how: 'onDelete: Cascade from Person' },
      },
      expect.objectContaining({
        name: 'to', onDelete: 'restrict', explicit: false,
        evidence: { file: 'prisma/schema.prisma', line: 13, how: 'onDelete: Restrict from Person (default)' },
      }),
      expect.objectContaining({ name: 'via', onDelete: 'no-action', explicit: true }),
    ]);
  });

  it('are one to one where no two records may hold the same key', () => {
    const keys = ['holderId Int @unique', 'holderId Int @id', 'holderId Int\n  @@unique([holderId])', 'holderId Int\n  day Int\n  @@unique([holderId, day])', 'holderId Int'];
    const isOneToOne = keys.map((key) => storesOf(`model Holder {\n  id Int @id\n  badge Badge[]\n}\nmodel Badge {\n  number Int @unique\n  holder Holder @relation(fields: [holderId], references: [id])\n  ${key}\n}`).get('Badge')?.relations[0]?.isOneToOne);
    expect(isOneToOne).toEqual([true, true, true, undefined, undefined]);
  });

  it('may lead to the model itself, and set null where optional', () => {
    expect(stores.get('Person')?.relations)
      .toMatchObject([{ name: 'boss', target: { name: 'Person' }, onDelete: 'set-null', explicit: false }]);
  });

  it('without a key on either side are no relation, though their fields name the other store', () => {
    expect(stores.get('Club')?.relations).toEqual([]);
    expect(stores.get('Club')?.fields.find((field) => field.name === 'members')).toMatchObject({
      type: 'relation', list: true, references: { id: 'prisma/schema.prisma#Person' },
    });
  });

  it('mark the scalars that hold the key', () => {
    const references = stores.get('Letter')?.fields.map((field) => [field.name, field.references?.name]);
    expect(references).toEqual([
      ['id', undefined], ['from', 'Person'], ['fromId', 'Person'], ['to', 'Person'], ['toId', 'Person'],
      ['via', 'Person'], ['viaId', 'Person'],
    ]);
  });
});

describe('schemas of several files', () => {
  it('are everything below the file with the generator', () => {
    const { stores, declarations, notes } = readPrismaSchemas([
      {
        file: 'db/prisma/models/pet.prisma',
        text: 'model Pet {\n  id Int @id\n'
          + '  owner Owner @relation(fields: [ownerId], references: [id])\n  ownerId Int\n}',
      },
      { file: 'db/prisma/owner.prisma', text: 'model Owner {\n  id Int @id\n  pets Pet[]\n}' },
      { file: 'db/prisma/schema.prisma', text: generator },
    ]);
    expect(notes).toEqual([]);
    expect(stores.map((store) => store.id).sort())
      .toEqual(['db/prisma/models/pet.prisma#Pet', 'db/prisma/owner.prisma#Owner']);
    expect(stores.flatMap((store) => store.relations))
      .toMatchObject([{ target: { id: 'db/prisma/owner.prisma#Owner' } }]);
    expect(declarations.map((declaration) => declaration.path)).toEqual([
      'db/prisma/schema.prisma.models.d.ts', 'db/prisma/schema.prisma.client.d.ts',
    ]);
  });

  it('are apart where each has a generator', () => {
    const user = 'model User {\n  id Int @id\n}\n';
    const { stores, declarations, notes } = readPrismaSchemas([
      { file: 'schema.prisma', text: generator + user },
      { file: 'apps/shop/schema.prisma', text: generator.replace('\n}', '\n  output = "./client"\n}') + user },
    ]);
    expect(notes).toEqual([]);
    expect(stores.map((store) => store.id)).toEqual(['schema.prisma#User', 'apps/shop/schema.prisma#User']);
    const clients = declarations.filter((declaration) => declaration.path.endsWith('.client.d.ts'));
    expect(clients.map((client) => client.specifiers.includes('@prisma/client'))).toEqual([true, false]);
    expect(clients[1]?.locations).not.toContain('apps/shop');
    expect(clients[1]?.locations)
      .toEqual(expect.arrayContaining(['apps/shop/client', 'apps/shop/client/client', 'apps/shop/client/edge']));
  });

  it('belong to the nearest generator', () => {
    const { declarations } = readPrismaSchemas([
      { file: 'a/schema.prisma', text: generator },
      { file: 'a/b/schema.prisma', text: generator },
      { file: 'a/b/c/cat.prisma', text: 'model Cat {\n  id Int @id\n}' },
    ]);
    const owner = declarations.filter((declaration) => declaration.text.includes('interface Cat'));
    expect(owner.map((declaration) => declaration.path)).toEqual(['a/b/schema.prisma.models.d.ts']);
  });

  it('note a name that is declared twice', () => {
    const { stores, notes } = readPrismaSchemas([
      { file: 'p/schema.prisma', text: `${generator}model Cat {\n  id Int @id\n}` },
      { file: 'p/z.prisma', text: '\nmodel Cat {\n  id Int @id\n}' },
    ]);
    expect(stores.map((store) => store.id)).toEqual(['p/schema.prisma#Cat']);
    expect(notes).toMatchObject([{ file: 'p/z.prisma', line: 2, column: 1 }]);
  });
});

describe('schemas of one client for several databases', () => {
  const models = 'model Reader {\n  id Int @id\n  card String\n  name String\n}\nmodel Loan {\n  id Int @id\n  book String\n}\n';
  const schema = (provider: string, text: string, output = ''): string =>
    `generator client {\n  provider = "prisma-client-js"\n${output}}\ndatasource db {\n  provider = "${provider}"\n}\n${text}`;
  const read = (...schemas: string[]): string[] =>
    readPrismaSchemas(schemas.map((text, index) => ({ file: `db/${String(index)}/schema.prisma`, text }))).stores.map(({ id }) => id);

  it('count once, by the largest of them', () => {
    expect(read(schema('mysql', models), schema('sqlite', models))).toEqual(['db/0/schema.prisma#Reader', 'db/0/schema.prisma#Loan']);
    const longer = models.replace('name String', 'name String\n  a Int\n  b Int\n  c Int\n  d Int\n  e Int\n  f Int');
    const longest = longer.replace('  f Int', '  f Int\n  phone String');
    expect(read(schema('mysql', longer), schema('postgresql', longest))).toEqual(['db/1/schema.prisma#Reader', 'db/1/schema.prisma#Loan']);
  });

  it('count once, by the one that commands take without being told', () => {
    const many = models.replace('name String', 'name String\n  a Int\n  b Int\n  c Int\n  d Int\n  e Int\n  f Int');
    const files = [{ file: 'prisma/mysql/schema_mysql.prisma', text: schema('mysql', many.replace('  f Int', '  f Int\n  phone String')) }, { file: 'prisma/sqlite/schema.prisma', text: schema('sqlite', many) }];
    expect(readPrismaSchemas(files).stores.map(({ id }) => id)).toEqual(['prisma/sqlite/schema.prisma#Reader', 'prisma/sqlite/schema.prisma#Loan']);
  });

  it('are said to be left out', () => {
    const files = ['mysql', 'sqlite'].map((provider) => ({ file: `${provider}.d/schema.prisma`, text: schema(provider, models) }));
    expect(readPrismaSchemas(files).notes).toEqual([{
      file: 'sqlite.d/schema.prisma', line: 1, column: 1,
      message: 'Its models are those of mysql.d/schema.prisma for another database: they are listed once.',
    }]);
  });

  it.each([
    ['one database', [schema('mysql', models), schema('mysql', models)]],
    ['clients of their own', [schema('mysql', models, '  output = "./one"\n'), schema('sqlite', models, '  output = "./one"\n')]],
    ['other fields', [schema('mysql', models), schema('sqlite', models.replace('book', 'title').replace('card', 'number'))]],
    ['other models', [schema('mysql', models), schema('sqlite', models.replaceAll('Reader', 'Member'))]],
  ])('are no such schemas with %s', (_, schemas) => {
    expect(read(...schemas)).toHaveLength(4);
  });
});

describe('outputs', () => {
  const clientOf = (output: string): { specifiers: string[]; locations: string[] } | undefined => {
    const text = generator.replace('\n}', `\n  output = "${output}"\n}`);
    return readPrismaSchemas([{ file: 'db/prisma/schema.prisma', text }]).declarations[1];
  };

  it.each([
    ['../node_modules/.prisma/client', '@prisma/client'],
    ['../../node_modules/@prisma/client', '@prisma/client'],
    ['../node_modules/@club/database', '@club/database/edge'],
  ])('below node_modules are packages: %s', (output, specifier) => {
    expect(clientOf(output)?.locations).toEqual([]);
    expect(clientOf(output)?.specifiers).toContain(specifier);
  });

  it('relative to the schema are folders', () => {
    const client = clientOf('../src/generated/prisma');
    expect(client?.specifiers).toEqual([]);
    expect(client?.locations)
      .toEqual(expect.arrayContaining(['db/src/generated/prisma', 'db/src/generated/prisma/browser']));
  });

  it('that hold the schema itself answer for their own files only', () => {
    expect(clientOf('..')?.locations).not.toContain('db');
    expect(clientOf('..')?.locations).toContain('db/client');
  });

  it('outside of the root are left out', () => {
    expect(clientOf('../../../elsewhere')).toMatchObject({ specifiers: [], locations: [] });
  });
});

describe('a broken schema', () => {
  it('loses only the broken line', () => {
    const text = 'model Cat {\n  id Int @id\n  name Strin g @\n  age Int\n}\n\nmodel Dog {\n  id Int @id\n}\n';
    const { stores, notes } = readPrismaSchemas([{ file: 'schema.prisma', text }]);
    expect(stores.map((store) => [store.name, store.fields.map((field) => field.name)]))
      .toEqual([['Cat', ['id', 'age']], ['Dog', ['id']]]);
    expect(stores[0]?.fields[1]?.span).toMatchObject({ line: 4, column: 3 });
    expect(notes).toMatchObject([{ file: 'schema.prisma', line: 3 }]);
  });

  it('keeps the blocks beside one that is never closed', () => {
    const text = 'model Cat {\n  id Int @id\n\nmodel Dog {\n  id Int @id\n}\nmodel Fox {\n  id Int @id\n';
    const { stores, notes } = readPrismaSchemas([{ file: 'schema.prisma', text }]);
    expect(stores.map((store) => store.name)).toEqual(['Cat', 'Dog', 'Fox']);
    expect(notes.map((note) => note.line)).toEqual([1, 7]);
  });

  it('keeps the blocks beside one that makes no sense', () => {
    const text = 'model Cat { id Int @id @@@ }\nmodel Dog {\n  id Int @id\n}\n';
    const { stores, notes } = readPrismaSchemas([{ file: 'schema.prisma', text }]);
    expect(stores.map((store) => store.name)).toEqual(['Dog']);
    expect(notes[0]).toMatchObject({ line: 1 });
  });

  it('is not split at braces in texts and comments', () => {
    const text = 'model Cat {\n  id Int @id // }\n  data Json @default("{\\"a\\": \\"}\\"}")\n}\n'
      + 'model Dog {\n  id Int @id\n}';
    const { stores, notes } = readPrismaSchemas([{ file: 'schema.prisma', text }]);
    expect(notes).toEqual([]);
    expect(stores.map((store) => store.fields.length)).toEqual([2, 1]);
  });

  it('may be empty or no schema at all', () => {
    expect(readPrismaSchemas([{ file: 'a.prisma', text: '' }])).toEqual({ stores: [], declarations: [], notes: [] });
    expect(readPrismaSchemas([{ file: 'a.prisma', text: '// nothing\n  no schema' }])).toEqual({
      stores: [], declarations: [], notes: [expect.objectContaining({ file: 'a.prisma', line: 2, column: 3 })],
    });
  });

  it('reads line breaks of Windows', () => {
    const text = '/// @lethe retention 1y\r\nmodel Cat {\r\n  id Int @id\r\n  name String\r\n}\r\n';
    const { stores, notes } = readPrismaSchemas([{ file: 'a.prisma', text }]);
    expect(notes).toEqual([]);
    expect(stores[0]?.annotations).toMatchObject([{ name: 'retention', value: '1y' }]);
    expect(stores[0]?.fields[1]?.span).toMatchObject({ line: 4, column: 3 });
  });
});
