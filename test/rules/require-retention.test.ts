import { lintedFile, testRule } from './rule-tester.js';

const purge = /\n {2}async forgetOldPatients[\s\S]*?\n {2}}\n/;

testRule('require-retention', {
  valid: [
    { ...lintedFile('clinic', 'src/patient.entity.ts'), name: 'a purge by age that a timer runs' },
    { ...lintedFile('newsletter', 'src/confirmation.js'), name: 'a TTL index' },
    { ...lintedFile('clinic', 'src/reminder.entity.ts'), name: 'an ignored store', options: [{ ignoreStores: ['Reminder'] }] },
    { ...lintedFile('clinic', 'src/patients.service.ts', (text) => text.replace(purge, '')), name: 'a file without stores' },
    {
      ...lintedFile('clinic', 'src/reminder.entity.ts', (text) => text.replace('phoneNumber: string', 'room: string')),
      name: 'a store whose personal field is being removed',
    },
  ],
  invalid: [
    {
      ...lintedFile('clinic', 'src/reminder.entity.ts'),
      name: 'a TypeORM entity that nothing purges',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Reminder keeps phoneNumber (contact) for ever: nothing deletes or expires its records by age. '
            + 'Declare a period and delete old records by createdAt from a scheduled job, or stop storing them.',
        },
        line: 4, column: 1, endLine: 4, endColumn: 24,
      }],
    },
    {
      ...lintedFile('newsletter', 'src/subscriber.js'),
      name: 'a Mongoose schema without an end',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Subscriber keeps email (contact) and city (contact) for ever: nothing deletes or expires its records by age. '
            + 'Declare a period and add a TTL index on createdAt, or stop storing them.',
        },
        line: 3, column: 1, endLine: 3, endColumn: 46,
      }],
    },
    {
      ...lintedFile('newsletter', 'src/confirmation.js', (text) => text.replace(', expires: 86400', '')),
      name: 'unsaved text that takes the TTL index away',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Confirmation keeps email (contact) for ever: nothing deletes or expires its records by age. '
            + 'Declare a period and add a TTL index on createdAt, or stop storing them.',
        },
        line: 3, column: 1, endLine: 3, endColumn: 49,
      }],
    },
  ],
});
