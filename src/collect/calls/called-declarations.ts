import { ts } from 'ts-morph';
import type { CallLike } from '../syntax.js';

type Called = CallLike | ts.TaggedTemplateExpression;

/**
 * The declaration that a call runs, of several overloads the one that its arguments choose. The compiler looks at all arguments to tell, so it is only asked
 * where more than one declaration may be meant.
 */
export function declarationCalled(call: Called, checker: ts.TypeChecker): ts.SignatureDeclaration | ts.JSDocSignature | undefined {
  const candidates = declarationsCallable(call, checker);
  return candidates !== undefined && candidates.length <= 1 ? candidates[0] : checker.getResolvedSignature(call)?.declaration;
}

/** The declarations among which the arguments of a call choose; undefined where the callee's type does not say which they are. */
export function declarationsCallable(call: Called, checker: ts.TypeChecker): readonly (ts.SignatureDeclaration | ts.JSDocSignature | undefined)[] | undefined {
  const callee = ts.isTaggedTemplateExpression(call) ? call.tag : call.expression;
  if (callee.kind === ts.SyntaxKind.SuperKeyword || callee.kind === ts.SyntaxKind.ImportKeyword) return undefined;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(callee));
  const constructed = ts.isNewExpression(call) ? type.getConstructSignatures() : [];
  const signatures = constructed.length > 0 ? constructed : type.getCallSignatures();
  return [...new Set(signatures.map(({ declaration }) => declaration))];
}
