import { lintedFile, testRule } from './rule-tester.js';

const visitor = lintedFile('helpdesk', 'src/visitor.entity.ts');

testRule('no-unused-personal-field', {
  valid: [
    { ...lintedFile('helpdesk', 'src/open-ticket.ts'), name: 'fields that are declared elsewhere' },
    { ...lintedFile('helpdesk', 'src/agent.entity.ts'), name: 'records that are sent whole' },
    { ...visitor, name: 'a field that is kept for somebody', options: [{ allowFields: ['Visitor.birthDate'] }] },
    { ...visitor, name: 'an ignored store', options: [{ ignoreStores: ['Visitor'] }] },
  ],
  invalid: [
    {
      ...visitor,
      name: 'a field that is written and never read',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Visitor.birthDate (demographic) is written, and nothing reads, sends or shows it. '
            + 'Stop storing it and drop the field, or declare what it is kept for.',
        },
        line: 7, column: 13, endLine: 7, endColumn: 29,
      }],
    },
    {
      ...lintedFile('helpdesk', 'src/visitor.entity.ts', (text) => `// Signed in at the desk.\n${text}`),
      name: 'the same in unsaved text with a line above',
      errors: [{ messageId: 'problem', line: 8, column: 13, endLine: 8, endColumn: 29 }],
    },
  ],
});
