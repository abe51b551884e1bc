import type { EffectFact, RequestPart, StoredRequest } from '../src/collect/facts.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { directFields, gravestCategory, listFields } from '../src/judge/wording.js';
import type { Store } from '../src/link/application.js';

interface Options {
  /** Report only what keeps undeclared properties, not records whose declared fields the sender decides. */
  onlyOpenContent: boolean;
  /** Fields that may hold whole requests, as `Store.field`. */
  allowFields: string[];
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

/** Kinds of stores that keep every key they are given. */
const schemalessKinds: ReadonlySet<string> = new Set(['mongodb']);

/** A request stored as it came: whatever people send is kept. */
export const noWholeRequestStorage: Rule<Options> = {
  name: 'no-whole-request-storage',
  description: 'Disallow storing a request body, or other content that the sender decides, as it came',
  help: 'Pick the fields that are needed, by name or with a schema, before storing them.',
  references: { weaknesses: ['CWE-212', 'CWE-915'], articles: ['5(1)(c)', '25'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      onlyOpenContent: { description: 'Report only what keeps undeclared properties, not records whose declared fields the sender decides.', default: false, type: 'boolean' },
      allowFields: { description: 'Fields that may hold whole requests, as `Store.field`.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
      ignoreStores: ignoreStoresSchema,
    },
  },
  defaults: { onlyOpenContent: false, allowFields: [], ignoreStores: [] },
  check(application, options) {
    const stores = application.stores.filter((store) => !options.ignoreStores.includes(store.name));
    const problems = stores.flatMap((store) => store.accesses.flatMap((effect) => (effect.requests ?? []).flatMap((request) => problemOf(store, effect, request, options))));
    return onceAPlace(problems);
  },
};

function problemOf(store: Store, effect: EffectFact, request: StoredRequest, options: Options): Problem[] {
  const subject = request.field === undefined ? store.name : `${store.name}.${request.field}`;
  if (options.allowFields.includes(subject)) return [];
  const isOpen = request.field !== undefined || store.open === true || schemalessKinds.has(store.kind);
  const fields = directFields(store);
  if (!isOpen && (options.onlyOpenContent || fields.length === 0)) return [];
  const what = request.entry === undefined ? partNames[request.part] : `${request.entry} of ${partNames[request.part]}`;
  return [{
    span: request.span,
    message: isOpen
      ? `${subject} keeps ${what} unfiltered, whatever people send. Store only the properties that are needed, or let a schema drop the rest.`
      : `${store.name} ${effect.verb === 'create' ? 'is made from' : 'is changed by'} ${what} as it came: the sender decides ${listFields(fields)}. Name the fields that are needed, or let a schema drop the rest.`,
    category: isOpen ? categoryOf(request.part) : gravestCategory(fields),
    kind: 'direct',
    confidence: request.isRouteKnown ? (isOpen ? 'certain' : 'likely') : 'possible',
    subject,
    evidence: request.trail,
  }];
}

const partNames: Record<RequestPart, string> = {
  body: 'the request body', query: 'the query of the request', params: 'the parameters of the path', headers: 'all headers of the request', cookies: 'all cookies of the request',
  ip: 'the address of the sender', url: 'the address of the request', form: 'the whole form', whole: 'the whole request',
};

function categoryOf(part: RequestPart): Problem['category'] {
  return part === 'headers' || part === 'cookies' || part === 'whole' ? 'credential' : 'content';
}

/** An upsert, and what a function stores in two branches, are one problem for each value. */
function onceAPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const [origin] = problem.evidence;
    const key = `${origin?.file ?? ''}:${origin?.line ?? 0}:${problem.subject}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}
