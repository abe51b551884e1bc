import type { FieldFact, PartialFacts, QuietField, StoreFact } from '../facts.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { wordsIn } from './spellings.js';
import { candidateOf, fieldsOf, FieldUses, writtenStores, type UseSources } from './field-uses.js';

/** What a part of an application says of the use of fields. @param isName whether a name of no own field is asked about */
export function usesOfPart(types: StoreTypes, sources: UseSources, isName: (name: string) => boolean): Pick<PartialFacts, 'quiet' | 'named'> {
  return { quiet: quietFields(types, sources), named: namesRead(types, sources, isName) };
}

/** The fields that nothing in the part needs the whole value of; another part may. */
function quietFields(types: StoreTypes, sources: UseSources): QuietField[] {
  const written = new Set(writtenStores(sources.sites));
  return new FieldUses(types, sources, fieldsOf(types.registry.stores, sources.sites)).inSight(() => true)
    .map(({ store, field, ...use }) => ({ store: store.id, field: field.name, ...use, isStoreWritten: written.has(store) }));
}

/** The names that the part reads of records which it knows nothing of: those of stores that another part declares. Sorted, as they are written. */
function namesRead(types: StoreTypes, sources: UseSources, isName: (name: string) => boolean): string[] {
  const texts = [...sources.otherTexts()];
  const words = new Set([...sources.sourceFiles.map(({ text }) => text), ...texts].flatMap((text) => [...wordsIn(text)].map(([word]) => word)));
  const fields = [...words].filter(isName).map(fieldOfStranger);
  const nowhere = new FieldUses(types, { ...sources, otherTexts: () => texts }, fields.map((field) => candidateOf(stranger, field, false))).namedNowhere();
  return fields.filter((field) => !nowhere.has(field)).map(({ name }) => name).sort();
}

const noPlace = { file: '', start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };
/** A store that no code of this part can mean. */
const stranger: StoreFact = { id: '', name: '', kind: '', span: noPlace, aliases: [], fields: [], relations: [], expiry: [], annotations: [] };

function fieldOfStranger(name: string): FieldFact {
  return { name, span: noPlace, type: 'unknown', typeText: '', list: false, hidden: false, primaryKey: false, annotations: [] };
}
