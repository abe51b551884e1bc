import type { Problem, Rule } from '../src/judge/rule.js';
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
      ignoreStores: { description: 'Names of stores to leave alone.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  defaults: { allowDeclared: false, ignoreStores: [] },
  check(application, options) {
    return application.stores.flatMap((store) => {
      const isIgnored = options.ignoreStores.includes(store.name) || (options.allowDeclared && store.retention.verdict === 'declared');
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
    message: `${store.name} keeps ${listFields(fields)} ${reasons[verdict]} ${remedy(store)}`,
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

function remedy(store: Store): string {
  if (store.retention.verdict === 'unreachable') return 'Run the purge from a schedule.';
  const field = dateFieldOf(store);
  const how = store.kind === 'mongoose' ? 'add a TTL index' : 'delete old records from a scheduled job';
  return field === undefined ? `Add a date to purge by and ${how}, or stop storing them.` : `Declare a period and ${how} by ${field}, or stop storing them.`;
}

/** The date that a purge would best go by: a stored deadline, the last use, the creation. */
function dateFieldOf(store: Store): string | undefined {
  const dates = store.fields.filter((field) => field.type === 'date').map((field) => field.name);
  for (const wanted of [/expir|valid_?(until|to)|deadline/i, /last_?(active|seen|used|log)/i, /created|inserted|registered|timestamp|date|_?at$/i]) {
    const found = dates.find((name) => wanted.test(name) && !/delet|birth/i.test(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
