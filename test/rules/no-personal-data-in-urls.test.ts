import { lintedFile, testRule } from './rule-tester.js';

const requested = (statement: string) => lintedFile('clinic', 'src/patients.service.ts', (text) => text.replace(/^ {4}logger\.info\(`welcome.*$/m, `    ${statement}`));
const kept = 'and histories, access logs and Referer headers keep addresses';

testRule('no-personal-data-in-urls', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code that goes to no address' },
    { ...requested('void fetch(`https://clinic.example/patients/${patient.id}`);'), name: 'an opaque id in a path' },
    {
      ...requested('void fetch(`https://clinic.example/patients?email=${patient.email}`);'),
      name: 'a category that may stand in addresses',
      options: [{ allowCategories: ['contact'] }],
    },
    { ...requested('const reset: any = {}; void fetch(`https://clinic.example/reset?token=${reset.resetToken}`);'), name: 'a token that works once' },
    { ...requested("const app: any = {}; app.get('/reset/:resetPasswordToken', () => patient);"), name: 'a token that a route takes' },
    { ...requested('const person: any = {}; void fetch(`https://clinic.example/people/${person.userName}`);'), name: 'the name of a public page' },
  ],
  invalid: [
    {
      ...requested('void fetch(`https://clinic.example/patients?email=${patient.email}`);'),
      name: 'an e-mail address in a query',
      errors: [{
        messageId: 'problem',
        data: { message: `Patient.email (contact) stands in the query of an address (fetch), ${kept}. Name an opaque id instead, or send the value in the body of a POST request.` },
        line: 21, column: 16, endLine: 21, endColumn: 72,
      }],
    },
    {
      ...requested("const app: any = {}; app.get('/patients/:email', () => patient);"),
      name: 'an e-mail address that a route takes',
      errors: [{
        messageId: 'problem',
        data: { message: `app.get takes request params.email (contact) as a part of its address, ${kept}. Take an opaque id instead, or the value in the body of a POST request.` },
        line: 21, column: 34, endLine: 21, endColumn: 52,
      }],
    },
    {
      ...requested('const session: any = {}; void fetch(`https://clinic.example/?token=${session.accessToken}`);'),
      name: 'a token that lasts',
      errors: [{
        messageId: 'problem',
        data: {
          message: `session.accessToken (credential) stands in the query of an address (fetch), ${kept}. `
            + 'Send secrets in a header or a body; a link may hold a token that works once and soon ends.',
        },
        line: 21, column: 41, endLine: 21, endColumn: 95,
      }],
    },
    {
      ...requested('const reset: any = {}; void fetch(`https://clinic.example/reset?token=${reset.resetToken}`);'),
      name: 'a token that works once, where none is allowed',
      options: [{ allowTokens: false }],
      errors: [{ messageId: 'problem', line: 21, column: 39, endLine: 21, endColumn: 95 }],
    },
    {
      ...requested('const person: any = {}; void fetch(`https://clinic.example/people/${person.userName}`);'),
      name: 'a user name, where those count',
      options: [{ checkUserNames: true }],
      errors: [{ messageId: 'problem', line: 21, column: 40, endLine: 21, endColumn: 90 }],
    },
    {
      ...requested('void fetch(`https://clinic.example/patients/${patient.id}`);'),
      name: 'an opaque id, where ids count',
      options: [{ checkPseudonymous: true }],
      errors: [{
        messageId: 'problem',
        data: { message: `Patient.id (pseudonymous) stands in an address (fetch), ${kept}. Use an id that means nothing outside this request.` },
        line: 21, column: 16, endLine: 21, endColumn: 63,
      }],
    },
  ],
});
