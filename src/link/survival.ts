import type { Confidence } from '../catalog/taxonomy.js';
import type { Evidence } from '../collect/facts.js';
import type { Field, Store, SurvivalReason, Survivor } from './application.js';
import { mainEffect, startOf, type ErasureContext, type ErasureScope } from './erasure-scope.js';
import type { Tie } from './ties.js';

const order: readonly Confidence[] = ['possible', 'likely', 'certain'];
/** What several people say to or about each other rather than what describes one of them. */
const shareable = new Set(['content', 'behavior', 'image']);
/** Names that a thing has as well. */
const ownAddress = /^(e_?mail(_?address)?|phone(_?number)?|mobile|address|recipient|(user|owner|member|customer)_?(e_?mail|phone))$/i;
const thingNames = /^(display_?)?(name|title|label|username|handle|slug)$/i;

export function weaker(first: Confidence, second: Confidence): Confidence {
  return order.indexOf(first) < order.indexOf(second) ? first : second;
}

/** The survivor that a tie makes of a store which does not go with the subject. */
export function survivorOf(scope: ErasureScope, store: Store, fields: string[], tie: Tie, context: ErasureContext): Survivor[] {
  const reason = reasonOf(scope, store, tie);
  if (reason === 'refused' && scope.gone.has(store.id)) return [];
  const start = scope.effects.length === 0 ? [] : [startOf(mainEffect(scope.effects), scope.how)];
  return [{
    store: store.id, name: store.name, span: store.span, fields, reason, through: tie.name,
    why: whyOf(reason, scope.subject.name, store.name, tie, scope.gone.has(store.id)),
    confidence: confidenceOf(scope, store, fields, tie, context),
    evidence: [...start, ...evidenceOfTie(store, tie), ...goingEvidence(store)],
  }];
}

function reasonOf({ subject, how, effects, runs }: ErasureScope, store: Store, tie: Tie): SurvivalReason {
  if (store.accesses.some((effect) => effect.verb === 'soft-delete' && runs(effect))) return 'marked';
  if (tie.kind !== 'relation') return tie.kind;
  const relation = tie.relation;
  if (relation === undefined || relation.onDelete === 'cascade') return 'anonymised-parent';
  if (relation.onDelete === 'set-null') return how === 'deletion' || effects.length === 0 ? 'emptied' : 'kept';
  const isRefused = isEnforced(store, relation) && (how === 'deletion' || effects.length === 0) && subject.id !== store.id;
  return isRefused ? 'refused' : 'kept';
}

/** Whether a constraint of the database, or the mapper in its place, acts when the related record is deleted. */
export function isEnforced(store: Store, relation: Store['relations'][number]): boolean {
  if (relation.unenforced === true) return relation.onDelete === 'restrict' && store.kind === 'prisma';
  return store.kind !== 'mongoose' && store.kind !== 'mongodb';
}

function whyOf(reason: SurvivalReason, subject: string, store: string, tie: Tie, isPartlyGone: boolean): string {
  switch (reason) {
    case 'emptied': return `deleting the ${subject} only empties the reference (${tie.name})${isPartlyGone ? ', unless they go with what else they belong to' : ''}`;
    case 'refused': return `deleting the ${subject} is refused while these records exist (${tie.name})`;
    case 'key': return `${store}.${tie.name} names the ${subject} without a relation, so nothing cascades`;
    case 'address': return `${store}.${tie.name} names the ${subject} by an address, so nothing cascades`;
    case 'copy': return `${store}.${tie.name} holds a copy of the ${subject}`;
    case 'marked': return 'the erasure only marks these records as deleted';
    case 'anonymised-parent': return `the cascade never happens: no code really deletes ${subject}`;
    case 'kept': case 'forgotten': case 'service': case 'index': case 'file': return `deleting the ${subject} does nothing to these records (${tie.name})`;
  }
}

