import { lintedFile, suggestion, testRule } from './rule-tester.js';

const remedy = 'this write gives the key no expiry. Give it one in the same command or beside it, or stop storing them.';

testRule('require-expiry', {
  valid: [
    { ...lintedFile('tavern', 'src/rooms.ts'), name: 'an end that a command beside the write gives' },
    { ...lintedFile('tavern', 'src/guests.ts'), name: 'ignored stores', options: [{ ignoreStores: ['guest:*', 'reminder:*'] }] },
    { ...lintedFile('clinic', 'src/patient.entity.ts'), name: 'a table' },
  ],
  invalid: [
    {
      ...lintedFile('tavern', 'src/guests.ts'),
      name: 'writes without an end, one of them beside a write that has one',
      errors: [
        {
          messageId: 'problem',
          data: { message: `guest:* keeps email (contact) and fullName (identity) for ever: ${remedy}` },
          line: 12, column: 9, endLine: 12, endColumn: 62,
          suggestions: [suggestion(
            'Let the entry expire after 1 day, like other writes of guest:*.',
            lintedFile('tavern', 'src/guests.ts').code.replace("JSON.stringify(guest));", "JSON.stringify(guest), 'EX', 86400);"),
          )],
        },
        {
          messageId: 'problem',
          data: { message: `reminder:* keeps email (contact) for ever: ${remedy}` },
          line: 16, column: 9, endLine: 16, endColumn: 67,
        },
      ],
    },
    {
      ...lintedFile('tavern', 'src/rooms.ts', (text) => text.replace(/\n {2}await redis.expire.*/, '')),
      name: 'unsaved text that takes the end away',
      errors: [{
        messageId: 'problem',
        data: { message: `stay:* keeps email (contact) for ever: ${remedy}` },
        line: 8, column: 9, endLine: 8, endColumn: 63,
      }],
    },
  ],
});
