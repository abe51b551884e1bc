import { expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

it('a map of numbers is no open content, and a map of texts is', () => {
  const application = analyzed({
    'package.json': '{ "name": "clinic" }',
    'src/users.ts': `import { MongoClient } from 'mongodb';
interface Best { speed: number; at: Date; level: 'low' | 'high' }
interface User {
  email: string; bestResults: { [mode: string]: Best[] }; daily?: Record<string, (number | null)[]>; flags: Record<string, Record<string, boolean>>;
  answers: Record<string, string>; remarks: Record<string, { text: string }[]>; anything: Record<string, unknown>;
}
export const users = new MongoClient('').db().collection<User>('users');
export const add = (user: User) => users.insertOne(user);
`,
  });
  const { fields } = storeOf(application, 'users');
  expect(fields.filter(({ type }) => type === 'object').map(({ name }) => name)).toEqual(['bestResults', 'daily', 'flags']);
  expect(fields.filter(({ type }) => type === 'json').map(({ name }) => name)).toEqual(['answers', 'remarks', 'anything']);
});
