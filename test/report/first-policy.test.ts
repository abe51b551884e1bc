import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Flow } from '../../src/link/application.js';
import { parsePolicy } from '../../src/policy/load.js';
import { firstPolicy } from '../../src/report/first-policy.js';
import { applicationOf, fieldAt, logAt, storeNamed } from './build-application.js';

const email = fieldAt('email', 4, 'contact');
const day = 86_400;
const limit = [{ file: 'src/jobs.ts', line: 7, how: 'deletes old records' }];
const isValid = new Ajv({ schemaId: 'auto' }).compile(JSON.parse(readFileSync(new URL('../../src/policy/policy.schema.json', import.meta.url), 'utf8')) as object);

function written(stores = [storeNamed('User', 'src/user.ts', 3, [email])], flows: Flow[] = [], preset: 'recommended' | 'strict' = 'recommended') {
  const policy = firstPolicy(applicationOf(stores, { flows }), preset);
  isValid(parse(policy.text));
  expect(isValid.errors).toBeNull();
  return { ...policy, read: parsePolicy(policy.text, 'lethe.yaml') };
}

function sentTo(name: string, needs: string[], line: number): Flow {
  return { ...logAt('src/signup.ts', line, 'user.email'), sink: 'third-party', recipient: { name, purpose: 'analytics', needs } };
}

describe('a first policy', () => {
  it('keeps what code enforces, and leaves to people what it does not', () => {
    const { text, found, open } = written([
      storeNamed('User', 'src/user.ts', 3, [email], { subject: true }),
      storeNamed('Session', 'src/session.ts', 1, [email], { retention: { verdict: 'enforced', seconds: 30 * day, evidence: limit } }),
      storeNamed('Invoice', 'src/invoice.ts', 5, [email], { retention: { verdict: 'declared', seconds: 365 * day, evidence: limit } }),
      storeNamed('Upload', 'src/upload.ts', 2, [email], { retention: { verdict: 'enforced', evidence: limit } }),
      storeNamed('Page', 'src/page.ts', 2, [fieldAt('title', 3)]),
    ], [sentTo('PostHog', [], 9), sentTo('Mailer', ['contact'], 12)]);
    expect(text).toBe(`# yaml-language-server: $schema=./node_modules/eslint-plugin-lethe/dist/policy.schema.json
# What only people know about the personal data in this code: for how long, for whom, why.
# Every key is explained in docs/policy.md of eslint-plugin-lethe, and in editors that read the schema above.

preset: recommended

# How long records may stay: "30 days", "18 months", P2Y, or forever with a reason.
retention:
  # Code ends these records today. Should it come to do so later than said here, that is a finding.
  Session: 30 days # src/session.ts:1
  # To decide: take off the #, write a period in place of PERIOD, and let code enforce it.
  # User: PERIOD   # src/user.ts:3, email (contact): for ever
  # Upload: PERIOD # src/upload.ts:2, email (contact): limited by code, for a time that it does not tell
  # Invoice: a @lethe tag in the code says for how long (src/invoice.ts:5).

# Services outside, with the categories of personal data that each may receive.
processors:
  # To decide: send less, or take off the # to allow what is sent today.
  # PostHog: { categories: [contact] } # src/signup.ts:9

# Records of these stores stand for a person: User. Name others here.
subjects: []
`);
    expect({ found, open }).toEqual({ found: 1, open: 3 });
  });

  it('is valid before and after the decisions', () => {
    const { text, read } = written(undefined, [sentTo('api.geocoder.example', [], 9)], 'strict');
    expect(read).toMatchObject({ preset: 'strict', retention: [], processors: [], subjects: [] });
    const decided = text.replace('# User: PERIOD', 'User: 2 years').replace('# api.geo', 'api.geo');
    expect(parsePolicy(decided, 'lethe.yaml')).toMatchObject({
      retention: [{ target: 'User', period: '2 years' }], processors: [{ name: 'api.geocoder.example', categories: ['contact'] }],
    });
    const undecided = text.replace('# User: PERIOD', 'User: PERIOD');
    expect(() => parsePolicy(undecided, 'lethe.yaml')).toThrow('"PERIOD" is not a period');
  });

  it('has one entry for stores of one name, with the longest of their periods', () => {
    const ended = (file: string, seconds: number) => storeNamed('Session', file, 1, [email], { retention: { verdict: 'enforced', seconds, evidence: limit } });
    expect(written([ended('a.ts', 30 * day), ended('b.ts', 60 * day)]).read.retention).toMatchObject([{ target: 'Session', seconds: 60 * day }]);
    expect(written([ended('a.ts', 30 * day), storeNamed('Session', 'b.ts', 1, [email])])).toMatchObject({ found: 0, open: 1 });
  });

  it('says periods exactly', () => {
    const [entry] = written([storeNamed('Code', 'a.ts', 1, [email], { retention: { verdict: 'enforced', seconds: 400 * day + 61, evidence: limit } })]).read.retention;
    expect(entry).toMatchObject({ seconds: 400 * day + 61 });
  });

  it.each(['no', 'true', '*all', 'a: b', 'a\nrules: {}', '"', '123', '- x', 'User\u202Eresu', '[', 'category:contact', '__proto__', 'x'.repeat(2000)])('stays one file of YAML for a store named %j', (name) => {
    const { read, text } = written([storeNamed(name, 'src/a\nrules: {}\n.ts', 1, [email], { subject: true, retention: { verdict: 'enforced', seconds: day, evidence: limit } })]);
    expect(read.rules).toEqual({});
    expect(text).not.toContain('\u202E');
    expect(read.retention.map(({ target }) => target)).toEqual(/^(?:no|true|"|123|\[|__proto__)$/u.test(name) ? [name] : []);
  });

  it('names a store by its table where its own name cannot stand there', () => {
    expect(written([storeNamed('user sessions', 'a.ts', 1, [email], { aliases: ['user_sessions'] })]).text).toContain('# user_sessions: PERIOD');
  });
});
