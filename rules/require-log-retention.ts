import type { LogFact } from '../src/collect/facts.js';
import { loggedIn, takes, type Logged } from '../src/judge/logged.js';
import { isLonger } from '../src/judge/period-limits.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { joinFew } from '../src/judge/wording.js';
import { formatPeriod, parsePeriod } from '../src/policy/durations.js';

interface Options {
  /** Names of logs that this rule leaves alone. */
  ignoreLogs: string[];
  /** The longest period that a log may be kept; empty for any. */
  longest: string;
}

/** Logs that are kept for ever, or for longer than is allowed. */
export const requireLogRetention: Rule<Options> = {
  name: 'require-log-retention',
  description: 'Require a retention period for the log groups that infrastructure declares, and a rotation for the files that loggers write to',
  help: 'Set the number of days that the log is needed; what is logged stays for ever otherwise.',
  references: { weaknesses: ['CWE-459', 'CWE-532'], articles: ['5(1)(e)'] },
  preset: 'strict',
  severity: 'warning',
  restsOnAbsence: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ignoreLogs: { description: 'Names of logs that this rule leaves alone.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
      longest: { description: 'The longest period that a log may be kept, such as `90 days`; any without one.', default: '', type: 'string' },
    },
  },
  defaults: { ignoreLogs: [], longest: '' },
  check(application, { ignoreLogs, longest }) {
    const allowed = parsePeriod(longest);
    const logged = loggedIn(application);
    return application.logs.filter(({ name }) => !ignoreLogs.includes(name)).flatMap((log) => {
      const own = logged.filter(({ flow }) => takes(log, flow));
      if (log.end === undefined) return [problemOf(log, `keeps ${whatOf[log.kind]} for ever`, own)];
      const { seconds } = log.end;
      if (allowed === undefined || seconds === undefined || !isLonger(seconds, allowed)) return [];
      return [problemOf(log, `keeps ${whatOf[log.kind]} for ${formatPeriod(seconds)}, longer than the ${formatPeriod(allowed)} that are allowed`, own)];
    });
  },
};

const titles: Readonly<Record<LogFact['kind'], string>> = { group: 'The log group', file: 'The log file', access: 'The access log', container: 'Docker\'s log of' };
const whatOf: Readonly<Record<LogFact['kind'], string>> = { group: 'its events', file: 'its lines', access: 'the addresses of visitors', container: 'what is printed' };

/** Nothing is known to be kept too long where nothing personal is logged. */
function problemOf(log: LogFact, how: string, logged: readonly Logged[]): Problem {
  const { name, kind, span } = log;
  const subjects = [...new Set(logged.map(({ subject, classification }) => `${subject} (${classification.category})`))];
  const among = subjects.length === 0 ? '' : `, and the application logs ${joinFew(subjects)}`;
  return {
    span,
    message: `${titles[kind]} ${name} ${how}${kind === 'access' ? '' : among}. ${remedyOf(log)}`,
    category: kind === 'access' ? 'network' : logged[0]?.classification.category ?? 'content',
    kind: 'direct',
    confidence: log.isDefault === true || (logged.length === 0 && kind !== 'access') ? 'possible' : 'likely',
    subject: name,
    evidence: [
      ...logged.slice(0, 3).map(({ subject, flow }) => ({ file: flow.span.file, line: flow.span.line, how: `logs ${subject}` })),
      ...log.end === undefined ? [] : [log.end.evidence],
    ],
  };
}

function remedyOf({ kind, setting }: LogFact): string {
  if (kind === 'group') return `Set ${setting ?? 'its retention'} to the days that they are needed.`;
  const how = setting === undefined ? 'Rotate it' : `Set ${setting}`;
  return `${how}, so that old lines go after the days that they are needed.`;
}
