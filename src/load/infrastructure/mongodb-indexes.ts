import type { EndFact } from '../../collect/infrastructure-facts.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { entriesOf, itemsOf, textAt, valueAt, type Placed } from './placed.js';

const maximumDepth = 6;

/**
 * TTL indexes of MongoDB in a list that the application creates its indexes from: entries that name a collection, with the options of `createIndex` in
 * them or in one of their parts. A period of 0 seconds ends documents at the moment in the field.
 * https://www.mongodb.com/docs/manual/core/index-ttl/
 */
export function readMongodbIndexes(file: InfrastructureFile): Partial<InfrastructureFacts> {
  return { ends: file.documents().flatMap((document) => endsBelow(document, undefined, file, 0)) };
}

function endsBelow(value: Placed, around: Placed | undefined, file: InfrastructureFile, depth: number): EndFact[] {
  if (depth > maximumDepth) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => endsBelow(item, around, file, depth + 1));
  const entry = textAt(value, 'collection') === undefined ? around : value;
  const own = entry === undefined ? undefined : endOf(value, entry, file);
  return own === undefined ? entriesOf(value).flatMap((part) => endsBelow(part.value, entry, file, depth + 1)) : [own];
}

/** The end that an index gives to all documents of the collection that the entry names. */
function endOf(index: Placed, entry: Placed, file: InfrastructureFile): EndFact | undefined {
  const collection = textAt(entry, 'collection');
  const period = textAt(index, 'expireAfterSeconds');
  const field = firstKey(valueAt(index, 'key') ?? valueAt(index, 'keys') ?? valueAt(entry, 'key') ?? valueAt(entry, 'keys'));
  const seconds = Number(period);
  if (collection === undefined || period === undefined || field === undefined || !(seconds >= 0) || isPartial(index, field)) return undefined;
  return { kind: 'mongodb', names: [collection], field, ...(seconds > 0 ? { seconds } : {}), evidence: file.evidenceAt(index, `the TTL index ends documents by ${field}`) };
}

/** `{ createdAt: 1 }`, `createdAt`. */
function firstKey(keys: Placed | undefined): string | undefined {
  const [first] = itemsOf(keys);
  return entriesOf(first)[0]?.key ?? (first?.kind === 'text' ? first.text : undefined);
}

/** A filter leaves documents out, unless it only asks whether they have the field. */
function isPartial(index: Placed, field: string): boolean {
  return entriesOf(valueAt(index, 'partialFilterExpression')).some(({ key }) => key !== field);
}
