import { lintedFile, testRule } from './rule-tester.js';

const regional = 'Keep the year of birth and a region instead.';

testRule('no-reidentifiable-record', {
  valid: [
    { ...lintedFile('census', 'src/turnout.entity.ts'), name: 'traits that many people share, and a digest' },
    { ...lintedFile('census', 'src/station.entity.ts'), name: 'places of things' },
    { ...lintedFile('census', 'src/member.entity.ts'), name: 'a record that names the person anyway' },
    { ...lintedFile('census', 'src/shift.entity.ts'), name: 'a record that goes with a person whose name is known' },
    { ...lintedFile('census', 'src/respondent.entity.ts'), name: 'a half of what singles out' },
    { ...lintedFile('census', 'src/answer.entity.ts'), name: 'an ignored store', options: [{ ignoreStores: ['Answer'] }] },
    { ...lintedFile('census', 'src/accounts.ts'), name: 'an ignored person', options: [{ ignoreStores: ['Member'] }] },
    {
      ...lintedFile('census', 'src/hit.entity.ts', (text) => `${text}\ndeclare const hits: import('typeorm').Repository<Hit>;\nsetInterval(() => hits.delete({ seenAt: LessThan(new Date(Date.now() - 86_400_000)) }), 3_600_000);\n`
        .replace('  @Column()\n  page', '  @Column()\n  seenAt: Date;\n\n  @Column()\n  page').replace('Entity,', 'Entity, LessThan,')),
      name: 'records that are gone after a day',
    },
  ],
  invalid: [
    {
      ...lintedFile('census', 'src/answer.entity.ts'),
      name: 'a birth date, a postal code and a gender',
      errors: [{
        messageId: 'problem', data: { message: `Answer names nobody, and birthDate, postalCode and gender together single people out. ${regional}` },
        line: 4, column: 1, endLine: 4, endColumn: 22,
      }],
    },
    {
      ...lintedFile('census', 'src/answer.entity.ts', (text) => `// Asked once a year.\n${text.replace('  @Column()\n  gender: string;\n\n', '').replace('postalCode', 'zip')}`),
      name: 'the same without a gender in unsaved text with a line above',
      errors: [{
        messageId: 'problem', data: { message: `Answer names nobody, and birthDate and zip together single people out. ${regional}` },
        line: 5, column: 1, endLine: 5, endColumn: 22,
      }],
    },
    {
      ...lintedFile('census', 'src/hit.entity.ts'),
      name: 'an address in the network and what the browser says of itself',
      errors: [{
        messageId: 'problem', data: { message: 'Hit names nobody, and ipAddress and userAgent together single people out. Keep the country and the family of the browser instead.' },
        line: 4, column: 1, endLine: 4, endColumn: 19,
      }],
    },
    {
      ...lintedFile('census', 'src/trace.entity.ts'),
      name: 'places and times under one key',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'TracePoint names nobody, and latitude and recordedAt under one visitorId together single people out. '
            + 'Round the place to the district and the time to the day, or drop the key that ties the records.',
        },
        line: 4, column: 1, endLine: 4, endColumn: 26,
      }],
    },
    {
      ...lintedFile('census', 'src/household.entity.ts'),
      name: 'traits in two records of one person',
      errors: [{
        messageId: 'problem', data: { message: `Household names nobody, and Respondent.dateOfBirth, zipCode and Respondent.sex together single people out. ${regional}` },
        line: 5, column: 1, endLine: 5, endColumn: 25,
      }],
    },
    {
      ...lintedFile('census', 'src/accounts.ts'),
      name: 'what an anonymisation leaves, in the record and under its key',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'The anonymisation of Member (Accounts.closeAccount, src/accounts.ts:20) leaves birthDate, Dwelling.postalCode and gender, which together still single people out. '
            + `Overwrite one of them there as well. ${regional}`,
        },
        line: 20, column: 11, endLine: 20, endColumn: 97,
      }],
    },
    {
      ...lintedFile('census', 'src/check-in.entity.ts'),
      name: 'what a deletion only takes the key out of',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Deleting the Employee (Accounts.dismiss, src/accounts.ts:24) only takes employee out of CheckIn: clientIp and userAgent stay, and together still single the person out. '
            + 'Overwrite one of them there as well. Keep the country and the family of the browser instead.',
        },
        line: 5, column: 1, endLine: 5, endColumn: 23,
      }],
    },
  ],
});
