import type { Category } from '../catalog/taxonomy.js';
import type { FieldReport, InventoryReport, StoreReport, SurvivorReport } from './contract.js';
import { logLines } from './logs-text.js';
import { escapeControls } from './escape.js';
import { groupBy } from '../group.js';
import { counted, hanging, indent, placeText, type Style } from './style.js';
import { columnWidths, headingLines, naturalWidth, rowLines, type Cell, type Column } from './table.js';
import { deletionWords, retentionWords, type Grade } from '../judge/verdict-words.js';
import { paintGrade } from './grades.js';

const COLUMNS: readonly Column[] = [
  { title: 'Store', most: 24 },
  { title: 'Kind', most: 12 },
  { title: 'Personal fields', most: Infinity, fills: true },
  { title: 'Kept', most: 16 },
  { title: 'Deleted', most: 11 },
];
const WHERE: Column = { title: 'Where', most: Infinity };
/** Columns that the personal fields need, so that the place may stand in the same line. */
const ROOM_FOR_FIELDS = 24;
const PERSON = '●';

/** The inventory for people: what do we hold, for how long, and what deletes it. Data subjects come first, ids alone last. */
export function formatInventory(report: InventoryReport, style: Style): string {
  const personal = report.stores
    .filter((store) => store.fields.length > 0)
    .sort((left, right) => rankOf(left) - rankOf(right));
  const others = report.stores.length - personal.length;
  if (personal.length === 0) return ['', nothingPersonal(report), ...logLines(report.logs, style), ''].join('\n');
  const heading = `${style.colours.bold('What is kept')}: `
    + `${personal.length} of ${counted(report.stores.length, 'store')} ${personal.length === 1 ? 'holds' : 'hold'} personal data`;
  return [
    '',
    heading,
    '',
    ...indent(tableLines(personal, style), 2),
    '',
    ...legendLines(personal, others, style),
    ...survivorLines(personal, style),
    ...logLines(report.logs, style),
    '',
  ].join('\n');
}

function rankOf({ subject, fields }: StoreReport): number {
  if (subject) return 0;
  return fields.some((field) => field.category !== 'pseudonymous') ? 1 : 2;
}

function nothingPersonal({ stores }: InventoryReport): string {
  if (stores.length === 0) return 'No stores found: Lethe knows no database, schema or model in this code.';
  return `${counted(stores.length, 'store')} found, none with personal data.`;
}

function tableLines(stores: readonly StoreReport[], style: Style): string[] {
  const rows = stores.map((store) => cellsOf(store, style));
  const places = stores.map((store): Cell => ({ paragraphs: [placeText(store)], paint: style.colours.dim }));
  const width = style.width - 2;
  if (fitsBeside(rows, places, width)) {
    const columns = [...COLUMNS, WHERE];
    const wide = rows.map((row, index) => [...row, ...places.slice(index, index + 1)]);
    const widths = columnWidths(columns, wide, width);
    return [...headingLines(columns, widths, style), ...wide.flatMap((row) => rowLines(row, widths))];
  }
  const widths = columnWidths(COLUMNS, rows, width);
  const stacked = rows.flatMap((row, index) => [
    ...index === 0 ? [] : [''],
    ...rowLines(row, widths),
    ...rowLines(places.slice(index, index + 1), [width]),
  ]);
  return [...headingLines(COLUMNS, widths, style), ...stacked];
}

function fitsBeside(rows: readonly Cell[][], places: readonly Cell[], width: number): boolean {
  const fixed = COLUMNS.map((column, index) => {
    const natural = naturalWidth(column, rows.flatMap((row) => row[index] ?? []));
    return column.fills === true ? Math.min(ROOM_FOR_FIELDS, natural) : natural;
  });
  const all = [...fixed, naturalWidth(WHERE, places)];
  return all.reduce((sum, columnWidth) => sum + columnWidth, 0) + 2 * (all.length - 1) <= width;
}

function cellsOf(store: StoreReport, { colours }: Style): Cell[] {
  const kept = retentionWords(store.retention);
  const deleted = deletionWords(store.deletion);
  return [
    { paragraphs: [escapeControls(store.name) + (store.subject ? ` ${PERSON}` : '')], paint: colours.bold },
    { paragraphs: [escapeControls(store.kind)] },
    { paragraphs: fieldTexts(store.fields), paint: (line) => line.replaceAll(/\([a-z]+\)/gu, colours.dim('$&')) },
    { paragraphs: [kept.short], paint: paintGrade(colours, kept.grade) },
    { paragraphs: [deleted.short], paint: paintGrade(colours, deleted.grade) },
  ];
}

/** `email, phone (contact)`: a line for each category, opaque ids last. */
function fieldTexts(fields: readonly FieldReport[]): string[] {
  const isOpaque = (category: Category) => Number(category === 'pseudonymous');
  return [...groupBy(fields, (field) => field.category)]
    .sort(([left], [right]) => isOpaque(left) - isOpaque(right))
    .map(([category, group]) => `${group.map(({ name }) => escapeControls(name)).join(', ')} (${category})`);
}

function legendLines(personal: readonly StoreReport[], others: number, { colours }: Style): string[] {
  const grades = groupBy(personal, (store) => retentionWords(store.retention).grade);
  const words: [Grade, string][] = [
    ['bad', 'for ever'], ['doubtful', 'not enforced'], ['good', 'limited by code'],
  ];
  const kept = words
    .filter(([grade]) => grades.has(grade))
    .map(([grade, text]) => paintGrade(colours, grade)(`${grades.get(grade)?.length ?? 0} ${text}`));
  const person = personal.some((store) => store.subject) ? [`${PERSON} stands for a person`] : [];
  const left = others > 0 ? [`${counted(others, 'store')} without personal data left out`] : [];
  return [`Kept: ${kept.join(', ')}`, ...[...person, ...left].map((line) => colours.dim(line))];
}

function survivorLines(stores: readonly StoreReport[], style: Style): string[] {
  const subjects = stores.filter((store) => store.erasure.survivors.some(isSure));
  return subjects.flatMap((store) => [
    '',
    `${style.colours.bold('What survives')} when a record of ${escapeControls(store.name)} is deleted`,
    '',
    ...store.erasure.survivors.filter(isSure).flatMap((survivor) => survivorText(survivor, style)),
  ]);
}

function isSure({ confidence }: SurvivorReport): boolean {
  return confidence !== 'possible';
}

function survivorText({ store, fields, why }: SurvivorReport, { colours, width }: Style): string[] {
  const name = escapeControls(store.slice(store.lastIndexOf('#') + 1));
  const what = fields.length === 0 ? name : `${name}: ${fields.map(escapeControls).join(', ')}`;
  return [
    ...hanging('  ', 2, what, width).map((line) => line.replace(`  ${name}:`, () => `  ${colours.yellow(name)}:`)),
    ...hanging('    ', 4, escapeControls(why), width).map((line) => colours.dim(line)),
  ];
}
