import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { locatePersonalData } from '../../../src/catalog/files.js';
import { fidesCategories, fidesCategory } from '../../../src/report/audit/fides-categories.js';
import { auditFormatNames, auditFormats, type AuditFormatName } from '../../../src/report/audit/formats/index.js';
import { html } from '../../../src/report/audit/page/markup.js';
import { createStyle } from '../../../src/report/style.js';
import { clinicReport, hostileReport, largeReport } from './build-audit.js';

const assets = { script: 'let one = 1;', style: 'p { margin: 0 }' };

function write(format: AuditFormatName, report = clinicReport()): string {
  return auditFormats[format].write(report, { style: createStyle(0, 100), files: ['out.html'], assets: () => assets });
}

describe.each(auditFormatNames)('the format %s', (format) => {
  it('lets nothing of analysed code be more than text', () => {
    const text = write(format, hostileReport());
    expect(text).not.toMatch(/[\u0000\u202E]/u);
    const page = format === 'markdown' ? micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }) : text;
    if (format === 'html' || format === 'markdown') expect(page).not.toMatch(/<img/u);
  });

  it('ends with a line break', () => {
    expect(write(format)).toMatch(/\n$/u);
  });
});

describe('html', () => {
  it('escapes texts and lists, and leaves out what is not there', () => {
    expect(html`<p title="${'"<'}">${['&', html`<b>${1}</b>`]}${undefined}${false}</p>`.text).toBe('<p title="&quot;&lt;">&amp;<b>1</b></p>');
  });

  it('names its one script and one style in its policy', () => {
    const page = write('html');
    expect(page).toContain('default-src &#39;none&#39;; script-src &#39;sha256-');
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page.match(/<style/gu)).toHaveLength(1);
    expect(page).not.toMatch(/ style="| on\w+="|https?:/u);
  });
});

describe('markdown', () => {
  it('is a record of processing activities', () => {
    const text = write('markdown');
    expect(text).toContain('# Record of processing activities: clinic');
    expect(text).toContain('| Legal basis or reason | medical records act |');
    expect(text).toContain('| Special categories | diagnosis |');
    expect(text).toContain('| PostHog | analytics, product analytics | contact | Patient.email | pseudonymous |');
    expect(text).toContain('- Letter (body): Letter.patientId names the Patient without a relation');
    expect(text).not.toContain('What changed');
    expect(write('markdown', clinicReport({ change: { since: 'v1', findings: [] } }))).toContain('## What changed since v1\n\nNothing about personal data.');
  });
});

describe('csv', () => {
  it('has a row for each store, of as many cells as the heading', () => {
    const rows = write('csv').trimEnd().split('\r\n').map((row) => row.slice(1, -1).split('","'));
    expect(rows.map(([name]) => name)).toEqual(['Processing', 'Patient', 'Visit', 'Letter', 'Session']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    expect(rows[3]?.[8]).toBe('10 years, as declared: no code enforces it; policy: Letter: 10 years, enforced by archive job');
  });

  it('starts no formula and ends no cell early', () => {
    const report = clinicReport();
    const [first] = report.stores;
    if (first === undefined) throw new Error('The clinic has stores.');
    const text = write('csv', { ...report, stores: [{ ...first, name: '=HYPERLINK("x")' }] });
    expect(text).toContain('\r\n"\'=HYPERLINK(""x"")",');
  });
});

describe('fides', () => {
  it('has a dataset with nested fields and keys', () => {
    const { dataset: [dataset] } = parse(write('fides')) as { dataset: { collections: { name: string; fields: unknown[] }[] }[] };
    expect(dataset).toMatchObject({ fides_key: 'clinic_typeorm' });
    expect(dataset?.collections[0]).toMatchObject({
      name: 'Patient',
      fields: [
        { name: 'email', data_categories: ['user.contact.email'], fides_meta: { data_type: 'string' } },
        { name: 'diagnosis', data_categories: ['user.health_and_medical'] },
        { name: 'address', fields: [{ name: 'street', data_categories: ['user.contact.address.street'] }] },
      ],
    });
  });

  it('has keys that fideslang allows, whatever the names', () => {
    const { dataset } = parse(write('fides', hostileReport())) as { dataset: { fides_key: string }[] };
    expect(dataset[0]?.fides_key).toMatch(/^[\w.<>-]+$/u);
  });

  it('maps every category of the taxonomy', () => {
    const { categories } = parse(readFileSync(locatePersonalData(), 'utf8')) as { categories: Record<string, unknown> };
    expect(Object.keys(fidesCategories).sort()).toEqual(Object.keys(categories).sort());
  });

  it.each([
    ['contact', 'emailAddress', 'user.contact.email'], ['contact', 'handle', 'user.contact'], ['identity', 'firstName', 'user.name.first'],
    ['credential', 'passwordHash', 'user.authorization.password'], ['network', 'lastLoginIp', 'user.device.ip_address'], ['network', 'recipient', 'user.device'],
  ] as const)('calls a %s field %s %s', (category, field, key) => {
    expect(fidesCategory(category, field)).toBe(key);
  });
});

describe('pretty', () => {
  it('tells the three answers and where the report is', () => {
    const text = write('pretty');
    expect(text).toContain('What do we hold?  6 personal fields in 4 stores about Patient');
    expect(text).toContain('2 for ever, 1 as declared, not enforced, 1 up to a day.');
    expect(write('pretty', largeReport(1))).toContain('In 1 store no code ever removes or ends a record.');
    expect(text).toContain('Written to out.html');
  });
});
