import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pages.js';
import type { CheckReport } from '../../../src/report/contract.js';
import type { FormatContext } from '../../../src/report/formats/format.js';
import { writeSarif } from '../../../src/report/formats/sarif.js';
import { contextWith, emptyReport, hostile, linesOf, reportWith, shopReport } from './reports.js';

/** The schema of the standard, as the SDK of its editors ships it. */
const schema = JSON.parse(readFileSync(
  createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8',
)) as object;
const validate = new Ajv({ schemaId: 'auto', meta: false }).addMetaSchema(draft4).compile(schema);

interface Region { startLine: number; startColumn: number; endLine: number; endColumn: number }
interface Location { id?: number; physicalLocation: { artifactLocation: { uri: string }; region: Region }; message: { text: string } }
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: Location[];
  relatedLocations?: Location[];
  codeFlows?: { threadFlows: { locations: { location: Location }[] }[] }[];
  partialFingerprints: Record<string, string>;
  fixes?: unknown[];
}
interface Descriptor {
  id: string;
  help: { text: string; markdown: string };
  relationships: { target: { id: string; toolComponent: { name: string; index: number } } }[];
  properties: { tags: string[] };
}
interface Run {
  tool: { driver: { name: string; semanticVersion: string; rules: Descriptor[] } };
  taxonomies: { name: string; taxa: { id: string }[] }[];
  results: Result[];
  invocations: { toolExecutionNotifications: { level: string; message: { text: string }; locations?: Location[] }[] }[];
}

