import { createRequire } from 'node:module';
import type * as Compiler from 'ts-morph';
import type { Note } from '../collect/facts.js';

/**
 * The object in a configuration file, which may have comments and trailing commas. Where the text is broken, a note
 * names the place, and what could be read is returned; where it holds no object, an empty one is.
 */
export function parseJsonFile(file: string, text: string, notes: Note[]): Record<string, unknown> {
  const config = parseJsonContent(file, text, notes);
  return isRecord(config) ? config : {};
}

/** The same of a file that may hold a list as well. */
export function parseJsonContent(file: string, text: string, notes: Note[]): unknown {
  return parsedPlainly(text) ?? parsedByCompiler(file, text, notes);
}

/** A text within which comments and commas count for nothing. */
const quoted = /"(?:\\.|[^"\\])*"/.source;
const comments = new RegExp(`(${quoted})|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, 'g');
const trailingCommas = new RegExp(`(${quoted})|,(?=\\s*[}\\]])`, 'g');

function parsedPlainly(text: string): unknown {
  const keepTexts = (_whole: string, kept: string | undefined): string => kept ?? '';
  try {
    return JSON.parse(text.replace(comments, keepTexts).replace(trailingCommas, keepTexts)) as unknown;
  } catch {
    return undefined;
  }
}

/** The compiler, which knows where a text is broken, is only loaded for one that is. */
function parsedByCompiler(file: string, text: string, notes: Note[]): unknown {
  const { ts } = createRequire(import.meta.url)('ts-morph') as typeof Compiler;
  const parsed: ParsedJson = ts.parseConfigFileTextToJson(file, text);
  const { config, error } = parsed;
  if (error) {
    const place = error.file?.getLineAndCharacterOfPosition(error.start ?? 0);
    const message = `This file is not valid JSON: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`;
    notes.push({ file, line: (place?.line ?? 0) + 1, column: (place?.character ?? 0) + 1, message });
  }
  return config;
}

/** The compiler declares the content as `any`. */
interface ParsedJson {
  config?: unknown;
  error?: Compiler.ts.Diagnostic;
}

/** Whether a value from a configuration file is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
