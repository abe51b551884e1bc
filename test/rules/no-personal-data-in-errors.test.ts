import { lintedFile, testRule } from './rule-tester.js';

const raised = (statement: string) => (text: string): string => text.replace(/^ {4}logger\.info\(`welcome.*$/m, `    ${statement}`);

testRule('no-personal-data-in-errors', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code that raises nothing' },
    { ...lintedFile('clinic', 'src/patients.service.ts', raised("throw new Error('unknown patient');")), name: 'a message without a value' },
    {
      ...lintedFile('clinic', 'src/patients.service.ts', raised('throw new Error(`${patient.email} is unknown`);')),
      name: 'a category that may stand in errors',
      options: [{ allowCategories: ['contact'] }],
    },
    { ...lintedFile('clinic', 'src/patients.service.ts', raised('throw new Error(`patient ${patient.id} is unknown`);')), name: 'an opaque id' },
  ],
  invalid: [
    {
      ...lintedFile('clinic', 'src/patients.service.ts', raised('throw new Error(`${patient.email} is unknown`);')),
      name: 'an address in the message',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'throw new Error quotes Patient.email (contact), and errors end up in logs, error trackers and responses. '
            + 'Say what went wrong without the value, or name an opaque id instead.',
        },
        line: 21, column: 5, endLine: 21, endColumn: 52,
        suggestions: [{
          messageId: 'suggestion', data: { description: 'Write patient.id instead.' },
          output: lintedFile('clinic', 'src/patients.service.ts', raised('throw new Error(`${patient.id} is unknown`);')).code,
        }],
      }],
    },
    {
      ...lintedFile('clinic', 'src/patients.service.ts', raised('throw new Error(`patient ${patient.id} is unknown`);')),
      name: 'an opaque id where ids count',
      options: [{ checkPseudonymous: true }],
      errors: [{
        messageId: 'problem',
        data: {
          message: 'throw new Error quotes Patient.id (pseudonymous), and errors end up in logs, error trackers and responses. '
            + 'Leave the id out, or put it into a field of the error that nothing prints.',
        },
        line: 21, column: 5, endLine: 21, endColumn: 57,
      }],
    },
  ],
});
