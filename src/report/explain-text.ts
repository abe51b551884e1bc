import type { Evidence } from '../collect/facts.js';
import type { FieldReport } from './contract.js';
import { escapeControls } from './escape.js';
import type { AccessReport, ExplainReport, Explanation, FlowReport } from './explain.js';
import { evidenceLines, hanging, placeText, type Style } from './style.js';
import { padText, textWidth } from './text-width.js';
import { deletionWords, retentionWords, type VerdictWords } from '../judge/verdict-words.js';
import { paintGrade } from './grades.js';

const LABEL_WIDTH = 12;
const NOT_PERSONAL = 'no: neither its name and type nor the policy says so';

/** The verdicts of a store or a field for people, each with its evidence. */
export function formatExplanation(report: ExplainReport, style: Style): string {
  return report.explanations.flatMap((explanation) => ['', ...explanationLines(explanation, style)]).join('\n') + '\n';
}

function explanationLines(explanation: Explanation, style: Style): string[] {
  const { store, accesses, flows, findings } = explanation;
  const { retention, deletion, erasure } = store;
  return [
    ...titleLines(explanation, style),
    '',
    ...section('Personal', fieldLines(explanation, style), style),
    ...section('Kept', verdictLines(retentionWords(retention), retention.evidence, style), style),
    ...section('Deleted', verdictLines(deletionWords(deletion), deletion.evidence, style), style),
    ...section('Survives', erasure.survivors.flatMap(({ store: id, fields, why }) => (
      inner(`${id.slice(id.lastIndexOf('#') + 1)}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}: ${why}`, style)
    )), style),
    ...section(explanation.field === undefined ? 'Used' : 'Written', accessLines(accesses, style), style),
    ...section('Flows', flows.flatMap((flow) => flowLines(flow, style)), style),
    ...section('Problems', aligned(findings.map((finding) => [finding.rule, placeText(finding), '']), style), style),
  ];
}

function titleLines({ store, field }: Explanation, { colours }: Style): string[] {
  const name = escapeControls(field === undefined ? store.name : `${store.name}.${field.name}`);
  const subject = store.subject ? ', stands for a person' : '';
  const kind = `${field === undefined ? '' : `${field.type} in a `}${store.kind} store${subject}`;
  const place = placeText({ file: store.file, line: field?.line ?? store.line });
  return [`${colours.bold(name)}  ${escapeControls(kind)}`, colours.dim(place)];
}

/** A label with lines beside it and an empty line behind them; nothing where there are no lines. */
function section(label: string, lines: readonly string[], { colours }: Style): string[] {
  if (lines.length === 0) return [];
  const labelled = lines.map((line, index) => (
    (index === 0 ? colours.cyan(padText(label, LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH)) + line
  ));
  return [...labelled, ''];
}

function inner(text: string, { width }: Style): string[] {
  return hanging('', 0, escapeControls(text), width - LABEL_WIDTH);
}

function verdictLines(words: VerdictWords, evidence: readonly Evidence[], style: Style): string[] {
  return [
    ...inner(words.long, style).map((line) => paintGrade(style.colours, words.grade)(line)),
    ...evidenceLines(evidence, style.width - LABEL_WIDTH).map((line) => style.colours.dim(line)),
  ];
}

function fieldLines({ store, field }: Explanation, style: Style): string[] {
  if (store.fields.length > 0) return aligned(store.fields.map(fieldCells), style);
  const nothing = field === undefined ? 'nothing that Lethe recognises' : NOT_PERSONAL;
  return [nothing];
}

function fieldCells({ name, category, sensitivity, why, confidence, line }: FieldReport): string[] {
  const special = sensitivity === 'personal' ? '' : `, ${sensitivity}`;
  return [name, category + special, `${confidence}, by ${why}, line ${line}`];
}

const RUNS = { reachable: '', scheduled: ', on a timer', unreachable: ', nothing runs it' };

function accessLines(accesses: readonly AccessReport[], style: Style): string[] {
  return aligned(accesses.map((access) => (
    [access.verb, placeText(access), `${access.how} in ${access.function}${RUNS[access.reachability]}`]
  )), style);
}

function flowLines({ sink, subject, file, line, how, trail }: FlowReport, style: Style): string[] {
  return [
    ...aligned([[sink, placeText({ file, line }), `${subject} through ${how}`]], style),
    ...evidenceLines(trail, style.width - LABEL_WIDTH - 2).map((step) => `  ${style.colours.dim(step)}`),
  ];
}

/** Rows of three cells: two columns as wide as they need, the third dimmed and wrapped. */
function aligned(rows: readonly string[][], { colours, width }: Style): string[] {
  const safe = rows.map((row) => row.map(escapeControls));
  const widest = (column: number) => Math.max(0, ...safe.map((row) => textWidth(row[column] ?? '')));
  const [first, second] = [widest(0), widest(1)];
  return safe.flatMap(([one = '', two = '', three = '']) => {
    const head = `${padText(one, first)}  ${padText(two, second)}  `;
    const room = width - LABEL_WIDTH;
    if (three === '') return [head.trimEnd()];
    if (first + second + 4 > room * 0.7) {
      return [head.trimEnd(), ...hanging('  ', 2, three, room).map((line) => colours.dim(line))];
    }
    return hanging(head, first + second + 4, three, room)
      .map((line) => (line.slice(0, head.length) + colours.dim(line.slice(head.length))).trimEnd());
  });
}
