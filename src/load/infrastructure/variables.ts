import { unknownValue } from './protection.js';

const reference = /\$(?:\$|\{(\w+)(?:(:?[-?+])((?:[^{}]|\{[^{}]*\})*))?\}|(\w+))/g;
const maximumDepth = 4;

/**
 * A text of Docker Compose with its variables put in: `${PORT:-5432}`. What no file tells becomes `unknownValue`.
 * https://docs.docker.com/reference/compose-file/interpolation/
 */
export function interpolate(text: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  return text.replace(reference, (whole: string, braced: string | undefined, operator: string | undefined, given: string | undefined, plain: string | undefined): string => {
    const operand = given ?? '';
    const name = braced ?? plain;
    if (name === undefined) return whole === '$$' ? '$' : whole;
    const value = variables.get(name);
    const isGiven = value !== undefined && !(operator?.startsWith(':') === true && value === '');
    if (operator?.endsWith('+') === true) return isGiven ? operand : '';
    if (isGiven) return value;
    return operator?.endsWith('-') === true && depth < maximumDepth ? interpolate(operand, variables, depth + 1) : unknownValue;
  });
}

/** `NAME=value` lines of a file with variables. */
export function readVariables(text: string): Map<string, string> {
  const variables = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=(.*)$/gm)) {
    const quoted = /^(["'])(.*?)\1/.exec(value.trim());
    variables.set(name, quoted?.[2] ?? value.replace(/\s#.*$/, '').trim());
  }
  return variables;
}
