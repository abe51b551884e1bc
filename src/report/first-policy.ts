import type { PresetName } from '../judge/rule.js';
import { retentionWords } from '../judge/verdict-words.js';
import { directFields, listFields, surest } from '../judge/wording.js';
import type { Application, Flow, Store } from '../link/application.js';
import { compareText } from '../order.js';
import { formatPeriod, parsePeriod } from '../policy/durations.js';
import { escapeControls } from './escape.js';
import { groupBy } from '../group.js';
import { placeText } from './style.js';

/** The text of a first policy, with the number of entries that the code answers and of those that people have to. */
export interface FirstPolicy {
  text: string;
  found: number;
  open: number;
}

/** An entry and what is said beside it. */
interface Line {
  entry: string;
  remark: string;
}

/** All stores of one name: an entry of the policy is about them together. */
interface Kept {
  target: string;
  stores: Store[];
}

const schemaLine = '# yaml-language-server: $schema=./node_modules/eslint-plugin-lethe/dist/policy.schema.json';

/**
 * Writes a first policy from what the code does. Periods that code enforces become entries. What only people know stands in comments: stores without a
 * period, services that receive personal data, stores whose records stand for a person. No period is guessed: an entry that is not filled in is a mistake.
 *
 * @param preset what the policy chooses
 */
export function firstPolicy({ stores, flows }: Application, preset: PresetName): FirstPolicy {
  const kept = keptByName(stores);
  const found = kept.filter(isFound);
  const spoken = kept.filter((group) => !isFound(group) && group.stores.every(isSaid));
  const open = kept.filter((group) => !found.includes(group) && !spoken.includes(group));
  const services = serviceLines(flows);
  const sections = [
    [
      schemaLine,
      '# What only people know about the personal data in this code: for how long, for whom, why.',
      '# Every key is explained in docs/policy.md of eslint-plugin-lethe, and in editors that read the schema above.',
    ],
    [`preset: ${preset}`],
    [
      '# How long records may stay: "30 days", "18 months", P2Y, or forever with a reason.',
      'retention:', ...foundLines(found), ...openLines(open), ...spokenLines(spoken),
    ],
    [
      '# Services outside, with the categories of personal data that each may receive.',
      'processors:', ...services.length === 0 ? [] : ['  # To decide: send less, or take off the # to allow what is sent today.'], ...aligned(services).map((line) => `  # ${line}`),
    ],
    [`# ${subjectWords(stores)} Name others here.`, 'subjects: []'],
  ];
  return { text: sections.map((lines) => `${lines.join('\n')}\n`).join('\n'), found: found.length, open: open.length + services.length };
}

/** Stores with what `require-retention` asks about, in the order of their declarations. */
function keptByName(stores: readonly Store[]): Kept[] {
  const personal = stores.filter((store) => directFields(store).length > 0 && surest(directFields(store)) !== 'possible');
  return [...groupBy(personal, (store) => targetOf(store) ?? '')].flatMap(([target, group]) => (target === '' ? [] : { target, stores: group }));
}

/** A name of the store that can stand in a policy: a name with blanks or a colon is read as something else. */
function targetOf({ name, aliases }: Store): string | undefined {
  return [name, ...aliases].find((candidate) => /^[^\s.:*]+(?:\.[^\s.:]+)*$/u.test(candidate) && candidate.length < 200 && escapeControls(candidate) === candidate);
}

/** The code ends all of them after a time that it tells. */
function isFound({ stores }: Kept): boolean {
  return stores.every(({ retention: { verdict, seconds } }) => verdict === 'enforced' && seconds !== undefined);
}

/** A tag in the code says for how long. */
function isSaid({ retention: { verdict } }: Store): boolean {
  return verdict === 'declared';
}

function foundLines(found: readonly Kept[]): string[] {
  if (found.length === 0) return [];
  const lines = found.map(({ target, stores }) => ({ entry: `${keyText(target)}: ${longestPeriod(stores)}`, remark: placesOf(stores) }));
  return ['  # Code ends these records today. Should it come to do so later than said here, that is a finding.', ...aligned(lines).map((line) => `  ${line}`)];
}

function openLines(open: readonly Kept[]): string[] {
  if (open.length === 0) return [];
  const lines = open.map(({ target, stores }) => ({ entry: `${keyText(target)}: PERIOD`, remark: stores.map(openRemark).join('; ') }));
  return ['  # To decide: take off the #, write a period in place of PERIOD, and let code enforce it.', ...aligned(lines).map((line) => `  # ${line}`)];
}

function spokenLines(spoken: readonly Kept[]): string[] {
  return spoken.map(({ target, stores }) => `  # ${target}: a @lethe tag in the code says for how long (${placesOf(stores)}).`);
}

function placesOf(stores: readonly Store[]): string {
  return stores.map(({ span }) => placeText(span)).join(', ');
}

function longestPeriod(stores: readonly Store[]): string {
  const seconds = Math.max(...stores.map(({ retention }) => retention.seconds ?? 0));
  const period = formatPeriod(seconds);
  return parsePeriod(period) === seconds ? period : `${Math.ceil(seconds)}s`;
}

function openRemark(store: Store): string {
  const kept = store.retention.verdict === 'enforced' ? 'limited by code, for a time that it does not tell' : retentionWords(store.retention).short;
  return `${placeText(store.span)}, ${escapeControls(listFields(directFields(store)))}: ${kept}`;
}

/** Services with the categories that they receive and do not need. */
function serviceLines(flows: readonly Flow[]): Line[] {
  const sent = flows.flatMap((flow) => {
    const { sink, recipient, personal, span } = flow;
    if (sink !== 'third-party' || recipient === undefined) return [];
    const categories = personal.filter(({ kind }) => kind === 'direct').map(({ classification }) => classification.category).filter((category) => !recipient.needs.includes(category));
    return categories.map((category) => ({ name: recipient.name, category, place: placeText(span) }));
  });
  return [...groupBy(sent, ({ name }) => name)].sort(([left], [right]) => compareText(left, right)).map(([name, group]) => ({
    entry: `${keyText(name)}: { categories: [${[...new Set(group.map(({ category }) => category))].sort(compareText).join(', ')}] }`,
    remark: [...new Set(group.map(({ place }) => place))].slice(0, 2).join(', '),
  }));
}

function subjectWords(stores: readonly Store[]): string {
  const subjects = new Set(stores.filter(({ subject }) => subject).flatMap((store) => targetOf(store) ?? []));
  return subjects.size === 0 ? 'Lethe found no store whose records stand for a person.' : `Records of these stores stand for a person: ${[...subjects].join(', ')}.`;
}

function aligned(lines: readonly Line[]): string[] {
  const longest = Math.min(40, Math.max(0, ...lines.map(({ entry }) => entry.length)));
  return lines.map(({ entry, remark }) => `${entry.padEnd(longest)} # ${remark}`);
}

/** A name as a key of YAML: in quotes where it could be read as something else than a text. */
function keyText(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(name);
  return isPlain ? name : JSON.stringify(escapeControls(name));
}
