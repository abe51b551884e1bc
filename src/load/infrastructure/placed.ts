/** A value of a configuration file with its range in the text: what YAML, JSON and HCL have in common. */
export type Placed = PlacedText | PlacedList | PlacedObject;

interface Range {
  /** Offsets in the text of the file; the end is exclusive. */
  start: number;
  end: number;
}

interface PlacedText extends Range {
  kind: 'text';
  /** Numbers, booleans and null as they are written; empty for nothing. */
  text: string;
  /** It is written down as it is, rather than computed from variables. */
  isConstant: boolean;
}

interface PlacedList extends Range {
  kind: 'list';
  items: Placed[];
}

export interface PlacedObject extends Range {
  kind: 'object';
  entries: PlacedEntry[];
}

export interface PlacedEntry {
  key: string;
  /** Where the key stands. */
  start: number;
  end: number;
  value: Placed;
}

/** The value below a path of keys. */
export function valueAt(value: Placed | undefined, ...path: string[]): Placed | undefined {
  return path.reduce<Placed | undefined>((current, key) => entryOf(current, key)?.value, value);
}

export function entryOf(value: Placed | undefined, key: string): PlacedEntry | undefined {
  return value?.kind === 'object' ? value.entries.find((entry) => entry.key === key) : undefined;
}

export function entriesOf(value: Placed | undefined): PlacedEntry[] {
  return value?.kind === 'object' ? value.entries : [];
}

/** The constant text below a path of keys. */
export function textAt(value: Placed | undefined, ...path: string[]): string | undefined {
  const found = valueAt(value, ...path);
  return found?.kind === 'text' && found.isConstant ? found.text : undefined;
}

/** The items of a list; a single value counts as a list of one. */
export function itemsOf(value: Placed | undefined): Placed[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** The constant texts of a list or a single value. */
export function textsOf(value: Placed | undefined): string[] {
  return itemsOf(value).flatMap((item) => (item.kind === 'text' && item.isConstant ? [item.text] : []));
}

/** A number of days below a path of keys, in seconds; nothing where it is no constant. */
export function daysAt(value: Placed | undefined, ...path: string[]): { seconds?: number } {
  const days = Number(textAt(value, ...path));
  return days > 0 ? { seconds: days * 86_400 } : {};
}

export function isTrue(value: Placed | undefined): boolean {
  return value?.kind === 'text' && value.isConstant && /^(true|yes|on|1)$/i.test(value.text);
}

export function isFalse(value: Placed | undefined): boolean {
  return value?.kind === 'text' && value.isConstant && /^(false|no|off|0)$/i.test(value.text);
}
