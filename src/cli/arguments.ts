import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PresetName } from '../judge/rule.js';
import { UsageError } from '../load/usage-error.js';
import { suggestName } from '../policy/nearest.js';
import { auditFormatNames } from '../report/audit/formats/index.js';
import { formatNames } from '../report/formats/index.js';
import { readOutputs, type Output, type OutputFormat } from './outputs.js';

export type CommandName = 'check' | 'inventory' | 'explain' | 'report' | 'init' | 'collect';
export type Threshold = 'error' | 'warning' | 'never';

/** What the user asked for. */
export type Request = { action: 'help'; command?: CommandName } | { action: 'version' } | Command;

export interface Command {
  action: 'run';
  command: CommandName;
  /** Paths, or what to explain. */
  operands: string[];
  /** At most one without a file: that one goes to stdout. */
  outputs: Output[];
  preset?: PresetName;
  policy?: string;
  /** `check`: report what is new since this branch, tag or commit, and nothing else. `report`: tell that too. */
  since?: string;
  baseline: {
    /** Where it stands, instead of in the analysed folder. */
    file?: string;
    /** It is written: what is gone is dropped. */
    update: boolean;
    /** What is new is added. */
    allowGrowth: boolean;
  };
  /** Files of facts, as globs: they are linked, and no code is read. Absent where code is. */
  facts?: string[];
  /** `collect` only: the file that facts are written to. */
  out?: string;
  /** `inventory` only: the file under version control is written. */
  write: boolean;
  failOn: Threshold;
  quiet: boolean;
  /** Conclusions of earlier runs may be used, and are kept. */
  cache: boolean;
  cacheLocation?: string;
  /** How long each step took is told. */
  timing: boolean;
}

/** The formats of each command; the first is the default. */
const FORMATS: Readonly<Record<CommandName, readonly [OutputFormat, ...OutputFormat[]]>> = {
  check: formatNames, inventory: ['pretty', 'json'], explain: ['pretty', 'json'], report: auditFormatNames, init: ['pretty'], collect: ['pretty'],
};

const COMMANDS = Object.keys(FORMATS) as CommandName[];

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  preset: { type: 'string' },
  policy: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  since: { type: 'string' },
  facts: { type: 'string' },
  out: { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'allow-growth': { type: 'boolean' },
  write: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'no-cache': { type: 'boolean' },
  'cache-location': { type: 'string' },
  timing: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** Options that belong to some commands only. */
const OWNERS: Partial<Record<OptionName, readonly CommandName[]>> = {
  'fail-on': ['check'], 'baseline': ['check'], 'update-baseline': ['check'], 'allow-growth': ['check'], 'write': ['inventory'],
  'since': ['check', 'report'], 'out': ['collect'], 'facts': ['check', 'inventory', 'explain', 'report'],
};

const CHOICES = {
  preset: ['recommended', 'strict', 'all'],
  'fail-on': ['error', 'warning', 'never'],
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError for whatever cannot be understood, with the nearest name that could be meant
 */
export function readArguments(argv: readonly string[]): Request {
  const { values, repeated, positionals } = parse(argv);
  const [first, ...rest] = positionals;
  if (values.version === true) return { action: 'version' };
  if (first === 'help' || (first === undefined && values.help === true)) return helpFor(rest[0]);
  // Whoever tries Lethe for the first time types nothing more.
  const command = first === undefined ? 'check' : commandOf(first);
  if (values.help === true) return { action: 'help', command };
  // A shell writes the files that a glob names one after the other.
  const [facts, operands] = repeated.facts.length === 0 ? [[], rest] : [[...repeated.facts, ...rest.filter(isFactsFile)], rest.filter((operand) => !isFactsFile(operand))];
  checkOperands(command, operands, values);
  const preset = choiceOf(values, 'preset');
  return {
    action: 'run',
    command,
    operands,
    outputs: readOutputs(repeated.format, typeof values.output === 'string' ? values.output : undefined, FORMATS[command]),
    ...preset !== undefined && { preset },
    ...typeof values.policy === 'string' && { policy: values.policy },
    ...typeof values.since === 'string' && { since: values.since },
    ...facts.length > 0 && { facts },
    ...typeof values.out === 'string' && { out: values.out },
    baseline: baselineOf(values),
    write: values.write === true,
    failOn: choiceOf(values, 'fail-on') ?? 'error',
    quiet: values.quiet === true,
    cache: values['no-cache'] !== true,
    timing: values.timing === true,
    ...typeof values['cache-location'] === 'string' && { cacheLocation: values['cache-location'] },
  };
}

type Values = Partial<Record<OptionName, string | boolean>>;

interface Parsed {
  values: Values;
  /** What every --format and --facts says: the options that count more than once. */
  repeated: { format: string[]; facts: string[] };
  positionals: string[];
}

function parse(argv: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true,
  });
  const parsed: Parsed = { values: {}, repeated: { format: [], facts: [] }, positionals: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') parsed.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownOption(token.name, token.rawName);
    const value = valueOf(token);
    parsed.values[name] = value;
    if (name === 'format' || name === 'facts') parsed.repeated[name].push(String(value));
  }
  return parsed;
}

