import { describe, expect, it } from 'vitest';
import { noPersonalDataToThirdParties as rule } from '../../../rules/no-personal-data-to-third-parties.js';
import { ruleAlone } from '../../../src/judge/rule-alone.js';
import { defaultPolicy } from '../../../src/policy/policy.js';
import { parsePolicy } from '../../../src/policy/load.js';
import { analyzed, itReads, leavingBy, type Around, type Case } from '../analyzed.js';

const around: Around = { shared: { 'package.json': '{ "name": "bookshop" }' }, file: (code) => `${code}\nexport {};\n` };
const itSends = (cases: readonly Case<string[]>[]): void => { itReads(around, leavingBy('third-party'), cases); };
const typed = ['what people type'];
const shown = ['what pages show'];

describe('a recording of sessions', () => {
  itSends([
    ['by Sentry masks by default', "import * as Sentry from '@sentry/react';\nSentry.init({ integrations: [Sentry.replayIntegration()] });", []],
    ['by Sentry that shows texts', "import * as Sentry from '@sentry/react';\nSentry.init({ integrations: [Sentry.replayIntegration({ maskAllText: false, blockAllMedia: true })] });", shown],
    ['by Sentry that shows inputs', "import { Replay } from '@sentry/react';\nexport const replay = new Replay({ maskAllInputs: false });", typed],
    ['by Sentry that masks as it is told', "import * as Sentry from '@sentry/react';\nSentry.replayIntegration({ maskAllText: true, maskAllInputs: true });", []],
    ['by PostHog masks inputs by default', "import posthog from 'posthog-js';\nposthog.init('key', { session_recording: { maskTextSelector: '.private' } });", []],
    ['by PostHog that shows inputs', "import posthog from 'posthog-js';\nconst recording = { maskAllInputs: false };\nposthog.init('key', { session_recording: recording });", typed],
    ['by PostHog that is turned off', "import posthog from 'posthog-js';\nposthog.init('key', { disable_session_recording: true, session_recording: { maskAllInputs: false } });", []],
    ['by LogRocket shows everything by default', "import LogRocket from 'logrocket';\nLogRocket.init('shop/web');", ['what pages show', 'what people type']],
    ['by LogRocket that hides inputs', "import LogRocket from 'logrocket';\nLogRocket.init('shop/web', { dom: { inputSanitizer: true } });", shown],
    ['by LogRocket that hides everything', "import LogRocket from 'logrocket';\nLogRocket.init('shop/web', { dom: { inputSanitizer: 'lipsum', textSanitizer: true } });", []],
    ['by LogRocket without pages', "import LogRocket from 'logrocket';\nLogRocket.init('shop/web', { dom: { isEnabled: false } });", []],
    ['by LogRocket with options from elsewhere', "import LogRocket from 'logrocket';\nexport const begin = (options: object) => { LogRocket.init('shop/web', options); };", []],
    ['by LogRocket with a part from elsewhere', "import LogRocket from 'logrocket';\nexport const begin = (dom: object) => { LogRocket.init('shop/web', { dom }); };", []],
    ['by Datadog masks by default', "import { datadogRum } from '@datadog/browser-rum';\ndatadogRum.init({ sessionReplaySampleRate: 20 });", []],
    ['by Datadog that shows texts', "import { datadogRum } from '@datadog/browser-rum';\ndatadogRum.init({ sessionReplaySampleRate: 20, defaultPrivacyLevel: 'mask-user-input' });", shown],
    ['by Datadog that shows everything', "import { datadogRum } from '@datadog/browser-rum';\ndatadogRum.init({ sessionReplaySampleRate: 20, defaultPrivacyLevel: 'allow' });", ['what pages show', 'what people type']],
    ['by Datadog that never happens', "import { datadogRum } from '@datadog/browser-rum';\ndatadogRum.init({ sessionReplaySampleRate: 0, defaultPrivacyLevel: 'allow' });", []],
    ['by Mixpanel masks by default', "import mixpanel from 'mixpanel-browser';\nmixpanel.init('token', { record_sessions_percent: 10 });", []],
    ['by Mixpanel that shows texts', "import mixpanel from 'mixpanel-browser';\nmixpanel.init('token', { record_sessions_percent: 10, record_mask_text_selector: '' });", shown],
    ['by Mixpanel that masks texts as it is told', "import mixpanel from 'mixpanel-browser';\nmixpanel.init('token', { record_mask_text_selector: '', record_mask_all_text: true });", []],
    ['by Highlight obfuscates by default', "import { H } from 'highlight.run';\nH.init('1', { environment: 'live' });", []],
    ['by Highlight that shows everything', "import { H } from 'highlight.run';\nH.init('1', { privacySetting: 'none' });", ['what pages show', 'what people type']],
    ['by Amplitude masks inputs by default', "import { sessionReplayPlugin } from '@amplitude/plugin-session-replay-browser';\nsessionReplayPlugin({ sampleRate: 0.5 });", []],
    ['by Amplitude that shows inputs', "import { sessionReplayPlugin } from '@amplitude/plugin-session-replay-browser';\nsessionReplayPlugin({ privacyConfig: { defaultMaskLevel: 'light' } });", typed],
    ['by OpenReplay obscures inputs by default', "import Tracker from '@openreplay/tracker';\nexport const tracker = new Tracker({ projectKey: 'key' });", []],
    ['by OpenReplay that shows inputs', "import Tracker from '@openreplay/tracker';\nexport const tracker = new Tracker({ projectKey: 'key', defaultInputMode: 0 });", typed],
    ['by OpenReplay on a machine of one\'s own', "import Tracker from '@openreplay/tracker';\nexport const tracker = new Tracker({ ingestPoint: '/ingest', defaultInputMode: 0 });", []],
    ['by Smartlook leaves inputs out by default', "import Smartlook from 'smartlook-client';\nSmartlook.init('key');\nSmartlook.record({ numbers: true });", []],
    ['by Smartlook that shows inputs', "import Smartlook from 'smartlook-client';\nSmartlook.record({ forms: true });", typed],
  ]);
});

