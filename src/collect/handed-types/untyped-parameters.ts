import { ts } from 'ts-morph';

/** A parameter without a type or a value to take one from, of a function whose type no call around it gives. */
export function isUntypedParameter({ type, initializer, dotDotDotToken, parent }: ts.ParameterDeclaration): boolean {
  return type === undefined && initializer === undefined && dotDotDotToken === undefined && isNamedOrHandedOn(parent);
}

/** A function that is declared, assigned, a member or a result: what a callback is given is known by what it is given to. */
function isNamedOrHandedOn(declaration: ts.SignatureDeclaration): boolean {
  if (ts.isFunctionDeclaration(declaration) || ts.isConstructorDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return true;
  if (!ts.isArrowFunction(declaration) && !ts.isFunctionExpression(declaration)) return false;
  let holder: ts.Node = declaration.parent;
  while (ts.isParenthesizedExpression(holder)) holder = holder.parent;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder)) return holder.type === undefined;
  return ts.isPropertyAssignment(holder) || ts.isBinaryExpression(holder) || ts.isReturnStatement(holder) || ts.isArrowFunction(holder) || ts.isExportAssignment(holder);
}
