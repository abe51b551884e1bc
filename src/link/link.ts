import { isBrowserKind } from '../catalog/browser-kinds.js';
import type { OwnerContext, Taxonomy } from '../catalog/classify.js';
import { declaredAs, isCategory } from '../catalog/declared.js';
import type { EffectFact, FieldFact, FileFacts, Note, RelationFact, StoreFact, StoreReference } from '../collect/facts.js';
import { StoreRegistry } from '../collect/lookup/store-registry.js';
import { compareSpans, compareText } from '../order.js';
import { parsePeriod } from '../policy/durations.js';
import type { Policy, RetentionEntry } from '../policy/policy.js';
import type { Application, Field, Processor, Store } from './application.js';
import { ColumnContents } from './contents.js';
import { withEnds } from './ends.js';
import { withErasures } from './erasure.js';
import { flowsOf } from './flows.js';
import { deletionsOf } from './deletion.js';
import type { LinkedStore } from './linked-store.js';
import { StoreOwnership } from './ownership.js';
import { retentionsOf } from './retention.js';
import { rotated } from './rotated.js';

export interface LinkOptions {
  root: string;
  facts: readonly FileFacts[];
  taxonomy: Taxonomy;
  policy: Policy;
  /** Only a part of the application was read. */
  partial: boolean;
}

/** A column with dozens of parts, of which one would be personal, is rather the definition of something. */
const partsForOneThatIsPersonal = 30;

/** Joins the facts of all files into one application with verdicts. */
export function link(options: LinkOptions): Application {
  return new Linker(options).run();
}

class Linker {
  readonly #registry: StoreRegistry;
  readonly #ownership: StoreOwnership;
  readonly #contents: ColumnContents;

  constructor(readonly options: LinkOptions) {
    this.#registry = new StoreRegistry(withEnds(options.facts.flatMap((file) => file.stores), options.facts.flatMap((file) => file.ends)));
    this.#ownership = new StoreOwnership(this.#registry, options.taxonomy, options.policy.subjects);
    this.#contents = new ColumnContents(this.#registry, options.taxonomy);
  }

