import type { EndlessLogFact } from '../src/collect/facts.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { joinFew } from '../src/judge/wording.js';
import type { Application, Flow, PersonalValue } from '../src/link/application.js';

interface Options {
  /** Names of log groups that this rule leaves alone. */
  ignoreLogs: string[];
}

/** Logs that infrastructure keeps for ever. */
export const requireLogRetention: Rule<Options> = {
  name: 'require-log-retention',
  description: 'Require a retention period for the log groups that infrastructure declares',
  help: 'Set the number of days that the log is needed; what is logged stays for ever otherwise.',
  references: { weaknesses: ['CWE-459', 'CWE-532'], articles: ['5(1)(e)'] },
  preset: 'strict',
  severity: 'warning',
  restsOnAbsence: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ignoreLogs: { description: 'Names of log groups that this rule leaves alone.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  defaults: { ignoreLogs: [] },
  check(application, { ignoreLogs }) {
    const logged = loggedIn(application);
    return application.endlessLogs.filter(({ name }) => !ignoreLogs.includes(name)).map((log) => problemOf(log, logged));
  },
};

interface Logged extends PersonalValue {
  flow: Flow;
}

function loggedIn({ flows }: Application): Logged[] {
  return flows.filter(({ sink }) => sink === 'log').flatMap((flow) => flow.personal.map((value) => ({ ...value, flow })))
    .filter(({ kind, classification }) => kind === 'direct' && classification.confidence !== 'possible');
}

/** Nothing is known to be kept too long where nothing personal is logged. */
function problemOf({ name, title, setting, span }: EndlessLogFact, logged: readonly Logged[]): Problem {
  const subjects = [...new Set(logged.map(({ subject, classification }) => `${subject} (${classification.category})`))];
  const among = subjects.length === 0 ? '' : `, and the application logs ${joinFew(subjects)}`;
  return {
    span,
    message: `${title} ${name} keeps its events for ever${among}. Set ${setting} to the days that they are needed.`,
    category: logged[0]?.classification.category ?? 'content',
    kind: 'direct',
    confidence: logged.length === 0 ? 'possible' : 'likely',
    subject: name,
    evidence: logged.slice(0, 3).map(({ subject, flow }) => ({ file: flow.span.file, line: flow.span.line, how: `logs ${subject}` })),
  };
}
