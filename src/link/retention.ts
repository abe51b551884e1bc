import { isHoldName } from '../catalog/legal-holds.js';
import type { Evidence } from '../collect/facts.js';
import type { Retention } from './application.js';
import { isOwnDeadline } from './dates.js';
import { endsOfAll, isMark } from './endings.js';
import { entryRetention } from './entries.js';
import { evidenceOf, type LinkedStore, type Resolve } from './linked-store.js';
import { purgesOf, type Purge } from './purges.js';

/**
 * How long the records of each store stay: by what is done to them, or by what is done to a parent that they go with.
 *
 * @returns verdicts by store id.
 */
export function retentionsOf(stores: readonly LinkedStore[], resolve: Resolve): Map<string, Retention> {
  const retentions = new Map(stores.map((store) => [store.fact.id, retentionOf(store)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const store of stores) {
      const inherited = retentions.get(store.fact.id)?.verdict === 'enforced' ? undefined : inheritedRetention(store, retentions, resolve);
      if (inherited === undefined) continue;
      retentions.set(store.fact.id, inherited);
      changed = true;
    }
  }
  return retentions;
}

/** Of one store, strongest proof first. */
function retentionOf(store: LinkedStore): Retention {
  if (store.fact.entries !== undefined) return retentionOfEntries(store);
  const declaredEnd = endsOfAll(store);
  const [first] = declaredEnd;
  if (first !== undefined) {
    const dates = declaredEnd.map(({ field, evidence }) => ({ date: field, evidence }));
    return { ...enforced(store, declaredEnd.map(({ evidence }) => evidence), longest(declaredEnd), first.evidence), ...countedFrom(dates) };
  }
  const purges = purgesOf(store);
  const running = runningPurges(purges);
  const [slowest] = running;
  const limit = slowest?.evidence[0];
  if (slowest !== undefined && limit !== undefined) {
    const dates = running.map(({ date, evidence: [evidence] }) => ({ date, evidence }));
    return { ...enforced(store, running.flatMap(({ evidence }) => evidence), slowest.seconds, limit), ...countedFrom(dates), ...ignoredHold(store, running) };
  }
  if (store.declared?.isAccepted === true) return declaredRetention(store.declared);
  if (purges.length > 0) return withSeconds({ verdict: 'unreachable', evidence: purges.flatMap(({ evidence }) => evidence) }, purges[0]?.seconds);
  if (store.declared !== undefined) return declaredRetention(store.declared);
  const checked = store.isSubject ? [] : store.accesses.filter(({ age }) => age?.kind === 'passed' && isOwnDeadline(age.field, store.fact) && !isMark(age, store.fact));
  if (checked.length > 0) return { verdict: 'checked', evidence: checked.map((effect) => evidenceOf(effect, 'compares the deadline when reading')) };
  return { verdict: 'none', evidence: [] };
}

/** The slowest first. */
function runningPurges(purges: readonly Purge[]): Purge[] {
  return purges.filter(({ isRunning }) => isRunning).sort((left, right) => (right.seconds ?? 0) - (left.seconds ?? 0));
}

function countedFrom(limits: readonly { date: string | undefined; evidence: Evidence | undefined }[]): Pick<Retention, 'countedFrom'> {
  const known = limits.flatMap(({ date, evidence }) => (date === undefined || evidence === undefined ? [] : [{ field: date, evidence }]));
  return known.length === 0 ? {} : { countedFrom: known };
}

function retentionOfEntries(store: LinkedStore): Retention {
  const found = entryRetention(store);
  const [limit] = found.evidence;
  if (found.verdict === 'enforced' && limit !== undefined) return enforced(store, found.evidence, found.seconds, limit);
  const [slowest] = runningPurges(purgesOf(store));
  const purge = slowest?.evidence[0];
  if (slowest !== undefined && purge !== undefined) return enforced(store, slowest.evidence, slowest.seconds, purge);
  return store.declared === undefined ? found : declaredRetention(store.declared);
}

function longest(limits: readonly { seconds?: number }[]): number | undefined {
  const known = limits.flatMap(({ seconds }) => seconds ?? []);
  return known.length === 0 ? undefined : Math.max(...known);
}

function enforced(store: LinkedStore, evidence: Evidence[], seconds: number | undefined, limit: Evidence): Retention {
  const { declared } = store;
  const promise = declared?.seconds === undefined ? {} : { promise: { seconds: declared.seconds, evidence: declared.evidence, limit } };
  return withSeconds({ verdict: 'enforced', evidence, ...promise }, seconds);
}

function declaredRetention({ evidence, seconds, isAccepted }: NonNullable<LinkedStore['declared']>): Retention {
  const retention: Retention = withSeconds({ verdict: 'declared', evidence: [evidence] }, seconds);
  return isAccepted === true ? { ...retention, isAccepted } : retention;
}

/** A purge that ends records without a look at the field that should keep some of them. */
function ignoredHold({ fact: { fields }, declaredHolds = [] }: LinkedStore, purges: readonly Purge[]): Pick<Retention, 'ignoredHold'> {
  const hold = fields.find(({ name }) => isHoldName(name, declaredHolds));
  const blind = hold === undefined ? undefined : purges.find(({ holds }) => holds.length === 0);
  const evidence = blind?.evidence[0];
  return hold === undefined || evidence === undefined ? {} : { ignoredHold: { field: hold.name, evidence } };
}

/** Records go with their parents: where those are purged by age, so are they. */
function inheritedRetention(store: LinkedStore, retentions: ReadonlyMap<string, Retention>, resolve: Resolve): Retention | undefined {
  for (const relation of store.fact.relations) {
    const parent = resolve(relation);
    const retention = parent === undefined || parent === store.fact.id || relation.onDelete !== 'cascade' ? undefined : retentions.get(parent);
    const limit = retention?.evidence[0];
    if (retention?.verdict === 'enforced' && limit !== undefined) return enforced(store, [relation.evidence, ...retention.evidence], retention.seconds, retention.promise?.limit ?? limit);
  }
  return undefined;
}

function withSeconds(retention: Retention, seconds: number | undefined): Retention {
  return seconds === undefined ? retention : { ...retention, seconds };
}
