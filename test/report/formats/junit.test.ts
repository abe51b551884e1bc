import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import type { CheckReport } from '../../../src/report/contract.js';
import { junit } from '../../../src/report/formats/junit.js';
import { contextWith, emptyReport, hostile, reportWith, shopReport } from './reports.js';

interface Element { name: string; values: Record<string, string>; text: string }

/** The elements of a document in their order, read by a parser that throws at whatever is no XML. */
function elementsOf(report: CheckReport): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, values: attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(junit.write(report, contextWith())).close();
  return elements;
}

it('tells what a baseline keeps quiet as a skipped test', () => {
  const { summary, ...report } = emptyReport;
  const elements = elementsOf({ ...report, summary: { ...summary, baseline: { known: 2, gone: 1 } } });
  const message = '2 known problems of the baseline are not shown. It also has 1 that is gone: drop it with lethe check --update-baseline.';
  expect(elements.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'testsuite', 'testcase', 'skipped']);
  expect(elements[0]?.values).toMatchObject({ tests: '2', failures: '0' });
  expect(elements[3]?.values).toMatchObject({ name: 'known problems', tests: '1', skipped: '1' });
  expect(elements[5]?.values).toEqual({ message });
  expect(elementsOf({ ...report, summary: { ...summary, baseline: { known: 0, gone: 1 } } })).toHaveLength(3);
});

it('has a suite a file and a failed test a finding', () => {
  const elements = elementsOf(shopReport());
  expect(elements.map(({ name }) => name)).toEqual([
    'testsuites', 'testsuite', 'testcase', 'failure', 'testcase', 'failure', 'testsuite', 'testcase', 'failure',
  ]);
  expect(elements[0]?.values).toMatchObject({ name: 'lethe', tests: '3', failures: '3', errors: '0' });
  expect(elements[1]?.values).toMatchObject({ name: 'src/users/user.entity.ts', tests: '2', failures: '2' });
  expect(elements[2]?.values).toMatchObject({
    name: 'lethe/require-retention User [0123456789abcdef]', classname: 'src/users/user.entity.ts',
  });
  expect(elements[5]?.values['type']).toBe('warning');
  expect(elements[8]?.text.split('\n').slice(0, 3)).toEqual([
    'src/users/users.service.ts:34:3',
    'User.email (contact) is written to the log by logger.info. Log an opaque id instead.',
    'src/users/users.service.ts:31 read here',
  ]);
});

it('has one test that passed where nothing was found', () => {
  expect(elementsOf(emptyReport)).toMatchObject([
    { name: 'testsuites', values: { tests: '1', failures: '0' } },
    { name: 'testsuite', values: { tests: '1', failures: '0' } },
    { name: 'testcase', values: { name: 'No problems found.' } },
  ]);
});

it('carries any text as it is, and shows what XML cannot carry', () => {
  const elements = elementsOf(reportWith([{ ...hostile, message: `${hostile.message ?? ''} \uD800 \uFFFF` }]));
  expect(elements[1]?.values['name']).toBe(hostile.file);
  const text = elements.at(-1)?.text ?? '';
  expect(text).toContain('<img src=x> @everyone');
  expect(text).toContain(String.raw`\u{202e}\x00 ]]> &amp; %0A`);
  expect(text).toContain('\uFFFD \uFFFD');
});
