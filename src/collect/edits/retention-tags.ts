import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';

/** Libraries whose stores are read with the tags of the class or the variable that declares them. */
const taggedKinds = new Set(['typeorm', 'mongoose', 'drizzle']);

/** Stores with the place for a comment that says how long their records stay, where none stands there yet. */
export function withRetentionTags(stores: readonly StoreFact[], session: CollectSession): StoreFact[] {
  return stores.map((store) => {
    const sourceFile = taggedKinds.has(store.kind) ? session.sourceFileAt(store.span.file) : undefined;
    const statement = sourceFile?.statements.find(({ pos, end }) => pos <= store.span.start && store.span.start < end);
    if (sourceFile === undefined || statement === undefined || !isDeclaration(statement) || isDocumented(statement, sourceFile.text)) return store;
    const start = statement.getStart();
    const newline = sourceFile.text.includes('\r\n') ? '\r\n' : '\n';
    return { ...store, retentionTag: { place: session.spanBetween(sourceFile, start, start), before: '/** @lethe retention ', after: ` */${newline}` } };
  });
}

function isDeclaration(statement: ts.Statement): boolean {
  return ts.isClassDeclaration(statement) || (ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1);
}

function isDocumented({ pos }: ts.Statement, text: string): boolean {
  return (ts.getLeadingCommentRanges(text, pos) ?? []).some((comment) => /^\/\*\*[^/]/.test(text.slice(comment.pos, comment.end)));
}
