import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { enclosingFunction, isFunction, walk } from '../syntax.js';
import { assignsOrAdds } from '../values/bindings.js';

const maximumParts = 40;

/**
 * What code adds behind the text that a variable begins with, in order: `text += ' AND guest_id = $1'`. Of two branches the first counts. Nothing
 * where the variable is given another text as a whole.
 */
export function addedTo(beginning: ts.Expression, session: CollectSession): ts.Expression[] {
  const declaration = beginning.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name) || (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0) return [];
  const written = writesTo(declaration, declaration.name.text, session);
  if (written.some(({ operatorToken: { kind } }) => kind === ts.SyntaxKind.EqualsToken)) return [];
  return written.filter((node) => !isAlternative(node, written)).slice(0, maximumParts).map(({ right }) => right);
}

/** In the function or module itself: what an inner function adds is not added whenever the text is used. */
function writesTo(declaration: ts.VariableDeclaration, name: string, session: CollectSession): ts.BinaryExpression[] {
  const scope = enclosingFunction(declaration)?.body ?? declaration.getSourceFile();
  const written: ts.BinaryExpression[] = [];
  walk(scope, (node) => {
    if (assignsOrAdds(node, name) && session.declarationOf(node.left) === declaration) written.push(node);
    return node === scope || !isFunction(node);
  });
  return written;
}

/** Whether it stands in the `else` of a condition under which something else is added. */
function isAlternative(node: ts.Node, added: readonly ts.Node[]): boolean {
  const condition = ts.findAncestor(node, ts.isIfStatement);
  if (condition === undefined) return false;
  const { thenStatement, elseStatement } = condition;
  const isInElse = elseStatement !== undefined && node.pos >= elseStatement.pos && node.end <= elseStatement.end;
  return (isInElse && added.some((other) => other.pos >= thenStatement.pos && other.end <= thenStatement.end)) || isAlternative(condition.parent, added);
}