  run(): Application {
    const { root, partial, facts, taxonomy } = this.options;
    const linked = this.#linkedStores();
    const processors = this.#processors();
    const isHandedOut = ({ fact }: LinkedStore): boolean => fact.entries === 'handed-out';
    const stores = this.#judge(linked.filter((store) => !isHandedOut(store)), processors);
    return {
      root, partial, stores, processors, handedOut: this.#judge(linked.filter(isHandedOut), processors),
      flows: flowsOf(facts.flatMap((file) => file.sinks), new Map(stores.map((store) => [store.id, store])), this.#registry, taxonomy),
      exposures: facts.flatMap((file) => file.exposures).sort((first, second) => compareSpans(first.span, second.span)),
      logs: rotated(facts.flatMap((file) => file.logs), facts.flatMap(({ ends }) => ends)).sort((first, second) => compareSpans(first.span, second.span)),
      notes: sortedNotes(facts.flatMap((file) => file.notes)),
    };
  }

  #linkedStores(): (LinkedStore & { fields: Field[] })[] {
    const accesses = this.#accessesByStore();
    const { stores } = this.#registry;
    const isAlone = !stores.some(({ kind }) => kind !== 'memory' && !isBrowserKind(kind));
    const counts = ({ onlyIf, id }: StoreFact, fields: readonly Field[]): boolean => {
      if (onlyIf === 'accessed') return accesses.has(id);
      return onlyIf === undefined || fields.some(isDirect) || (onlyIf === 'personal-or-alone' && isAlone);
    };
    const classified = stores.map((fact) => ({ fact, fields: this.#classify(fact, accesses.get(fact.id) ?? []) })).filter(({ fact, fields }) => counts(fact, fields));
    return classified.sort((first, second) => compareSpans(first.fact.span, second.fact.span)).map(({ fact, fields }) => {
      const direct = fields.filter(isDirect);
      const personalFields = direct.map((field) => field.name);
      const credentialFields = direct.filter((field) => field.personal?.category === 'credential').map((field) => field.name);
      const declared = this.#declaredPeriod(fact, fields);
      return { fact, fields, personalFields, credentialFields, isSubject: this.#ownership.isSubject(fact), accesses: accesses.get(fact.id) ?? [], declaredHolds: this.#holdsOf(fact), ...(declared === undefined ? {} : { declared }) };
    }).filter(({ fact, personalFields }) => (fact.entries === undefined && fact.onlyPersonal !== true) || personalFields.length > 0);
  }

  #holdsOf(fact: StoreFact): string[] {
    return this.options.policy.holds.flatMap(({ target }) => {
      const [store = '', ...field] = target.split('.');
      return store === fact.name || fact.aliases.includes(store) ? [field.join('.')] : [];
    });
  }

  #accessesByStore(): Map<string, EffectFact[]> {
    const accesses = new Map<string, EffectFact[]>();
    for (const file of this.options.facts) {
      for (const effect of file.effects) {
        const store = this.#registry.resolve(effect.store, file.file);
        if (store === undefined) continue;
        const list = accesses.get(store.id) ?? [];
        list.push(effect);
        accesses.set(store.id, list);
      }
    }
    for (const list of accesses.values()) list.sort((first, second) => compareSpans(first.span, second.span));
    return accesses;
  }

  #classify(fact: StoreFact, accesses: readonly EffectFact[]): Field[] {
    const owner = this.#ownership.contextOf(fact);
    return fact.fields.map((field) => {
      const known = this.#annotated(field) ?? this.#byName(field, fact, owner) ?? this.#reference(field, fact) ?? this.#byContents(field, owner, accesses);
      const personal = known !== 'none' && known?.category === 'pseudonymous' ? this.#called(field) ?? known : known;
      return personal === undefined || personal === 'none' ? field : { ...field, personal };
    });
  }

  /** By its own name, else by what goes by the names of what is kept in it, unless its parts are fields of their own. */
  #byName(field: FieldFact, fact: StoreFact, owner: OwnerContext): Field['personal'] {
    const { taxonomy } = this.options;
    const hasParts = owner.siblings.some((name) => name.startsWith(`${field.name}.`));
    const { called = [] } = hasParts ? {} : field;
    const isColumn = field.type === 'json' || field.type === 'object';
    const names = isColumn ? called.map((name) => `${field.name}.${name}`) : called;
    const around = isColumn && names.length > 0 ? { ...owner, siblings: [...owner.siblings, ...names] } : owner;
    const inside = names.map((name) => ({ ...field, name, type: 'unknown' as const, list: false }));
    // When a part was last used says nothing of whose it is, and a key in a column is none of the record.
    const counts = (found: Field['personal']): boolean => found !== undefined && found.category !== 'behavior' && !(isColumn && found.category === 'pseudonymous');
    const own = taxonomy.classifyField(field, owner);
    if (own !== undefined) return this.#ownership.isKeyOfThing(field, fact) ? undefined : own;
    const kept = inside.map((one) => taxonomy.classifyField(one, around)).filter(counts);
    if (kept.length * partsForOneThatIsPersonal < names.length) return undefined;
    return kept.find((found) => found?.category !== 'pseudonymous') ?? kept[0];
  }

