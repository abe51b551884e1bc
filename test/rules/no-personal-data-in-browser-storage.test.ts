import { lintedFile, testRule } from './rule-tester.js';

const keeping = (statement: string) => lintedFile('clinic', 'src/patients.service.ts', (text) => text.replace(/^ {4}logger\.info\(`welcome.*$/m, `    ${statement}`));

testRule('no-personal-data-in-browser-storage', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code that keeps nothing' },
    { ...keeping("localStorage.setItem('patient', patient.id);"), name: 'an opaque id' },
    { ...keeping("localStorage.setItem('patient', patient.email);"), name: 'a category that may be kept', options: [{ allowCategories: ['contact'] }] },
    { ...keeping("const response: any = {}; response.cookie('session', response.accessToken, { httpOnly: true });"), name: 'a secret that scripts cannot read' },
    { ...keeping("const answer: any = {}; localStorage.setItem('token', answer.token);"), name: 'a secret, where those do not count', options: [{ checkCredentials: false }] },
  ],
  invalid: [
    {
      ...keeping("localStorage.setItem('patient', patient.email);"),
      name: 'an e-mail address in the storage of the browser',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'localStorage.setItem keeps Patient.email (contact) in the storage of the browser, where it outlives the session and every script of the page can read it. '
            + 'Keep an opaque id, and ask the server for the rest.',
        },
        line: 21, column: 5, endLine: 21, endColumn: 51,
      }],
    },
    {
      ...keeping("const response: any = {}; response.cookie('patient', patient.email, { httpOnly: true });"),
      name: 'an e-mail address in a cookie that scripts cannot read',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'response.cookie keeps Patient.email (contact) in a cookie, where it is sent with every request. Keep an opaque id, and ask the server for the rest.',
        },
        line: 21, column: 31, endLine: 21, endColumn: 92,
      }],
    },
    {
      ...keeping("const response: any = {}; response.cookie('patient', patient.email);"),
      name: 'an e-mail address in a cookie that scripts can read',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'response.cookie keeps Patient.email (contact) in a cookie, where it is sent with every request and every script of the page can read it. Keep an opaque id, and ask the server for the rest.',
        },
        line: 21, column: 31, endLine: 21, endColumn: 72,
      }],
    },
    {
      ...keeping("const response: any = {}; response.cookie('session', response.accessToken);"),
      name: 'a secret in a cookie that scripts can read',
      errors: [{
        messageId: 'problem',
        data: { message: 'response.cookie keeps response.accessToken (credential) in a cookie, where every script of the page can take it. Set httpOnly.' },
        line: 21, column: 31, endLine: 21, endColumn: 79,
      }],
    },
    {
      ...keeping("const answer: any = {}; localStorage.setItem('token', answer.token);"),
      name: 'a token in the storage of the browser',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'localStorage.setItem keeps authToken (credential) in the storage of the browser, where every script of the page can take it. '
            + 'Keep it in a cookie with httpOnly, or in memory.',
        },
        line: 21, column: 29, endLine: 21, endColumn: 72,
      }],
    },
    {
      ...keeping("const settings = {\n/** @lethe browser-storage value in=app */\nset(key: string, value: unknown) { return [key, value]; } };\nsettings.set('patient', patient.email);"),
      name: 'an e-mail address in the storage of an app',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'settings.set keeps Patient.email (contact) in the storage of the app, where it outlives the session and whoever gets at the device or a backup of it can read it. '
            + 'Keep an opaque id, and ask the server for the rest.',
        },
        line: 24, column: 1, endLine: 24, endColumn: 39,
      }],
    },
    {
      ...keeping("const settings = {\n/** @lethe browser-storage value in=app */\nset(key: string, value: unknown) { return [key, value]; } };\nconst answer: any = {}; settings.set('token', answer.token);"),
      name: 'a token in the storage of an app',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'settings.set keeps authToken (credential) in the storage of the app, where whoever gets at the device or a backup of it can take it. '
            + 'Keep it in the protected storage of the system.',
        },
        line: 24, column: 25, endLine: 24, endColumn: 60,
      }],
    },
    {
      ...keeping('const jwt = {\n/** @lethe browser-storage payload */\nsign(payload: object): string { return String(payload); } };\njwt.sign({ email: patient.email });'),
      name: 'an e-mail address in a token',
      errors: [{
        messageId: 'problem',
        data: { message: 'jwt.sign puts Patient.email (contact) into a token that whoever holds it can read. Sign an opaque id only, and look the rest up where it is needed.' },
        line: 24, column: 1, endLine: 24, endColumn: 35,
        suggestions: [{
          messageId: 'suggestion', data: { description: 'Leave email out.' },
          output: keeping('const jwt = {\n/** @lethe browser-storage payload */\nsign(payload: object): string { return String(payload); } };\njwt.sign({});').code,
        }],
      }],
    },
    {
      ...keeping("localStorage.setItem('patient', patient.id);"),
      name: 'an opaque id, where ids count',
      options: [{ checkPseudonymous: true }],
      errors: [{ messageId: 'problem', line: 21, column: 5, endLine: 21, endColumn: 48 }],
    },
  ],
});