describe('data that Sentry adds by itself', () => {
  const pii = ['request cookies', 'request ip'];
  itSends([
    ['is none by default', "import * as Sentry from '@sentry/node';\nSentry.init({ dsn: 'https://1@o1.ingest.sentry.io/1' });", []],
    ['is turned off', "import * as Sentry from '@sentry/node';\nSentry.init({ sendDefaultPii: false });", []],
    ['is decided when it runs', "import * as Sentry from '@sentry/node';\nSentry.init({ sendDefaultPii: process.env.PII === 'yes' });", []],
    ['is turned on', "import * as Sentry from '@sentry/node';\nSentry.init({ sendDefaultPii: true });", pii],
    ['is turned on in a script of the page', 'Sentry.init({ sendDefaultPii: true });', pii],
  ]);
});

/** An application with its own set-up of Sentry, since a set-up counts for all of it. */
const sentBy = (setUp: string, code: string): string[] => leavingBy('third-party')(analyzed({
  'package.json': '{ "name": "bookshop" }', 'src/sentry.ts': `import * as Sentry from '@sentry/node';\n${setUp}\nexport {};\n`,
  'src/act.ts': `import * as Sentry from '@sentry/node';\ninterface Reader { id: string; email: string; phone: string }\ndeclare const reader: Reader;\n${code}\nexport {};\n`,
}), 'src/act.ts');

