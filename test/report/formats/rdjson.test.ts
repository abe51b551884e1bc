import { Validator } from '@umbrelladocs/rdformat-validator';
import { describe, expect, it } from 'vitest';
import type { CheckReport, EditReport } from '../../../src/report/contract.js';
import type { FormatContext } from '../../../src/report/formats/format.js';
import { rdjson } from '../../../src/report/formats/rdjson.js';
import { contextWith, emptyReport, hostile, linesOf, reportWith, shopReport } from './reports.js';

interface Diagnostic {
  message: string;
  location: { path: string; range: unknown };
  severity: string;
  suggestions?: unknown[];
}

const validator = new Validator({ strictMode: true, allowExtraFields: false });

/** The diagnostics of a document that the validator of the format accepts. */
function diagnosticsOf(report: CheckReport, context: Partial<FormatContext> = {}): Diagnostic[] {
  const result = JSON.parse(rdjson.write(report, contextWith(context))) as { diagnostics: Diagnostic[] };
  expect(validator.validate(result)).toMatchObject({ valid: true, errors: [] });
  return result.diagnostics;
}

const file = 'src/a.ts';
const edit = (line: number, column: number, endLine: number, endColumn: number, text: string): EditReport => (
  { file, line, column, endLine, endColumn, text }
);

it('is what the format wants, with findings, without, and with text that means harm', () => {
  expect(diagnosticsOf(shopReport())).toHaveLength(3);
  expect(diagnosticsOf(emptyReport)).toEqual([]);
  expect(diagnosticsOf(reportWith([hostile]))).toMatchObject([{ location: { path: hostile.file } }]);
});

it('is refused by the validator where it is wrong, so the test above can fail', () => {
  const location = { path: file, range: { start: { line: 0 } } };
  expect(validator.validate({ source: { name: 'lethe' }, diagnostics: [{ message: 'x', location }] }).valid).toBe(false);
});

it('counts columns in bytes of UTF-8', () => {
  const lineOf = linesOf({ [file]: ['log("Käufer 👩", user.email)'] });
  const report = reportWith([{ file, line: 1, column: 17, endLine: 1, endColumn: 27 }]);
  expect(diagnosticsOf(report, { lineOf })).toMatchObject([
    { location: { range: { start: { line: 1, column: 20 }, end: { line: 1, column: 30 } } }, severity: 'ERROR' },
  ]);
});

it('keeps the paths of the working directory, where reviewdog looks for them', () => {
  const diagnostics = diagnosticsOf(reportWith([{ file }]), { repositoryPath: (path) => `shop/${path}` });
  expect(diagnostics).toMatchObject([{ location: { path: file } }]);
});

describe('a suggestion', () => {
  const lineOf = linesOf({ [file]: ['log(é, user,', '  user.email)', 'log(user, "ada@example.invalid", user)'] });
  const suggestionsFor = (edits: EditReport[]) => (
    diagnosticsOf(reportWith([{ file, line: 1, endLine: 1, suggestions: [{ description: 'Do it.', edits }] }]), { lineOf })[0]?.suggestions
  );

  it('is one replacement', () => {
    expect(suggestionsFor([edit(1, 8, 1, 12, 'user.id')])).toEqual([
      { range: { start: { line: 1, column: 9 }, end: { line: 1, column: 13 } }, text: 'user.id' },
    ]);
  });

  it('of several edits replaces from the first to the last', () => {
    expect(suggestionsFor([edit(2, 3, 2, 13, 'x'), edit(1, 8, 1, 12, 'user.id')])).toEqual([
      { range: { start: { line: 1, column: 9 }, end: { line: 2, column: 13 } }, text: 'user.id,\n  x' },
    ]);
  });

  it('is left out where another file or a line that cannot be read has a part in it', () => {
    expect(suggestionsFor([{ ...edit(1, 1, 1, 1, 'x'), file: 'src/b.ts' }])).toBeUndefined();
    expect(suggestionsFor([edit(1, 1, 1, 1, 'x'), edit(7, 1, 7, 1, 'x')])).toBeUndefined();
  });

  it('is left out where it would quote a literal value', () => {
    expect(suggestionsFor([edit(3, 5, 3, 9, 'user.id'), edit(3, 34, 3, 38, 'user.id')])).toBeUndefined();
  });
});
