import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/link/application.js';
import { analyzed, loggedIn, storeOf } from '../analyzed.js';

const typed = 'generator client {\n  provider = "prisma-client-js"\n}\ngenerator json {\n  provider = "prisma-json-types-generator"\n}\n';
const types = `import type { Origin } from './origin';
declare global { namespace PrismaJson { type Arrival = Origin; interface Guest { surname: string } } }
`;
const origin = 'export interface Origin { page: string; client: { browser: string; ipAddress?: string } }\n';

function fieldsOf(columns: string, { generators = typed, declared = types }: { generators?: string; declared?: string } = {}): Record<string, Field> {
  const schema = `${generators}model Visit {\n  id Int @id\n  ${columns}\n}\n`;
  const application = analyzed({ 'package.json': '{}', 'prisma/schema.prisma': schema, 'src/types.ts': declared, 'src/origin.ts': origin });
  return Object.fromEntries(storeOf(application, 'Visit').fields.map((field) => [field.name, field]));
}

describe('a JSON column whose documentation names a type', () => {
  it.each([
    ['above it', '/// [Arrival]\n  arrival Json'],
    ['behind it', 'arrival Json? /// [Arrival] where somebody came from'],
    ['among other lines', '/// Where somebody came from.\n  /// [Arrival]\n  // once\n  arrival Json'],
  ])('holds what the type holds, named %s', (_place, columns) => {
    expect(fieldsOf(columns)['arrival']).toMatchObject({ called: ['page', 'client.browser', 'client.ipAddress'], personal: { category: 'network' } });
  });

  it('holds a list of what the type holds', () => {
    expect(fieldsOf('guests Json /// [Guest[]]')['guests']).toMatchObject({ called: ['surname'], personal: { category: 'identity' } });
  });

  it('holds what a type says that stands there', () => {
    expect(fieldsOf('guests Json /// ![{ surname: string }[]]')['guests']).toMatchObject({ called: ['surname'], personal: { category: 'identity' } });
  });

  it('is not what one of dozens of parts is', () => {
    const parts = Array.from({ length: 39 }, (_, position) => `length${String(position)}: string;`).join(' ');
    const fields = fieldsOf(`steps Json /// ![{ pilotFirstName: string; ${parts} }[]]\n  sheet Json /// ![{ pilotFirstName: string; pilotEmail: string; ${parts} }]`);
    expect(fields['steps']?.personal).toBeUndefined();
    expect(fields['sheet']).toMatchObject({ personal: { category: 'identity' } });
  });

  it('may take its types from another namespace', () => {
    const generators = typed.replace('types-generator"', 'types-generator"\n  namespace = "Columns"');
    expect(fieldsOf('arrival Json /// [Arrival]', { generators, declared: types.replace('PrismaJson', 'Columns') })['arrival']?.called).toHaveLength(3);
  });

  it.each([
    ['no generator types the columns', 'arrival Json /// [Arrival]', { generators: '' }],
    ['no such type is declared', 'arrival Json /// [Departure]', {}],
    ['the comment is no documentation', 'arrival Json // [Arrival]', {}],
    ['the type that stands there is broken', 'arrival Json /// ![{ ipAddress: string }; } export interface Other {]', {}],
  ])('says nothing where %s', (_reason, columns, options) => {
    expect(fieldsOf(columns, options)['arrival']).not.toHaveProperty('called');
  });

  it('says nothing of other columns', () => {
    expect(fieldsOf('arrival String /// [Arrival]')['arrival']).not.toHaveProperty('contentType');
  });
});

it('the types of columns are those of the records that are read', () => {
  const application = analyzed({
    'package.json': '{}', 'prisma/schema.prisma': `${typed}model Visit {\n  id Int @id\n  arrival Json /// [Arrival]\n}\n`, 'src/types.ts': types, 'src/origin.ts': origin,
    'src/visits.ts': `import { PrismaClient } from '@prisma/client';
export async function show(id: number): Promise<void> {
  const visit = await new PrismaClient().visit.findFirst({ where: { id } });
  const { arrival: { client } } = visit!;
  console.log(client);
}
`,
  });
  expect(loggedIn(application, 'src/visits.ts')).toEqual(['client.ipAddress']);
});
