import type { FieldFact, PartialFacts, QuietField, StoreFact } from '../facts.js';
import type { StoreTypes } from '../store-types.js';
import { wordsIn } from './spellings.js';
import { fieldsOf, UnreadFields, writtenFields, type UseSources } from './unread-fields.js';

/** What a part of an application says of the use of fields. @param isName whether a name of no own field is asked about */
export function usesOfPart(types: StoreTypes, sources: UseSources, isName: (name: string) => boolean): Pick<PartialFacts, 'quiet' | 'named'> {
  return { quiet: quietFields(types, sources), named: namesRead(types, sources, isName) };
}

/** The fields that nothing in the part reads; another part may. */
function quietFields(types: StoreTypes, sources: UseSources): QuietField[] {
  const { stores } = types.registry;
  const written = new Set(writtenFields(sources.sites).map(({ field }) => field));
  const quiet = new UnreadFields(types, sources, fieldsOf(stores)).find();
  return stores.flatMap(({ id, fields }) => fields.filter((field) => quiet.has(field)).map((field) => ({ store: id, field: field.name, isWritten: written.has(field) })));
}

/** The names that the part reads of records which it knows nothing of: those of stores that another part declares. Sorted, as they are written. */
function namesRead(types: StoreTypes, sources: UseSources, isName: (name: string) => boolean): string[] {
  const texts = [...sources.otherTexts()];
  const words = new Set([...sources.sourceFiles.map(({ text }) => text), ...texts].flatMap((text) => [...wordsIn(text)].map(([word]) => word)));
  const fields = [...words].filter(isName).map(fieldOfStranger);
  const nowhere = new UnreadFields(types, { ...sources, otherTexts: () => texts }, fields.map((field) => ({ store: stranger, field }))).namedNowhere();
  return fields.filter((field) => !nowhere.has(field)).map(({ name }) => name).sort();
}

const noPlace = { file: '', start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };
/** A store that no code of this part can mean. */
const stranger: StoreFact = { id: '', name: '', kind: '', span: noPlace, aliases: [], fields: [], relations: [], expiry: [], annotations: [] };

function fieldOfStranger(name: string): FieldFact {
  return { name, span: noPlace, type: 'unknown', typeText: '', list: false, hidden: false, primaryKey: false, annotations: [] };
}
