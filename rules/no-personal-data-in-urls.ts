import { groupBy } from '../src/group.js';
import { flowDefaults, flowSchema, isAsked, problemsAt, type FlowOptions, type FlowWords } from '../src/judge/flows.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import type { Flow, PersonalValue } from '../src/link/application.js';

interface Options extends FlowOptions {
  /** Let single-use tokens pass, as links in mails need them. */
  allowTokens: boolean;
  /** Report user names, which usually are the address of a public page. */
  checkUserNames: boolean;
}

/** Personal data in addresses, which browsers, servers and proxies keep and hand on. */
export const noPersonalDataInUrls: Rule<Options> = {
  name: 'no-personal-data-in-urls',
  description: 'Disallow personal data in the paths and queries of addresses',
  help: 'Send it in the body of a request, or name the record by an opaque id. Addresses stay in histories, proxies and access logs.',
  references: { weaknesses: ['CWE-598'], articles: ['5(1)(f)'] },
  preset: 'recommended',
  severity: 'warning',
  restsOnAbsence: false,
  suggests: true,
  schema: flowSchema('stand in addresses', {
    allowTokens: { description: 'Let single-use tokens pass: links that verify, reset or invite need one.', default: true, type: 'boolean' },
    checkUserNames: { description: 'Report user names, which usually are the address of a public page.', default: false, type: 'boolean' },
  }),
  defaults: { ...flowDefaults, allowTokens: true, checkUserNames: false },
  presetOptions: { all: { allowTokens: false, checkUserNames: true } },
  check(application, options) {
    return withoutRepeated(problemsAt(application, ['url'], (value, flow) => isReported(value, flow, options), words));
  },
};

/** Of an address that is put together as it is handed on, `open(\`/crates?mail=${mail}\`)`, only the address itself is told. */
function withoutRepeated(problems: readonly Problem[]): Problem[] {
  const inFile = groupBy(problems, ({ span }) => span.file);
  return problems.filter((outer) => inFile.get(outer.span.file)?.some((inner) => inner.subject === outer.subject && isWithin(inner.span, outer.span)) !== true);
}

function isWithin(inner: Problem['span'], outer: Problem['span']): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}

/** The secrets that open an account again and again, by the last word of their names. */
const lastingSecret = /pass(word|wd|phrase|code)|(session|access|refresh|bearer|auth|api|personal)_?(token|key|secret)|session_?id|\bsid$|jwt|secret|private_?key|cookie|authorization/i;
const singleUse = /reset|verif|confirm|invit|activat|magic|otp|one_?time|unsubscribe|recover/i;
const userName = /(^|[._])(\w*user_?name|handle|login|nick_?name|screen_?name|display_?name|\w*slug|github|gitlab|twitter|linkedin|instagram|facebook|youtube|telegram)(_?(url|handle|profile|name))?$/i;

function isReported(value: PersonalValue, flow: Flow, options: Options): boolean {
  const { subject, classification: { category } } = value;
  if (!isAsked(value, options) || category === 'image' || category === 'content' || isAddress(subject) || isCoarse(subject)) return false;
  if (category === 'credential') return isSecret(subject, flow, options);
  return options.checkUserNames || !userName.test(lastPart(subject));
}

/** Whatever a route takes as a token is a link's own; a password is none. */
function isSecret(subject: string, { form, how }: Flow, { allowTokens }: Options): boolean {
  if (!allowTokens) return true;
  return form === 'route' ? /pass(word|wd)$/i.test(subject) : lastingSecret.test(lastPart(subject)) && !singleUse.test(`${subject} ${how}`);
}

/** `User.website` is put into no address by being one. */
function isAddress(subject: string): boolean {
  return /(url|uri|link|href|website|homepage|domain|host)$/i.test(subject);
}

/** A country, a language, a gender or a postal code is shared by thousands, and what pages are filtered by. */
function isCoarse(subject: string): boolean {
  return /(country|country_?code|region|state|province|continent|locale|language|time_?zone|gender|sex|age|salutation|blood_?(group|type)|(zip|pin|postal|post)_?code|zip)$/i.test(subject);
}

function lastPart(subject: string): string {
  const [owner = '', ...names] = subject.split('.');
  const name = names.at(-1) ?? owner;
  // `Session.token` is a token of a session.
  return /^(token|key|secret|id|hash|value)$/i.test(name) ? `${owner}_${name}` : name;
}

const words: FlowWords = {
  offers: ['key', 'removal'],
  fact(subjects, flow) {
    if (flow.form === 'route') return `${flow.how} takes ${subjects} as a part of its address, and histories, access logs and Referer headers keep addresses`;
    const place = flow.form === 'query' ? 'the query of an address' : 'an address';
    return `${subjects} ${subjects.includes(' and ') ? 'stand' : 'stands'} in ${place}${flow.how === '' ? '' : ` (${flow.how})`}, and histories, access logs and Referer headers keep addresses`;
  },
  remedy({ kind, classification: { category } }, { form }) {
    if (kind === 'pseudonymous') return 'Use an id that means nothing outside this request.';
    if (category === 'credential') return 'Send secrets in a header or a body; a link may hold a token that works once and soon ends.';
    return form === 'route' ? 'Take an opaque id instead, or the value in the body of a POST request.' : 'Name an opaque id instead, or send the value in the body of a POST request.';
  },
};
