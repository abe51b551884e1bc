import { readFileSync } from 'node:fs';
import { isMap, isScalar, visit } from 'yaml';
import { codeFrame, PolicyError } from '../policy/issues.js';
import { Validator, type Schema } from '../policy/validate.js';
import { YamlFile } from '../policy/yaml-file.js';

/** A file that Lethe keeps in the repository of its user: JSON is read as the YAML that it is, for the places of mistakes. */
export interface RecordFormat {
  /** `baseline`. */
  name: string;
  language: 'JSON' | 'YAML';
  /** What to do about a file that is damaged. */
  remedy: string;
  schema: Schema;
}

/** The version of every record; another one is refused. */
export const recordVersion = 1;

/** What git writes around the two sides of a conflict. */
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)/mu;

/** @returns undefined where there is no such file. @param shown the file as messages name it @throws PolicyError where it cannot be read */
export function readRecord(file: string, shown: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new PolicyError([{ file: shown, line: 1, column: 1, message: `this file cannot be read (${code})`, frame: '' }], shown);
  }
}

/** @throws PolicyError with the places of the mistakes and what to do, where the text is none of this format and version */
export function parseRecord(text: string, shown: string, format: RecordFormat): YamlFile {
  const yaml = new YamlFile(shown, text);
  const problem = damageOf(yaml, text, format);
  if (problem !== undefined) {
    const place = yaml.place(problem.where);
    throw new PolicyError([{ file: shown, ...place, message: problem.message, frame: codeFrame(text, place.line, place.column, 1) }], shown);
  }
  new Validator(yaml, format.schema.definitions).check(yaml.document.contents, format.schema);
  visit(yaml.document, { Scalar: (_key, node) => {
    if (node.value === null) yaml.report(node, 'a value is missing here');
  } });
  if (yaml.valid) return yaml;
  throw new PolicyError(yaml.issues.map((issue) => ({ ...issue, message: `${issue.message}. ${format.remedy}` })), shown);
}

interface Damage {
  where: Parameters<YamlFile['place']>[0];
  message: string;
}

/** What keeps the file from being read at all. */
function damageOf(yaml: YamlFile, text: string, { name, language, remedy }: RecordFormat): Damage | undefined {
  const marker = CONFLICT_MARKER.exec(text);
  if (marker !== null) return { where: [marker.index, marker.index], message: `a merge left its markers here. ${remedy}` };
  const [error] = yaml.document.errors;
  if (error !== undefined) return { where: error.pos, message: `this is not valid ${language}. ${remedy}` };
  const { contents } = yaml.document;
  const version: unknown = isMap(contents) ? contents.get('version', true) : undefined;
  if (!isScalar(version)) return { where: contents, message: `this is no ${name} of Lethe: it has no version. ${remedy}` };
  if (version.value === recordVersion) return undefined;
  const found = typeof version.value === 'number' ? `version ${version.value}` : 'an unknown version';
  return { where: version, message: `this ${name} has ${found}, and this Lethe reads version ${recordVersion}. Update Lethe, or start anew. ${remedy}` };
}
