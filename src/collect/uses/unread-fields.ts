import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { EffectSite } from '../effects.js';
import type { FieldFact, Span, StoreFact } from '../facts.js';
import { valueOfProperty } from '../provenance/provenance.js';
import { Requests } from '../requests.js';
import type { StoreTypes } from '../store-types.js';
import { receiverOf, unwrap } from '../syntax.js';
import { sourceOfBinding } from '../bindings.js';
import { RecordEscapes } from './escapes.js';
import { StoreExposures } from './exposures.js';
import { FieldInputs, type WrittenValueSite } from './inputs.js';
import { MentionReader, type Mention } from './mentions.js';

/** Types of fields that hold something of their own. */
const candidateTypes: ReadonlySet<FieldFact['type']> = new Set(['string', 'number', 'date', 'json', 'binary', 'enum', 'object', 'unknown']);
/** Files that write data once, or change the shape of tables: what they name is not used by the application. */
const setupFile = /(^|\/)(migrations?|seeds?|seeders?|seeding|factories|fixtures)\/|(^|\/)seed(er|ing)?\.[cm]?[jt]s$|\.d\.[cm]?ts$/i;

/** A field that may turn out to be read by nothing. */
export interface Candidate {
  store: StoreFact;
  field: FieldFact;
}

/** What the search for unread fields looks at. */
export interface UseSources {
  sourceFiles: readonly ts.SourceFile[];
  /** Templates, components, scripts of databases and code of other languages. */
  otherTexts: () => Iterable<string>;
  sites: readonly EffectSite[];
  written: readonly WrittenValueSite[];
}

/** Finds fields that code writes by name, and that nothing in the whole application reads, sends or shows. */
export class UnreadFields {
  readonly #candidates = new Map<string, Candidate[]>();
  readonly #inputs: FieldInputs;
  readonly #requests: Requests;
  /** Places of stores and fields, by file. */
  readonly #declarations = new Map<string, Span[]>();

  /** @param candidates the fields that are asked about */
  constructor(readonly types: StoreTypes, readonly sources: UseSources, candidates: readonly Candidate[] = writtenFields(sources.sites)) {
    const written = new Map<string, WrittenValueSite[]>();
    for (const site of sources.written) append(written, site.store.id, site);
    this.#inputs = new FieldInputs(types, written);
    this.#requests = new Requests(types.session);
    for (const { span, fields } of types.registry.stores) for (const declared of [span, ...fields.map((field) => field.span)]) append(this.#declarations, declared.file, declared);
    for (const candidate of candidates) append(this.#candidates, lastName(candidate.field), candidate);
  }

  /** The fields, as they stand in their stores. */
  find(): ReadonlySet<FieldFact> {
    this.#dropMentioned();
    const escapes = new RecordEscapes(this.types);
    const left = [...this.#candidates.values()].flat();
    const exposed = new StoreExposures(this.types, this.sources.sourceFiles).among([...new Set(left.map(({ store }) => store))]);
    const unread = left.filter(({ store, field }) => !exposed.has(store) && store.operations === undefined && !this.#sitesOf(store).some((site) => escapes.ofCall(site.node, store, field.name)));
    return new Set(unread.map(({ field }) => field));
  }

  /** The fields whose name nothing reads, whatever becomes of the records as a whole. */
  namedNowhere(): ReadonlySet<FieldFact> {
    this.#dropMentioned();
    return new Set([...this.#candidates.values()].flat().map(({ field }) => field));
  }

  #sitesOf(store: StoreFact): EffectSite[] {
    return this.sources.sites.filter((site) => site.store === store && site.verb !== 'delete' && site.verb !== 'expire');
  }

  #dropMentioned(): void {
    const reader = new MentionReader(this.#candidates.keys());
    const visit = (name: string, mention: Mention): void => {
      const left = (this.#candidates.get(name) ?? []).filter((candidate) => !this.#reads(mention, candidate));
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

/** Fields that a write names, with something put in. */
export function writtenFields(sites: readonly EffectSite[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { store, verb, writes } of sites) {
    if (verb !== 'create' && verb !== 'update') continue;
    for (const [name, value] of Object.entries(writes)) {
      const field = value === 'null' ? undefined : store.fields.find((candidate) => candidate.name === name);
      if (field !== undefined && mayBeUnread(field, store)) found.set(`${store.id}.${name}`, { store, field });
    }
  }
  return [...found.values()];
}

/** Fields of any of the stores, whether or not a write names them. */
export function fieldsOf(stores: readonly StoreFact[]): Candidate[] {
  return stores.flatMap((store) => store.fields.filter((field) => mayBeUnread(field, store)).map((field) => ({ store, field })));
}

function mayBeUnread(field: FieldFact, store: StoreFact): boolean {
  return candidateTypes.has(field.type) && !isKey(field, store);
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
  return /\bcreate\s+(or\s+replace\s+)?(materialized\s+)?(view|function|procedure|trigger)\b|^\s*select\b/im.test(text);
}
