import { lintedFile, testRule } from './rule-tester.js';

testRule('no-whole-request-storage', {
  valid: [
    { ...lintedFile('helpdesk', 'src/open-ticket.ts'), name: 'named fields' },
    { ...lintedFile('helpdesk', 'src/deliveries.ts'), name: 'a function that stores what the one with the request hands it' },
    { ...lintedFile('helpdesk', 'src/webhooks.ts'), name: 'a field that may hold requests', options: [{ allowFields: ['Delivery.payload'] }] },
    { ...lintedFile('helpdesk', 'src/tickets.ts'), name: 'an ignored store', options: [{ ignoreStores: ['Ticket'] }] },
    { ...lintedFile('helpdesk', 'src/tickets.ts'), name: 'declared fields where only open content counts', options: [{ onlyOpenContent: true }] },
  ],
  invalid: [
    {
      ...lintedFile('helpdesk', 'src/tickets.ts'),
      name: 'a record made from the body, where no schema stands before it',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Ticket is made from the request body as it came: the sender decides email (contact), phoneNumber (contact) and details (content). '
            + 'Name the fields that are needed, or let a schema drop the rest.',
        },
        line: 8, column: 38, endLine: 8, endColumn: 50,
      }],
    },
    {
      ...lintedFile('helpdesk', 'src/tickets.ts', (text) => `// Opened by phone.\n${text}`),
      name: 'the same in unsaved text with a line above',
      errors: [{ messageId: 'problem', line: 9, column: 38, endLine: 9, endColumn: 50 }],
    },
    {
      ...lintedFile('helpdesk', 'src/calls.ts'),
      name: 'open content that holds all headers',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Ticket.details keeps all headers of the request unfiltered, whatever people send. '
            + 'Store only the properties that are needed, or let a schema drop the rest.',
        },
        line: 7, column: 67, endLine: 7, endColumn: 91,
      }],
    },
    {
      ...lintedFile('helpdesk', 'src/webhooks.ts'),
      name: 'a body that another function stores',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'Delivery.payload keeps the request body unfiltered, whatever people send. '
            + 'Store only the properties that are needed, or let a schema drop the rest.',
        },
        line: 7, column: 22, endLine: 7, endColumn: 34,
      }],
    },
  ],
});
