import { ts } from 'ts-morph';
import { nameOfReference, outermost } from '../syntax.js';

/** A parameter without a type or a value to take one from, of a function whose type no call around it gives. */
export function isUntypedParameter({ type, initializer, dotDotDotToken, parent }: ts.ParameterDeclaration): boolean {
  return type === undefined && initializer === undefined && dotDotDotToken === undefined && isNamedOrHandedOn(parent);
}

/** What a library hands to the steps of migrations is known by other means. */
const isStep = (name: string): boolean => name === 'up' || name === 'down';

/** A function that is declared, assigned, a member or a result: what a callback is given is known by what it is given to. */
function isNamedOrHandedOn(declaration: ts.SignatureDeclaration): boolean {
  if (declaration.name !== undefined && ts.isIdentifier(declaration.name) && isStep(declaration.name.text)) return false;
  if (ts.isFunctionDeclaration(declaration) || ts.isConstructorDeclaration(declaration)) return true;
  const isJavaScript = (declaration.flags & ts.NodeFlags.JavaScriptFile) !== 0;
  if (ts.isMethodDeclaration(declaration)) return isJavaScript || ts.isClassLike(declaration.parent);
  return (ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration)) && isHeldBy(outermost(declaration).parent, isJavaScript);
}

function isHeldBy(holder: ts.Node, isJavaScript: boolean): boolean {
  if (ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder)) return holder.type === undefined;
  // In TypeScript, whoever takes an object or a result says what its functions are given.
  if (!isJavaScript) return false;
  if (ts.isPropertyAssignment(holder)) return !(ts.isIdentifier(holder.name) && isStep(holder.name.text));
  if (ts.isBinaryExpression(holder)) return !isStep(nameOfReference(holder.left) ?? '');
  return ts.isReturnStatement(holder) || ts.isArrowFunction(holder) || ts.isExportAssignment(holder);
}
