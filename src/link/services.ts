import { splitWords } from '../catalog/words.js';
import type { Confidence } from '../catalog/taxonomy.js';
import type { EffectFact } from '../collect/facts.js';
import type { Field, Processor, Store, SurvivalReason, Survivor } from './application.js';
import { mainEffect, startOf, type ErasureContext, type ErasureScope } from './erasure-scope.js';
import { tieTo } from './ties.js';

/** Names of columns that hold the place of a stored file. */
const fileKey = /(^|_|[a-z])(file|storage|object|blob|s3|avatar|image|photo|picture|document|attachment|thumbnail|media|upload|asset)_?(key|path|name|location)$|(storage|public|blob)_?id$/i;
/** The same where the record itself is one of a file. */
const bareFileKey = /^(key|path|filename)$/i;
const fileRecords = /file|document|attachment|media|image|upload|asset|photo|avatar|picture|video|blob/i;
/** Values by which a service is told who somebody is. */
const identifying = /e_?mail|distinct_?id|user_?id|external_?id|identity|first_?name|phone/i;

/** What stays at services outside: people they know, files, search documents. */
export function outsideSurvivors(scope: ErasureScope, context: ErasureContext, isMain: boolean): Survivor[] {
  const { processors } = context;
  const removes = (processor: Processor): boolean => processor.accesses.some((effect) => effect.verb === 'delete' && scope.runs(effect));
  const used = processors.filter((processor) => processor.accesses.some(writes));
  const left = used.filter((processor) => !removes(processor));
  const people = left.filter((processor) => processor.holds === 'person').flatMap((processor) => personLeft(processor, scope, context, isMain));
  const documents = left.filter((processor) => processor.holds === 'document').flatMap((processor) => documentLeft(processor, scope, context));
  const isAnyFileRemoved = processors.some((processor) => processor.holds === 'file' && removes(processor));
  return [...people, ...documents, ...(isAnyFileRemoved ? [] : filesLeft(used.filter((processor) => processor.holds === 'file'), scope, context))];
}

function writes(effect: EffectFact): boolean {
  return effect.verb === 'create' || effect.verb === 'update';
}

function personLeft(processor: Processor, scope: ErasureScope, context: ErasureContext, isMain: boolean): Survivor[] {
  const { subject } = scope;
  const creations = creationsIn(processor);
  const given = creations.find((effect) => effect.receives?.some((receipt) => receipt.from.id === subject.id) === true);
  if (given !== undefined) return [survivor(processor, given, 'service', 'certain', scope, fieldsGiven(given, subject))];
  if (creations.some((effect) => (effect.receives?.length ?? 0) > 0 && effect.receives?.every((receipt) => isOtherSubject(receipt.from.id, subject, context)) === true)) return [];
  const [first] = creations;
  const holders = context.stores.filter((store) => store.fields.some((field) => namesService(field, processor)));
  const ownHolder = holders.some((store) => store.id === subject.id);
  if (first === undefined || (!ownHolder && !isMain)) return [];
  const identifies = creations.some((effect) => Object.keys(effect.writes).some((name) => identifying.test(name)));
  const isLikely = first.verb === 'create' && (ownHolder || (holders.length === 0 && identifies));
  return [survivor(processor, first, 'service', isLikely ? 'likely' : 'possible', scope, [])];
}

/** The calls that hand records over: those that create them, else those that change what somebody else created. */
function creationsIn(processor: Processor): EffectFact[] {
  const created = processor.accesses.filter((effect) => effect.verb === 'create');
  return created.length > 0 ? created : processor.accesses.filter(writes);
}

function isOtherSubject(id: string | undefined, subject: Store, { stores }: ErasureContext): boolean {
  return id !== subject.id && stores.some((store) => store.id === id);
}

/** `stripeCustomerId` for the customers of Stripe. */
function namesService(field: Field, processor: Processor): boolean {
  const [service = ''] = processor.name.toLowerCase().split(/[\s.]/);
  return splitWords(field.name).join('').includes(service.replace(/[^a-z0-9]/g, ''));
}

/** Documents in an index that were made of records of the subject, or of records that go with it. */
function documentLeft(processor: Processor, scope: ErasureScope, { stores }: ErasureContext): Survivor[] {
  const creations = creationsIn(processor);
  const ofSubject = creations.find((effect) => effect.receives?.some((receipt) => receipt.from.id === scope.subject.id) === true);
  if (ofSubject !== undefined) return [survivor(processor, ofSubject, 'index', 'certain', scope, fieldsGiven(ofSubject, scope.subject))];
  const personal = stores.filter((store) => scope.gone.has(store.id) && store.fields.some((field) => field.personal !== undefined && field.personal.category !== 'pseudonymous'));
  const ofOther = creations.find((effect) => effect.receives?.some((receipt) => personal.some((store) => store.id === receipt.from.id)) === true);
  return ofOther === undefined ? [] : [survivor(processor, ofOther, 'index', 'possible', scope, [])];
}

/** The fields of the subject that a service is given, where they are named. */
function fieldsGiven(effect: EffectFact, subject: Store): string[] {
  return [...new Set(effect.receives?.filter((receipt) => receipt.from.id === subject.id).flatMap((receipt) => receipt.of ?? []) ?? [])];
}

/** Files that a column of the subject, or of records that go with it, names, where no code of the erasure removes a file. */
function filesLeft(processors: readonly Processor[], scope: ErasureScope, context: ErasureContext): Survivor[] {
  const [processor] = processors;
  if (processor === undefined) return [];
  const { subject } = scope;
  const isLocal = processors.every(({ name }) => name === 'local file');
  return context.stores.filter((store) => store.id === subject.id || (scope.gone.has(store.id) && isOwned(store, scope, context))).flatMap((store) => {
    const columns = store.fields.filter((field) => field.type === 'string' && field.references === undefined && namesFile(field, store));
    const [column] = columns;
    if (column === undefined) return [];
    const confidence: Confidence = isLocal ? 'possible' : 'likely';
    return [{
      store: processor.id, name: processor.name, span: store.span, fields: columns.map((field) => `${store.name}.${field.name}`), reason: 'file' as const, through: processor.removal,
      why: `${store.name}.${column.name} names a file, and the erasure removes none`, confidence,
      evidence: [startOf(mainEffect(scope.effects), scope.how), { file: column.span.file, line: column.span.line, how: `${store.name}.${column.name} names a stored file` }],
    }];
  });
}

function namesFile({ name }: Field, store: Store): boolean {
  return fileKey.test(name) || (bareFileKey.test(name) && fileRecords.test(store.name));
}

/** The subject's own, and gone with it: where the reference is only emptied, the record still names its file. */
function isOwned(store: Store, { subject, goneItself }: ErasureScope, { targetOf }: ErasureContext): boolean {
  const tie = tieTo(subject, store, false, targetOf);
  if (tie?.role !== 'owned') return false;
  const action = tie.relation?.onDelete ?? 'cascade';
  return action === 'cascade' || (action !== 'set-null' && goneItself.has(store.id));
}

function survivor(processor: Processor, effect: EffectFact, reason: SurvivalReason, confidence: Confidence, scope: ErasureScope, fields: string[]): Survivor {
  return {
    store: processor.id, name: processor.name, span: effect.span, fields, reason, through: processor.removal,
    why: `no code of the erasure removes the ${processor.name}`, confidence,
    evidence: [startOf(mainEffect(scope.effects), scope.how), { file: effect.span.file, line: effect.span.line, how: `${effect.how} gives the data to the service` }],
  };
}
