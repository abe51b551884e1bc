import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { parsePeriod } from './durations.js';
import { suggestName } from './nearest.js';
import type { PersonalEntry, Policy, RetentionEntry } from './policy.js';
import type { YamlFile } from './yaml-file.js';

/** An entry of a mapping: its name, where that stands, and what is behind it. */
export interface Entry {
  name: string;
  key: ParsedNode;
  value: ParsedNode | undefined;
}

/** The entries of a mapping; none where the node is something else, which the schema has reported. */
export function entriesOf(file: YamlFile, written: ParsedNode | undefined): Entry[] {
  const node = file.resolve(written);
  if (!isMap(node)) return [];
  return (node).items.map(({ key, value }) => (
    { name: isScalar(key) ? String(key.value) : '', key, value: file.resolve(value) }
  ));
}

/** The value under a name of a mapping. */
export function valueOf(file: YamlFile, written: ParsedNode | undefined, name: string): ParsedNode | undefined {
  return entriesOf(file, written).find((entry) => entry.name === name)?.value;
}

/** The text of a node, or undefined where it is none. */
export function textOf(node: ParsedNode | undefined): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** The texts of a list. */
export function textsOf(file: YamlFile, written: ParsedNode | undefined): string[] {
  const node = file.resolve(written);
  if (!isSeq(node)) return [];
  return (node.items).flatMap((item) => textOf(file.resolve(item)) ?? []);
}

/** Where the entries of a section stand and another one can; nothing where there is none yet, or they stand elsewhere. */
export function readRetentionSection(file: YamlFile, contents: ParsedNode | undefined): Pick<Policy, 'retentionSection'> {
  const section = entriesOf(file, contents).find(({ name }) => name === 'retention');
  const [first] = isMap(section?.value) ? entriesOf(file, section.value) : [];
  if (section === undefined || first === undefined || !isMap(section.value)) return {};
  const [key, place] = [file.place(section.key), file.place(first.key)];
  return { retentionSection: { key, first: place, separator: section.value.flow === true ? ', ' : `\n${' '.repeat(place.column - 1)}` } };
}

const RETENTION_TARGET = /^(?:category:.+|[^\s.:]+(?:\.[^\s.]+)*)$/u;

/** Retention entries, the most specific first: fields, stores, categories. */
export function readRetention(
  file: YamlFile, node: ParsedNode | undefined, categories: readonly string[],
): RetentionEntry[] {
  return entriesOf(file, node)
    .flatMap((entry) => {
      checkTarget(file, entry, categories);
      return readRetentionEntry(file, entry);
    })
    .toSorted((left, right) => specificity(right.target) - specificity(left.target));
}

function checkTarget(file: YamlFile, { name, key }: Entry, categories: readonly string[]): void {
  const category = /^category:(.*)$/u.exec(name)?.[1];
  if (category !== undefined && !categories.includes(category)) {
    file.report(key, `"${category}" is not a category${suggestName(category, categories)}`);
  } else if (!RETENTION_TARGET.test(name)) {
    file.report(key, `"${name}" names nothing: write Store, Store.field or category:contact`);
  }
}

function specificity(target: string): number {
  if (target.startsWith('category:')) return 0;
  return target.includes('.') ? 2 : 1;
}

function readRetentionEntry(file: YamlFile, { name, key, value }: Entry): RetentionEntry[] {
  const periodNode = isMap(value) ? valueOf(file, value, 'period') : value;
  const period = textOf(periodNode);
  if (period === undefined) {
    if (value === undefined || isScalar(value) && value.value === null) file.report(key, `"${name}" has no period`);
    return [];
  }
  const texts = filledTexts(file, value, ['reason', 'enforcedBy', 'from', 'basis', 'law', 'owner']);
  const seconds = readPeriod(file, periodNode, period, texts.reason ?? texts.law);
  return [{ target: name, period, ...seconds !== undefined && { seconds }, ...texts, ...file.place(key) }];
}

/** The texts under some names of a mapping. A text of nothing but blanks is a mistake: a place or a reason was asked for. */
export function filledTexts<Name extends string>(file: YamlFile, node: ParsedNode | undefined, names: readonly Name[]): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = valueOf(file, node, name);
    const text = textOf(value);
    if (text === undefined) continue;
    if (text.trim() === '') file.report(value, `"${name}" is empty: say it, or leave it out`);
    texts[name] = text;
  }
  return texts;
}

function readPeriod(
  file: YamlFile, node: ParsedNode | undefined, period: string, reason: string | undefined,
): number | undefined {
  if (period === 'forever') {
    if (reason === undefined || reason.trim() === '') {
      file.report(node, '"forever" needs a reason: write { period: forever, reason: ... }');
    }
    return undefined;
  }
  const seconds = parsePeriod(period);
  if (seconds === undefined) {
    file.report(node, `"${period}" is not a period: write 30d, 90 days, 18 months, P1Y6M or forever`);
  }
  return seconds;
}

const PERSONAL_TARGET = /^(?:\*\.[^\s.]+|[^\s.]+(?:\.[^\s.]+)*|(?:[^\s.]+\.)?[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)$/u;

/** Fields and words that the policy calls personal, or not personal, in the order of the file. */
export function readPersonal(file: YamlFile, node: ParsedNode | undefined): PersonalEntry[] {
  return entriesOf(file, node).flatMap((entry) => {
    if (!PERSONAL_TARGET.test(entry.name)) {
      const forms = 'Store.field, "*.field" or words such as badge number';
      file.report(entry.key, `"${entry.name}" names nothing: write ${forms}`);
    }
    return readPersonalEntry(file, entry);
  });
}

function readPersonalEntry(file: YamlFile, { name, key, value }: Entry): PersonalEntry[] {
  const category = textOf(isMap(value) ? valueOf(file, value, 'category') : value);
  if (category === undefined) {
    if (value === undefined || isScalar(value) && value.value === null) file.report(key, `"${name}" has no category`);
    return [];
  }
  const reason = textOf(valueOf(file, value, 'reason'));
  return [{ target: name, category, ...reason !== undefined && { reason }, ...file.place(key) }];
}
