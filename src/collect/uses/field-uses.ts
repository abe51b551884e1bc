import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { EffectSite } from '../effects/effects.js';
import type { CoarseUse, Evidence, FieldFact, Span, StoreFact } from '../facts.js';
import { Requests } from '../values/requests.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { propertyName, receiverOf, unwrap, valueOfProperty } from '../syntax.js';
import { sourceOfBinding } from '../values/bindings.js';
import { exactValueOf, needAt } from './coarse-uses.js';
import { RecordEscapes } from './escapes.js';
import { StoreExposures } from './exposures.js';
import { FieldInputs, type WrittenValueSite } from './inputs.js';
import { MentionReader, type Mention } from './mentions.js';

/** Types of fields that hold something of their own. */
const candidateTypes: ReadonlySet<FieldFact['type']> = new Set(['string', 'number', 'date', 'json', 'binary', 'enum', 'object', 'unknown']);
/** Files that write data once, or change the shape of tables: what they name is not used by the application. */
const setupFile = /(^|\/)(migrations?|seeds?|seeders?|seeding|factories|fixtures)\/|(^|\/)seed(er|ing)?\.[cm]?[jt]s$|\.d\.[cm]?ts$/i;

/** Stores whose records are asked for at a service, by queries that are no part of the code. */
const askedElsewhere: ReadonlySet<string> = new Set(['tinybird']);

/** A field that may turn out to be read by nothing. */
export interface Candidate {
  store: StoreFact;
  field: FieldFact;
  /** Code writes it by name. */
  isWritten: boolean;
  /** Some place only asks whether there is a value. */
  isAsked: boolean;
  /** The places that need something coarser than the value. */
  coarse: { use: CoarseUse; evidence: Evidence }[];
  /** The reads that ask for the field by name. */
  selections: ts.Node[];
}

/** What the search for uses looks at. */
export interface UseSources {
  sourceFiles: readonly ts.SourceFile[];
  /** Templates, components, scripts of databases and code of other languages. */
  otherTexts: () => Iterable<string>;
  sites: readonly EffectSite[];
  written: readonly WrittenValueSite[];
}

/** What is made of a field that nothing needs the whole value of. */
export interface FieldUse {
  store: StoreFact;
  field: FieldFact;
  isWritten: boolean;
  /** Some place asks whether there is a value, or selects it. */
  isAsked: boolean;
  coarse?: NonNullable<FieldFact['coarse']>;
}

/** What is found of the uses of fields, as they stand in their stores. */
export interface FoundUses {
  unread: ReadonlySet<FieldFact>;
  coarse: ReadonlyMap<FieldFact, NonNullable<FieldFact['coarse']>>;
}

/**
 * Finds fields that code writes by name and that nothing in the whole application reads, sends or shows, and fields with an exact value of
 * which every place that reads them needs less.
 */
export class FieldUses {
  readonly #candidates = new Map<string, Candidate[]>();
  readonly #inputs: FieldInputs;
  readonly #requests: Requests;
  /** Places of stores and fields, by file. */
  readonly #declarations = new Map<string, Span[]>();

