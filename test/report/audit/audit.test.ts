import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../src/policy/policy.js';
import { auditReport } from '../../../src/report/audit/audit.js';
import { stayOf } from '../../../src/report/audit/stays.js';
import { applicationOf, findingAt } from '../build-application.js';
import { clinicReport } from './build-audit.js';

describe('stayOf', () => {
  it.each([
    ['none', undefined, 'forever'], ['checked', 60, 'forever'], ['unreachable', 60, 'forever'], ['declared', 60, 'declared'], ['enforced', undefined, 'limited'],
    ['enforced', 86_400, 'day'], ['enforced', 86_401, 'month'], ['enforced', 31 * 86_400, 'month'], ['enforced', 365 * 86_400, 'year'], ['enforced', 400 * 86_400, 'years'],
  ] as const)('of %s with %s seconds is %s', (verdict, seconds, stay) => {
    expect(stayOf({ verdict, ...seconds !== undefined && { seconds } })).toBe(stay);
  });
});

describe('auditReport', () => {
  const report = clinicReport();

  it('answers the three questions in numbers', () => {
    expect(report.answers).toMatchObject({ fields: 6, sensitivities: { special: 1, sensitive: 1, personal: 4 }, endless: 0 });
    expect(report.answers.categories.slice(0, 3)).toEqual([{ category: 'contact', fields: 2 }, { category: 'content', fields: 2 }, { category: 'credential', fields: 1 }]);
    expect(report.answers.gravest).toEqual(['Patient.diagnosis', 'Session.token', 'Patient.email']);
    expect(report.answers.stays.filter(({ stores }) => stores > 0).map(({ stay, stores }) => [stay, stores])).toEqual([['forever', 2], ['declared', 1], ['day', 1]]);
    expect(report.answers.deletions.map(({ verdict, stores }) => [verdict, stores])).toEqual([['none', 1], ['soft-only', 0], ['anonymize', 0], ['cascade', 1], ['hard', 2]]);
  });

  it('lists personal stores, what stays longest and is gravest first', () => {
    expect(report.stores.map(({ name }) => name)).toEqual(['Patient', 'Visit', 'Letter', 'Session']);
    expect(report.otherStores).toBe(1);
  });

  it('joins what the policy, findings and flows say about a store', () => {
    const [patient, , letter] = report.stores;
    expect(patient).toMatchObject({ subjects: ['Patient'], recipients: ['PostHog'], findings: [{ subject: 'Patient.email' }], policy: [{ target: 'category:health', period: '30y' }] });
    expect(letter).toMatchObject({ subjects: ['Patient'], recipients: [], findings: [], policy: [{ target: 'Letter', period: '10 years', reason: 'medical records act', enforcedBy: 'archive job' }] });
  });

  it('maps the erasure of a data subject without what is only possible', () => {
    expect(report.subjects).toMatchObject([{ name: 'Patient', erasure: { how: 'deletion', function: 'PatientsService.erase' }, goes: ['Visit'], survivors: [{ name: 'Letter', fields: ['body'] }] }]);
    expect(report.subjects[0]?.survivors).toHaveLength(1);
  });

  it('names recipients with what the policy lets them have', () => {
    expect(report.recipients).toMatchObject([
      { name: 'PostHog', purposes: ['analytics', 'product analytics'], categories: ['contact'], data: ['Patient.email'], allowed: ['pseudonymous'] },
      { name: 'Stripe customer', data: [], places: [{ line: 50 }] },
    ]);
    expect(report.recipients[1]).not.toHaveProperty('allowed');
    expect(report.waysOut).toMatchObject([{ sink: 'log', data: ['Patient.email'], places: [{ line: 30 }] }]);
  });

  it('tells a change only where it was asked for', () => {
    expect(report).not.toHaveProperty('change');
    const changed = clinicReport({ change: { since: 'v1', findings: [findingAt('src/visit.ts', 4, { message: 'Visit.notes is new.' })] } });
    expect(changed.change).toMatchObject({ since: 'v1', findings: [{ message: 'Visit.notes is new.' }] });
  });

  it('restricts what is told to a part, and names paths as asked', () => {
    const part = clinicReport({ scope: { includes: (file) => file === 'src/letter.ts', display: (file) => `clinic/${file}` } });
    expect(part.stores.map(({ file }) => file)).toEqual(['clinic/src/letter.ts']);
    expect(part).toMatchObject({ otherStores: 0, subjects: [], recipients: [], waysOut: [], notes: [] });
  });

  it('has nothing to tell of an empty application', () => {
    const empty = auditReport(applicationOf([]), defaultPolicy(), { application: 'empty', date: '2024-05-31', findings: [] });
    expect(empty).toMatchObject({ stores: [], subjects: [], recipients: [], answers: { fields: 0, categories: [], endless: 0 } });
  });
});
