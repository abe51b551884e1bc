import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { outputOf, withoutFacts } from './output-of.js';

/** One line of a policy, with what is said of it. */
const mistakes: [line: string, message?: string][] = [
  ['presett: strict', '1:1  unknown key "presett": did you mean "preset"?'],
  ['extends: [recommended, stric]', '2:24  "stric" is not the name of a preset: did you mean "strict"?'],
  ['limits: { contact: soon }', '3:20  "soon" is not a period: write 30d, 90 days, 18 months or P1Y6M'],
  ['retention:'],
  ['  User: forever', '5:9  "forever" needs a reason: write { period: forever, reason: ... }'],
  ['  Order: { period: 3m }', '6:20  "3m" is not a period: write 30d, 90 days, 18 months, P1Y6M or forever'],
  ['  Visit: { period: 1 day, reson: x }', '7:27  unknown key "reson": did you mean "reason"?'],
  ['  Room: { period: 1 day, enforcedBy: " " }', '8:38  "enforcedBy" is empty: say it, or leave it out'],
  ['  a b: 1 day', '9:3  "a b" names nothing: write Store, Store.field or category:contact'],
  ['  category:healht: 1 day', '10:3  "healht" is not a category: did you mean "health"?'],
  ['  Empty:', '11:3  "Empty" has no period'],
  ['personal: { User.badge: identty }', '12:25  "identty" is not a category of personal data: did you mean "identity"?'],
  ['processors: { PostHog: { categories: [] } }', '13:15  "PostHog" may receive nothing: write { categories: [contact] }, or leave it out'],
  ['exceptions:'],
  ['  - { rule: require-retentoin, store: User, reason: x }', '15:5  unknown rule "require-retentoin": did you mean "require-retention"?'],
  ['  - { rule: require-retention, store: User, field: User.email, reason: x }', '16:5  an exception is about one of "store", "field" and "files"'],
  ['  - { rule: require-retention, store: User, reason: x, until: 2027-02-30 }', '17:5  "2027-02-30" is not a date: write 2027-03-31'],
  ['  - { rule: require-retention, store: User }', '18:5  "reason" is missing here'],
  ['holds: [legalHold]', '19:9  "legalHold" names no field: write Store.field'],
  ['subjects: Member', '20:11  expected a list of store names'],
  ['declarations: [1]', '21:16  expected a path'],
  ['rules:'],
  ['  no-personal-data-in-log: error', '23:3  unknown rule "no-personal-data-in-log": did you mean "no-personal-data-in-logs"?'],
  ['  require-retention: eror', '24:22  "eror" is not a severity: did you mean "error"?'],
  ['  require-deletion: { options: { alowSoftDelete: true } }', '25:34  unknown key "alowSoftDelete": did you mean "allowSoftDelete"?'],
  ['---', '26:1  a policy is one YAML document: remove the --- that starts another'],
  ['more: 1'],
];

it('every kind of mistake in a policy is told at its place, and nothing is analysed', async () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-mistakes-')));
  writeFileSync(path.join(folder, 'lethe.yaml'), `${mistakes.map(([line]) => line).join('\n')}\n`);
  const analyze = () => { throw new Error('nothing was to be analysed'); };
  const { code, stdout, stderr } = await outputOf('check', folder, { rules, analyze, ...withoutFacts, changeRules: [], analyzeChange: analyze });
  rmSync(folder, { recursive: true });
  const messages = stderr.split('\n').filter((line) => line.startsWith('lethe.yaml:'));
  expect(messages).toEqual(mistakes.flatMap(([, message]) => (message === undefined ? [] : [`lethe.yaml:${message}`])));
  expect(stderr).toContain('> 24 |   require-retention: eror\n     |                      ^^^^\n');
  expect(stderr).toMatch(/\n\d+ mistakes in the policy\n$/u);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
