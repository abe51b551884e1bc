import type { Problem, Rule, Suggestion } from '../src/judge/rule.js';
import { isEphemeral } from '../src/judge/ephemeral.js';
import { endlessRecords, longCookies } from '../src/judge/kept-in-browsers.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { storeProblem } from '../src/judge/store-problem.js';
import { directFields, gravestCategory, listFields, surest } from '../src/judge/wording.js';
import type { EffectFact } from '../src/collect/facts.js';
import type { Application, Store } from '../src/link/application.js';
import { formatPeriod, parsePeriod } from '../src/policy/durations.js';

interface Options {
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
  /** The longest time that a cookie with personal data may stay; `never` lets it be. */
  longestCookie: string;
}

/**
 * How long cookies that measure an audience may stay in France without being asked for anew. Source: guidelines of the CNIL of 17 September 2020
 * (deliberation 2020-091), article 5.
 */
const thirteenMonths = '13 months';

/** What is put away for a while, and never goes. */
export const requireExpiry: Rule<Options> = {
  name: 'require-expiry',
  description: 'Require an end for cache entries, sessions, tokens, queue jobs and records in the browser that hold personal data',
  help: 'Give each write a period, or the client, cache or queue a default one; remove what is old in the browser when a page opens.',
  references: { weaknesses: ['CWE-459', 'CWE-613'], articles: ['5(1)(e)', '25'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: true,
  suggests: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ignoreStores: ignoreStoresSchema,
      longestCookie: { description: 'The longest time that a cookie with personal data may stay; `never` lets it be.', default: thirteenMonths, type: 'string' },
    },
  },
  defaults: { ignoreStores: [], longestCookie: thirteenMonths },
  check(application, { ignoreStores, longestCookie }) {
    const stores = [...application.stores, ...application.handedOut].filter((store) => isEphemeral(store) && store.retention.isAccepted !== true && !ignoreStores.includes(store.name));
    return [...stores.flatMap((store) => problemsOf(store, application)), ...longCookies(application, parsePeriod(longestCookie) ?? Infinity)];
  },
};

function problemsOf(store: Store, application: Application): Problem[] {
  if (store.entries !== undefined) return writeProblems(store);
  return store.kind === 'session' ? sessionProblem(store) : endlessRecords(store, application);
}

/** What a kind of store is called, why its entries stay, and what ends them. */
interface Words {
  keeps: string;
  reason: string;
  remedy: string;
}

const cache: Words = {
  keeps: 'keeps', reason: 'this write gives the entry no time to live.', remedy: 'Pass one, set a default where the cache is made, or stop caching them.',
};

const words: Record<string, Words> = {
  redis: { keeps: 'keeps', reason: 'this write gives the key no expiry.', remedy: 'Give it one in the same command or beside it, or stop storing them.' },
  kv: { keeps: 'keeps', reason: 'this write gives the key no expiry.', remedy: 'Pass expirationTtl, or stop storing them.' },
  queue: { keeps: 'keeps', reason: 'jobs that are finished or failed keep their data.', remedy: 'Set removeOnComplete and removeOnFail for the job or the queue, or put only an id into the job.' },
  jobs: { keeps: 'keeps', reason: 'nothing removes finished jobs.', remedy: 'Remove the job when it is done, or put only an id into it.' },
  token: { keeps: 'carries', reason: 'it is signed without an expiry.', remedy: 'Set one, or leave them out.' },
  topic: { keeps: 'keeps', reason: 'its messages never expire.', remedy: 'Set retention.ms of the topic, or leave them out of the message.' },
};

function writeProblems(store: Store): Problem[] {
  const { keeps, reason, remedy } = words[store.kind] ?? cache;
  return store.accesses.flatMap((effect) => {
    const written = directFields(store).filter(({ name }) => effect.entry?.fields.includes(name) === true);
    if (effect.entry?.end !== 'none' || written.length === 0) return [];
    return [{
      span: effect.span, message: `${store.name} ${keeps} ${listFields(written)} for ever: ${reason} ${remedy}`,
      category: gravestCategory(written), kind: 'direct' as const, confidence: surest(written), subject: store.name, evidence: [], ...suggestionOf(effect, store),
    }];
  });
}

/** A period is only suggested where somebody decided on one: it is declared, or other writes of the same keys have it. */
function suggestionOf({ entry, span }: EffectFact, { retention, accesses, name }: Store): { suggestions?: Suggestion[] } {
  const periods = accesses.flatMap((other) => other.entry?.seconds ?? []);
  const seconds = retention.seconds ?? (periods.length === 0 ? undefined : Math.max(...periods));
  if (entry?.slot === undefined || seconds === undefined || entry.slot.place.file !== span.file) return {};
  const { place, before, after, unit } = entry.slot;
  const amount = String(Math.round(unit === 'ms' ? seconds * 1000 : seconds));
  const like = retention.seconds === undefined ? `like other writes of ${name}` : 'as declared';
  return { suggestions: [{ description: `Let the entry expire after ${formatPeriod(seconds)}, ${like}.`, edits: [{ span: place, text: `${before}${amount}${after}` }] }] };
}

/** A store of sessions that was told never to remove them. */
function sessionProblem(store: Store): Problem[] {
  const fields = directFields(store);
  if (fields.length === 0 || store.retention.verdict === 'enforced') return [];
  return [storeProblem(store, `${store.name} keeps ${listFields(fields)} for ever: the store is set up to keep sessions that have expired. Let it remove them.`)];
}
