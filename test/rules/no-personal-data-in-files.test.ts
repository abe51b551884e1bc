import { lintedFile, testRule } from './rule-tester.js';

const writing = (statement: string) => lintedFile('clinic', 'src/patients.service.ts', (text) => text
  .replace(/^import pino/m, "import { rmSync, writeFileSync } from 'node:fs'; import pino")
  .replace(/^ {4}logger\.info\(`welcome.*$/m, `    ${statement}`));

testRule('no-personal-data-in-files', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code that writes no file' },
    { ...writing("writeFileSync('patient.txt', patient.id);"), name: 'an opaque id' },
    { ...writing("writeFileSync('patient.txt', patient.email); rmSync('patient.txt');"), name: 'a file that is removed again' },
    { ...writing("writeFileSync('patient.txt', patient.email);"), name: 'a category that may be written', options: [{ allowCategories: ['contact'] }] },
    { ...writing("writeFileSync('patient.txt', patient.email);"), name: 'a file that stays, where only temporary ones count', options: [{ onlyTemporary: true }] },
  ],
  invalid: [
    {
      ...writing("writeFileSync('patient.txt', patient.email);"),
      name: 'an e-mail address in a file',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'writeFileSync writes Patient.email (contact) to a file, where no retention period and no erasure reaches it. '
            + 'Write only what the reader of the file needs, and remove the file after its use.',
        },
        line: 21, column: 5, endLine: 21, endColumn: 48,
      }],
    },
    {
      ...writing("writeFileSync('/tmp/patient.txt', patient.email);"),
      name: 'an e-mail address in a temporary file',
      options: [{ onlyTemporary: true }],
      errors: [{
        messageId: 'problem',
        data: {
          message: 'writeFileSync writes Patient.email (contact) to a temporary file that nothing here removes. Remove the file when it was used, also where an error is thrown.',
        },
        line: 21, column: 5, endLine: 21, endColumn: 53,
      }],
    },
    {
      ...writing("writeFileSync('patient.txt', patient.id);"),
      name: 'an opaque id, where ids count',
      options: [{ checkPseudonymous: true }],
      errors: [{ messageId: 'problem', line: 21, column: 5, endLine: 21, endColumn: 45 }],
    },
  ],
});
