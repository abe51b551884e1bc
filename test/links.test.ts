import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../', import.meta.url));
const pages = ['README.md', 'examples/README.md', ...readdirSync(path.join(project, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll('\\', '/')}`)];

const textOf = (page: string): string => readFileSync(path.join(project, page), 'utf8').replaceAll(/^(`{3,})[^\n]*\n.*?^\1$/gmsu, '');

/** As hosts of code name headings: `## 200 findings: what now?` is `200-findings-what-now`. */
function anchorsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

it.each(pages)('every link of %s leads to a file and a heading', (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/u.test(link));
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#', 2);
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    return !existsSync(path.join(project, target)) || anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});
