import { ts } from 'ts-morph';
import { argumentPosition, isRestParameter, parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName } from '../syntax.js';
import { plainOperands, tagsOfDeclaration } from '../tags.js';

/** The name of the tag of functions that a library gives a statement of a database, with its values, by the named parameters. */
const statementTag = 'statement';

/** Whether a library hands a statement of a database to a parameter of a function of the application: of a method that implements a logger, or of a function that is given to one. */
export function holdsStatement(parameter: ts.ParameterDeclaration, session: CollectSession): boolean {
  const declaration = parameter.parent;
  if (!isFunction(declaration)) return false;
  const position = argumentPosition(declaration, parameter);
  return describedBy(declaration, session).some((described) => tagsOfDeclaration(described).some((tag) =>
    tag.name === statementTag && plainOperands(tag).some((operand) => isAt(described, operand, position))));
}

/** Whether a library calls a function that stands in the code with statements. */
export function isToldOfStatements(declaration: ts.FunctionLikeDeclaration, session: CollectSession): boolean {
  return describedBy(declaration, session).some((described) => tagsOfDeclaration(described).some(({ name }) => name === statementTag));
}

function isAt(described: ts.Declaration, operand: string, position: number): boolean {
  const own = parameterPosition(described, operand);
  return own === position || (own !== undefined && own < position && isRestParameter(described, operand));
}

/** The declarations of libraries that say what a function is called with. */
function describedBy(declaration: ts.FunctionLikeDeclaration, session: CollectSession): ts.Declaration[] {
  if (ts.isClassLike(declaration.parent)) return membersAbove(declaration.parent, propertyName(declaration.name), session);
  if (!ts.isArrowFunction(declaration) && !ts.isFunctionExpression(declaration)) return [];
  const type = session.checker.getContextualType(declaration);
  const members = type === undefined ? [] : type.isUnion() ? type.types : [type];
  return members.flatMap((member) => member.getCallSignatures().flatMap((signature) => (signature.getDeclaration() as ts.SignatureDeclaration | undefined) ?? []));
}

/** The members of that name of what a class implements or extends. */
function membersAbove(owner: ts.ClassLikeDeclaration, name: string | undefined, { checker }: CollectSession): ts.Declaration[] {
  if (name === undefined) return [];
  const bases = (owner.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
  return bases.flatMap((base) => checker.getPropertyOfType(checker.getTypeAtLocation(base), name)?.declarations ?? []);
}
