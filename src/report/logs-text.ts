import { joinFew } from '../judge/wording.js';
import { retentionWords } from '../judge/verdict-words.js';
import type { LogReport } from './contract.js';
import { escapeControls } from './escape.js';
import { paintGrade } from './grades.js';
import { indent, placeText, type Style } from './style.js';
import { columnWidths, headingLines, rowLines, type Cell, type Column } from './table.js';

const COLUMNS: readonly Column[] = [
  { title: 'Log', most: 30 },
  { title: 'Kind', most: 12 },
  { title: 'Personal data in it', most: Infinity, fills: true },
  { title: 'Kept', most: 14 },
];

const KINDS: Readonly<Record<LogReport['kind'], string>> = { group: 'log group', file: 'file', access: 'access log', container: 'container' };

/** Where the lines of logs are kept, and for how long; nothing where no log is known. */
export function logLines(logs: readonly LogReport[], style: Style): string[] {
  if (logs.length === 0) return [];
  const rows = logs.map((log) => cellsOf(log, style));
  const width = style.width - 2;
  const widths = columnWidths(COLUMNS, rows, width);
  const places = logs.map((log): Cell => ({ paragraphs: [placeText(log)], paint: style.colours.dim }));
  const lines = rows.flatMap((row, index) => [...rowLines(row, widths), ...rowLines(places.slice(index, index + 1), [width])]);
  return ['', style.colours.bold('Where logs are kept'), '', ...indent([...headingLines(COLUMNS, widths, style), ...lines], 2)];
}

function cellsOf({ name, kind, logged, retention, isDefault }: LogReport, { colours }: Style): Cell[] {
  const kept = retentionWords(retention);
  return [
    { paragraphs: [escapeControls(name)], paint: colours.bold },
    { paragraphs: [KINDS[kind]] },
    { paragraphs: [logged.length === 0 ? 'none known' : joinFew(logged.map(({ subject, category }) => `${escapeControls(subject)} (${category})`))] },
    isDefault === true ? { paragraphs: ['not said here'], paint: paintGrade(colours, 'doubtful') } : { paragraphs: [kept.short], paint: paintGrade(colours, kept.grade) },
  ];
}
