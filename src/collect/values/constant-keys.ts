import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { unwrap } from '../syntax.js';

const constantName = /^[A-Z][A-Z\d_]*$/;

/** The one property that `record[FIELD]` takes where `FIELD` is a constant, or is called like one: `let FIELD = 'email'`. */
export function constantKey(node: ts.Expression, session: CollectSession): string | undefined {
  if (!ts.isElementAccessExpression(node)) return undefined;
  const [key, ...others] = session.constantsOf(node.argumentExpression);
  if (key !== undefined) return typeof key === 'string' && others.length === 0 ? key : undefined;
  const argument = unwrap(node.argumentExpression);
  const declaration = ts.isIdentifier(argument) && constantName.test(argument.text) ? session.declarationOf(argument) : undefined;
  const value = declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}
