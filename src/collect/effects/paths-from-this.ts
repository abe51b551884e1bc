import { ts } from 'ts-morph';
import { receiverOf, unwrap } from '../syntax.js';

/** What a class calls the name of its table. */
export const tableProperties = ['table', 'tableName', '_table', '_tableName'];

/** `database(this.tableName)`. */
function tableOfThis({ arguments: [name] }: ts.CallExpression): string[] | undefined {
  return name !== undefined && isTableOfThis(name) ? [] : undefined;
}

/** `this.tableName`. */
export function isTableOfThis(name: ts.Expression): boolean {
  const node = unwrap(name);
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword && tableProperties.includes(node.name.text.replace(/^#/, ''));
}

/** `['model']` of `this.model`, `this.model.find()` or `(await this.model)`; empty for `this` and `super`. */
export function pathFromThis(receiver: ts.Expression): string[] | undefined {
  const node = unwrap(receiver);
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return [];
  if (ts.isCallExpression(node)) {
    const inner = receiverOf(node.expression);
    return inner === undefined ? tableOfThis(node) : pathFromThis(inner);
  }
  const outer = ts.isPropertyAccessExpression(node) ? pathFromThis(node.expression) : undefined;
  return outer === undefined || !ts.isPropertyAccessExpression(node) ? undefined : [...outer, node.name.text];
}
