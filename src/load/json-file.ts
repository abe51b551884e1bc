import { ts } from 'ts-morph';
import type { Note } from '../collect/facts.js';

/**
 * The object in a configuration file, which may have comments and trailing commas. Where the text is broken, a note
 * names the place, and what could be read is returned; where it holds no object, an empty one is.
 */
export function parseJsonFile(file: string, text: string, notes: Note[]): Record<string, unknown> {
  const parsed: ParsedJson = ts.parseConfigFileTextToJson(file, text);
  const { config, error } = parsed;
  if (error) {
    const place = error.file?.getLineAndCharacterOfPosition(error.start ?? 0);
    const message = `This file is not valid JSON: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`;
    notes.push({ file, line: (place?.line ?? 0) + 1, column: (place?.character ?? 0) + 1, message });
  }
  return isRecord(config) ? config : {};
}

/** The compiler declares the content as `any`. */
interface ParsedJson {
  config?: unknown;
  error?: ts.Diagnostic;
}

/** Whether a value from a configuration file is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
