import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { TextEdit } from '../facts.js';

type Places = Pick<CollectContext, 'spanOf' | 'spanBetween'>;

export function replacing(node: ts.Node, text: string, context: Places): TextEdit {
  return { span: context.spanOf(node), text };
}

/** @param at offset in the file */
export function inserting(sourceFile: ts.SourceFile, at: number, text: string, context: Places): TextEdit {
  return { span: context.spanBetween(sourceFile, at, at), text };
}

/** The quotes that a file writes its first text in, mostly that of an import. */
export function quoteOf(sourceFile: ts.SourceFile): string {
  return /['"]/.exec(sourceFile.text)?.[0] ?? "'";
}

export function quoted(text: string, sourceFile: ts.SourceFile): string {
  const quote = quoteOf(sourceFile);
  return `${quote}${text}${quote}`;
}
