import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { onceAmongMany } from '../../src/cache/lock.js';
import { temporaryFolder } from './temporary-folder.js';

/** Far above every process that a system makes. */
const goneProcess = 2 ** 30;

it('does the work while holding the lock, and lets it go', () => {
  const folder = temporaryFolder();
  const result = onceAmongMany(folder, () => undefined, () => existsSync(path.join(folder, 'lock')));
  expect(result).toBe(true);
  expect(existsSync(path.join(folder, 'lock'))).toBe(false);
});

it('takes what somebody else has done', () => {
  expect(onceAmongMany<string>(temporaryFolder(), () => 'theirs', () => 'mine')).toBe('theirs');
});

it('lets the lock go when the work fails', () => {
  const folder = temporaryFolder();
  expect(() => onceAmongMany(folder, () => undefined, () => { throw new Error('broken'); })).toThrow('broken');
  expect(existsSync(path.join(folder, 'lock'))).toBe(false);
});

it('breaks the lock of a process that is gone', () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'lock'));
  writeFileSync(path.join(folder, 'lock', 'holder'), String(goneProcess));
  expect(onceAmongMany(folder, () => undefined, () => 'done')).toBe('done');
});

it('does the work where no lock can be made', () => {
  const folder = temporaryFolder({ occupied: '' });
  expect(onceAmongMany(path.join(folder, 'occupied', 'deep'), () => undefined, () => 'done')).toBe('done');
  expect(onceAmongMany(path.join(folder, 'occupied'), () => undefined, () => 'done')).toBe('done');
});

it('waits for another thread', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'lock'));
  writeFileSync(path.join(folder, 'lock', 'holder'), String(process.pid));
  const release = `setTimeout(() => {
    require('node:fs').writeFileSync(${JSON.stringify(path.join(folder, 'result'))}, '');
    require('node:fs').rmSync(${JSON.stringify(path.join(folder, 'lock'))}, { recursive: true });
  }, 100)`;
  const worker = new Worker(release, { eval: true });
  const result = onceAmongMany(folder, () => (existsSync(path.join(folder, 'result')) ? 'theirs' : undefined), () => 'mine');
  await worker.terminate();
  expect(result).toBe('theirs');
});