function knownOption(name: string, written: string): OptionName {
  if (isOption(name)) return name;
  const hint = suggestName(written, Object.keys(OPTIONS).map((option) => `--${option}`));
  throw new UsageError(`Unknown option ${written}${hint.startsWith(':') ? hint : '. See them with: lethe --help'}`);
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
}

function valueOf({ name, rawName, value }: OptionToken): string | true {
  const takesValue = isOption(name) && OPTIONS[name].type === 'string';
  if (!takesValue && value !== undefined) throw new UsageError(`${rawName} takes no value`);
  if (!takesValue) return true;
  if (value === undefined || value === '' || value.startsWith('-')) throw new UsageError(`${rawName} needs a value`);
  return value;
}

type Choice<Name extends keyof typeof CHOICES> = (typeof CHOICES)[Name][number];

function choiceOf<Name extends keyof typeof CHOICES>(values: Values, name: Name): Choice<Name> | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const choices: readonly string[] = CHOICES[name];
  if (typeof value === 'string' && choices.includes(value)) return value as Choice<Name>;
  throw new UsageError(`Unknown value "${value}" for --${name}${suggestName(String(value), choices)}`);
}

function helpFor(command: string | undefined): Request {
  return command === undefined ? { action: 'help' } : { action: 'help', command: commandOf(command) };
}

function commandOf(name: string): CommandName {
  const command = COMMANDS.find((candidate) => candidate === name);
  if (command !== undefined) return command;
  if (existsSync(name)) throw new UsageError(`"${name}" is no command. Did you mean: lethe check ${name}`);
  throw new UsageError(`Unknown command "${name}"${suggestName(name, COMMANDS)}`);
}

function baselineOf(values: Values): Command['baseline'] {
  const [file, update, allowGrowth] = [values.baseline, values['update-baseline'] === true, values['allow-growth'] === true];
  if (allowGrowth && !update) throw new UsageError('--allow-growth goes with --update-baseline');
  const asked = update ? '--update-baseline' : '--baseline';
  if (values.since !== undefined && (update || file !== undefined)) throw new UsageError(`${asked} does not go with --since, which knows what was there before`);
  return { ...typeof file === 'string' && { file }, update, allowGrowth };
}

function checkOperands(command: CommandName, operands: readonly string[], values: Values): void {
  for (const [name, owners] of Object.entries(OWNERS)) {
    if (values[name as OptionName] !== undefined && !owners.includes(command)) throw new UsageError(`--${name} belongs to ${namesOf(owners)}`);
  }
  if (values.facts !== undefined && values.since !== undefined) throw new UsageError('--since does not go with --facts, which hold no earlier state');
  if (command === 'init') checkInit(operands, values);
  if (command === 'collect') checkCollect(values);
  if (command !== 'explain' || operands.length === 1) return;
  throw new UsageError('lethe explain takes one store or field. For example: lethe explain User.email');
}

function namesOf(commands: readonly CommandName[]): string {
  const names = commands.map((command) => `lethe ${command}`);
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function isFactsFile(operand: string): boolean {
  return operand.endsWith('.ndjson');
}

/** It reports nothing. */
function checkCollect(values: Values): void {
  const [misplaced] = (['format', 'output', 'preset'] as const).filter((name) => values[name] !== undefined);
  if (misplaced !== undefined) throw new UsageError(`lethe collect writes facts, and takes no --${misplaced}`);
  if (values.out === undefined) throw new UsageError('lethe collect needs --out FILE. For example: lethe collect packages/billing --out facts/billing.ndjson');
}

/** It writes one file of one name. */
function checkInit(operands: readonly string[], values: Values): void {
  const [misplaced] = (['format', 'output', 'policy'] as const).filter((name) => values[name] !== undefined);
  if (misplaced !== undefined) throw new UsageError(`lethe init writes lethe.yaml, and takes no --${misplaced}`);
  if (operands.length > 1) throw new UsageError('lethe init takes one folder. For example: lethe init packages/billing');
}
