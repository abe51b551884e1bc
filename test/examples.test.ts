import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import { formatPeriod } from '../src/policy/durations.js';
import { defaultPolicy } from '../src/policy/policy.js';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const names = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

/** The rows of the table under a heading, without its head. */
function tableUnder(heading: string, text: string): string[][] {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|')).slice(2);
  return rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
}

function expectedRules(name: string): string[] {
  const always = ['no-personal-data-in-logs', 'require-deletion', 'require-retention'];
  if (name.startsWith('gym')) return ['no-exposed-store'];
  // In the clinic nothing really deletes a patient, so nothing can survive it; its handlers return whole records.
  return [...always, name.startsWith('clinic') ? 'no-whole-record-response' : 'complete-erasure'];
}

describe.each(names)('the page of %s', (name) => {
  const page = readFileSync(`${examples}${name}/README.md`, 'utf8');
  const { application, findings } = analyze({ root: `${examples}${name}`, policy: defaultPolicy() });

  it('tells the verdicts of every store', () => {
    const verdicts = application.stores.map(({ name: store, retention, deletion }) => {
      const period = retention.verdict === 'enforced' && retention.seconds !== undefined ? `, ${formatPeriod(retention.seconds)}` : '';
      return [store, `${retention.verdict}${period}`, deletion.verdict];
    });
    expect(verdicts.sort()).toEqual(tableUnder('The inventory', page).sort());
  });

  it('names every file with a finding', () => {
    const files = [...new Set(findings.map((finding) => finding.span.file.replace(/^src\//, '')))];
    expect(files.filter((file) => !page.includes(file))).toEqual([]);
  });

  it('names every rule that finds something', () => {
    const rules = [...new Set(findings.map((finding) => finding.rule.replace('lethe/', '')))];
    expect(rules.sort()).toEqual(expectedRules(name).sort());
    expect(rules.filter((rule) => !page.includes(rule))).toEqual([]);
  });
});

describe('the files of Docker Compose of the gym', () => {
  const folder = `${examples}gym-docker-compose`;
  const { findings } = analyze({ root: folder, policy: defaultPolicy() });
  const linesIn = (file: string) => findings.filter(({ span }) => span.file === file).map(({ span }) => span.line);
  const marked = readFileSync(`${folder}/compose.leaky.yaml`, 'utf8').split('\n').flatMap((line, index) => (line.endsWith('# open') ? [index + 1] : []));

  it('leak at the marked lines, and nowhere else', () => {
    expect(marked).toHaveLength(7);
    expect(linesIn('compose.leaky.yaml')).toEqual(marked);
  });

  it('leak nowhere when they are mended', () => {
    expect(linesIn('compose.mended.yaml')).toEqual([]);
  });

  it('are graver where the members lie', () => {
    expect(findings.filter(({ severity }) => severity === 'error').map(({ subject }) => subject)).toEqual(['service mongo']);
    expect(findings.find(({ subject }) => subject === 'service mongo')?.message).toContain('Member.injuries (health)');
  });
});

describe('the logs of the gym', () => {
  const folder = `${examples}gym-docker-compose`;
  const { application, findings } = analyze({ root: folder, policy: defaultPolicy(), preset: 'strict' });

  it('are kept as the page says', () => {
    const kept = application.logs.map(({ name, span, end }) => [name, `\`${span.file}\``, end === undefined ? 'for ever' : 'limited']);
    expect(kept).toEqual(tableUnder('The logs', readFileSync(`${folder}/README.md`, 'utf8')));
  });

  it('hold the addresses of visitors for ever where they are not mended', () => {
    const found = findings.filter(({ rule }) => rule === 'lethe/require-log-retention').map(({ span, message }) => `${span.file}:${span.line} ${message}`);
    expect(found).toEqual(['nginx.leaky.conf:3 The access log /srv/logs/visits.log keeps the addresses of visitors for ever. Rotate it, so that old lines go after the days that they are needed.']);
  });
});
