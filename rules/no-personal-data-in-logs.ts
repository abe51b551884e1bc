import type { Problem, Rule } from '../src/judge/rule.js';
import { joinWords } from '../src/judge/wording.js';
import type { Confidence } from '../src/catalog/taxonomy.js';
import type { Flow, PersonalValue } from '../src/link/application.js';

interface Options {
  /** Report opaque ids of persons and hashed values too. */
  checkPseudonymous: boolean;
  /** Report errors that are logged whole: their messages may quote personal data. */
  checkErrors: boolean;
  /** Categories that may be logged. */
  allowCategories: string[];
}

/** Personal data written to a log, where it is copied, kept and read by more people than the record itself. */
export const noPersonalDataInLogs: Rule<Options> = {
  name: 'no-personal-data-in-logs',
  description: 'Disallow writing personal data to logs',
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      checkPseudonymous: { description: 'Report opaque ids of persons and hashed values too.', default: false, type: 'boolean' },
      checkErrors: { description: 'Report caught errors that are logged whole: their messages may quote personal data.', default: false, type: 'boolean' },
      allowCategories: { description: 'Categories of personal data that may be logged.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  defaults: { checkPseudonymous: false, checkErrors: false, allowCategories: [] },
  presetOptions: { strict: { checkPseudonymous: true }, all: { checkErrors: true } },
  check(application, options) {
    const flows = application.flows.filter((flow) => flow.sink === 'log');
    return flows.flatMap((flow) => problemOf(flow, flow.personal.filter((value) => isReported(value, options))));
  },
};

function isReported(value: PersonalValue, options: Options): boolean {
  if (options.allowCategories.includes(value.classification.category)) return false;
  if (value.value.origin.kind === 'error' && !options.checkErrors) return false;
  return value.kind === 'direct' || options.checkPseudonymous;
}

function problemOf(flow: Flow, values: readonly PersonalValue[]): Problem[] {
  const [gravest] = [...values].sort((first, second) => weight(second) - weight(first));
  if (gravest === undefined) return [];
  return [{
    span: flow.span,
    message: messageOf(flow, values, gravest),
    category: gravest.classification.category,
    kind: gravest.kind,
    confidence: gravest.classification.confidence,
    subject: gravest.subject,
    evidence: [...gravest.value.trail, ...flow.through],
  }];
}

const sureness: Record<Confidence, number> = { certain: 2, likely: 1, possible: 0 };

/** Direct before pseudonymous, sure before doubtful. */
function weight(value: PersonalValue): number {
  return (value.kind === 'direct' ? 10 : 0) + sureness[value.classification.confidence];
}

function messageOf(flow: Flow, values: readonly PersonalValue[], gravest: PersonalValue): string {
  const subjects = [...new Set(values.map((value) => `${value.subject} (${value.classification.category})`))];
  const shown = joinWords(subjects.length > 3 ? [...subjects.slice(0, 2), `${subjects.length - 2} more`] : subjects);
  return `${flow.how} writes ${shown} to the log${reasonOf(flow)}. ${remedyOf(gravest)}`;
}

function reasonOf(flow: Flow): string {
  const [last] = flow.through;
  return last === undefined ? '' : `, through ${last.file}:${last.line}`;
}

function remedyOf({ value, kind, classification: { category } }: PersonalValue): string {
  if (value.origin.kind === 'statement') return 'Turn the query log off where real data is, or leave the parameters out.';
  if (kind === 'pseudonymous') return 'Leave the id out, or log one that means nothing outside this request.';
  if (category === 'credential') return 'Never log secrets: drop the value or redact it in the logger.';
  if (category === 'network') return 'Leave the address out or truncate it.';
  return 'Log an opaque id instead, or redact the value.';
}
