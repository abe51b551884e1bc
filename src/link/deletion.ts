import type { EffectFact, Evidence, StoreFact } from '../collect/facts.js';
import { anonymises, forgottenBy } from './anonymisation.js';
import type { Deletion } from './application.js';
import { marksDeleted } from './deletion-marks.js';
import { declaredEnds, endsByItself, removalOfMarked, undoes } from './endings.js';
import { entryRetention, removalOfJobs } from './entries.js';
import { evidenceOf, type LinkedStore, type Resolve } from './linked-store.js';

/**
 * What deletes the records of each store: own deletions first, then what cascades from parents that are really deleted.
 *
 * @returns verdicts by store id.
 */
export function deletionsOf(stores: readonly LinkedStore[], resolve: Resolve): Map<string, Deletion> {
  const deletions = new Map(stores.map((store) => [store.fact.id, ownDeletion(store)]));
  const persons = new Set(stores.filter(({ isSubject }) => isSubject).map(({ fact }) => fact.id));
  for (let changed = true; changed;) {
    changed = false;
    for (const store of stores) {
      const current = deletions.get(store.fact.id);
      if (current === undefined || isGone(current)) continue;
      const cascade = cascadeOf(store, deletions, { resolve, persons });
      const next: Deletion | undefined = cascade === undefined ? deletionOfRows(store.fact, stores, deletions, resolve) : { verdict: 'cascade', evidence: [cascade] };
      if (next === undefined) continue;
      deletions.set(store.fact.id, next);
      changed = true;
    }
  }
  return deletions;
}

/** Name of the relation between a store and the one whose table it shares. */
const sameTable = '(same table)';

/** The rows of a table are those of the stores that share it: where all of them are deleted, so is the table's own store. */
function deletionOfRows(table: StoreFact, stores: readonly LinkedStore[], deletions: ReadonlyMap<string, Deletion>, resolve: Resolve): Deletion | undefined {
  const sharing = stores.filter(({ fact }) => fact.relations.some((relation) => relation.name === sameTable && resolve(relation) === table.id));
  const deleted = sharing.map(({ fact }) => deletions.get(fact.id)).filter((deletion) => deletion !== undefined && isGone(deletion));
  return sharing.length === 0 || deleted.length < sharing.length ? undefined : { verdict: 'hard', evidence: deleted.flatMap((deletion) => deletion?.evidence ?? []) };
}

function isGone(deletion: Deletion): boolean {
  return deletion.verdict === 'hard' || deletion.verdict === 'cascade';
}

function ownDeletion(store: LinkedStore): Deletion {
  const reachable = store.accesses.filter((effect) => effect.reachability.verdict !== 'unreachable');
  const hard = reachable.filter((effect) => (effect.verb === 'delete' && !isSetup(effect)) || endsByItself(effect, store.fact));
  if (hard.length > 0) return { verdict: 'hard', evidence: hard.map((effect) => evidenceOf(effect, `${effect.how} in ${effect.function.name}`)) };
  const [expiry] = declaredEnds(store.fact);
  const ended = store.fact.entries === undefined ? undefined : entryRetention(store);
  if (ended?.verdict === 'enforced') return { verdict: 'hard', evidence: ended.evidence };
  const done = removalOfJobs(store);
  if (done.length > 0) return { verdict: 'hard', evidence: done };
  if (expiry !== undefined) return { verdict: 'hard', evidence: [expiry.evidence] };
  const marked = removalOfMarked(store);
  if (marked.length > 0) return { verdict: 'hard', evidence: marked };
  const anonymised = reachable.filter((effect) => effect.verb === 'update' && !isSetup(effect) && anonymises(effect, store));
  if (anonymised.length > 0) return { verdict: 'anonymize', evidence: anonymised.map((effect) => evidenceOf(effect, anonymisationIn(effect, store))) };
  const soft = reachable.filter((effect) => marksDeleted(effect, store.fact));
  if (soft.length > 0) return { verdict: 'soft-only', evidence: soft.map((effect) => evidenceOf(effect, `${effect.how} only marks the record`)) };
  return { verdict: 'none', evidence: [] };
}

const seeds = /(^|\/)(seeds?|seeders?|seeding)([./_-]|$)/i;
const migrations = /(^|\/)(\w*-)?migrations?\//i;
const workshops = /(^|[/._-])(scripts?|bin|tools?|fixtures?|e2e|tests?|testing|cypress|playwright|benchmarks?|demo|mocks?|reset\w*|clean\w*|wipe\w*|truncate\w*)([/._-]|$)/i;
/** Whatever such a step removes, tests had made. */
const testData = /(^|_|[a-z])(delete|remove|clear|clean|purge|tear_?down)_?(up_?)?(all_?)?(the_?)?tests?_?(data|records?|rows?|users?|entries|fixtures?)/i;
const emptying = /(reset|truncate|wipe|clean|clear|empty|drop|purge)_?(up_?)?(the_?)?(all_?)?(db|database|tables?|collections?|everything)/i;

/**
 * A seed that empties tables before it fills them, a step of a migration, a step that takes away what tests left, or a script that empties
 * the database or makes a copy of it harmless deletes nothing for any person.
 */
export function isSetup(effect: EffectFact): boolean {
  const { file } = effect.span;
  const isStep = migrations.test(file) && effect.reachability.inDatabase !== true;
  return seeds.test(file) || isStep || undoes(effect) || testData.test(effect.function.name) || (effect.unconditional === true && (workshops.test(file) || emptying.test(effect.function.name)));
}

function anonymisationIn(effect: EffectFact, store: LinkedStore): string {
  const forgotten = forgottenBy(effect, store);
  return `${effect.how} overwrites the personal fields${forgotten.length === 0 ? '' : `, except ${forgotten.join(', ')}`}`;
}

/** A person does not go with what they have one of, as their picture, whatever the database would do. */
function cascadeOf({ fact, isSubject }: LinkedStore, deletions: ReadonlyMap<string, Deletion>, { resolve, persons }: { resolve: Resolve; persons: ReadonlySet<string> }): Evidence | undefined {
  for (const relation of fact.relations) {
    const parent = resolve(relation);
    const isOwnPart = isSubject && relation.isOneToOne === true && parent !== undefined && !persons.has(parent);
    const deletion = parent === undefined || parent === fact.id || isOwnPart ? undefined : deletions.get(parent);
    if (relation.onDelete === 'cascade' && deletion !== undefined && isGone(deletion)) return relation.evidence;
  }
  return undefined;
}
