import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const policy = "{ phases: { hot: {}, delete: { min_age: '30d', actions: { delete: {} } } } }";
const search = (setUp: string) => storeOf(analyzed({ 'package.json': '{ "name": "shop" }', 'src/search.ts': `import { Client } from '@elastic/elasticsearch';
const client = new Client({ node: 'http://search:9200' });
export async function start(): Promise<void> {
  ${setUp}
}
export const remember = (email: string): Promise<unknown> => client.index({ index: 'visits', document: { email, at: new Date() } });
` }), 'visits').retention;

describe('a policy that the code puts', () => {
  it.each([
    `await client.ilm.putLifecycle({ name: 'visits-policy', policy: ${policy} });\n  await client.indices.create({ index: 'visits', settings: { 'index.lifecycle.name': 'visits-policy' } });`,
    `await client.ilm.putLifecycle({ policy: 'visits-policy', body: { policy: ${policy} } });\n  await client.indices.putIndexTemplate({ name: 't', index_patterns: ['visits*'], template: { settings: { index: { lifecycle: { name: 'visits-policy' } } } } });`,
  ])('ends the documents of its indices: %s', (setUp) => {
    expect(search(setUp)).toMatchObject({ verdict: 'enforced', seconds: 2_592_000, evidence: [{ file: 'src/search.ts', line: 4, how: 'the policy deletes old indices' }] });
  });

  it.each([
    `await client.ilm.putLifecycle({ name: 'other-policy', policy: ${policy} });\n  await client.indices.create({ index: 'visits', settings: { 'index.lifecycle.name': 'visits-policy' } });`,
    `await client.ilm.putLifecycle({ name: 'visits-policy', policy: { phases: { hot: { actions: { rollover: { max_age: '1d' } } } } } });\n  await client.indices.create({ index: 'visits', settings: { 'index.lifecycle.name': 'visits-policy' } });`,
    `await client.ilm.putLifecycle({ name: 'visits-policy', policy: ${policy} });`,
  ])('may end none: %s', (setUp) => {
    expect(search(setUp).verdict).toBe('none');
  });
});
