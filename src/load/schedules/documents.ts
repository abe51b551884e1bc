import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import { isRecord } from '../json-file.js';
import type { ScheduleFile } from './index.js';

/** The line of the first text after another one, counted from 1; of the first one alone where the other is missing. */
export function lineOf(text: string, wanted: string, after = ''): number {
  const start = after === '' ? 0 : Math.max(0, text.indexOf(after));
  const found = text.indexOf(wanted, start);
  return text.slice(0, Math.max(0, found)).split('\n').length;
}

/** The documents of a YAML file as plain values. What is broken is noted, and the rest used. */
export function yamlDocuments({ file, text, notes }: ScheduleFile): Record<string, unknown>[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document: Document.Parsed) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      notes.push({ file, line: Math.max(1, line), column: Math.max(1, col), message: 'This file is not valid YAML, so what it runs may be missed.' });
    }
    const content = valueOf(document);
    return isRecord(content) ? [content] : [];
  });
}

/** Aliases that expand without end make no value. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** The values below a key of a value, wherever it stands. */
export function valuesAt(value: unknown, key: string, depth = 0): unknown[] {
  if (depth > 12) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => valuesAt(inner, key, depth + 1));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : valuesAt(inner, key, depth + 1)));
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : typeof value === 'string' ? [value] : [];
}
