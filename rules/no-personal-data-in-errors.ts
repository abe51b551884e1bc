import { flowDefaults, flowSchema, isAsked, problemsAt, type FlowOptions, type FlowWords } from '../src/judge/flows.js';
import type { Rule } from '../src/judge/rule.js';
import type { PersonalValue } from '../src/link/application.js';

/** Personal data in the messages and details of errors, which travel into logs, error trackers and responses. */
export const noPersonalDataInErrors: Rule<FlowOptions> = {
  name: 'no-personal-data-in-errors',
  description: 'Disallow personal data in the messages of errors and in error responses',
  help: 'Name what failed without naming the person: an opaque id or a fixed text. Messages of errors reach logs, trackers and clients.',
  references: { weaknesses: ['CWE-209'], articles: ['5(1)(f)'] },
  preset: 'recommended',
  severity: 'warning',
  restsOnAbsence: false,
  suggests: true,
  schema: flowSchema('stand in errors'),
  defaults: flowDefaults,
  presetOptions: { strict: { checkPseudonymous: true } },
  check(application, options) {
    return problemsAt(application, ['error'], (value) => isAsked(value, options) && !isPlaceOfPicture(value), words);
  },
};

/** An error tells which picture it is about by where it lies, and shows none. */
function isPlaceOfPicture({ classification: { category } }: PersonalValue): boolean {
  return category === 'image';
}

const words: FlowWords = {
  offers: ['key', 'key-of-owner', 'removal', 'redaction'],
  fact: (subjects, flow) => `${flow.how} quotes ${subjects}, and errors end up in logs, error trackers and responses`,
  remedy({ kind, classification: { category } }) {
    if (kind === 'pseudonymous') return 'Leave the id out, or put it into a field of the error that nothing prints.';
    if (category === 'credential') return 'Never quote secrets: say what was wrong with it.';
    return 'Say what went wrong without the value, or name an opaque id instead.';
  },
};
