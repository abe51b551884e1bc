import { ts } from 'ts-morph';
import { ownSymbol } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { functionHeldBy, isFunction, isHolder, iterates, nameOfReference, outermost, returnedExpressions, unwrap } from '../syntax.js';

/** Whether a declaration found at a call is this function, also through the variable or property that holds it. */
export function isSameFunction(target: ts.Node, declaration: ts.FunctionLikeDeclaration): boolean {
  if (target === declaration) return true;
  const value = isHolder(target) ? target.initializer
    : ts.isExportAssignment(target) ? target.expression
    : ts.isBinaryExpression(target) ? target.right
      : ts.isPropertyAccessExpression(target) && ts.isBinaryExpression(target.parent) ? target.parent.right : undefined;
  if (value === undefined) return false;
  const held = unwrap(value);
  return held === declaration || (ts.isCallExpression(held) && (held.arguments.some((argument) => unwrap(argument) === declaration) || isReturnedAtOnce(declaration, held)));
}

/** Whether a call of a function where it is written gives this one: `exports.remove = (function () { return function remove(id) { … }; })()`. */
function isReturnedAtOnce(declaration: ts.FunctionLikeDeclaration, call: ts.CallExpression): boolean {
  const maker = unwrap(call.expression);
  return isFunction(maker) && returnedExpressions(maker).some((returned) => {
    const node = unwrap(returned);
    return node === declaration || (ts.isIdentifier(node) && ts.isFunctionDeclaration(declaration) && declaration.name?.text === node.text && declaration.parent === maker.body);
  });
}

/** Whether a declaration found at a call is the function, or the method of an interface or base class that the function's class gives a body to. */
export function leadsTo(target: ts.Declaration, declaration: ts.FunctionLikeDeclaration, session: CollectSession): boolean {
  if (isSameFunction(target, declaration)) return true;
  if (ts.isShorthandPropertyAssignment(target)) {
    const held = session.shorthandTarget(target);
    return held !== undefined && isSameFunction(held, declaration);
  }
  if (ts.isBindingElement(target)) return session.boundTargets(target).some((member) => leadsTo(member, declaration, session));
  const owner = ts.isPropertyDeclaration(declaration.parent) ? declaration.parent.parent : declaration.parent;
  // What a library's own method does is what its tags say.
  if (!ts.isClassLike(owner) || !session.isOwn(target) || !isMember(target)) return false;
  const bases = (owner.heritageClauses ?? []).flatMap((clause) => clause.types.map((base) => session.checker.getTypeAtLocation(base)));
  return bases.some((base) => ownSymbol(base)?.declarations?.includes(target.parent));
}

/** A method or a property that a class may give a body to. */
function isMember(declaration: ts.Node): declaration is ts.MethodSignature | ts.MethodDeclaration | ts.PropertySignature | ts.PropertyDeclaration {
  return ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration) || ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
}

/** The name that callers use: its own, or that of the variable or property it is the value of. */
export function functionName(declaration: ts.FunctionLikeDeclaration): string | undefined {
  if (declaration.name !== undefined && (ts.isIdentifier(declaration.name) || ts.isPrivateIdentifier(declaration.name) || ts.isStringLiteral(declaration.name))) return declaration.name.text;
  let parent: ts.Node = callAround(declaration)?.parent ?? declaration.parent;
  if (ts.isCallExpression(parent) && !iterates(parent)) parent = parent.parent;
  if (isHolder(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent)) return nameOfReference(parent.left);
  return undefined;
}

/** The call of a function where it is written, which returns this one. */
function callAround(declaration: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  const parent: ts.Node = declaration.parent;
  const maker = ts.isReturnStatement(parent) ? ts.findAncestor(parent, isFunction) : parent;
  if (maker === undefined || !(ts.isArrowFunction(maker) || ts.isFunctionExpression(maker))) return undefined;
  const callee = outermost(maker);
  return ts.isCallExpression(callee.parent) && callee.parent.expression === callee ? outermost(callee.parent) : undefined;
}

/** The application's own functions that a reference names: those that a call runs, by its callee. */
export function functionsBehind(reference: ts.Expression, session: CollectSession): ts.FunctionLikeDeclaration[] {
  return session.declarationsOf(reference).filter((declaration) => session.isOwn(declaration)).flatMap((declaration) => functionHeldBy(declaration));
}

/** Whether a declaration says what it does, rather than only that it exists. */
export function hasBody(declaration: ts.Declaration): boolean {
  return 'body' in declaration && declaration.body !== undefined;
}