function confidenceOf(scope: ErasureScope, store: Store, fields: readonly string[], tie: Tie, context: ErasureContext): Confidence {
  const kept = store.fields.filter((field) => fields.includes(field.name));
  const known = tie.kind === 'copy' ? 'likely' : kept.reduce<Confidence>((best, { personal }) => strongest(best, personal?.confidence ?? 'possible'), 'possible');
  const isDoubtful = isDoubtfulTie(tie, store, scope) || goesByItself(store) || !isUsed(store) || isAnotherPerson(scope.subject, store) || isOthersData(kept, tie) ||
    (tie.role === 'made' && !kept.some(tellsOfMaker)) || isTrail(scope.subject, store, kept) ||
    (isShared(store, context) && (tie.role === 'made' || kept.every((field) => isShareable(field, tie))));
  return isDoubtful ? 'possible' : weaker(tie.confidence, known);
}

/** Every table may have a bare `createdBy`; and what goes with a parent that is the subject's stays only where the parent is another's. */
function isDoubtfulTie(tie: Tie, store: Store, scope: ErasureScope): boolean {
  return (tie.kind === 'key' && /by$/i.test(tie.name.replace(/_?(id|uid|uuid)$/i, ''))) || scope.gone.has(store.id);
}

/** Records that are purged by age go without anybody asking. */
function goesByItself(store: Store): boolean {
  return store.retention.verdict === 'enforced';
}

/** Some code has to do with the records. Where none is seen, a library may write them, or nothing. */
function isUsed(store: Store): boolean {
  return store.unregistered !== true && store.accesses.length > 0;
}

/** A person of their own, rather than further particulars of the subject: a contact, a patient of a doctor. */
function isAnotherPerson(subject: Store, store: Store): boolean {
  return store.subject && !store.name.toLowerCase().includes(subject.name.toLowerCase());
}

/** The address in what the subject only made is somebody else's: that of an invited person. */
function isOthersData(fields: readonly Field[], tie: Tie): boolean {
  return tie.role === 'made' && fields.some((field) => field.personal?.category === 'contact' || field.personal?.category === 'identity');
}

/** The record is a part of something that is nobody's: a thread, a project, an organisation. */
function isShared(store: Store, { stores, targetOf }: ErasureContext): boolean {
  return store.relations.some((relation) => {
    const target = stores.find((candidate) => candidate.id === targetOf(relation));
    return target !== undefined && !target.subject && target.id !== store.id;
  });
}

/** What a part of something shared holds is nobody's alone; nor is its name under a bare key, or an address that is not that of the record's owner. */
function isShareable({ name, personal }: Field, tie: Tie): boolean {
  return shareable.has(personal?.category ?? '') || (tie.kind === 'key' && thingNames.test(name)) || (personal?.category === 'contact' && !ownAddress.test(name));
}

/** A device, an address in the network or a secret is that of whoever made the record. */
function tellsOfMaker({ personal }: Field): boolean {
  return personal?.category === 'network' || personal?.category === 'credential';
}

/** Changes that a person made to other things tell of those things. */
function isTrail(subject: Store, store: Store, fields: readonly Field[]): boolean {
  const isCopied = store.accesses.some((access) => access.receives?.some((receipt) => receipt.from.id === subject.id) === true);
  return !isCopied && /audit|log|history|change|revision|version/i.test(store.name) && fields.every((field) => field.personal?.category === 'content');
}

function strongest(first: Confidence, second: Confidence): Confidence {
  return order.indexOf(first) > order.indexOf(second) ? first : second;
}

function evidenceOfTie(store: Store, tie: Tie): Evidence[] {
  if (tie.relation !== undefined) return [tie.relation.evidence];
  const field = store.fields.find((candidate) => candidate.name === tie.name);
  return field === undefined ? [] : [{ file: field.span.file, line: field.span.line, how: `${store.name}.${tie.name} ties the record to the person` }];
}

function goingEvidence(store: Store): Evidence[] {
  const [first] = store.retention.evidence;
  return first === undefined || !goesByItself(store) ? [] : [{ ...first, how: `it goes by itself: ${first.how}` }];
}
