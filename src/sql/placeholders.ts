import type { Parameter } from './model.js';

/** A placeholder of pg-promise: `$<email>`, `$(email)`, `$<table:name>`, `$1~`. */
export interface FormattedPlaceholder {
  parameter: Parameter;
  /** A name, or text as it is, stands there rather than a value. */
  isName: boolean;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']', '<': '>', '/': '/' };
const named = /\$([({[</])\s*([A-Za-z_][\w.]*)(?:\s+(?=[)}\]>/]))?(:\w+|[~^#])?\s*([)}\]>/])/g;
const positioned = /\$(\d+)(:(?:name|alias|raw|value|csv|list|json)\b|[~^#])/g;
const namesThings = /^(?::name|:alias|:raw|~|\^)$/;

/** The statement with what stands for each placeholder of pg-promise; `undefined` leaves it as it is. */
export function withFormatted(text: string, standIn: (placeholder: FormattedPlaceholder) => string | undefined): string {
  return text
    .replace(named, (whole: string, opening: string, name: string, format: string | undefined, end: string) => {
      const parameter = { name: name.replace(/^this\./, '').replaceAll('.', '_') };
      return closing[opening] === end ? standIn({ parameter, isName: isNamed(format) }) ?? whole : whole;
    })
    .replace(positioned, (whole: string, position: string, format: string) => standIn({ parameter: { position: Number(position) - 1 }, isName: isNamed(format) }) ?? whole);
}

/** Forms that only drivers know: those of pg-promise, `{name: String}` of ClickHouse, and plain question marks, which get their position as a number. */
export function withPlainPlaceholders(text: string): string {
  return withFormatted(numbered(text), ({ parameter, isName }) => {
    if (isName) return 'lethe_row';
    return 'name' in parameter ? `:${parameter.name}` : 'position' in parameter ? `$${String(parameter.position + 1)}` : undefined;
  }).replace(/\{\s*(\w+)\s*:\s*[A-Z]\w*(?:\([^)]*\))?\s*\}/g, ':$1');
}

/** Outside of quotes; `data ? 'key'` asks for a key. */
function numbered(text: string): string {
  let position = 0;
  return text.replace(/'(?:[^']|'')*'|"[^"]*"|`[^`]*`|(?<!@)\?(?![\d|&?]|\s*')/g, (found) => (found === '?' ? `?${(position += 1)}` : found));
}

function isNamed(format: string | undefined): boolean {
  return format !== undefined && namesThings.test(format);
}