  /** @param candidates the fields that are asked about */
  constructor(readonly types: StoreTypes, readonly sources: UseSources, candidates: readonly Candidate[] = candidatesOf(sources.sites)) {
    const written = new Map<string, WrittenValueSite[]>();
    for (const site of sources.written) append(written, site.store.id, site);
    this.#inputs = new FieldInputs(types, written);
    this.#requests = new Requests(types.session);
    for (const { span, fields } of types.registry.stores) for (const declared of [span, ...fields.map((field) => field.span)]) append(this.#declarations, declared.file, declared);
    for (const candidate of candidates) append(this.#candidates, lastName(candidate.field), candidate);
  }

  find(): FoundUses {
    const inSight = this.inSight(({ isWritten, coarse }) => isWritten || coarse.length > 0);
    return {
      unread: new Set(inSight.filter((use) => use.isWritten && !use.isAsked && use.coarse === undefined).map(({ field }) => field)),
      coarse: new Map(inSight.flatMap(({ field, coarse }) => (coarse === undefined ? [] : [[field, coarse]]))),
    };
  }

  /** The fields of which every use is seen, and none needs the whole value. @param isMeant leaves out those that nobody asks about */
  inSight(isMeant: (candidate: Candidate) => boolean): FieldUse[] {
    this.#dropMentioned();
    const escapes = new RecordEscapes(this.types);
    const left = [...this.#candidates.values()].flat().filter(isMeant);
    const exposed = new StoreExposures(this.types, this.sources.sourceFiles).among([...new Set(left.map(({ store }) => store))]);
    return left.filter(({ store, field, selections }) => !exposed.has(store) && store.operations === undefined &&
      !this.#sitesOf(store).some((site) => escapes.ofCall(site.node, { store, field: field.name, isSelected: selections.includes(site.node) }))).map(useOf);
  }

  /** The fields whose name nothing reads, whatever becomes of the records as a whole. */
  namedNowhere(): ReadonlySet<FieldFact> {
    this.#dropMentioned();
    return new Set([...this.#candidates.values()].flat().map(useOf).filter(({ isAsked, coarse }) => !isAsked && coarse === undefined).map(({ field }) => field));
  }

  #sitesOf(store: StoreFact): EffectSite[] {
    return this.sources.sites.filter((site) => site.store === store && site.verb !== 'delete' && site.verb !== 'expire');
  }

  #dropMentioned(): void {
    const reader = new MentionReader(this.#candidates.keys());
    const visit = (name: string, mention: Mention): void => {
      const left = (this.#candidates.get(name) ?? []).filter((candidate) => !this.#reads(mention, candidate) || this.#isCoarse(mention, candidate));
      if (left.length > 0) { this.#candidates.set(name, left); return; }
      this.#candidates.delete(name);
      reader.forget(name);
    };
    for (const sourceFile of this.sources.sourceFiles) {
      if (reader.isDone) return;
      if (!setupFile.test(this.types.session.pathOf(sourceFile))) reader.readFile(sourceFile, visit);
    }
    if (reader.isDone) return;
    for (const text of this.sources.otherTexts()) for (const name of reader.namesIn(text)) { this.#candidates.delete(name); reader.forget(name); }
  }

  /** Whether a mention may read the field of this store. */
  #reads(mention: Mention, { store, field }: Candidate): boolean {
    if (mention.kind === 'use') return !this.#declares(mention.node);
    if (mention.kind === 'key') return this.#isForeignKey(mention.node, store, field);
    return this.#isAccessOf(mention, store, field);
  }

  /** Whether a place that reads a field needs less than its value; it is noted then. */
  #isCoarse(mention: Mention, candidate: Candidate): boolean {
    const value = exactValueOf(candidate.field);
    if (value === undefined || mention.kind === 'key') return false;
    if (mention.kind === 'use') return this.#isSelected(mention.node, candidate) || (value === 'network address' && this.#isCompared(mention.node, candidate));
    const need = needAt(mention.node, value);
    if (need === 'presence') candidate.isAsked = true;
    else if (need !== 'whole') candidate.coarse.push({ use: need, evidence: this.#evidence(mention.node, need) });
    return need !== 'whole';
  }

  /** `select: { birthDate: true }` of a read of the store: what becomes of the records is looked at later. */
  #isSelected(node: ts.Node, { store, selections }: Candidate): boolean {
    const call = ts.isPropertyAssignment(node) && node.initializer.kind === ts.SyntaxKind.TrueKeyword ? callAround(node) : undefined;
    const isRead = call !== undefined && this.sources.sites.some((site) => site.node === call && site.store === store);
    if (isRead) selections.push(call);
    return isRead;
  }

  /** `where: { ipAddress: request.ip }`. */
  #isCompared(node: ts.Node, candidate: Candidate): boolean {
    const value = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) ? valueOfProperty(node) : undefined;
    const receiver = value === undefined ? undefined : receiverOf(callAround(node)?.expression ?? value);
    if (value === undefined || receiver === undefined || !this.types.ofExpression(receiver).some((entry) => entry.store === candidate.store)) return false;
    if (ts.isObjectLiteralExpression(unwrap(value)) || value.kind === ts.SyntaxKind.TrueKeyword || ts.isStringLiteralLike(unwrap(value))) return false;
    candidate.coarse.push({ use: 'comparison', evidence: this.#evidence(node, 'comparison') });
    return true;
  }

  #evidence(node: ts.Node, use: CoarseUse): Evidence {
    const { session } = this.types;
    return { file: session.pathOf(node), line: session.lineOf(node), how: coarseWords[use] };
  }

  /** A key of an object that goes nowhere in sight is no read: what is put there may be. */
  #isForeignKey(property: ts.ObjectLiteralElementLike, store: StoreFact, field: FieldFact): boolean {
    const value = valueOfProperty(property);
    if (value === undefined || this.#declares(property) || this.#inputs.has(unwrap(value), store, field.name)) return false;
    const { parent } = property.parent;
    if (!ts.isCallExpression(parent)) return false;
    return this.types.session.declarationsOf(parent.expression).some((declaration) => this.types.session.isOwn(declaration)) && !this.#inputs.has(parent, store, field.name);
  }

  #isAccessOf({ node, receiver }: Extract<Mention, { kind: 'access' }>, store: StoreFact, field: FieldFact): boolean {
    if (this.#inputs.has(node, store, field.name)) return false;
    const holder = receiver ?? (ts.isBindingElement(node) ? sourceOfBinding(node)?.root : undefined);
    if (holder === undefined) return true;
    if (this.#isOfRequest(holder)) return false;
    const records = this.types.ofValue(holder).filter((entry) => entry.isRecord).map((entry) => entry.store);
    if (records.length > 0) return records.includes(store);
    return !this.#isOfLibrary(node);
  }

  #isOfRequest(holder: ts.Expression): boolean {
    for (let current: ts.Expression | undefined = unwrap(holder); current !== undefined; current = receiverOf(current)) {
      if (this.#requests.partOf(current) !== undefined) return true;
    }
    return false;
  }

  /** A property that a library or a constant object of the application declares: `request.ip`, `labels.phone`. */
  #isOfLibrary(node: ts.Node): boolean {
    if (!ts.isPropertyAccessExpression(node)) return false;
    const declaration = this.types.session.declarationOf(node);
    if (declaration === undefined) return false;
    if (!this.types.session.isOwn(declaration)) return true;
    if (ts.isEnumMember(declaration)) return true;
    return ts.isPropertyAssignment(declaration) && ts.isStringLiteralLike(unwrap(declaration.initializer));
  }

  /** Whether a node stands in the declaration of a store. */
  #declares(node: ts.Node): boolean {
    const spans = this.#declarations.get(this.types.session.pathOf(node)) ?? [];
    return spans.some((span) => span.start <= node.getStart() && node.getStart() <= span.end);
  }
}

function useOf({ store, field, isWritten, isAsked, coarse, selections }: Candidate): FieldUse {
  const found = coarse.length === 0 ? {} : { coarse: { uses: [...new Set(coarse.map(({ use }) => use))], evidence: coarse.map(({ evidence }) => evidence) } };
  return { store, field, isWritten, isAsked: isAsked || selections.length > 0, ...found };
}

/** The call that an object literal is handed to, as a whole or as a condition or selection in one. */
function callAround(node: ts.Node): ts.CallExpression | undefined {
  let current = node.parent;
  while (ts.isObjectLiteralExpression(current) || (ts.isPropertyAssignment(current) && /^(select|where|projection)$/.test(propertyName(current.name) ?? ''))) current = current.parent;
  return ts.isCallExpression(current) ? current : undefined;
}

const coarseWords: Record<CoarseUse, string> = {
  'age': 'only asks for the age', 'year': 'only asks for the year', 'country': 'only asks for the country', 'comparison': 'only asks whether it is the same',
  'town': 'only asks for the surroundings', 'last digits': 'only asks for the last digits',
};

/** Fields that a write names, with something put in, and those of written stores whose value could be coarser. */
function candidatesOf(sites: readonly EffectSite[]): Candidate[] {
  const written = writtenFields(sites);
  return writtenStores(sites).filter(({ kind }) => !askedElsewhere.has(kind)).flatMap((store) => candidatesIn(store, written)).filter(({ field, isWritten }) => isWritten || exactValueOf(field) !== undefined);
}

/** Every field of the stores, whether or not a write names it. */
export function fieldsOf(stores: readonly StoreFact[], sites: readonly EffectSite[]): Candidate[] {
  const written = writtenFields(sites);
  return stores.flatMap((store) => candidatesIn(store, written));
}

function candidatesIn(store: StoreFact, written: ReadonlySet<FieldFact>): Candidate[] {
  return store.fields.filter((field) => candidateTypes.has(field.type) && !isKey(field, store)).map((field) => candidateOf(store, field, written.has(field)));
}

/** A field that nothing is known of yet. */
export function candidateOf(store: StoreFact, field: FieldFact, isWritten: boolean): Candidate {
  return { store, field, isWritten, isAsked: false, coarse: [], selections: [] };
}

/** The stores that code creates or changes records of. */
export function writtenStores(sites: readonly EffectSite[]): StoreFact[] {
  return [...new Set(sites.filter(isWrite).map(({ store }) => store))];
}

function writtenFields(sites: readonly EffectSite[]): ReadonlySet<FieldFact> {
  return new Set(sites.filter(isWrite).flatMap(({ store, writes }) => store.fields.filter(({ name }) => Object.hasOwn(writes, name) && writes[name] !== 'null')));
}

function isWrite({ verb }: EffectSite): boolean {
  return verb === 'create' || verb === 'update';
}

/** What ties records together is used by the database itself. */
function isKey(field: FieldFact, store: StoreFact): boolean {
  return field.primaryKey || field.references !== undefined || store.relations.some((relation) => relation.foreignKeys.includes(field.name));
}

function lastName(field: FieldFact): string {
  return field.name.split('.').at(-1) ?? field.name;
}

/** Whether a script of SQL does more than declare and fill tables. */
export function readsRows(text: string): boolean {
  return /\bcreate\s+(or\s+replace\s+)?(materialized\s+)?(view|function|procedure|trigger)\b|^[ \t]*select\b/im.test(text);
}
