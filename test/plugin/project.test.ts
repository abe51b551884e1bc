import path from 'node:path';
import { expect, it } from 'vitest';
import { lookUp } from '../../src/cache/applications.js';
import { Engine } from '../../src/engine.js';
import type { AsideTask } from '../../src/report/eslint/session.js';
import { countingPlugin, createLinter, logFinding, placesOf, shop, storeFindings, TemporaryApplication } from './linting.js';

const orders = shop['src/orders.ts'];
const purge = 'export const purge = (id: string) => prisma.customer.delete({ where: { id } });\n';

it('lints a whole project, schemas included, with one analysis', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin, count } = countingPlugin({ batch: true });
  const results = await createLinter(plugin, application.root).lintFiles(['**/*.ts', '**/*.prisma']);
  expect(placesOf(results).sort()).toEqual([logFinding, ...storeFindings]);
  expect(results).toHaveLength(3);
  expect(count).toEqual({ engines: 1, runs: 1 });
});

it('judges unsaved text in the whole project, once for each text', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin, count } = countingPlugin();
  const linter = createLinter(plugin, application.root);
  const lint = async (text: string) => placesOf(await linter.lintText(text, { filePath: application.path('src/orders.ts') }));
  expect(await lint(orders)).toEqual([logFinding]);
  expect(await lint(`\n${orders}`)).toEqual(['orders.ts:6:3 lethe/no-personal-data-in-logs']);
  expect(await lint(orders.replace('customer.email', 'customer.id'))).toEqual([]);
  expect(count.runs).toBe(3);
  expect(await lint(orders)).toEqual([logFinding]);
  expect(await lint(orders.replace('customer.email', 'customer.id'))).toEqual([]);
  expect(count).toEqual({ engines: 1, runs: 3 });
});

it('sees in one file what unsaved text of it means for stores, and what another saved file means', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin } = countingPlugin();
  const linter = createLinter(plugin, application.root);
  const lintSchema = async () => placesOf(await linter.lintFiles(['prisma/schema.prisma']));
  expect(await lintSchema()).toEqual(storeFindings);
  application.write('src/orders.ts', orders + purge, 50);
  expect(await lintSchema()).toEqual([storeFindings[1]]);
  application.write('src/more.ts', 'export {};\n', 40);
  expect(await lintSchema()).toEqual([storeFindings[1]]);
});

it('analyses again only when something that matters changed on the disk', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin, count } = countingPlugin();
  const linter = createLinter(plugin, application.root);
  await linter.lintFiles(['src/stock.ts']);
  application.write('notes.md', 'nothing', 50);
  await linter.lintFiles(['src/orders.ts']);
  expect(count.runs).toBe(1);
  application.write('src/returns.ts', orders, 50);
  expect(placesOf(await linter.lintFiles(['src/returns.ts']))).toEqual(['returns.ts:5:3 lethe/no-personal-data-in-logs']);
  expect(count).toEqual({ engines: 1, runs: 2 });
});

it('does not look at unsaved text of files that the analysis leaves out', async () => {
  const application = new TemporaryApplication({ ...shop, 'src/orders.test.ts': orders });
  const { plugin, count } = countingPlugin();
  const linter = createLinter(plugin, application.root);
  await linter.lintFiles(['src/stock.ts']);
  const results = await linter.lintText(`${orders}\n`, { filePath: application.path('src/orders.test.ts') });
  expect(placesOf(results)).toEqual([]);
  expect(count.runs).toBe(1);
});

it('judges a new file before it is saved', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin } = countingPlugin();
  const results = await createLinter(plugin, application.root).lintText(orders, { filePath: application.path('src/new.ts') });
  expect(placesOf(results)).toEqual(['new.ts:5:3 lethe/no-personal-data-in-logs']);
});

it('answers with the last findings, moved along, when analysing unsaved text takes too long', async () => {
  const application = new TemporaryApplication(shop);
  const { plugin, count } = countingPlugin();
  const linter = createLinter(plugin, application.root, { configs: [{ settings: { lethe: { timeLimit: 0 } } }] });
  const lint = async (text: string) => placesOf(await linter.lintText(text, { filePath: application.path('src/orders.ts') }));
  await lint(orders);
  await lint(`\n${orders}`);
  expect(count.runs).toBe(2);
  expect(await lint(`\n\n\n${orders}// end\n`)).toEqual(['orders.ts:8:3 lethe/no-personal-data-in-logs']);
  expect(await lint(orders.replace('customer.email', 'customer.id'))).toEqual([]);
  expect(count.runs).toBe(2);
  application.write('src/orders.ts', `${orders}\n${orders}`, 50);
  expect(await lint(`${orders}\n${orders}`)).toContain('orders.ts:12:3 lethe/no-personal-data-in-logs');
  expect(count.runs).toBe(3);
});

it('is right after other rules fixed the text', async () => {
  const application = new TemporaryApplication({ ...shop, 'src/orders.ts': `var first;;;\n${orders}` });
  const { plugin } = countingPlugin();
  const linter = createLinter(plugin, application.root, { fix: true, configs: [{ rules: { 'lines-around-comment': 'off', 'prefer-const': 'error', 'no-var': 'error' } }] });
  const [result] = await linter.lintFiles(['src/orders.ts']);
  expect(result?.output).toContain('let first;');
  expect(placesOf(result === undefined ? [] : [result])).toContain('orders.ts:6:3 lethe/no-personal-data-in-logs');
});

it('answers from the last conclusions while a large project is analysed aside', async () => {
  const application = new TemporaryApplication(shop);
  const cache = { folder: path.join(application.root, 'node_modules/.cache'), build: 'test' };
  const tasks: { task: AsideTask; onEnd: () => void }[] = [];
  const { plugin, count } = countingPlugin({
    heavyFrom: -1, cacheOf: () => cache, analyzeAside: (task, onEnd) => { tasks.push({ task, onEnd }); },
  });
  const linter = createLinter(plugin, application.root);
  const lint = async (): Promise<string[]> => placesOf(await linter.lintFiles(['src/orders.ts']));
  expect(await lint()).toEqual([logFinding]);

  application.write('src/orders.ts', `\n\n${orders}`, 30);
  expect(await lint()).toEqual([logFinding.replace(':5:', ':7:')]);
  expect(await lint()).toEqual([logFinding.replace(':5:', ':7:')]);
  expect([count.runs, tasks.length]).toEqual([1, 1]);

  application.write('src/orders.ts', 'export const orders = [];\n', 20);
  const [{ task, onEnd } = { task: undefined, onEnd: () => undefined }] = tasks;
  if (task === undefined) throw new Error('Nothing is analysed aside.');
  const looked = lookUp(task.cache, task);
  if ('keep' in looked) looked.keep(new Engine(task).analyze(undefined, looked.discovery));
  onEnd();
  expect(await lint()).toEqual([]);
  expect(count.runs).toBe(1);
});
