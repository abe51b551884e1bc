import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, unwrap, walk } from '../syntax.js';

const maximumBases = 4;

/** What an error keeps beside its message, so that whoever logs the error as a whole logs it too: `{ email }` of `new BookingError('refused', { email })` in a property of its class. */
export function detailsCarriedBy(construction: ts.NewExpression, session: CollectSession): ts.Expression[] {
  const owner = session.declarationsOf(construction.expression).find(ts.isClassLike);
  return owner === undefined ? [] : keptArguments(owner, construction.arguments ?? [], session, maximumBases);
}

function keptArguments(owner: ts.ClassLikeDeclaration, given: readonly ts.Expression[], session: CollectSession, bases: number): ts.Expression[] {
  if (!session.isOwn(owner)) return [];
  const constructor = owner.members.find((member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined);
  const base = bases === 0 ? undefined : baseOf(owner, session);
  if (constructor === undefined) return base === undefined ? [] : keptArguments(base, given, session, bases - 1);
  const argumentOf = (expression: ts.Expression): ts.Expression | undefined => {
    const position = constructor.parameters.findIndex(({ name }) => ts.isIdentifier(name) && name.text === (ts.isIdentifier(unwrap(expression)) ? expression.getText() : undefined));
    return given[position];
  };
  const ofProperties = constructor.parameters.flatMap((parameter, position) => (ts.isParameterPropertyDeclaration(parameter, constructor) ? given.slice(position, position + 1) : []));
  const assigned = keptIn(constructor).flatMap((kept) => argumentOf(kept) ?? []);
  const handedOn = base === undefined ? [] : keptArguments(base, superArguments(constructor), session, bases - 1).flatMap((kept) => argumentOf(kept) ?? []);
  return [...new Set([...ofProperties, ...assigned, ...handedOn])];
}

function baseOf(owner: ts.ClassLikeDeclaration, session: CollectSession): ts.ClassLikeDeclaration | undefined {
  const [base] = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types ?? [];
  return base === undefined ? undefined : session.declarationsOf(base.expression).find(ts.isClassLike);
}

/** What a constructor writes to the object: `this.details = details`, `Object.assign(this, details)`. */
function keptIn({ body }: ts.ConstructorDeclaration): ts.Expression[] {
  const kept: ts.Expression[] = [];
  if (body !== undefined) {
    walk(body, (node) => {
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isOfThis(node.left)) kept.push(node.right);
      if (ts.isCallExpression(node) && calleeName(node) === 'assign' && node.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword) kept.push(...node.arguments.slice(1));
      return !isFunction(node) || ts.isArrowFunction(node);
    });
  }
  return kept;
}

function isOfThis(target: ts.Expression): boolean {
  const node = unwrap(target);
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

function superArguments({ body }: ts.ConstructorDeclaration): readonly ts.Expression[] {
  let found: readonly ts.Expression[] = [];
  if (body !== undefined) {
    walk(body, (node) => {
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found = node.arguments;
      return found.length === 0;
    });
  }
  return found;
}