describe('what a function before sending takes out', () => {
  const signIn = 'Sentry.setUser({ id: reader.id, email: reader.email, phone: reader.phone });';
  it.each([
    ['nothing', 'Sentry.init({ beforeSend: (event) => event });', signIn, ['Reader.email', 'Reader.phone']],
    ['a field', 'Sentry.init({ beforeSend(event) { if (event.user) { delete event.user.email; } return event; } });', signIn, ['Reader.phone']],
    ['a field through a variable', 'Sentry.init({ beforeSend(event) { const { user } = event; const person = event.user; delete person?.email; return user ? event : null; } });', signIn, ['Reader.phone']],
    ['a field that is emptied', "Sentry.init({ beforeSend(event) { event.user.email = undefined; event.user['phone'] = '[gone]'; return event; } });", signIn, []],
    ['everything about the user', 'Sentry.init({ beforeSend: (event) => { delete event.user; return event; } });', signIn, []],
    ['everything about the user, left out of a copy', 'Sentry.init({ beforeSend: ({ ...event }) => event });\nSentry.init({ beforeSend: (event) => ({ ...event, user: undefined }) });', signIn, ['Reader.email', 'Reader.phone']],
    ['everything about the user, in a copy', 'Sentry.init({ beforeSend: (event) => ({ ...event, user: undefined }) });', signIn, []],
    ['everything about the user, besides the rest', 'Sentry.init({ beforeSend: (event) => { const { user, ...rest } = event; return rest; } });', signIn, []],
    ['a field in a helper', 'const strip = (user: any) => { delete user.phone; };\nSentry.init({ beforeSend(event) { dropPhone(event); return event; } });\nfunction dropPhone(event: any) { delete event.user.phone; void strip; }', signIn, ['Reader.email']],
    ['whatever a scrubber scrubs', "import { scrub } from './scrub.js';\nSentry.init({ beforeSend: (event) => scrub(event) });", signIn, []],
    ['an extra under its key', 'Sentry.init({ beforeSend(event) { delete event.extra.mail; return event; } });', "Sentry.setExtra('mail', reader.email); Sentry.setExtra('call', reader.phone);", ['Reader.phone']],
    ['a context under its name', 'Sentry.init({ beforeSend(event) { delete event.contexts.reader; return event; } });', "Sentry.setContext('reader', { mail: reader.email }); Sentry.setContext('caller', { phone: reader.phone });", ['Reader.phone']],
    ['the user of a captured exception', 'Sentry.init({ beforeSend(event) { delete event.user; return event; } });', "Sentry.captureException(new Error('lost'), { user: { email: reader.email } });", []],
    ['data of breadcrumbs', 'Sentry.init({ beforeBreadcrumb(crumb) { delete crumb.data.email; return crumb; } });', "Sentry.addBreadcrumb({ message: 'lent', data: { email: reader.email, phone: reader.phone } });", ['Reader.phone']],
    ['nothing of a text', 'Sentry.init({ beforeSend(event) { delete event.user; return event; } });', 'Sentry.captureMessage(`lost by ${reader.email}`);', ['Reader.email']],
    ['only what every set-up takes out', 'Sentry.init({ beforeSend(event) { delete event.user; return event; } });\nSentry.init({});', signIn, ['Reader.email', 'Reader.phone']],
  ])('%s', (_behaviour, setUp, code, expected) => { expect(sentBy(setUp, code)).toEqual(expected); });

  it('also of what Sentry adds by itself', () => {
    const application = analyzed({ 'src/sentry.ts': "import * as Sentry from '@sentry/node';\nSentry.init({ sendDefaultPii: true, beforeSend(event) { delete event.user; return event; } });" });
    expect(leavingBy('third-party')(application, 'src/sentry.ts')).toEqual(['request cookies']);
  });
});

describe('the message about a recording', () => {
  const messages = (code: string, policy = defaultPolicy()): string[] => rule.check(analyzed({ 'src/record.ts': code }), rule.defaults, policy, ruleAlone()).map(({ message }) => message);
  const recording = "import posthog from 'posthog-js';\nposthog.init('key', { session_recording: { maskAllInputs: false } });";

  it('names what is recorded and what masks it', () => {
    expect(messages(recording)).toEqual([
      'PostHog (analytics) receives what people type (content) through posthog.init. Mask it by session_recording.maskAllInputs, or list PostHog under processors in lethe.yaml with what it may receive.',
    ]);
    expect(messages("import * as Sentry from '@sentry/node';\nSentry.init({ sendDefaultPii: true });")).toEqual([
      'Sentry (error tracking) receives request cookies (credential) and request ip (network) through Sentry.init. Turn off sendDefaultPii, or list Sentry under processors in lethe.yaml with what it may receive.',
    ]);
  });

  it('is not there where the policy lets the service have it', () => {
    expect(messages(recording, parsePolicy('processors:\n  PostHog: { categories: [content] }\n', 'lethe.yaml'))).toEqual([]);
  });
});
