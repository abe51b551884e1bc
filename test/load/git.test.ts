import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { discoverFiles, mayBeRead } from '../../src/load/discover.js';
import { CommitTree } from '../../src/load/git/commit-tree.js';
import { Repository } from '../../src/load/git/repository.js';
import { UsageError } from '../../src/load/usage-error.js';
import { temporaryFolder } from '../cache/temporary-folder.js';
import { TemporaryRepository } from '../changes/repository.js';

function treeAt(folder: string, name = 'HEAD'): CommitTree {
  const repository = Repository.around(folder);
  return new CommitTree(repository, repository.baseOf(name).commit, mayBeRead);
}

describe('a commit as a tree of files', () => {
  it('says what the work tree said when it was committed', () => {
    const repository = new TemporaryRepository({
      'src/a.ts': 'export const a = 1;\n', 'src/deep/b.ts': '\uFEFFexport const b = "ünïcode";\n', 'prisma/schema.prisma': 'model A {\n}\n', 'package.json': '{}',
      'ignored/c.ts': 'export const c = 1;\n', '.gitignore': 'ignored\n', 'views/a.html': '<p>a</p>', 'logo.png': 'not read',
    });
    const onDisk = discoverFiles({ root: repository.folder });
    const committed = discoverFiles({ root: repository.folder, tree: treeAt(repository.folder) });
    for (const key of ['sources', 'schemas'] as const) expect([...committed[key]]).toEqual([...onDisk[key]]);
    expect([[...committed.configurations].sort(), committed.companions]).toEqual([[...onDisk.configurations].sort(), onDisk.companions]);
    expect([...committed.sources.keys()]).toEqual(['src/a.ts', 'src/deep/b.ts']);
  });

  it('does not see what happened since', () => {
    const repository = new TemporaryRepository({ 'src/a.ts': 'export const a = 1;\n' });
    repository.write({ 'src/a.ts': 'export const a = 2;\n', 'src/new.ts': 'export {};\n' });
    const { sources } = discoverFiles({ root: repository.folder, tree: treeAt(repository.folder) });
    expect([...sources]).toEqual([['src/a.ts', 'export const a = 1;\n']]);
    expect(repository.git('status', '--porcelain').split('\n').filter(Boolean)).toEqual([' M src/a.ts', '?? src/new.ts']);
  });

  it('sees a folder of a repository with what is ignored above it', () => {
    const repository = new TemporaryRepository({ 'packages/shop/src/a.ts': 'export {};\n', 'packages/other/b.ts': 'export {};\n' });
    repository.write({ '.gitignore': 'packages/shop/src/left-out.ts\n', 'packages/shop/src/left-out.ts': 'export {};\n' });
    repository.git('add', '--force', '--all');
    repository.git('commit', '--quiet', '--message', 'a file that is ignored by name');
    const tree = treeAt(path.join(repository.folder, 'packages/shop'));
    expect(tree.foldersAbove()).toEqual(['../..', '..']);
    expect([...discoverFiles({ root: tree.root, tree }).sources.keys()]).toEqual(['src/a.ts']);
  });

  it('follows no links', () => {
    const repository = new TemporaryRepository({ 'src/a.ts': 'export {};\n' });
    symlinkSync('a.ts', repository.path('src/link.ts'));
    repository.commit({});
    expect([...discoverFiles({ root: repository.folder, tree: treeAt(repository.folder) }).sources.keys()]).toEqual(['src/a.ts']);
  });

  it('has problems, not errors, for what it does not have', () => {
    const tree = treeAt(new TemporaryRepository({ 'a.ts': 'export {};\n' }).folder);
    expect(tree.read('b.ts')).toEqual({ problem: 'It could not be read (ENOENT).' });
    expect(tree.read('../../b.ts')).toEqual({ problem: 'It could not be read (ENOENT).' });
    expect(tree.list('nowhere')).toEqual({ problem: 'This folder could not be read (ENOENT).' });
    expect([tree.has('a.ts'), tree.has('b.ts')]).toEqual([true, false]);
  });
});

describe('the commit to compare with', () => {
  it('is where the present work left a branch', () => {
    const repository = new TemporaryRepository({ 'a.ts': '1' });
    const start = repository.git('rev-parse', 'HEAD').trim();
    repository.git('checkout', '--quiet', '-b', 'work');
    repository.commit({ 'a.ts': '2' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'b.ts': '3' });
    repository.git('checkout', '--quiet', 'work');
    expect(Repository.around(repository.folder).baseOf('main')).toEqual({ commit: start, name: 'main' });
  });

  it.each(['nowhere', '--all', 'HEAD:a.ts', ''])('cannot be %j', (name) => {
    const { folder } = new TemporaryRepository({ 'a.ts': '1' });
    expect(() => Repository.around(folder).baseOf(name)).toThrow(UsageError);
    expect(() => Repository.around(folder).baseOf(name)).toThrow(`git knows no commit "${name}". See what there is with: git branch --all`);
  });

  it('lies beyond a shallow clone', () => {
    const origin = new TemporaryRepository({ 'a.ts': '1' });
    origin.git('tag', 'start');
    origin.commit({ 'a.ts': '2' });
    const clone = new TemporaryRepository({});
    clone.git('fetch', '--quiet', '--depth', '1', `file://${origin.folder}`, 'main');
    clone.git('checkout', '--quiet', 'FETCH_HEAD');
    expect(() => Repository.around(clone.folder).baseOf('start')).toThrow(/git knows no commit "start"\. It is a shallow clone: fetch more of its history first, for example with git fetch --unshallow \(/);
    expect(() => Repository.around(clone.folder).baseOf('origin/main')).toThrow('for example with git fetch --unshallow origin main:refs/remotes/origin/main (');
    clone.git('remote', 'add', 'origin', `file://${origin.folder}`);
    clone.git('fetch', '--quiet', '--unshallow', 'origin', 'main:refs/remotes/origin/main');
    expect(Repository.around(clone.folder).baseOf('origin/main').commit).toBe(origin.git('rev-parse', 'main').trim());
  });

  it('needs a repository', () => {
    expect(() => Repository.around(temporaryFolder())).toThrow(/--since needs a git repository, and .* stands in none/);
  });
});