  #byContents(field: FieldFact, owner: OwnerContext, accesses: readonly EffectFact[]): Field['personal'] {
    return this.options.taxonomy.denies(owner.name, field.name) ? undefined : this.#contents.classify(field, owner, accesses);
  }

  /** The key of a person under a name that does not tell: `host` that refers to User, and a `uid` that the account has as well. */
  #reference(field: FieldFact, fact: StoreFact): Field['personal'] {
    if (this.#ownership.isKeyOfAccount(field, fact)) return declaredAs('pseudonymous', 'reference to a person');
    const target = field.references === undefined || !holdsKey(field, fact) ? undefined : this.#registry.resolve(field.references, fact.span.file);
    return target !== undefined && this.#ownership.isSubject(target) ? declaredAs('pseudonymous', 'reference to a person') : undefined;
  }

  /** What refers to a person holds the person's name or address where that is what code writes. */
  #called({ named = [] }: FieldFact): Field['personal'] {
    const found = named.flatMap(({ name, owner }) => this.options.taxonomy.classifyName(name, { type: 'string', ...(owner === undefined ? {} : { owner }) }) ?? []);
    const [first] = found.filter(({ category }) => category === 'identity' || category === 'contact');
    return first === undefined ? undefined : { ...first, category: 'identity', confidence: 'likely', why: 'what code writes' };
  }

  /** `@lethe personal health` and `@lethe not-personal reason` on the field itself win. */
  #annotated(field: FieldFact): Field['personal'] | 'none' | undefined {
    for (const { name, value } of field.annotations) {
      if (name === 'not-personal') return 'none';
      const category = value.split(' ', 1)[0] ?? '';
      if (name === 'personal') return declaredAs(isCategory(category) ? category : 'content', 'annotation');
    }
    return undefined;
  }

  #declaredPeriod(fact: StoreFact, fields: readonly Field[]): LinkedStore['declared'] {
    const kept = fact.annotations.find(({ name, value }) => name === 'keep' && value.trim() !== '');
    if (kept !== undefined) return { evidence: { file: kept.span.file, line: kept.span.line, how: `@lethe keep ${kept.value}` }, isAccepted: true };
    const annotation = fact.annotations.find((candidate) => candidate.name === 'retention');
    if (annotation !== undefined) {
      const evidence = { file: annotation.span.file, line: annotation.span.line, how: `@lethe retention ${annotation.value}` };
      return withSeconds(evidence, parsePeriod(annotation.value));
    }
    const { policy } = this.options;
    const entry = policy.retention.find((candidate) => names(candidate, fact)) ?? policy.retention.find((candidate) => coversAll(candidate, fields));
    if (entry === undefined || policy.file === undefined) return undefined;
    const declared = withSeconds({ file: policy.file, line: entry.line, how: `retention of ${entry.target}: ${entry.period}` }, entry.seconds);
    return isAccepted(entry) ? { ...declared, isAccepted: true } : declared;
  }

  /** The services outside that effects act on. */
  #processors(): Processor[] {
    const { facts } = this.options;
    const known = new Map(facts.flatMap((file) => file.processors).map((processor) => [processor.id, processor]));
    const effects = facts.flatMap((file) => file.effects).sort((first, second) => compareSpans(first.span, second.span));
    return [...known.values()].sort((first, second) => compareText(first.id, second.id))
      .map((processor) => ({ ...processor, accesses: effects.filter((effect) => effect.store.id === processor.id) }));
  }

  #judge(linked: readonly (LinkedStore & { fields: Field[] })[], processors: readonly Processor[]): Store[] {
    const targetOf = (relation: RelationFact): string | undefined => this.#target(relation.target, relation.evidence.file);
    const deletions = deletionsOf(linked, targetOf);
    const retentions = retentionsOf(linked, targetOf);
    const stores = linked.map((store): Store => ({
      ...store.fact, fields: store.fields, accesses: store.accesses,
      subject: this.#ownership.isSubject(store.fact),
      retention: retentions.get(store.fact.id) ?? { verdict: 'none', evidence: [] },
      deletion: deletions.get(store.fact.id) ?? { verdict: 'none', evidence: [] },
      survivors: [], refusals: [],
    }));
    const linkedById = new Map(linked.map((store) => [store.fact.id, store]));
    const linkedOf = (store: Store): LinkedStore => linkedById.get(store.id) ?? { fact: store, accesses: store.accesses, personalFields: [], credentialFields: [], isSubject: store.subject };
    return withErasures({ stores, processors, calls: this.options.facts.flatMap((file) => file.calls), linkedOf, targetOf });
  }

  #target(reference: StoreReference, file: string): string | undefined {
    return this.#registry.resolve(reference, file)?.id;
  }
}

function isDirect(field: Field): boolean {
  return field.personal !== undefined && field.personal.category !== 'pseudonymous';
}

/** A relation stands for the column with its key where no field of the store does: `author: User` of `@ManyToOne(() => User)`. */
function holdsKey({ name, type }: FieldFact, { fields, relations }: StoreFact): boolean {
  if (type !== 'relation') return true;
  const relation = relations.find((candidate) => candidate.name === name);
  return relation !== undefined && !fields.some((field) => relation.foreignKeys.includes(field.name));
}

function names(entry: RetentionEntry, fact: StoreFact): boolean {
  return entry.target === fact.name || fact.aliases.includes(entry.target);
}

/** `category:contact` is a period for stores that hold nothing personal but contacts. */
function coversAll(entry: RetentionEntry, fields: readonly Field[]): boolean {
  const direct = fields.filter(isDirect);
  return direct.length > 0 && direct.every((field) => entry.target === `category:${field.personal?.category ?? ''}`);
}

/** `forever` needs a reason, so it is a decision. */
function isAccepted(entry: RetentionEntry): boolean {
  return entry.enforcedBy !== undefined || entry.period === 'forever';
}

function withSeconds(evidence: { file: string; line: number; how: string }, seconds: number | undefined): NonNullable<LinkedStore['declared']> {
  return seconds === undefined ? { evidence } : { evidence, seconds };
}

function sortedNotes(notes: readonly Note[]): Note[] {
  return [...notes].sort((first, second) => compareText(first.file, second.file) || first.line - second.line);
}
