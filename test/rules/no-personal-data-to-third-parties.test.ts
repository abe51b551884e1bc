import { lintedFile, testRule } from './rule-tester.js';

const sending = (statement: string) => (text: string): string =>
  `import { PostHog } from 'posthog-node';\nconst posthog = new PostHog('key');\n${text.replace(/^ {4}logger\.info\(`welcome.*$/m, `    ${statement}`)}`;
const capture = "posthog.capture({ distinctId: 'visitor', event: 'registered', properties: { email: patient.email } });";
const captureId = "posthog.capture({ distinctId: patient.id, event: 'registered' });";

testRule('no-personal-data-to-third-parties', {
  valid: [
    { ...lintedFile('clinic', 'src/patients.service.ts'), name: 'code that uses no service outside' },
    { ...lintedFile('clinic', 'src/patients.service.ts', sending("posthog.capture({ distinctId: 'visitor', event: 'registered' });")), name: 'an event about nobody' },
    { ...lintedFile('clinic', 'src/patients.service.ts', sending(captureId)), name: 'an opaque id' },
    { ...lintedFile('clinic', 'src/patients.service.ts', sending(capture)), name: 'a category that may be sent to services', options: [{ allowCategories: ['contact'] }] },
    { ...lintedFile('clinic', 'src/patients.service.ts', sending(capture)), name: 'a category that this service may receive', options: [{ allow: { posthog: ['contact'] } }] },
  ],
  invalid: [
    {
      ...lintedFile('clinic', 'src/patients.service.ts', sending(capture)),
      name: 'an address, where the service may receive something else',
      options: [{ allow: { PostHog: ['identity'], Segment: ['contact'] } }],
      errors: [{
        messageId: 'problem',
        data: {
          message: 'PostHog (analytics) receives Patient.email (contact) through posthog.capture. '
            + 'Send an opaque id instead, or list PostHog under processors in lethe.yaml with what it may receive.',
        },
        line: 23, column: 5,
      }],
    },
    {
      ...lintedFile('clinic', 'src/patients.service.ts', sending(captureId)),
      name: 'an opaque id where ids count',
      options: [{ checkPseudonymous: true }],
      errors: [{
        messageId: 'problem',
        data: {
          message: 'PostHog (analytics) receives Patient.id (pseudonymous) through posthog.capture. '
            + 'Leave the id out, or list PostHog under processors in lethe.yaml with what it may receive.',
        },
        line: 23, column: 5,
      }],
    },
  ],
});
