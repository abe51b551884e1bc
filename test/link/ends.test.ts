import { describe, expect, it } from 'vitest';
import type { EndFact, StoreFact } from '../../src/collect/facts.js';
import { withEnds } from '../../src/link/ends.js';
import { fieldAt, storeNamed } from '../report/build-application.js';

const evidence = { file: 'template.yaml', line: 4, how: 'the table ends its items' };
const store = (name: string, more: Partial<StoreFact> = {}): StoreFact => ({ ...storeNamed(name, 'src/users.ts', 3, [fieldAt('email', 4)]), kind: 'dynamodb', expiry: [], ...more });
const end = (names: string[], more: Partial<EndFact> = {}): EndFact => ({ kind: 'dynamodb', names, evidence, ...more });
const expiryOf = (fact: StoreFact, ...ends: EndFact[]) => withEnds([fact], ends)[0]?.expiry;

describe('an end that infrastructure declares', () => {
  it.each([
    ['users', ['users']], ['users', ['UsersTable']], ['USERS_TABLE', ['Other', 'USERS_TABLE']], ['users', ['${Stage}-users']],
  ])('is that of %s under the names %j', (name, names) => {
    expect(expiryOf(store(name), end(names, { seconds: 60 }))).toEqual([{ evidence, seconds: 60 }]);
  });

  it('is that of a store under another name of it', () => {
    expect(expiryOf(store('people', { aliases: ['users'] }), end(['users']))).toEqual([{ evidence }]);
  });

  it.each([['visits', 'dynamodb'], ['users', 's3']])('is not that of %s of the kind %s', (name, kind) => {
    expect(expiryOf(store(name, { kind }), end(['users']))).toEqual([]);
  });

  it('needs records with the field that it goes by', () => {
    expect(expiryOf(store('users'), end(['users'], { field: 'endsAt' }))).toEqual([]);
    expect(expiryOf(store('users', { fields: [fieldAt('endsAt', 4)] }), end(['users'], { field: 'endsAt' }))).toEqual([{ evidence, field: 'endsAt' }]);
    expect(expiryOf(store('users', { fields: [] }), end(['users'], { field: 'endsAt' }))).toEqual([{ evidence, field: 'endsAt' }]);
  });
});
