import type { CheckReport, FindingReport } from '../contract.js';
import { baselineText } from '../baseline-text.js';
import { escapeControls } from '../escape.js';
import { groupBy } from '../../group.js';
import type { CheckFormat, FormatContext } from './format.js';
import { proofText } from './region.js';

/**
 * Test results in the XML of JUnit: a suite a file, a failed test a finding, one passed test where nothing was found,
 * because readers take a report without tests for a broken run, one skipped test for what a baseline knows. Times are 0, so that the same code gives the same text.
 *
 * https://github.com/testmoapp/junitxml
 */
export const junit: CheckFormat = {
  title: 'test results in the XML of JUnit',
  tellsNotes: false,
  write: ({ findings, summary: { baseline } }, context) => {
    const known = baseline === undefined || baseline.known === 0 ? [] : [knownSuite(baselineText(baseline))];
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      element('testsuites', { name: 'lethe', ...countsOf(findings, known.length) }, [...suitesOf(findings, context), ...known]),
      '',
    ].join('\n');
  },
};

function suitesOf(findings: CheckReport['findings'], context: FormatContext): string[] {
  if (findings.length === 0) {
    const passed = element('testcase', { name: 'No problems found.', classname: 'lethe', time: '0' }, []);
    return [element('testsuite', { name: 'lethe', ...countsOf([]) }, [passed])];
  }
  const files = groupBy(findings, ({ file }) => context.repositoryPath(file));
  return [...files].map(([file, found]) => (
    element('testsuite', { name: file, ...countsOf(found) }, found.map((finding) => testCase(finding, file, context)))
  ));
}

/** What the baseline keeps quiet is one test that was skipped. */
function knownSuite(text: string): string {
  const skipped = element('skipped', { message: text }, []);
  const test = element('testcase', { name: text, classname: 'lethe', time: '0' }, [skipped]);
  return element('testsuite', { name: 'known problems', tests: '1', failures: '0', errors: '0', skipped: '1', time: '0' }, [test]);
}

/** Every finding is a test that failed; without findings there is one that passed. */
function countsOf(findings: readonly FindingReport[], skipped = 0) {
  return {
    tests: String(Math.max(findings.length, 1) + skipped), failures: String(findings.length), errors: '0', time: '0',
  };
}

function testCase(finding: FindingReport, file: string, context: FormatContext): string {
  const { rule, severity, line, column, message, subject, evidence, fingerprint } = finding;
  const proof = evidence.map((step) => proofText(step, context));
  const lines = [`${escapeControls(file)}:${line}:${column}`, escapeControls(message), ...proof];
  const failure = `<failure${attributes({ type: severity, message })}>${escapeXml(lines.join('\n'), false)}</failure>`;
  // The fingerprint tells equal problems of a file apart, also after lines have moved.
  return element('testcase', { name: `${rule} ${subject} [${fingerprint}]`, classname: file, time: '0' }, [failure]);
}

function element(name: string, values: Readonly<Record<string, string>>, children: readonly string[]): string {
  if (children.length === 0) return `<${name}${attributes(values)}/>`;
  return [`<${name}${attributes(values)}>`, ...children, `</${name}>`].join('\n');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no way to write control characters, lone surrogates and the last two code points of the plane: they become visible. */
function escapeXml(text: string, oneLine = true): string {
  const visible = oneLine ? escapeControls(text) : text;
  return visible
    .replaceAll(/[\uFFFE\uFFFF\p{Surrogate}]/gu, '\uFFFD')
    .replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}
