import * as typescriptParser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { countingPlugin, createLinter, placesOf, shop, TemporaryApplication } from './linting.js';

const component = [
  '<script setup lang="ts">', 'import { orderOf } from \'./order\';', 'const order = await orderOf(\'1\');', 'console.log(order.email);', '</script>',
  '<template>', '  <p>{{ order.email }}</p>', '</template>', '',
].join('\n');
const files = {
  ...shop,
  'src/order.ts': 'export interface Order { email: string }\nexport const orderOf = async (id: string): Promise<Order> => (await fetch(`/orders/${id}`)).json();\n',
  'src/Order.vue': component,
};
const withParser: Linter.Config = { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser } } };

it.each<[string, Linter.Config]>([
  ['the parser for Vue', withParser],
  ['no parser', { files: ['**/*.vue'], language: 'lethe/text' }],
])('marks what a component logs, with %s', async (_, config) => {
  const application = new TemporaryApplication(files);
  const linter = createLinter(countingPlugin().plugin, application.root, { configs: [config] });
  expect(placesOf(await linter.lintFiles(['src/*.vue']))).toEqual(['Order.vue:4:1 lethe/no-personal-data-in-logs']);
});

it('follows a component that is not saved yet', async () => {
  const application = new TemporaryApplication(files);
  const linter = createLinter(countingPlugin().plugin, application.root, { configs: [withParser] });
  const lint = async (text: string) => placesOf(await linter.lintText(text, { filePath: application.path('src/Order.vue') }));
  expect(await lint(component.replace('\nconsole', '\n\nconsole'))).toEqual(['Order.vue:5:1 lethe/no-personal-data-in-logs']);
  expect(await lint(component.replace('order.email)', 'order)'))).toEqual(['Order.vue:4:1 lethe/no-personal-data-in-logs']);
  expect(await lint(component.replace('console.log(order.email);', ''))).toEqual([]);
});

it('honours a comment that turns a rule off', async () => {
  const application = new TemporaryApplication(files);
  const linter = createLinter(countingPlugin().plugin, application.root, { configs: [withParser] });
  const text = component.replace('console', '// eslint-disable-next-line lethe/no-personal-data-in-logs -- on purpose\nconsole');
  const [result] = await linter.lintText(text, { filePath: application.path('src/Order.vue') });
  expect([placesOf(result === undefined ? [] : [result]), result?.suppressedMessages.length]).toEqual([[], 1]);
});