/** The only run of a log that the schema accepts. */
function runOf(report: CheckReport, context: Partial<FormatContext> = {}, ...limits: Parameters<typeof writeSarif>[2][]): Run {
  const log = JSON.parse(writeSarif(report, contextWith(context), ...limits)) as { runs: [Run] };
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

describe('the log', () => {
  it('is what the schema wants, with findings, without, with fixes and with text that means harm', () => {
    runOf(shopReport(), { pageOf: readPage });
    expect(runOf(emptyReport).results).toEqual([]);
    runOf(reportWith([hostile]));
  });

  it('is refused by the schema where it is wrong, so the test above can fail', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it('names the tool and what it did not understand', () => {
    const { tool, invocations } = runOf(shopReport());
    expect(tool.driver).toMatchObject({ name: 'Lethe', semanticVersion: '1.2.3' });
    expect(invocations[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'note', message: { text: 'The name of the table is computed.' }, locations: [{ physicalLocation: { region: { startLine: 40 } } }] },
    ]);
  });
});

describe('a rule', () => {
  const { tool: { driver: { rules } }, taxonomies } = runOf(shopReport(), { pageOf: readPage });
  const logs = rules.find(({ id }) => id === 'lethe/no-personal-data-in-logs');

  it('has help as text and its page as Markdown, without links that lead nowhere', () => {
    expect(logs?.help.text).toContain('Log an opaque id instead of the record');
    expect(logs?.help.markdown).toContain('## Incorrect');
    expect(rules.map(({ help }) => help.markdown).join('')).not.toMatch(/\]\((?!https?:)/u);
  });

  it('refers to weaknesses and articles that the taxonomies hold', () => {
    for (const { target } of rules.flatMap(({ relationships }) => relationships)) {
      const taxonomy = taxonomies[target.toolComponent.index];
      expect(taxonomy?.name).toBe(target.toolComponent.name);
      expect(taxonomy?.taxa.map(({ id }) => id)).toContain(target.id);
    }
    expect(logs?.relationships.map(({ target }) => target.id)).toEqual(['532', 'Art.5(1)(c)', 'Art.5(1)(f)']);
    expect(logs?.properties.tags).toEqual(['privacy', 'gdpr', 'external/cwe/cwe-532']);
  });
});

describe('a result', () => {
  it('points to its rule and to its evidence, which is linked from the message', () => {
    const { results, tool } = runOf(shopReport());
    const logged = results.find(({ ruleId }) => ruleId === 'lethe/no-personal-data-in-logs');
    expect(tool.driver.rules[logged?.ruleIndex ?? -1]?.id).toBe('lethe/no-personal-data-in-logs');
    expect(logged?.message.text).toBe('User.email (contact) is written to the log by logger.info. Log an opaque id instead. '
      + 'Evidence: [read here](1); [passed on as message](2); [joined to a text](3).');
    expect(logged?.relatedLocations?.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(logged?.partialFingerprints).toEqual({
      primaryLocationLineHash: '0123456789abcded:1', 'lethe/v1': '0123456789abcded',
    });
  });

  it('of a flow has a code flow that ends where the finding stands; one about an absence has none', () => {
    const { results } = runOf(shopReport());
    const flows = results.map(({ codeFlows = [] }) => codeFlows.flatMap(({ threadFlows }) => (
      threadFlows.flatMap(({ locations }) => locations.map(({ location }) => location.physicalLocation.region.startLine))
    )));
    expect(flows).toEqual([[], [], [31, 32, 33, 8, 34]]);
  });

  it('marks the first line of what has many', () => {
    const report = reportWith([{ file: 'src/a.ts', line: 2, column: 1, endLine: 9, endColumn: 2 }]);
    const regions = [linesOf({ 'src/a.ts': ['', 'export class User {  '] }), () => undefined]
      .map((lineOf) => runOf(report, { lineOf }).results[0]?.locations[0]?.physicalLocation.region);
    expect(regions).toEqual([
      { startLine: 2, startColumn: 1, endLine: 2, endColumn: 20 },
      { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
    ]);
  });

  it('marks the code of a line as evidence', () => {
    const lineOf = linesOf({ 'src/a.ts': ['  read(); '] });
    const { results } = runOf(reportWith([{ evidence: [{ file: 'src/a.ts', line: 1, how: 'read' }] }]), { lineOf });
    expect(results[0]?.relatedLocations?.[0]?.physicalLocation.region).toEqual({ startLine: 1, startColumn: 3, endLine: 1, endColumn: 10 });
  });

  it('names files by addresses relative to the repository', () => {
    const { results } = runOf(reportWith([{ file: 'src/[id]/a b#c.ts' }]), { repositoryPath: (file) => `apps/shop/${file}` });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('apps/shop/src/%5Bid%5D/a%20b%23c.ts');
  });

  it('has no link but those to its evidence', () => {
    const { results } = runOf(reportWith([hostile]));
    expect(results[0]?.message.text).toContain('See [here] (javascript:alert(1))');
    expect(results[0]?.message.text).toContain(String.raw`[read \[it\](2) \\ <script>`);
  });

  it('has a fix for each suggestion', () => {
    const edit = { file: 'src/a b.ts', line: 3, column: 5, endLine: 3, endColumn: 9, text: 'user.id' };
    const { results } = runOf(reportWith([{ suggestions: [{ description: 'Log the id.', edits: [edit] }] }]));
    expect(results[0]?.fixes).toEqual([{
      description: { text: 'Log the id.' },
      artifactChanges: [{
        artifactLocation: { uri: 'src/a%20b.ts' },
        replacements: [{
          deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 }, insertedContent: { text: 'user.id' },
        }],
      }],
    }]);
  });
});

describe('limits', () => {
  it('leave out the mildest results, and a notification counts them', () => {
    const report = reportWith([{ severity: 'warning', line: 1 }, { line: 2 }, { kind: 'pseudonymous', line: 3 }, { line: 4 }]);
    const { results, invocations } = runOf(report, {}, { results: 2, locations: 9 });
    expect(results.map(({ locations }) => locations[0]?.physicalLocation.region.startLine)).toEqual([2, 4]);
    expect(invocations[0]?.toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: '2 problems of 4 left out: code scanning reads 2.' } },
    ]);
  });

  it('leave out evidence, and the message counts it', () => {
    const evidence = [1, 2, 3].map((line) => ({ file: 'src/a.ts', line, how: `step ${line}` }));
    const { results } = runOf(reportWith([{ subject: 'User', message: 'Kept.', evidence }]), {}, { results: 9, locations: 3 });
    expect(results[0]?.message.text).toBe('Kept. Evidence: [step 1](1); [step 2](2). 1 more: lethe explain User.');
    expect(results[0]?.relatedLocations).toHaveLength(2);
  });
});
