import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { countingPlugin, createLinter, TemporaryApplication } from '../plugin/linting.js';

const pages = new URL('../../docs/rules/', import.meta.url);

interface Example {
  title: string;
  files: Record<string, string>;
}

/** The examples of a section of a page: each has a heading, and its blocks of code are files named in their first line. */
function examplesIn(page: string, section: string): Example[] {
  const [, rest = ''] = page.split(`\n## ${section}\n`);
  const [content = ''] = rest.split('\n## ');
  return content.split('\n### ').slice(1).map((text) => ({
    title: text.split('\n', 1)[0] ?? '',
    files: Object.fromEntries([...text.matchAll(/```\w+\n(?:\/\/|#) (\S+)\n([\s\S]*?)```/g)].map(([, file = '', code = '']) => [file, code])),
  }));
}

async function rulesThatReport(files: Example['files'], rule: string): Promise<(string | null)[]> {
  const application = new TemporaryApplication(files);
  const linter = createLinter(countingPlugin().plugin, application.root, { configs: [{ files: ['**/*.{ts,tsx,js}'], language: 'lethe/text' }, { files: ['**/*.yaml'], language: 'lethe/yaml' }, { files: ['**/*.prisma'], language: 'lethe/prisma' }, { rules: { [`lethe/${rule}`]: 'error' } }] });
  const results = await linter.lintFiles(Object.keys(files));
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

describe.each(rules.map(({ name }) => name))('the page of %s', (name) => {
  const page = readFileSync(new URL(`${name}.md`, pages), 'utf8');

  it('says whether there are suggestions, and which', () => {
    const suggests = rules.find((rule) => rule.name === name)?.suggests === true;
    expect(/^\| `\w+` \| (?:error|warning) \| (yes|no) \|/m.exec(page)?.[1]).toBe(suggests ? 'yes' : 'no');
    expect(page.includes('\n## Suggestions\n')).toBe(suggests);
  });

  it('has an incorrect and a correct example for the same libraries', () => {
    const titles = examplesIn(page, 'Incorrect').map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(examplesIn(page, 'Correct').map(({ title }) => title)).toEqual(titles);
  });

  it.each(examplesIn(page, 'Incorrect'))('shows what is wrong: $title', async ({ files }) => {
    expect(await rulesThatReport(files, name)).toContain(`lethe/${name}`);
  });

  it.each(examplesIn(page, 'Correct'))('shows what is right: $title', async ({ files }) => {
    expect(await rulesThatReport(files, name)).not.toContain(`lethe/${name}`);
  });
});
