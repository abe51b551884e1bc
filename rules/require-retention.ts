import type { Problem, Rule } from '../src/judge/rule.js';
import { isEphemeral } from '../src/judge/ephemeral.js';
import { brokenLimit, isLonger } from '../src/judge/period-limits.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { storeProblem } from '../src/judge/store-problem.js';
import { directFields, listFields } from '../src/judge/wording.js';
import type { Slot, TextEdit } from '../src/collect/facts.js';
import type { Evidence, Store } from '../src/link/application.js';
import { formatPeriod, parsePeriod } from '../src/policy/durations.js';
import type { Policy } from '../src/policy/policy.js';

interface Options {
  /** Accept a store whose records an enforced or declared deletion removes only on request. */
  allowDeclared: boolean;
  /** Report a purge that never reads the field which puts records on hold. */
  checkLegalHolds: boolean;
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

/** Personal data that stays for ever, or longer than anything in the code enforces. */
export const requireRetention: Rule<Options> = {
  name: 'require-retention',
  description: 'Require an enforced retention period for every store that holds personal data',
  help: 'Decide how long the records are needed, and let a TTL or a scheduled purge by age end them.',
  references: { weaknesses: ['CWE-459'], articles: ['5(1)(e)', '25'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: true,
  suggests: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      allowDeclared: { description: 'Accept a declared period that no code enforces.', default: false, type: 'boolean' },
      checkLegalHolds: { description: 'Report a purge that never reads the field which puts records on hold.', default: true, type: 'boolean' },
      ignoreStores: ignoreStoresSchema,
    },
  },
  defaults: { allowDeclared: false, checkLegalHolds: true, ignoreStores: [] },
  check(application, options, policy) {
    return application.stores.flatMap((store) => {
      if (isEphemeral(store) || options.ignoreStores.includes(store.name) || directFields(store).length === 0) return [];
      const holds = options.checkLegalHolds ? holdProblem(store) : [];
      const isAccepted = store.retention.isAccepted === true || (options.allowDeclared && store.retention.verdict === 'declared');
      return [...isAccepted ? [] : periodProblem(store, policy), ...limitProblem(store, policy), ...holds];
    });
  },
};

function periodProblem(store: Store, policy: Policy): Problem[] {
  const fields = listFields(directFields(store));
  const { verdict, evidence, seconds, promise } = store.retention;
  if (verdict !== 'enforced') return [{ ...storeProblem(store, `${store.name} keeps ${fields} ${reasonOf(store, reasons[verdict](evidence))} ${remedyOf(store, policy)}`, evidence), ...suggestionsOf(store, policy) }];
  if (promise === undefined || seconds === undefined || !isLonger(seconds, promise.seconds)) return [];
  const message = `${store.name} keeps ${fields} for ${formatPeriod(seconds)}, and ${formatPeriod(promise.seconds)} are declared: the purge in ${placeOf(promise.limit)} comes too late. ` +
    'Purge after the declared period, or declare the longer one.';
  return [storeProblem(store, message, [promise.limit, promise.evidence, ...evidence])];
}

function limitProblem(store: Store, policy: Policy): Problem[] {
  const limit = brokenLimit(store, policy);
  const { seconds, verdict, evidence } = store.retention;
  if (limit === undefined || seconds === undefined) return [];
  const message = `${store.name} keeps ${limit.category} data for ${formatPeriod(seconds)}${verdict === 'declared' ? ', as declared' : ''}, and the policy allows ${limit.period} (${limit.source}). ` +
    'Shorten the period, or keep that data in a store of its own.';
  return [storeProblem(store, message, evidence)];
}

function holdProblem(store: Store): Problem[] {
  const { ignoredHold } = store.retention;
  if (ignoredHold === undefined) return [];
  const message = `The purge of ${store.name} in ${placeOf(ignoredHold.evidence)} never reads ${ignoredHold.field}, so it deletes records that are on hold. ` +
    `Leave records out of the purge while ${ignoredHold.field} is set.`;
  return [{ ...storeProblem(store, message, [ignoredHold.evidence]), subject: `${store.name}.${ignoredHold.field}` }];
}

/** Seconds that MongoDB's TTL indexes can count. https://www.mongodb.com/docs/manual/core/index-ttl */
const longestExpiry = 2_147_483_647;

/** What makes the declared period true, or at least says it beside the fields. Nobody but the policy knows a period. */
function suggestionsOf(store: Store, policy: Policy): Pick<Problem, 'suggestions'> {
  const { verdict, seconds, evidence: [declaration] } = store.retention;
  if (verdict !== 'declared' || seconds === undefined || declaration === undefined) return {};
  const field = dateFieldOf(store, policy);
  const slot = store.expirySlots?.find((candidate) => candidate.field === field && candidate.place.file === store.span.file);
  const period = formatPeriod(seconds);
  const isTagged = store.annotations.some(({ name }) => name === 'retention');
  const suggestions = [
    ...(slot === undefined || seconds > longestExpiry ? [] : [{ description: `Let MongoDB delete each record ${period} after its ${slot.field}.`, edits: [filled(slot, String(Math.round(seconds)))] }]),
    ...(store.retentionTag === undefined || isTagged || parsePeriod(period) !== seconds ? [] : [{ description: `Say here that records stay for ${period}.`, edits: [filled(store.retentionTag, period)] }]),
  ];
  return suggestions.length === 0 ? {} : { suggestions };
}

function filled({ place, before, after }: Slot, text: string): TextEdit {
  return { span: place, text: `${before}${text}${after}` };
}

const reasons = {
  none: (): string => 'for ever: nothing deletes or expires its records by age.',
  declared: (): string => 'under a declared period that no code enforces.',
  checked: (): string => 'for ever: the deadline is only compared when reading, the records stay.',
  unreachable: ([purge, end]: readonly Evidence[]): string => {
    const place = purge === undefined ? '' : ` in ${placeOf(purge)}`;
    const chain = end === undefined ? '' : `: ${end.how}${end.file === purge?.file && end.line === purge.line ? '' : ` (${placeOf(end)})`}`;
    return `for ever: the purge by age${place} never runs${chain}.`;
  },
};

/** What is in memory ends with the process, whenever that is. */
function reasonOf({ kind }: Store, reason: string): string {
  return kind === 'memory' ? reason.replace(/^for ever/, 'as long as the process runs') : reason;
}

function placeOf({ file, line }: Evidence): string {
  return `${file}:${line}`;
}

const hows: Readonly<Record<string, (date: string) => string>> = {
  mongoose: (date) => `add a TTL index on ${date}`,
  memory: (date) => `take old records out by ${date} from a timer`,
};

function remedyOf(store: Store, policy: Policy): string {
  if (store.retention.verdict === 'unreachable') return 'Run it from a schedule.';
  const field = dateFieldOf(store, policy);
  const date = field ?? (store.retention.verdict === 'declared' ? 'a date' : 'it');
  const how = hows[store.kind]?.(date) ?? `delete old records by ${date} from a scheduled job`;
  if (store.retention.verdict === 'declared') return `To keep the promise, ${how}.`;
  return field === undefined ? `Add a date and ${how}, or stop storing them.` : `Declare a period and ${how}, or stop storing them.`;
}

/** Names of dates that end or age the record as a whole, the best first. `passwordResetExpires` ends a password reset, not the person. */
const agingDates = [
  /^(expires?|expiry|expiration)(_?(at|on|date|time))?$|^valid_?(until|to)$|^deadline$/i,
  /^last_?(active|seen|used|log(ged)?_?(in|on)?|activity)/i,
  /^(created?|creation|inserted|registered|registration|joined)(_?(at|on|date|time))?$/i,
  /^(timestamp|date|time)$|^(sent|received|occurred|logged|submitted|started|completed|finished|viewed|visited|recorded|updated|modified)(_?(at|on|date))?$/i,
];

/** The date that a purge would best go by: the one that the policy names, the record's own deadline, its last use, its creation. */
function dateFieldOf(store: Store, { retention }: Policy): string | undefined {
  const said = retention.find(({ target, from }) => from !== undefined && (target === store.name || store.aliases.includes(target)))?.from;
  const named = store.fields.find(({ name }) => name.toLowerCase() === said?.toLowerCase());
  if (named !== undefined) return named.name;
  const dates = store.fields.filter((field) => field.type === 'date').map((field) => field.name);
  for (const wanted of agingDates) {
    const found = dates.find((name) => wanted.test(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
