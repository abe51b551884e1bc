import type { ChangeRule } from '../../src/judge/change-rule.js';
import type { Problem } from '../../src/judge/rule.js';
import type { Flow, PersonalValue } from '../../src/link/application.js';

/** A value that a change lets out as it is, where it went out hashed, or paths that a logger no longer removes. */
export const weakerRedaction: ChangeRule = {
  name: 'weaker-redaction',
  description: 'Show where a change logs or sends personal data as it is that was hashed or removed before',
  help: 'Hash or remove the data again before it goes out.',
  references: { weaknesses: ['CWE-532'], articles: ['5(1)(c)'] },
  severity: 'warning',
  restsOnAbsence: true,
  coveredBy: [
    'no-personal-data-in-browser-storage', 'no-personal-data-in-errors', 'no-personal-data-in-files', 'no-personal-data-in-logs', 'no-personal-data-in-urls',
    'no-personal-data-to-third-parties', 'no-whole-record-response',
  ],
  check: ({ before, after }) => {
    const earlier = new Map(before.flows.map((flow) => [placeOf(flow), flow]));
    return after.flows.flatMap((flow) => {
      const was = earlier.get(placeOf(flow));
      return was === undefined ? [] : [...revealed(was, flow), ...lostPaths(was, flow)];
    });
  },
};

/** The same call in the same function, wherever the lines have gone. */
function placeOf(flow: Flow): string {
  return JSON.stringify([flow.sink, flow.function.file, flow.function.name, flow.how]);
}

function revealed(was: Flow, is: Flow): Problem[] {
  const hidden = new Set(was.personal.filter(({ kind, value }) => kind === 'pseudonymous' && value.treatment === 'pseudonymised').map(({ subject }) => subject));
  return is.personal.filter(({ kind, subject }) => kind === 'direct' && hidden.has(subject))
    .map((value) => problemAt(is, value, `This change lets ${value.subject} out as it is through ${is.how}, and it was hashed before. Hash it again, or leave it out.`));
}

function lostPaths(was: Flow, is: Flow): Problem[] {
  const kept = new Set(is.redacts);
  const lost = was.redacts.filter((path) => !kept.has(path));
  const [value] = is.personal;
  if (lost.length === 0 || value === undefined) return [];
  return [problemAt(is, value, `The logger behind ${is.how} no longer removes ${lost.join(', ')}. Redact these paths again, or make sure that nothing personal is logged under them.`)];
}

function problemAt(flow: Flow, { classification, kind, subject, value }: PersonalValue, message: string): Problem {
  return { span: flow.span, message, category: classification.category, kind, confidence: value.confidence, subject, evidence: [] };
}
