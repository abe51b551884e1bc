import type { RelationFact } from '../collect/facts.js';
import type { Store, Survivor } from './application.js';

/** How a store is tied to a data subject. */
type Tie = { kind: 'relation'; relation: RelationFact } | { kind: 'key'; field: string };

/**
 * What is left of a person after the record of that person is deleted: stores tied to the subject that do not go with it, and
 * that nothing in the same erasure deletes.
 */
export function survivorsOf(subject: Store, stores: readonly Store[], targetOf: (relation: RelationFact) => string | undefined): Survivor[] {
  const erased = storesErasedWith(subject, stores);
  return stores.flatMap((store) => {
    if (store.id === subject.id || erased.has(store.id)) return [];
    const fields = store.fields.filter((field) => field.personal !== undefined && field.personal.category !== 'pseudonymous').map((field) => field.name);
    const tie = fields.length === 0 ? undefined : tieTo(subject, store, targetOf);
    return tie === undefined ? [] : survivorOf(subject, store, fields, tie);
  });
}

const consequences = {
  'set-null': 'only empties the reference',
  'restrict': 'is refused while these records exist',
  'no-action': 'does nothing to these records',
};

/** Stores with a deletion in one of the functions that delete the subject. */
function storesErasedWith(subject: Store, stores: readonly Store[]): ReadonlySet<string> {
  const functions = new Set(subject.accesses.filter((access) => access.verb === 'delete').map((access) => `${access.function.file}:${access.function.name}`));
  const erased = stores.filter((store) => store.accesses.some((access) => access.verb === 'delete' && functions.has(`${access.function.file}:${access.function.name}`)));
  return new Set(erased.map((store) => store.id));
}

function tieTo(subject: Store, store: Store, targetOf: (relation: RelationFact) => string | undefined): Tie | undefined {
  const relation = store.relations.find((candidate) => targetOf(candidate) === subject.id);
  if (relation !== undefined) return { kind: 'relation', relation };
  const key = store.kind === subject.kind ? store.fields.find((field) => isKeyOf(subject, field.name)) : undefined;
  return key === undefined ? undefined : { kind: 'key', field: key.name };
}

/** `userId`, `user_uid` of User. */
function isKeyOf(subject: Store, field: string): boolean {
  const name = subject.name.replace(/(Entity|Model|Schema)$/, '').toLowerCase();
  return new RegExp(`^${name.replace(/[^a-z0-9]/g, '')}_?(id|uid|uuid|ref)?$`, 'i').test(field);
}

function survivorOf(subject: Store, store: Store, fields: string[], tie: Tie): Survivor[] {
  if (tie.kind === 'key') return [{ store: store.name, fields, why: `${store.name}.${tie.field} names the ${subject.name} without a relation, so nothing cascades` }];
  const isReallyDeleted = subject.deletion.verdict === 'hard' || subject.deletion.verdict === 'cascade';
  if (tie.relation.onDelete !== 'cascade') return [{ store: store.name, fields, why: `deleting the ${subject.name} ${consequences[tie.relation.onDelete]} (${tie.relation.name})` }];
  return isReallyDeleted ? [] : [{ store: store.name, fields, why: `the cascade never happens: no code really deletes ${subject.name}` }];
}
