import { ts } from 'ts-morph';
import { nameOfReference, outermost, receiverOf, unwrap } from '../syntax.js';
import { isKeyName } from '../../key-names.js';

/** Names of a record's own key. */
const ownKey = /^_?(id|key|uuid|uid|pk)$/i;
const eitherOperators: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);

/**
 * Whether a name only stands for a key where it stands, because the code takes the key out of it wherever it is a record: `user.id ?? user`,
 * `typeof user === 'object' ? user.id : user`, `if (user.id) return user.id; return user;`.
 */
export function isLeftAsKey(node: ts.Identifier): boolean {
  const inner = outermost(node);
  const { parent } = inner;
  if (ts.isBinaryExpression(parent)) return parent.right === inner && eitherOperators.has(parent.operatorToken.kind) && isKeyOf(parent.left, node.text);
  if (ts.isConditionalExpression(parent)) return parent.condition !== inner && isKeyOf(parent.whenTrue === inner ? parent.whenFalse : parent.whenTrue, node.text);
  return ts.isReturnStatement(parent) && statementsBefore(parent).some((statement) => returnsKeyOf(statement, node.text));
}

/** `user.id`, `user?._id`, `user.id.toString()`, `user && user.id`. */
function isKeyOf(expression: ts.Expression, name: string): boolean {
  const node = unwrap(expression);
  if (ts.isBinaryExpression(node)) return isKeyOf(node.right, name);
  if (ts.isCallExpression(node)) return isTextOf(node) && isKeyOf(receiverOf(node.expression) ?? node, name);
  const receiver = receiverOf(node);
  const property = nameOfReference(node) ?? '';
  return receiver !== undefined && nameOfReference(unwrap(receiver)) === name && (ownKey.test(property) || isKeyName(property));
}

function isTextOf({ expression }: ts.CallExpression): boolean {
  return /^(toString|toHexString|valueOf)$/.test(nameOfReference(unwrap(expression)) ?? '') && receiverOf(expression) !== undefined;
}

function statementsBefore(statement: ts.Statement): readonly ts.Statement[] {
  const { parent } = statement;
  return ts.isBlock(parent) ? parent.statements.slice(0, parent.statements.indexOf(statement)) : [];
}

function returnsKeyOf(statement: ts.Statement, name: string): boolean {
  if (!ts.isIfStatement(statement)) return false;
  const { thenStatement: taken } = statement;
  const last = ts.isBlock(taken) ? taken.statements.at(-1) : taken;
  return last !== undefined && ts.isReturnStatement(last) && last.expression !== undefined && isKeyOf(last.expression, name);
}
