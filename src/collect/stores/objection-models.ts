import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { libraryOf } from '../tags.js';
import { baseClassOf, propertyName, returnedExpressions, unwrap } from '../syntax.js';

export const library = 'objection';
const maximumDepth = 8;
const softDeletePlugin = /soft[_-]?delet|paranoi/i;

/** Whether a class extends Objection's model, also through classes of the application and plug-ins: `compose(softDelete())(Model)`. */
export function isModel(declaration: ts.ClassLikeDeclaration, context: CollectContext): boolean {
  const base = baseClassOf(declaration);
  return base !== undefined && leadsToModel(base, context, 0);
}

function leadsToModel(expression: ts.Expression, context: CollectContext, depth: number): boolean {
  if (depth > maximumDepth) return false;
  const node = unwrap(expression);
  if (ts.isCallExpression(node)) return [...node.arguments, node.expression].some((part) => mayBeClass(part) && leadsToModel(part, context, depth + 1));
  if (ts.isClassExpression(node)) return isModel(node, context);
  const declaration = declarationOf(node, context);
  if (declaration === undefined) return false;
  if (libraryOf(declaration.getSourceFile().fileName) === library) return ts.isClassLike(declaration) && declaration.name?.text === 'Model';
  if (ts.isClassLike(declaration)) {
    const base = baseClassOf(declaration);
    return base !== undefined && leadsToModel(base, context, depth + 1);
  }
  const origin = context.originOf(node);
  return origin !== node && leadsToModel(origin, context, depth + 1);
}

function mayBeClass(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) || ts.isClassExpression(node);
}

function declarationOf(node: ts.Expression, context: CollectContext): ts.Declaration | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const symbol = context.checker.getSymbolAtLocation(name);
  const target = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? context.checker.getAliasedSymbol(symbol) : symbol;
  return target?.valueDeclaration ?? target?.declarations?.[0];
}

/** The class and those of the application that it extends, itself first. */
export function ancestryOf(declaration: ts.ClassLikeDeclaration, context: CollectContext): ts.ClassLikeDeclaration[] {
  const found: ts.ClassLikeDeclaration[] = [];
  const visit = (current: ts.ClassLikeDeclaration): void => {
    if (found.length > maximumDepth || found.includes(current)) return;
    found.push(current);
    const base = baseClassOf(current);
    if (base !== undefined) for (const next of classesIn(base, context, 0)) visit(next);
  };
  visit(declaration);
  return found;
}

function classesIn(expression: ts.Expression, context: CollectContext, depth: number): ts.ClassLikeDeclaration[] {
  if (depth > maximumDepth) return [];
  const node = unwrap(expression);
  if (ts.isClassExpression(node)) return [node];
  if (ts.isCallExpression(node)) return [...node.arguments, node.expression].filter(mayBeClass).flatMap((part) => classesIn(part, context, depth + 1));
  const declaration = declarationOf(node, context);
  if (declaration === undefined || declaration.getSourceFile().isDeclarationFile) return [];
  if (ts.isClassLike(declaration)) return [declaration];
  const origin = context.originOf(node);
  return origin === node ? [] : classesIn(origin, context, depth + 1);
}

/** The value of a static property: written there, what its getter or method returns, or what is inherited. */
export function staticValue(declaration: ts.ClassLikeDeclaration, name: string, context: CollectContext): ts.Expression | undefined {
  for (const owner of ancestryOf(declaration, context)) {
    const own = ownStaticValue(owner, name);
    if (own !== undefined) return own;
  }
  return undefined;
}

export function ownStaticValue(declaration: ts.ClassLikeDeclaration, name: string): ts.Expression | undefined {
  const member = declaration.members.find((candidate) => isStatic(candidate) && propertyName(candidate.name) === name);
  if (member === undefined) return undefined;
  if (ts.isPropertyDeclaration(member)) return member.initializer;
  return ts.isGetAccessor(member) || ts.isMethodDeclaration(member) ? returnedExpressions(member)[0] : undefined;
}

export function isStatic(member: ts.ClassElement): boolean {
  return ts.canHaveModifiers(member) && (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false);
}

/** Whether a plug-in between the class and Objection's model turns deletions into marks, by its name or its module. */
export function hasSoftDeletePlugin(declaration: ts.ClassLikeDeclaration, context: CollectContext): boolean {
  return ancestryOf(declaration, context).some((owner) => {
    const base = baseClassOf(owner);
    return base !== undefined && ts.isCallExpression(unwrap(base)) && softDeletePlugin.test(base.getText());
  });
}
