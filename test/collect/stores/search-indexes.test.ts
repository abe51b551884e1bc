import { expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const namesOfStores = (code: string): string[] => analyzed({ 'package.json': '{ "name": "shop" }', 'src/search.ts': `import { Client } from '@opensearch-project/opensearch';
const client = new Client({ node: 'http://search:9200' });
${code}
` }).stores.map(({ name }) => name);

it('takes no separator of a list of indexes for the name of one', () => {
  expect(namesOfStores("export const find = (indexes: Set<string>): Promise<unknown> => client.search({ index: Array.from(indexes).join(',') });")).toEqual([]);
});

it('names the index that a search asks', () => {
  expect(namesOfStores("export const find = (): Promise<unknown> => client.search({ index: 'guests' });")).toEqual(['guests']);
});

it('names each index that a type allows', () => {
  expect(namesOfStores(`enum Index { GUESTS = 'guests', STAYS = 'stays' }
export const create = (index: Index): Promise<unknown> => client.indices.create({ index });`)).toEqual(['guests', 'stays']);
});

it('names each index that a type allows, behind a prefix', () => {
  expect(namesOfStores(`enum Index { GUESTS = 'guests', STAYS = 'stays' }
const named = (index: Index): string => { const prefix = process.env.PREFIX; if (prefix) { return \`\${prefix}_\${index}\`; } else { return index; } };
export const create = (index: Index): Promise<unknown> => client.indices.create({ index: named(index) });`)).toEqual(['guests', 'stays']);
});
