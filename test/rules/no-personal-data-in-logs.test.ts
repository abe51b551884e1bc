import { lintedFile, suggestion, testRule } from './rule-tester.js';

/** The line that greets a patient, replaced by another statement. */
const saying = (statement: string) => (text: string): string => text.replace('logger.info(`welcome ${patient.email}`);', statement);
const clinic = (edit: (text: string) => string) => lintedFile('clinic', 'src/patients.service.ts', edit);
const suggested = (after: string, description: string) => suggestion(description, clinic(saying(after)).code);

const emailInLog = {
  messageId: 'problem' as const,
  data: {
    message: 'logger.info writes Patient.email (contact) to the log. Log an opaque id instead, or redact the value.',
  },
  line: 21, column: 5, endLine: 21, endColumn: 44,
  suggestions: [suggested('logger.info(`welcome ${patient.id}`);', 'Write patient.id instead.')],
};

const idInLog = {
  messageId: 'problem' as const,
  data: {
    message: 'logger.info writes Patient.id (pseudonymous) to the log. '
      + 'Leave the id out, or log one that means nothing outside this request.',
  },
  line: 20, column: 5, endLine: 20, endColumn: 57,
  suggestions: [{
    messageId: 'suggestion' as const, data: { description: 'Leave patientId out.' },
    output: clinic((text) => text.replace('{ patientId: patient.id }', '{}')).code,
  }],
};

testRule('no-personal-data-in-logs', {
  valid: [
    { ...lintedFile('clinic', 'src/patient.entity.ts'), name: 'a file without logs' },
    {
      ...lintedFile('clinic', 'src/patients.service.ts', (text) => text.replace('welcome ${patient.email}', 'welcome')),
      name: 'unsaved text that no longer logs the address',
    },
    {
      ...lintedFile('clinic', 'src/patients.service.ts'),
      name: 'a category that may be logged',
      options: [{ allowCategories: ['contact'] }],
    },
  ],
  invalid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'an address in a template', errors: [emailInLog] },
    {
      ...lintedFile('clinic', 'src/patients.service.ts'),
      name: 'opaque ids too',
      options: [{ checkPseudonymous: true }],
      errors: [idInLog, emailInLog],
    },
    {
      ...clinic((text) => saying("logger.info(createHash('sha256').update(patient.email).digest('hex'));")(text).replace('{ patientId: patient.id }', '{}')),
      name: 'a hash, which says what it is of',
      options: [{ checkPseudonymous: true }],
      errors: [{
        messageId: 'problem',
        data: { message: 'logger.info writes Patient.email (contact, pseudonymised) to the log. Leave the id out, or log one that means nothing outside this request.' },
      }],
    },
    {
      ...clinic((text) => saying("logger.info({ patient: patient.email, hash: createHash('sha256').update(patient.email).digest('hex') });")(text).replace('{ patientId: patient.id }', '{}')),
      name: 'a hash beside what it is of, which is said once',
      options: [{ checkPseudonymous: true }],
      errors: [{
        messageId: 'problem',
        data: { message: 'logger.info writes Patient.email (contact) to the log. Log an opaque id instead, or redact the value.' },
        suggestions: [suggestion('Leave patient out.', clinic((text) => saying("logger.info({ hash: createHash('sha256').update(patient.email).digest('hex') });")(text).replace('{ patientId: patient.id }', '{}')).code)],
      }],
    },
    {
      ...clinic(saying('logger.info(patient);')),
      name: 'a whole record, of which the key is enough',
      errors: [{
        messageId: 'problem',
        data: { message: 'logger.info writes Patient.email (contact) and Patient.birthDate (demographic) to the log. Log an opaque id instead, or redact the value.' },
        suggestions: [suggested('logger.info(patient.id);', 'Write patient.id instead of the whole record.')],
      }],
    },
    {
      ...clinic(saying("logger.info({ event: 'seen', patient });")),
      name: 'a record under its own name, which can go or give way to its key',
      errors: [{
        messageId: 'problem',
        suggestions: [
          suggested("logger.info({ event: 'seen', patientId: patient.id });", 'Write patient.id instead of the whole record.'),
          suggested("logger.info({ event: 'seen' });", 'Leave patient out.'),
        ],
      }],
    },
    {
      ...clinic(saying("logger.info({ to: patient.email, event: 'seen' });")),
      name: 'a field in the middle of an object',
      errors: [{ messageId: 'problem', suggestions: [suggested("logger.info({ event: 'seen' });", 'Leave to out.')] }],
    },
    {
      ...clinic(saying("declare const login: unknown; logger.info(patient.email, (login as { password: string }).password, patient.birthDate);")),
      name: 'a secret beside other things, which weighs most',
      errors: [{
        messageId: 'problem',
        data: { message: 'logger.info writes login.password (credential), Patient.email (contact) and Patient.birthDate (demographic) to the log. Never log secrets: drop the value or redact it in the logger.' },
      }],
    },
    {
      ...lintedFile('library', 'src/members.ts'),
      name: 'a field of a Prisma model',
      errors: [{
        messageId: 'problem',
        data: {
          message: 'console.log writes Member.fullName (identity) to the log. Log an opaque id instead, or redact the value.',
        },
        line: 7, column: 3, endLine: 7, endColumn: 41,
      }],
    },
    {
      ...lintedFile('newsletter', 'src/subscribe.js'),
      name: 'the address of a request',
      errors: [{
        messageId: 'problem',
        data: { message: 'console.info writes request ip (network) to the log. Leave the address out or truncate it.' },
        line: 7, column: 3, endLine: 7, endColumn: 45,
      }],
    },
  ],
});
