import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { formatNames } from '../../src/report/formats/index.js';
import { temporaryFolder } from '../cache/temporary-folder.js';
import { TemporaryRepository } from './repository.js';

const cli = path.join(inject('built'), 'cli.js');

function lethe(folder: string, ...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--no-color', ...argv], { cwd: folder, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: path.join(folder, '.git') } });
  return { status, stdout, stderr };
}

function guestBook(): TemporaryRepository {
  return new TemporaryRepository({
    'package.json': '{ "name": "guest-book" }',
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\n\nmodel Guest {\n  id String @id\n  email String\n}\n',
    'src/guests.ts': 'import { PrismaClient } from \'@prisma/client\';\nconst prisma = new PrismaClient();\nexport const forget = (id: string) => prisma.guest.delete({ where: { id } });\n',
    'src/routes.ts': 'import express from \'express\';\nimport { forget } from \'./guests.js\';\nexpress().delete(\'/:id\', async (request, response) => { await forget(request.params.id); response.end(); });\n',
  });
}

it('reports the removal of the only deletion at the model, in every format, and touches nothing', () => {
  const repository = guestBook();
  repository.write({ 'src/guests.ts': 'export const forget = async (id: string) => id;\n' });
  const before = repository.git('status', '--porcelain');
  for (const format of formatNames) {
    const { status, stdout } = lethe(repository.folder, '--since', 'HEAD', '--format', format);
    expect([format, status]).toEqual([format, 1]);
    expect(stdout).toMatch(/prisma\/schema\.prisma/);
    expect(stdout).toContain('require-deletion');
  }
  expect(lethe(repository.folder, '--since', 'HEAD').stdout).toContain('1 problem in 1 file (1 error, 0 warnings), new since HEAD (');
  expect(repository.git('status', '--porcelain')).toBe(before);
});

it('tells a reviewer what got better, in text, in the comment and as data', () => {
  const repository = guestBook();
  repository.write({
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\n\nmodel Guest {\n  id String @id\n  email String\n}\n\nmodel Visit {\n  id String @id\n  phone String\n  createdAt DateTime\n}\n',
  });
  repository.commit({});
  repository.write({
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\n\nmodel Guest {\n  id String @id\n}\n\nmodel Visit {\n  id String @id\n  phone String\n  createdAt DateTime\n}\n',
    'src/purge.ts': 'import { PrismaClient } from \'@prisma/client\';\nconst prisma = new PrismaClient();\nsetInterval(() => prisma.visit.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - 30 * 86_400_000) } } }), 3_600_000);\n',
  });
  const sentences = ['Guest.email (contact) is no longer kept.', 'Records of Visit now end (30 days; before: for ever).', 'Records of Visit can now be deleted (by code; before: never).'];
  expect(lethe(repository.folder, '--since', 'main').stdout).toContain(`Better than before\n${sentences.map((sentence) => `  + ${sentence}\n`).join('')}\nNothing new since main`);
  const { improvements } = JSON.parse(lethe(repository.folder, '--since', 'main', '--format', 'json').stdout) as { improvements: { message: string; file: string; line: number }[] };
  expect(improvements.map(({ message, file, line }) => `${file}:${String(line)} ${message}`)).toEqual([`prisma/schema.prisma:5 ${sentences[0] ?? ''}`, `prisma/schema.prisma:9 ${sentences[1] ?? ''}`, `prisma/schema.prisma:9 ${sentences[2] ?? ''}`]);
  expect(lethe(repository.folder, '--since', 'main', '--format', 'markdown').stdout).toContain('**Better than before**');
  expect(lethe(repository.folder, '--since', 'main', '--quiet').stdout).not.toContain('Better');
});

it('is clean where nothing is new, and says against what', () => {
  const repository = guestBook();
  const { status, stdout } = lethe(repository.folder, '--since', 'main');
  expect([status, stdout.split('\n').find((line) => line.startsWith('Nothing'))]).toEqual([0, `Nothing new since main (${repository.git('rev-parse', '--short=7', 'HEAD').trim()}).`]);
  expect(JSON.parse(lethe(repository.folder, '--since', 'main', '--format', 'json').stdout)).toMatchObject({ findings: [], since: { name: 'main', commit: repository.git('rev-parse', 'HEAD').trim() } });
});

it('tells what is wrong with a commit or a folder, and ends with 2', () => {
  const repository = guestBook();
  repository.commit({ 'src/greeting.ts': 'export {};\n' });
  const { folder } = repository;
  expect(lethe(folder, '--since', 'nowhere')).toEqual({ status: 2, stdout: '', stderr: 'error git knows no commit "nowhere". See what there is with: git branch --all\n' });
  const clone = path.join(temporaryFolder(), 'clone');
  spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone]);
  expect(lethe(clone, '--since', 'HEAD~1')).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^error git knows no commit "HEAD~1"\. It is a shallow clone: fetch more of its history first/) as string });
  const outside = temporaryFolder({ 'a.ts': 'export {};\n' });
  const { status, stderr } = lethe(outside, '--since', 'main');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^error --since needs a git repository, and .* stands in none\./)]);
  expect(spawnSync(process.execPath, [cli, 'inventory', '--since', 'main'], { cwd: folder, encoding: 'utf8' }).stderr).toContain('--since belongs to lethe check');
});
