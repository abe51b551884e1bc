import { flowDefaults, flowSchema, isAsked, problemsAt, type FlowOptions, type FlowWords } from '../src/judge/flows.js';
import type { Rule } from '../src/judge/rule.js';
import type { Flow, PersonalValue } from '../src/link/application.js';

interface Options extends FlowOptions {
  /** Report tokens and other secrets that scripts can read. */
  checkCredentials: boolean;
}

/** Personal data in cookies and in the browser's storage, where every script of the page and every user of the device finds it. */
export const noPersonalDataInBrowserStorage: Rule<Options> = {
  name: 'no-personal-data-in-browser-storage',
  description: 'Disallow personal data in cookies and in the storage of browsers and apps',
  help: 'Keep an opaque id in the browser and the record on the server, or use a cookie that ends with the session and that scripts cannot read.',
  references: { weaknesses: ['CWE-922', 'CWE-315'], articles: ['5(1)(c)', '5(1)(f)'] },
  preset: 'recommended',
  severity: 'warning',
  restsOnAbsence: false,
  suggests: true,
  schema: flowSchema('be kept in the browser', {
    checkCredentials: { description: 'Report tokens and other secrets that scripts can read.', default: true, type: 'boolean' },
  }),
  defaults: { ...flowDefaults, checkCredentials: true },
  check(application, options) {
    return problemsAt(application, ['browser-storage', 'cookie'], (value, flow) => isReported(value, flow, options), words);
  },
};

/** A secret in a cookie that scripts cannot read is where it belongs. */
function isReported(value: PersonalValue, flow: Flow, options: Options): boolean {
  if (!isAsked(value, options)) return false;
  return value.classification.category !== 'credential' || (options.checkCredentials && flow.form !== 'closed');
}

const words: FlowWords = {
  offers: ['key', 'removal'],
  fact(subjects, flow, { classification: { category } }) {
    if (isToken(flow)) return `${flow.how} puts ${subjects} into a token that whoever holds it can read`;
    return `${flow.how} keeps ${subjects} ${placeOf(flow)}, where ${category === 'credential' ? takers(flow) : readers(flow)}`;
  },
  remedy({ kind, classification: { category } }, flow) {
    if (isToken(flow)) return 'Sign an opaque id only, and look the rest up where it is needed.';
    if (kind === 'pseudonymous') return 'Keep an id that means nothing outside this session.';
    if (category === 'credential') return placeOfSecret(flow);
    return 'Keep an opaque id, and ask the server for the rest.';
  },
};

const signing = /(^|\.)(sign|signAsync|signJwt|SignJWT|encode|encodeJwt|createToken)( stores it)?$/i;

/** What is signed rather than stored, also behind functions that sign: `jwt.sign`. */
function isToken({ sink, how, through }: Flow): boolean {
  return sink === 'browser-storage' && [how, ...through.map((step) => step.how)].some((step) => signing.test(step));
}

function placeOf({ sink, form }: Flow): string {
  if (sink === 'cookie') return 'in a cookie';
  return form === 'app' ? 'in the storage of the app' : 'in the storage of the browser';
}

function takers({ form }: Flow): string {
  return form === 'app' ? 'whoever gets at the device or a backup of it can take it' : 'every script of the page can take it';
}

function placeOfSecret({ sink, form }: Flow): string {
  if (form === 'app') return 'Keep it in the protected storage of the system.';
  return sink === 'cookie' ? 'Set httpOnly.' : 'Keep it in a cookie with httpOnly, or in memory.';
}

function readers({ sink, form }: Flow): string {
  if (form === 'closed') return 'it is sent with every request';
  if (form === 'app') return 'it outlives the session and whoever gets at the device or a backup of it can read it';
  return sink === 'cookie' ? 'it is sent with every request and every script of the page can read it' : 'it outlives the session and every script of the page can read it';
}
