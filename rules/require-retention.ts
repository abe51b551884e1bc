import type { Problem, Rule } from '../src/judge/rule.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { directFields, gravestCategory, listFields, surest } from '../src/judge/wording.js';
import type { Store } from '../src/link/application.js';

interface Options {
  /** Accept a store whose records an enforced or declared deletion removes only on request. */
  allowDeclared: boolean;
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

/** Personal data that stays for ever, or longer than anything in the code enforces. */
export const requireRetention: Rule<Options> = {
  name: 'require-retention',
  description: 'Require an enforced retention period for every store that holds personal data',
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      allowDeclared: { description: 'Accept a declared period that no code enforces.', default: false, type: 'boolean' },
      ignoreStores: ignoreStoresSchema,
    },
  },
  defaults: { allowDeclared: false, ignoreStores: [] },
  check(application, options) {
    return application.stores.flatMap((store) => {
      const isIgnored = options.ignoreStores.includes(store.name) || store.retention.isAccepted === true || (options.allowDeclared && store.retention.verdict === 'declared');
      return isIgnored ? [] : problemOf(store);
    });
  },
};

function problemOf(store: Store): Problem[] {
  const fields = directFields(store);
  const { verdict, evidence } = store.retention;
  if (fields.length === 0 || verdict === 'enforced') return [];
  return [{
    span: store.span,
    message: `${store.name} keeps ${listFields(fields)} ${reasons[verdict]} ${remedyOf(store)}`,
    category: gravestCategory(fields),
    kind: 'direct',
    confidence: surest(fields),
    subject: store.name,
    evidence,
  }];
}

const reasons = {
  none: 'for ever: nothing deletes or expires its records by age.',
  declared: 'under a declared period that no code enforces.',
  checked: 'for ever: the deadline is only compared when reading, the records stay.',
  unreachable: 'for ever: a purge by age exists, but nothing runs it.',
};

function remedyOf(store: Store): string {
  if (store.retention.verdict === 'unreachable') return 'Run the purge from a schedule.';
  const field = dateFieldOf(store);
  const date = field ?? (store.retention.verdict === 'declared' ? 'a date' : 'it');
  const how = store.kind === 'mongoose' ? `add a TTL index on ${date}` : `delete old records by ${date} from a scheduled job`;
  if (store.retention.verdict === 'declared') return `To keep the promise, ${how}.`;
  return field === undefined ? `Add a date and ${how}, or stop storing them.` : `Declare a period and ${how}, or stop storing them.`;
}

/** Names of dates that end or age the record as a whole, the best first. `passwordResetExpires` ends a password reset, not the person. */
const agingDates = [
  /^(expires?|expiry|expiration)(_?(at|on|date|time))?$|^valid_?(until|to)$|^deadline$/i,
  /^last_?(active|seen|used|log(ged)?_?(in|on)?|activity)/i,
  /^(created?|creation|inserted|registered|registration|joined)(_?(at|on|date|time))?$/i,
  /^(timestamp|date|time)$|^(sent|received|occurred|logged|submitted|updated|modified)(_?(at|on|date))?$/i,
];

/** The date that a purge would best go by: the record's own deadline, its last use, its creation. */
function dateFieldOf(store: Store): string | undefined {
  const dates = store.fields.filter((field) => field.type === 'date').map((field) => field.name);
  for (const wanted of agingDates) {
    const found = dates.find((name) => wanted.test(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
