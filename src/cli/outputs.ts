import { UsageError } from '../load/usage-error.js';
import { suggestName } from '../policy/nearest.js';
import { auditFormats, type AuditFormatName } from '../report/audit/formats/index.js';
import type { AuditFormat } from '../report/audit/formats/format.js';
import type { FormatName } from '../report/formats/index.js';

export type OutputFormat = FormatName | AuditFormatName;

/** A report in a format, for stdout or for a file as the user named it. */
export interface Output {
  format: OutputFormat;
  file?: string;
}

/**
 * What is written where: `--format sarif=lethe.sarif` writes to a file, `--format json` to stdout or to the file of
 * `--output`. Where every format goes to a file, the text for people still goes to stdout, unless it is in one of them.
 *
 * @param formats what each `--format` says
 * @param known formats of the command, the default first
 * @throws UsageError for an unknown format, and for two that would share stdout or the file of `--output`
 */
export function readOutputs(formats: readonly string[], file: string | undefined, known: readonly [OutputFormat, ...OutputFormat[]]): Output[] {
  const outputs = formats.map((text) => readOutput(text, known));
  const [first, second] = outputs.filter((output) => output.file === undefined);
  if (second !== undefined) {
    const { format } = second;
    throw new UsageError(`Only one format can go to one place: give ${format} a file, as in --format ${format}=FILE`);
  }
  if (file !== undefined) return withText([...outputs.filter((output) => output !== first), { format: first?.format ?? known[0], file }]);
  return withText((outputs.length === 0 ? [{ format: known[0] }] : outputs).map(withDefaultFile));
}

/** A page for the browser is of no use on a terminal. */
function withDefaultFile(output: Output): Output {
  const formats: Partial<Record<OutputFormat, AuditFormat>> = auditFormats;
  const file = output.file ?? formats[output.format]?.defaultFile;
  return { ...output, ...file !== undefined && { file } };
}

function withText(outputs: readonly Output[]): Output[] {
  const isTold = outputs.some(({ format, file }) => file === undefined || format === 'pretty');
  return isTold ? [...outputs] : [...outputs, { format: 'pretty' }];
}

function readOutput(text: string, known: readonly OutputFormat[]): Output {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/su.exec(text) ?? [];
  const format = known.find((candidate) => candidate === name);
  if (format === undefined) throw new UsageError(`Unknown value "${name}" for --format${suggestName(name, known)}`);
  if (file === '') throw new UsageError(`--format ${name}= needs the name of a file`);
  return { format, ...file !== undefined && { file } };
}

/** The format of an output in the table of its command. */
export function formatOf<Format>(formats: Partial<Record<OutputFormat, Format>>, { format }: Output): Format {
  const found = formats[format];
  if (found === undefined) throw new Error(`The command has no format ${format}.`);
  return found;
}
