import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CacheFolder, defaultCacheFolder } from '../../src/cache/cache-folder.js';
import { digestOf } from '../../src/cache/digest.js';
import { temporaryFolder, write } from './temporary-folder.js';

describe('a cache folder', () => {
  it('gives back the lines of an entry', () => {
    const cache = new CacheFolder(path.join(temporaryFolder(), 'deep', 'down'));
    expect(cache.read('entry')).toBeUndefined();
    cache.write('entry', ['{"a":1}', '', 'ünïcode']);
    expect(cache.read('entry')).toEqual(['{"a":1}', '', 'ünïcode']);
    expect(cache.read('other')).toBeUndefined();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -2)],
    ['changed', (text: string) => text.replace('first', 'worst')],
    ['emptied', () => ''],
  ])('throws away an entry that was %s, and takes a new one', (_, damage) => {
    const folder = temporaryFolder();
    const cache = new CacheFolder(folder);
    cache.write('entry', ['first', 'second']);
    const [name = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, name), damage(`${digestOf(['first', 'second'])}\nfirst\nsecond`));
    expect(cache.read('entry')).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    cache.write('entry', ['third']);
    expect(cache.read('entry')).toEqual(['third']);
  });

  it('keeps the entries that were used last, up to a limit', () => {
    const folder = temporaryFolder();
    const cache = new CacheFolder(folder);
    for (let entry = 0; entry < 40; entry += 1) {
      cache.write(`entry-${String(entry)}`, [String(entry)]);
      const time = new Date(Date.now() - 100_000 + entry * 1_000);
      utimesSync(path.join(folder, `entry-${String(entry)}.ndjson`), time, time);
    }
    expect(cache.read('entry-0')).toEqual(['0']);
    cache.write('newest', ['x']);
    expect(cache.read('entry-0')).toEqual(['0']);
    expect(cache.read('entry-1')).toBeUndefined();
    expect(cache.read('entry-2')).toEqual(['2']);
  });

  it('clears away what a killed writer left behind, not what another one writes', () => {
    const folder = temporaryFolder({ 'old.1.1.tmp': 'half', 'young.2.2.tmp': 'half' });
    const time = new Date(Date.now() - 3_600_000);
    utimesSync(path.join(folder, 'old.1.1.tmp'), time, time);
    new CacheFolder(folder).write('entry', ['x']);
    expect(readdirSync(folder).sort()).toEqual(['entry.ndjson', 'young.2.2.tmp']);
  });

  it('keeps nothing where it cannot be written', () => {
    const folder = temporaryFolder({ occupied: 'a file' });
    const cache = new CacheFolder(path.join(folder, 'occupied'));
    cache.write('entry', ['x']);
    expect(cache.read('entry')).toBeUndefined();
  });
});

describe('the default folder', () => {
  it('stands below node_modules, where there are some', () => {
    const root = temporaryFolder();
    write(root, 'node_modules/left-pad/index.js', '');
    expect(defaultCacheFolder(root, {})).toBe(path.join(root, 'node_modules', '.cache', 'lethe'));
  });

  it('is one of the user for each project otherwise, and nothing appears in the project', () => {
    const root = temporaryFolder();
    const folder = defaultCacheFolder(root, { XDG_CACHE_HOME: '/caches' });
    expect(folder).toMatch(/^[/\\]caches[/\\]lethe[/\\][0-9a-f]{16}$/);
    expect(folder).not.toBe(defaultCacheFolder(path.join(root, 'other'), { XDG_CACHE_HOME: '/caches' }));
    expect(existsSync(path.join(root, 'node_modules'))).toBe(false);
  });
});

it('a digest tells where one text ends and the next begins', () => {
  expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
  expect(digestOf(['ab', 'c'])).toBe(digestOf(['ab', 'c']));
});
