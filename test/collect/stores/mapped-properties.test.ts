import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

/** Names and lines of the fields of a collection whose records have a type. */
function fieldsOf(type: string): string[] {
  const { stores } = analyzed({
    'package.json': '{ "name": "club", "dependencies": { "mongodb": "6", "zod": "3" } }',
    'rowers.ts': `import { MongoClient } from 'mongodb';
import { z } from 'zod';
const schema = z.object({
  email: z.string().email(),
  seat: z.number(),
  home: z.object({ street: z.string() }).optional(),
});
interface Named { phone: string }
type Rower = ${type};
export const all = new MongoClient('x').db().collection<Rower>('rowers').find();
`,
  });
  return stores.flatMap(({ fields }) => fields.map(({ name, span }) => `${name} ${String(span.line)}`));
}

describe('what a type is mapped to', () => {
  it.each([
    ['z.infer<typeof schema>', ['email 4', 'seat 5', 'home.street 6']],
    ["Omit<z.infer<typeof schema>, 'seat'>", ['email 4', 'home.street 6']],
    ["Omit<z.infer<typeof schema>, 'seat' | 'home'> & Named", ['email 4', 'phone 8']],
    ["Pick<Partial<z.infer<typeof schema>>, 'email'>", ['email 4']],
    ["Record<'email' | 'phone', string>", []],
  ])('%s has the fields of what it is made of', (type, expected) => {
    expect(fieldsOf(type)).toEqual(expected);
  });
});
