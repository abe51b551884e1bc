import { describe, expect, it } from 'vitest';
import { checkFormats, formatNames } from '../../../src/report/formats/index.js';
import { contextWith, emptyReport, hostile, reportWith, shopReport } from './reports.js';

describe.each(formatNames)('the format %s', (name) => {
  const format = checkFormats[name];

  it('tells of every problem where it is', () => {
    const text = format.write(shopReport(), contextWith());
    for (const { rule, file } of shopReport().findings) {
      expect(text).toContain(rule);
      expect(text).toContain(file);
    }
  });

  it('ends with one line break, also where nothing was found', () => {
    for (const report of [shopReport(), emptyReport]) {
      expect(format.write(report, contextWith())).toMatch(/[^\n]\n$/u);
    }
  });

  it('gives the same text for the same report', () => {
    expect(format.write(shopReport(), contextWith())).toBe(format.write(shopReport(), contextWith()));
  });

  it('lets no control character and no turned text of the code through', () => {
    const text = format.write(reportWith([hostile]), contextWith());
    expect(text).toContain('forged');
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
  });

  it('says on stderr or by itself what was not understood, never both', () => {
    expect(format.write(shopReport(), contextWith()).includes('The name of the table is computed')).toBe(format.tellsNotes);
  });
});
