import { flowDefaults, flowSchema, isAsked, problemsAt, type FlowOptions, type FlowWords } from '../src/judge/flows.js';
import type { Rule } from '../src/judge/rule.js';
import type { Flow, PersonalValue } from '../src/link/application.js';

interface Options extends FlowOptions {
  /** Report only files in a folder for temporary files that nothing removes. */
  onlyTemporary: boolean;
}

/** Personal data in files and exports, which no retention period of a database reaches. */
export const noPersonalDataInFiles: Rule<Options> = {
  name: 'no-personal-data-in-files',
  description: 'Disallow personal data in files, exports and archives that nothing removes',
  help: 'Leave out what the reader of the file does not need, and remove the file when it was read.',
  references: { weaknesses: ['CWE-313'], articles: ['5(1)(e)', '5(1)(f)'] },
  preset: 'strict',
  severity: 'warning',
  restsOnAbsence: false,
  suggests: true,
  schema: flowSchema('be written to files', {
    onlyTemporary: { description: 'Report only temporary files that nothing removes.', default: false, type: 'boolean' },
  }),
  defaults: { ...flowDefaults, onlyTemporary: false },
  check(application, options) {
    const isReported = (value: PersonalValue, flow: Flow): boolean => isAsked(value, options) && !isUpload(value) && (!options.onlyTemporary || flow.form === 'temporary');
    return problemsAt(application, ['file'], isReported, words);
  },
};

/** A request that is written as it came is a file that somebody sent; what is in it, nothing tells. */
function isUpload({ value: { origin } }: PersonalValue): boolean {
  return origin.kind === 'request' && origin.part === 'body' && origin.field === undefined;
}

const words: FlowWords = {
  offers: ['key', 'removal', 'redaction'],
  fact: (subjects, flow) => (flow.form === 'temporary'
    ? `${flow.how} writes ${subjects} to a temporary file that nothing here removes`
    : `${flow.how} writes ${subjects} to a file, where no retention period and no erasure reaches it`),
  remedy({ kind, classification: { category } }, { form }) {
    if (form === 'temporary') return 'Remove the file when it was used, also where an error is thrown.';
    if (kind === 'pseudonymous') return 'Leave the id out, or remove the file after its use.';
    if (category === 'credential') return 'Never write secrets to files: leave the column out.';
    return 'Write only what the reader of the file needs, and remove the file after its use.';
  },
};
