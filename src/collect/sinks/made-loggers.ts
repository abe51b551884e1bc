import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { isFunction, nameOfReference, returnedExpressions, unwrap } from '../syntax.js';

/**
 * The parameter of a constructor that a method calls: `this.detailsOf(entry)` of a class with `constructor(private detailsOf: …)`, or with `this.detailsOf = detailsOf` in the
 * constructor.
 */
export function heldParameter(callee: ts.Expression, session: CollectSession): ts.ParameterDeclaration | undefined {
  const reference = unwrap(callee);
  if (!ts.isPropertyAccessExpression(reference) || reference.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const declaration = session.declarationOf(reference);
  if (declaration === undefined) return undefined;
  if (ts.isParameter(declaration)) return ofConstructor(declaration);
  const [assigned] = ts.isPropertyDeclaration(declaration) ? assignedTo(reference.name.text, declaration.parent, session) : [];
  const parameter = assigned === undefined || !ts.isIdentifier(unwrap(assigned)) ? undefined : session.declarationOf(assigned);
  return parameter !== undefined && ts.isParameter(parameter) ? ofConstructor(parameter) : undefined;
}

function ofConstructor(parameter: ts.ParameterDeclaration): ts.ParameterDeclaration | undefined {
  return ts.isConstructorDeclaration(parameter.parent) ? parameter : undefined;
}

/** What a class assigns to one of its own properties. */
function assignedTo(name: string, owner: ts.ClassLikeDeclaration, { index }: CollectSession): ts.Expression[] {
  const isOwn = ({ left }: ts.BinaryExpression): boolean => ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword && ts.findAncestor(left, ts.isClassLike) === owner;
  return (index?.assignments.get(name) ?? []).filter(isOwn).map(({ right }) => right);
}

/** What the function returns that an object was made with: of `this.journal` with `journal = new Journal(() => details)` its `details`. */
export function returnedByGiven(holder: ts.Expression, parameter: ts.ParameterDeclaration, session: CollectSession): ts.Expression[] {
  const position = ts.isConstructorDeclaration(parameter.parent) ? parameter.parent.parameters.indexOf(parameter) : -1;
  return [holder, ...valuesAssigned(holder, session)].map((value) => unwrap(session.originOf(value))).filter(ts.isNewExpression).flatMap((made) => {
    const given = made.arguments?.[position];
    const held = given === undefined ? undefined : unwrap(session.originOf(given));
    return held !== undefined && isFunction(held) ? returnedExpressions(held) : [];
  });
}

function valuesAssigned(holder: ts.Expression, session: CollectSession): ts.Expression[] {
  const declaration = session.declarationOf(holder);
  const isOwnProperty = declaration !== undefined && ts.isPropertyDeclaration(declaration) && declaration.initializer === undefined;
  return isOwnProperty ? assignedTo(nameOfReference(unwrap(holder)) ?? '', declaration.parent, session) : [];
}
