import { ts } from 'ts-morph';
import { calleeName, nameOfReference, walk, type CallLike } from './syntax.js';

export type IndexedCall = CallLike | ts.TaggedTemplateExpression;

/** What one walk over a file finds: calls by the callee's last name, and assignments to properties. */
export interface CallIndex {
  calls: Map<string, IndexedCall[]>;
  /** Calls of something without a name: `logger[level](…)`. */
  computedCalls: ts.CallExpression[];
  /** `user.deletedAt = new Date()`, by property name. */
  assignments: Map<string, ts.BinaryExpression[]>;
  decorators: ts.Decorator[];
}

/** Walks all files once. Everything else looks up candidates here, and asks the checker only about them. */
export function indexCalls(sourceFiles: readonly ts.SourceFile[]): CallIndex {
  const index: CallIndex = { calls: new Map(), computedCalls: [], assignments: new Map(), decorators: [] };
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
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const name = ts.isIdentifier(node.left) ? undefined : nameOfReference(node.left);
    if (name !== undefined) append(index.assignments, name, node);
  } else if (ts.isDecorator(node)) {
    index.decorators.push(node);
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
