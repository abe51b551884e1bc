import type { OwnerContext, Taxonomy } from '../catalog/classify.js';
import type { EffectFact, FieldFact } from '../collect/facts.js';
import type { StoreRegistry } from '../collect/lookup/store-registry.js';
import type { Field } from './application.js';

/** Why a column is personal that does not say what it holds: only code that fills it does, and not each record need have it. */
export const byContents = 'what code puts into it';

/** What goes by these names, besides others, is a letter. */
const lettersParts: readonly RegExp[] = [/(^|\.)(to|recipients?|cc)(\.|$)/, /(^|\.)subject$/];

/** Tells what columns hold that are called after their use (`data`, `payload`, `value`), by what code puts into them. */
export class ColumnContents {
  constructor(readonly registry: StoreRegistry, readonly taxonomy: Taxonomy) {}

  classify(field: FieldFact, owner: OwnerContext, accesses: readonly EffectFact[]): Field['personal'] {
    if (field.references !== undefined || owner.siblings.some((name) => name.startsWith(`${field.name}.`))) return undefined;
    const found = this.#byNames(field, field.filled ?? [], owner) ?? this.#byCopies(field, owner, accesses);
    return found === undefined ? undefined : { ...found, confidence: 'likely', why: byContents };
  }

  /** By the names under which values are put into the column. */
  #byNames(field: FieldFact, names: readonly string[], owner: OwnerContext): Field['personal'] {
    const inside = [...names].sort().map((name) => `${field.name}.${name}`);
    const around: OwnerContext = { ...owner, siblings: [...owner.siblings, ...inside] };
    return this.#first(inside.map((name) => ({ ...field, name, type: 'unknown' as const, list: false })), around) ?? this.#asLetter(field, names);
  }

  /** `{ to, subject, html }` in a queue is a letter to somebody. */
  #asLetter(field: FieldFact, names: readonly string[]): Field['personal'] {
    if (!lettersParts.every((part) => names.some((name) => part.test(name)))) return undefined;
    const letter: OwnerContext = { name: 'email', person: false, ownedByPerson: false, siblings: names.map((name) => name.split('.').at(0) ?? name) };
    return this.#first(letter.siblings.map((name) => ({ ...field, name, type: 'string' as const, list: false })), letter);
  }

  /** By the fields of a record of another store that is put into it whole: `snapshot: guest`. */
  #byCopies(field: FieldFact, owner: OwnerContext, accesses: readonly EffectFact[]): Field['personal'] {
    const copies = accesses.flatMap(({ receives = [], span }) => receives.flatMap(({ field: name, of, from }) => (
      name === field.name && of === undefined ? this.registry.resolve(from, span.file)?.fields ?? [] : [])));
    return this.#byNames(field, [...new Set(copies.filter(({ type }) => type !== 'relation').map(({ name }) => name))], owner);
  }

  /** When a part was last used says nothing of whose it is, and a key in a column is none of the record. */
  #first(fields: readonly FieldFact[], owner: OwnerContext): Field['personal'] {
    for (const field of fields) {
      const found = this.taxonomy.classifyField(field, owner);
      if (found !== undefined && found.category !== 'behavior' && found.category !== 'pseudonymous') return found;
    }
    return undefined;
  }
}
