import { isSeq, type ParsedNode } from 'yaml';
import type { Rule } from '../judge/rule.js';
import { suggestName } from './nearest.js';
import type { ExceptionEntry, NamedEntry } from './policy.js';
import { filledTexts, textOf } from './sections.js';
import type { YamlFile } from './yaml-file.js';

const TARGETS = ['store', 'field', 'files'] as const;
const FIELD = /^[^\s.]+(?:\.[^\s.]+)+$/u;

/**
 * What rules may find and leave alone, in the order of the file.
 *
 * @param rules the rules that exist, so that their names are checked. Undefined leaves names unchecked.
 */
export function readExceptions(file: YamlFile, written: ParsedNode | undefined, rules: readonly Pick<Rule, 'name'>[] | undefined): ExceptionEntry[] {
  return itemsOf(file, written).flatMap((node) => {
    const { rule = '', reason = '', until, ...targets } = filledTexts(file, node, ['rule', 'reason', 'until', ...TARGETS]);
    const name = rule.replace(/^lethe\//u, '');
    if (rule === '' || reason === '') return [];
    checkRule(file, node, name, rules);
    if (Object.keys(targets).length !== 1) file.report(node, 'an exception is about one of "store", "field" and "files"');
    if (targets.field !== undefined && !FIELD.test(targets.field)) file.report(node, `"${targets.field}" names no field: write Store.field`);
    if (until !== undefined && !isDate(until)) file.report(node, `"${until}" is not a date: write 2027-03-31`);
    return [{ rule: name, reason, ...targets, ...until !== undefined && { until }, ...file.place(node) }];
  });
}

function checkRule(file: YamlFile, node: ParsedNode, name: string, rules: readonly Pick<Rule, 'name'>[] | undefined): void {
  if (rules === undefined || rules.some((rule) => rule.name === name)) return;
  file.report(node, `unknown rule "${name}"${suggestName(name, rules.map((rule) => rule.name))}`);
}

/** Whether a text is a day of the calendar, as ISO 8601 writes it. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Fields that put records on hold, in the order of the file. */
export function readHolds(file: YamlFile, written: ParsedNode | undefined): NamedEntry[] {
  return itemsOf(file, written).flatMap((node) => {
    const target = textOf(node);
    if (target === undefined) return [];
    if (!FIELD.test(target)) file.report(node, `"${target}" names no field: write Store.field`);
    return [{ target, ...file.place(node) }];
  });
}

/** Names of stores with their places; nothing where the list is empty. */
export function readSubjectEntries(file: YamlFile, written: ParsedNode | undefined): { subjectEntries?: NamedEntry[] } {
  const subjectEntries = itemsOf(file, written).flatMap((node) => {
    const target = textOf(node);
    return target === undefined ? [] : [{ target, ...file.place(node) }];
  });
  return subjectEntries.length === 0 ? {} : { subjectEntries };
}

function itemsOf(file: YamlFile, written: ParsedNode | undefined): ParsedNode[] {
  const node = file.resolve(written);
  return isSeq(node) ? node.items.flatMap((item) => file.resolve(item) ?? []) : [];
}
