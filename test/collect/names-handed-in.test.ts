import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

const open = `import { MongoClient, type Collection } from 'mongodb';
interface Rower { email: string }
interface Boat { skipperPhone: string }
interface Sail { colour: string }
export interface Records { rowers: Rower; boats: Boat; sails: Sail }
const client = new MongoClient('mongodb://127.0.0.1');
export const open = <Name extends keyof Records>(name: Name): Collection<Records[Name]> => client.db().collection(name);
export const all = [open('rowers').find(), open('boats').find(), open('sails').find()];
`;

/** Stores whose records some code deletes. */
function deleted(code: string): string[] {
  const { stores } = analyzed({ 'package.json': '{ "name": "club", "dependencies": { "mongodb": "6" } }', 'open.ts': open, 'work.ts': `import { open, type Records } from './open';\n${code}` });
  return stores.filter(({ accesses }) => accesses.some(({ verb }) => verb === 'delete')).map(({ name }) => name).sort();
}

describe('a store whose name is a parameter of any of several', () => {
  const empty = 'export const empty = async ({ target }: { target: keyof Records }) => open(target).deleteMany({});\n';

  it('is those that callers name', () => {
    expect(deleted(`${empty}export const run = () => empty({ target: 'boats' });\n`)).toEqual(['boats']);
    expect(deleted(`${empty}export const run = () => [empty({ target: 'boats' }), empty({ target: 'sails' })];\n`)).toEqual(['boats', 'sails']);
  });

  it('is those also where nothing but the name tells them apart', () => {
    const { stores } = analyzed({
      'package.json': '{ "name": "club", "dependencies": { "mongodb": "6" } }',
      'open.ts': "import { MongoClient } from 'mongodb';\nconst client = new MongoClient('mongodb://127.0.0.1');\nexport const open = (name: string) => client.db().collection(name);\nexport const all = [open('rowers').insertOne({ email: '' }), open('boats').insertOne({ sail: '' })];\n",
      'work.ts': "import { open } from './open';\nconst empty = async ({ target }: { target: string }) => open(target).deleteMany({});\nexport const run = () => empty({ target: 'boats' });\n",
    });
    expect(stores.filter(({ accesses }) => accesses.some(({ verb }) => verb === 'delete')).map(({ name }) => name)).toEqual(['boats']);
  });

  it('is any where no caller names one', () => {
    expect(deleted(empty)).toEqual(['boats', 'rowers', 'sails']);
  });
});
