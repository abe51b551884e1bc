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

/** The alias of a store whose definition is a literal without a name: the literal's place. */
export function placeOf(literal: ts.Node, context: { pathOf(node: ts.Node): string }): string {
  return `${context.pathOf(literal)}@${literal.getStart()}`;
}
