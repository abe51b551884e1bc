import { ts } from 'ts-morph';
import { propertyName } from '../syntax.js';

const developmentCondition = /\b(is)?_?(dev|development|local|test)(elopment)?\b/i;

/** Whether code only counts where it is developed or tested: `isDevelopment ? … : …`, the same behind `&&` and in an `if`, and below a key for it: `{ development: { … } }`. */
export function isOnlyForDevelopment(node: ts.Node): boolean {
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    const condition = (ts.isConditionalExpression(parent) && parent.whenTrue === inner) ? parent.condition
      : ts.isIfStatement(parent) && parent.thenStatement === inner ? parent.expression
        : ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === inner ? parent.left : undefined;
    if (ts.isPropertyAssignment(parent) && /^(dev(elopment)?|test(ing)?|local)$/i.test(propertyName(parent.name) ?? '')) return true;
    const text = condition?.getText() ?? '';
    if (developmentCondition.test(text) && !/!/.test(text)) return true;
    if (/!==?\s*['"`]prod/.test(text)) return true;
  }
  return false;
}
