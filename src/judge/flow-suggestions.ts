import type { Application, Flow, PersonalValue } from '../link/application.js';
import type { Suggestion } from './rule.js';

/** Edits of the reported call that leave personal values out: a record's key instead of the record, and objects without the property. */
export function suggestionsFor(flow: Flow, values: readonly PersonalValue[], application: Application): Suggestion[] {
  const own = values.filter(({ value }) => value.edits !== undefined && value.span.file === flow.span.file);
  const suggestions = own.flatMap((value) => [...keyInstead(value, application), ...without(value)]);
  const known = new Set<string>();
  return suggestions.filter(({ description }) => !known.has(description) && Boolean(known.add(description)));
}

/** `user` becomes `user.id`, `{ user }` becomes `{ userId: user.id }`. */
function keyInstead({ value: { edits, origin } }: PersonalValue, { stores }: Application): Suggestion[] {
  const reference = edits?.reference;
  if (reference === undefined || origin.kind !== 'record' || origin.many) return [];
  const key = stores.find(({ id }) => id === origin.store.id)?.fields.find(({ primaryKey }) => primaryKey)?.name;
  if (key === undefined || !/^[\w$]+$/.test(key)) return [];
  const access = `${reference.text}.${key}`;
  const text = reference.key === undefined ? access : `${reference.key}${key === '_id' ? 'Id' : key.charAt(0).toUpperCase() + key.slice(1)}: ${access}`;
  return [{ description: `Write ${access} instead of the whole record.`, edits: [{ start: reference.start, end: reference.end, text }] }];
}

function without({ value: { edits, path } }: PersonalValue): Suggestion[] {
  const name = path?.at(0);
  if (edits?.removal === undefined || name === undefined) return [];
  return [{ description: `Leave ${name} out.`, edits: [{ ...edits.removal, text: '' }] }];
}
