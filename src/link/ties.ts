import { ownerReference } from '../catalog/classify-owner.js';
import { splitWords } from '../catalog/words.js';
import type { Confidence } from '../catalog/taxonomy.js';
import type { RelationFact } from '../collect/facts.js';
import type { Field, Store } from './application.js';
import type { Resolve } from './linked-store.js';

/** How a store's records are tied to a data subject. */
export interface Tie {
  kind: 'relation' | 'key' | 'address' | 'copy';
  /** Name of the relation or field. */
  name: string;
  relation?: RelationFact;
  /** `owned`: the record is the subject's. `made`: the subject did something to it, or has some other part in it. */
  role: 'owned' | 'made';
  confidence: Confidence;
}

/** Words that name whose record it is, before `id` or as the name of a relation. */
const owners = new Set([
  'user', 'owner', 'author', 'customer', 'account', 'member', 'profile', 'person', 'patient', 'employee', 'subscriber', 'client', 'guest', 'student', 'sender', 'recipient', 'holder',
  'participant', 'buyer', 'poster', 'commenter', 'uploader', 'player', 'learner', 'applicant', 'candidate', 'visitor', 'passenger', 'tenant', 'requester', 'reporter',
]);
const keyWords = new Set(['id', 'uid', 'uuid', 'guid', 'key', 'ref', 'fk', 'oid']);
const storeAffixes = new Set(['entity', 'model', 'schema', 'table', 'app', 'auth', 'db', 'tbl', 'document', 'doc', 'class', 'record']);
const addressWords = /^(user_?|owner_?|member_?|customer_?|account_?|recipient_?|sender_?|from_?|to_?)?(e_?mail)(_?address)?$|^recipients?(_?address)?$/i;
/** Records that belong to signing in, writing to, or keeping track of people: an address in them is that of somebody known. */
const personalRecords = /token|verif|otp|code|session|log(in|s|$)|attempt|magic|reset|password|audit|history|mail|notification|activity|event/i;

/**
 * What ties a store to a subject, the closest first; undefined where nothing does.
 *
 * @param isMain the subject is the one that keys such as `ownerId` mean
 */
export function tieTo(subject: Store, store: Store, isMain: boolean, targetOf: Resolve): Tie | undefined {
  return closest(relationTies(subject, store, targetOf)) ?? closest(keyTies(subject, store, isMain)) ?? copyTie(subject, store) ?? addressTie(subject, store, isMain);
}

/** The subject that most records refer to, of a schema that stands twice the one that code uses: what `ownerId` means. */
export function mainSubject(stores: readonly Store[], targetOf: Resolve): Store | undefined {
  const references = (subject: Store): number => stores.filter((store) => relationTies(subject, store, targetOf).length > 0 || keyTies(subject, store, false).length > 0).length;
  return stores.filter((store) => store.subject).map((store) => ({ store, count: references(store), uses: store.accesses.length }))
    .reduce<{ store: Store; count: number; uses: number } | undefined>((best, next) => (best === undefined || next.count > best.count || (next.count === best.count && next.uses > best.uses) ? next : best), undefined)?.store;
}

function closest(ties: readonly Tie[]): Tie | undefined {
  return ties.find((tie) => tie.role === 'owned') ?? ties[0];
}

function relationTies(subject: Store, store: Store, targetOf: Resolve): Tie[] {
  return store.relations.filter((relation) => targetOf(relation) === subject.id).map((relation) => {
    const isOwner = !isRole(relation.name) && [relation.name, ...relation.foreignKeys].some((name) => isOwnerName(name, subject));
    return { kind: 'relation', name: relation.name, relation, role: isOwner ? 'owned' : 'made', confidence: isOwner ? 'certain' : 'likely' };
  });
}

/** `userId`, `user_uid`, `ownerId` where no relation explains the field. */
function keyTies(subject: Store, store: Store, isMain: boolean): Tie[] {
  if (store.kind !== subject.kind) return [];
  const explained = new Set(store.relations.flatMap((relation) => [relation.name, ...relation.foreignKeys]));
  const mayBeKey = (field: Field): boolean => !explained.has(field.name) && field.references === undefined && (field.personal?.category ?? 'pseudonymous') === 'pseudonymous';
  return store.fields.filter((field) => mayBeKey(field) && fitsKey(field, subject)).flatMap((field): Tie[] => {
    if (isNamedAfter(subject, field.name)) return isOtherKey(field, store) ? [] : [{ kind: 'key', name: field.name, role: 'owned', confidence: isBareName(field, store) ? 'possible' : 'likely' }];
    if (!isMain || field.primaryKey || !ownerReference(field.name)) return [];
    return [{ kind: 'key', name: field.name, role: isOwnerName(field.name, subject) ? 'owned' : 'made', confidence: 'likely' }];
  });
}

