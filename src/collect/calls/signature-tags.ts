import { ts } from 'ts-morph';
import { declarationCalled, declarationsCallable } from './called-declarations.js';
import type { LetheTag } from '../context.js';
import type { CollectSession } from '../session.js';
import { unwrap, type CallLike } from '../syntax.js';
import { tagsOfDeclaration } from '../tags.js';

/** The tags of the signature that is called, where the declarations of the callee carry none themselves: it may be a value that holds a function of a library. */
export function tagsOfSignature(call: CallLike | ts.TaggedTemplateExpression, session: CollectSession): LetheTag[] {
  if (ts.isCallExpression(call) && isPlainFunction(call.expression, session)) return [];
  const candidates = declarationsCallable(call, session.checker);
  return candidates?.every((candidate) => tagsOf(candidate).length === 0) === true ? [] : tagsOf(declarationCalled(call, session.checker));
}

function tagsOf(declaration: ReturnType<typeof declarationCalled>): LetheTag[] {
  return declaration === undefined || ts.isJSDocSignature(declaration) ? [] : tagsOfDeclaration(declaration);
}

/** The signatures of a function that is declared as one are its declarations, so that the checker need not look at the arguments. */
function isPlainFunction(callee: ts.Expression, session: CollectSession): boolean {
  if (ts.isCallExpression(unwrap(callee))) return false;
  const declarations = session.declarationsOf(callee);
  return declarations.length > 0 && declarations.every((declaration) => isFunctionItself(declaration) && tagsOfDeclaration(declaration).length === 0);
}

/** In JavaScript a comment may give a function the type of another. */
function isFunctionItself(declaration: ts.Declaration): boolean {
  if ((declaration.flags & ts.NodeFlags.JavaScriptFile) !== 0) return false;
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration) || declaration.type !== undefined || declaration.initializer === undefined) return false;
  return ts.isArrowFunction(declaration.initializer) || ts.isFunctionExpression(declaration.initializer);
}
