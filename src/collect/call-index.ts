import { ts } from 'ts-morph';
import { append } from './append.js';
import { dateComparisonsIn, type DateComparison } from './date-comparisons.js';
import { calleeName, nameOfReference, walk, type CallLike } from './syntax.js';

export type { DateComparison };
export type IndexedCall = CallLike | ts.TaggedTemplateExpression;

/** What one walk over a file finds: calls by the callee's last name, and assignments to properties. */
export interface CallIndex {
  calls: Map<string, IndexedCall[]>;
  /** Calls of something without a name: `logger[level](…)`. */
  computedCalls: ts.CallExpression[];
  /** `user.deletedAt = new Date()`, by property name. */
  assignments: Map<string, ts.BinaryExpression[]>;
  dates: DateComparison[];
  /** Texts in the code that may name a function or a file, without the specifiers of imports. */
  texts: Set<string>;
}

/** Walks all files once. Everything else looks up candidates here, and asks the checker only about them. */
export function indexCalls(sourceFiles: readonly ts.SourceFile[]): CallIndex {
  const index: CallIndex = { calls: new Map(), computedCalls: [], assignments: new Map(), dates: [], texts: new Set() };
  for (const sourceFile of sourceFiles) {
    walk(sourceFile, (node) => {
      record(node, index);
      return true;
    });
  }
  return index;
}

function record(node: ts.Node, index: CallIndex): void {
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
    const name = calleeName(node);
    if (name !== undefined) append(index.calls, name, node);
    else if (ts.isCallExpression(node)) index.computedCalls.push(node);
    if (ts.isCallExpression(node)) index.dates.push(...dateComparisonsIn(node));
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const name = ts.isIdentifier(node.left) ? undefined : nameOfReference(node.left);
    if (name !== undefined) append(index.assignments, name, node);
  } else if (ts.isBinaryExpression(node)) {
    index.dates.push(...dateComparisonsIn(node));
  } else if (ts.isStringLiteralLike(node) && isName(node)) {
    index.texts.add(node.text);
  }
}

function isName(node: ts.StringLiteralLike): boolean {
  if (node.text.length < 3 || node.text.length > 120 || !/^[\w./:#@-]+$/.test(node.text)) return false;
  const { parent } = node;
  const isRequired = ts.isCallExpression(parent) && (parent.expression.kind === ts.SyntaxKind.ImportKeyword || calleeName(parent) === 'require');
  return !isRequired && !ts.isImportDeclaration(parent) && !ts.isExportDeclaration(parent) && !ts.isLiteralTypeNode(parent);
}
