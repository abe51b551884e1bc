import { ts } from 'ts-morph';
import type { Span } from './facts.js';

export function spanBetween(sourceFile: ts.SourceFile, file: string, start: number, end: number): Span {
  const from = ts.getLineAndCharacterOfPosition(sourceFile, start);
  const to = ts.getLineAndCharacterOfPosition(sourceFile, end);
  return {
    file, start, end,
    line: from.line + 1, column: from.character + 1,
    endLine: to.line + 1, endColumn: to.character + 1,
  };
}