/** The id of an OAuth client stands beside its secret. */
function isOtherKey(field: Field, store: Store): boolean {
  return /^client_?id$/i.test(field.name) && store.fields.some(({ name }) => /^client_?secret/i.test(name));
}

/** In a table, a text called `user` may as well be a name for signing in elsewhere. */
function isBareName(field: Field, store: Store): boolean {
  return field.type === 'string' && store.kind !== 'mongoose' && wordsOf(field.name).length === splitWords(field.name).length;
}

function isNamedAfter(subject: Store, name: string): boolean {
  const words = wordsOf(name);
  const own = nameWords(subject);
  const isKeyName = words.length < splitWords(name).length;
  return words.join(' ') === own.slice(-words.length).join(' ') && (isKeyName || words.length === own.length);
}

/** A key has the type of the subject's primary key. */
function fitsKey(field: Field, subject: Store): boolean {
  if (field.type !== 'string' && field.type !== 'number' && field.type !== 'unknown') return false;
  const keys = subject.fields.filter((candidate) => candidate.primaryKey);
  const [key] = keys;
  return key === undefined || keys.length > 1 || field.type === 'unknown' || key.type === 'unknown' || key.type === field.type;
}

/** The record as a whole is copied into an open field: a snapshot, an audit row. */
function copyTie(subject: Store, store: Store): Tie | undefined {
  for (const { receives } of store.accesses) {
    const copy = receives?.find((receipt) => receipt.of === undefined && receipt.field !== '' && receipt.from.id === subject.id);
    const field = copy === undefined ? undefined : store.fields.find((candidate) => candidate.name === copy.field);
    if (field !== undefined && field.references === undefined && field.type !== 'relation') return { kind: 'copy', name: field.name, role: 'owned', confidence: 'likely' };
  }
  return undefined;
}

/** An e-mail address that code copies from the subject, or that by its name and surroundings is one of the subject's. */
function addressTie(subject: Store, store: Store, isMain: boolean): Tie | undefined {
  const own = subject.fields.filter(isAddress);
  if (own.length === 0 || store.subject) return undefined;
  const copied = store.accesses.flatMap((access) => access.receives ?? [])
    .find((receipt) => receipt.from.id === subject.id && own.some((field) => field.name === receipt.of) && store.fields.some((field) => field.name === receipt.field && isAddress(field)));
  if (copied !== undefined) return { kind: 'address', name: copied.field, role: 'owned', confidence: 'certain' };
  const field = !isMain ? undefined : store.fields.find((candidate) => isAddress(candidate) && (addressWords.test(candidate.name) || candidate.name === 'identifier'));
  if (field === undefined) return undefined;
  return { kind: 'address', name: field.name, role: 'owned', confidence: personalRecords.test(store.name) ? 'likely' : 'possible' };
}

function isAddress(field: Field): boolean {
  return field.personal?.category === 'contact' && (/e_?mail/i.test(field.name) || /^recipients?$|^identifier$/i.test(field.name));
}

/** `createdBy`, `assigned_to_user`, `invitedUser`: what somebody did, or was given to do, with the record of another. */
function isRole(name: string): boolean {
  return wordsOf(name).some((word) => word === 'by' || word === 'to' || (word.length > 4 && word.endsWith('ed')));
}

function isOwnerName(name: string, subject: Store): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (isRole(name)) return false;
  return owners.has(last) || words.join(' ') === nameWords(subject).join(' ');
}

/** The words of a name without those for a key: `user` of `userId`. */
function wordsOf(name: string): string[] {
  const words = [...splitWords(name.slice(name.lastIndexOf('.') + 1))];
  while (words.length > 1 && keyWords.has(words.at(-1) ?? '')) words.pop();
  return words;
}

export function nameWords(subject: Store): string[] {
  const words = [...splitWords(subject.name)];
  while (words.length > 1 && storeAffixes.has(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && storeAffixes.has(words[0] ?? '')) words.shift();
  return words;
}
