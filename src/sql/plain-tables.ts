import { closing, items, keptAtTheirPlaces, type Item } from './lists.js';

const creation = /^CREATE\s+(?:OR\s+REPLACE\s+)?(?<kind>(?:\w+\s+){0,2})TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?[\w.`"[\]]+\s*(?=\()/i;
const alteration = /^ALTER\s+TABLE\s+(?:ONLY\s+)?(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?[\w.`"[\]]+(?=\s)/i;
const addition = /^(?<head>\s*ADD\s+(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?)(?!(?:CONSTRAINT|FOREIGN|PRIMARY|UNIQUE|CHECK|EXCLUDE|INDEX|KEY)\b)(?<column>\S[\s\S]*)$/i;
const removal = /^\s*DROP\s+COLUMN\s+(?:IF\s+EXISTS\s+)?[\w`"]+/i;
const reference = String.raw`REFERENCES\s+[\w."` + '`' + String.raw`]+(?:\s*\([^)]*\))?(?:\s+ON\s+DELETE\s+(?:CASCADE|RESTRICT|SET\s+NULL|SET\s+DEFAULT|NO\s+ACTION))?`;
const constraint = new RegExp(String.raw`^\s*(?:CONSTRAINT\s+\S+\s+)?(?:PRIMARY\s+KEY\s*\([^)]*\)|FOREIGN\s+KEY\s*\([^)]*\)\s*${reference})`, 'i');
const otherConstraint = /^\s*(?:CONSTRAINT|UNIQUE|CHECK|EXCLUDE|LIKE|PERIOD|FULLTEXT|SPATIAL|PRIMARY|FOREIGN)\b|^\s*(?:KEY|INDEX)\s*(?:[\w`"]+\s*)?\(/i;
const column = /^(?<name>\s*(?:"[^"]+"|`[^`]+`|\[[^\]]+\]|\w+))(?<gap>\s+)(?<type>"[^"]+"|`[^`]+`|[\w.]+)(?<operands>\s*\([^)]*\))?(?<list>\s*\[\s*(?:\d+\s*)?\]|\s+ARRAY\b)?/i;
const keptOptions = new RegExp(String.raw`\bPRIMARY\s+KEY\b|\bNOT\s+NULL\b|\b${reference}`, 'gi');

/**
 * A statement that the parser refuses, without all that only one database knows: names and types of its columns, its primary and foreign keys, each at its place.
 *
 * @returns undefined where the statement neither creates a table nor changes its columns, or is none of any database
 */
export function plainTableStatement(text: string): string | undefined {
  const head = creation.exec(text);
  if (head !== null) return plainCreation(text, head);
  const altered = alteration.exec(text)?.[0];
  return altered === undefined ? undefined : plainAlteration(altered, text.slice(altered.length));
}

function plainCreation(text: string, { 0: head, groups }: RegExpExecArray): string | undefined {
  const end = closing(text, head.length);
  if (end === undefined) return undefined;
  const kind = groups?.kind ?? '';
  const list = text.slice(head.length + 1, end);
  const parts = items(list);
  if (parts.slice(0, -1).some((part) => part.text.trim() === '')) return undefined;
  const kept = parts.flatMap((part) => partAtItsPlace(part, plainPart(part.text)));
  const plainHead = /^(?:temp|temporary)\s+$/i.test(kind) ? head : head.replace(kind, ' '.repeat(kind.length));
  const isCopy = parts.some((part) => /^\s*LIKE\s/i.test(part.text));
  return kept.length === 0 && !isCopy ? undefined : `${plainHead}(${keptAtTheirPlaces(list, kept)})`;
}

function plainAlteration(head: string, actions: string): string | undefined {
  const kept = items(actions).flatMap((action) => partAtItsPlace(action, removal.exec(action.text)?.[0] ?? plainAddition(action.text)));
  return kept.length === 0 ? undefined : `${head}${keptAtTheirPlaces(actions, kept)}`;
}

function plainAddition(action: string): string | undefined {
  const { head, column: added } = addition.exec(action)?.groups ?? {};
  const plain = added === undefined ? undefined : plainColumn(added);
  return plain === undefined ? undefined : `${head ?? ''}${plain}`;
}

function partAtItsPlace({ start }: Item, plain: string | undefined): Item[] {
  return plain === undefined ? [] : [{ start: start + plain.length - plain.trimStart().length, text: plain.trim() }];
}

function plainPart(part: string): string | undefined {
  const key = constraint.exec(part)?.[0];
  return key ?? (otherConstraint.test(part) ? undefined : plainColumn(part));
}

function plainColumn(definition: string): string | undefined {
  const match = column.exec(definition);
  if (match?.groups === undefined) return undefined;
  const { name = '', gap = '', type = '', operands, list } = match.groups;
  const isEnumeration = operands !== undefined && /^enum$/i.test(type);
  const options = [...definition.slice(match[0].length).matchAll(keptOptions)].map(([option]) => ` ${option}`).join('');
  return `${name}${gap}${isEnumeration ? 'enums' : type}${list === undefined ? '' : '[]'}${options}`;
}
