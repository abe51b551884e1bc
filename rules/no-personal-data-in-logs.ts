import { flowDefaults, flowSchema, isAsked, problemsAt, type FlowOptions, type FlowWords } from '../src/judge/flows.js';
import type { Rule } from '../src/judge/rule.js';
import type { Flow, PersonalValue } from '../src/link/application.js';

interface Options extends FlowOptions {
  /** Report errors that are logged whole: their messages may quote personal data. */
  checkErrors: boolean;
  /** Report what programs on the command line print for whoever runs them. */
  checkPrograms: boolean;
}

/** Personal data written to a log, where it is copied, kept and read by more people than the record itself. */
export const noPersonalDataInLogs: Rule<Options> = {
  name: 'no-personal-data-in-logs',
  description: 'Disallow writing personal data to logs',
  help: 'Log an opaque id instead of the record, or redact the value in the logger. Logs are copied, kept and read by many.',
  references: { weaknesses: ['CWE-532'], articles: ['5(1)(c)', '5(1)(f)'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: false,
  suggests: true,
  schema: flowSchema('be logged', {
    checkErrors: { description: 'Report caught errors that are logged whole: their messages may quote personal data.', default: false, type: 'boolean' },
    checkPrograms: { description: 'Report what programs on the command line print for whoever runs them.', default: false, type: 'boolean' },
  }),
  defaults: { ...flowDefaults, checkErrors: false, checkPrograms: false },
  presetOptions: { strict: { checkPseudonymous: true }, all: { checkErrors: true, checkPrograms: true } },
  check(application, options) {
    return problemsAt(application, ['log'], (value, flow) => isReported(value, flow, options), words);
  },
};

function isReported(value: PersonalValue, { form }: Flow, options: Options): boolean {
  // What a request brings was not asked for by whoever started the program.
  if (form === 'shown' && !options.checkPrograms && value.value.origin.kind !== 'request') return false;
  return isAsked(value, options) || (value.value.origin.kind === 'error' && options.checkErrors);
}

const words: FlowWords = {
  offers: ['key', 'key-of-owner', 'removal', 'redaction', 'selection'],
  fact: (subjects, flow) => `${flow.how} writes ${subjects} to the log`,
  remedy({ value, kind, classification: { category } }) {
    if (value.origin.kind === 'statement') return 'Turn the query log off where real data is, or leave the parameters out.';
    if (value.origin.kind === 'request' && value.origin.part === 'whole') return 'Log only what is needed of it, such as its method and path.';
    if (kind === 'pseudonymous') return 'Leave the id out, or log one that means nothing outside this request.';
    if (category === 'credential') return 'Never log secrets: drop the value or redact it in the logger.';
    if (category === 'network') return 'Leave the address out or truncate it.';
    return 'Log an opaque id instead, or redact the value.';
  },
};
