import { lintedFile, testRule } from './rule-tester.js';

testRule('require-deletion', {
  valid: [
    { ...lintedFile('clinic', 'src/patient.entity.ts'), name: 'records that a purge really deletes' },
    { ...lintedFile('newsletter', 'src/subscriber.js'), name: 'records that are deleted on request' },
    { ...lintedFile('newsletter', 'src/confirmation.js'), name: 'records that expire' },
    { ...lintedFile('clinic', 'src/reminder.entity.ts'), name: 'an accepted mark', options: [{ allowSoftDelete: true }] },
    { ...lintedFile('clinic', 'src/reminder.entity.ts'), name: 'an ignored store', options: [{ ignoreStores: ['Reminder'] }] },
  ],
  invalid: [
    {
      ...lintedFile('clinic', 'src/reminder.entity.ts'),
      name: 'records that are only marked as deleted',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Reminder is only marked as deleted: phoneNumber (contact) stay. '
            + 'Purge marked records after a grace period, or overwrite the personal fields.',
        },
        line: 4, column: 1, endLine: 4, endColumn: 24,
      }],
    },
    {
      ...lintedFile('clinic', 'src/reminder.entity.ts', (text) => `// Sent a day before each visit.\n${text}`),
      name: 'the same in unsaved text with a line above',
      options: [{ allowSoftDelete: false }],
      errors: [{ messageId: 'problem', line: 5, column: 1, endLine: 5, endColumn: 24 }],
    },
  ],
});
