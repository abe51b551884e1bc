import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { nameOfReference, returnedExpressions } from '../syntax.js';
import { functionsCalled } from './typeorm-options.js';

/** A decorator of TypeORM as it takes effect: its exported name and the arguments of its call. */
export interface AppliedDecorator {
  name: string;
  arguments: readonly ts.Expression[];
}

export const library = 'typeorm';
const maximumDepth = 3;

/** TypeORM's decorators on a class or member, also those that decorators of the application return or combine. */
export function decoratorsOf(node: ts.Node, context: CollectContext): AppliedDecorator[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).flatMap((decorator) => resolve(decorator.expression, context, 0));
}

/** Whether a class declares a store: an entity, or a child that is stored in the table of one. */
export function isStoreClass(declaration: ts.ClassLikeDeclaration, context: CollectContext): boolean {
  return decoratorsOf(declaration, context).some(({ name }) => name === 'Entity' || name === 'ChildEntity');
}

/** Whether a decorator that a module exports stands on the node. */
export function hasImportedDecorator(node: ts.Node, module: string, name: string, context: CollectContext): boolean {
  if (!ts.canHaveDecorators(node)) return false;
  return (ts.getDecorators(node) ?? []).some(({ expression }) => {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    return importedName(callee, module, context) === name;
  });
}

/** The exported name of what an expression refers to in TypeORM: by the tags of its declaration, else by the import. */
export function typeormName(callee: ts.Expression, context: CollectContext): string | undefined {
  const tag = context.tagsOf(callee).find((candidate) => candidate.library === library);
  const name = tag === undefined ? undefined : ts.getNameOfDeclaration(tag.declaration);
  return name !== undefined && ts.isIdentifier(name) ? name.text : importedName(callee, library, context);
}

function resolve(expression: ts.Expression, context: CollectContext, depth: number): AppliedDecorator[] {
  const call = ts.isCallExpression(expression) ? expression : undefined;
  const callee = call?.expression ?? expression;
  const name = typeormName(callee, context);
  if (name !== undefined) return [{ name, arguments: call?.arguments ?? [] }];
  if (call === undefined || depth >= maximumDepth) return [];
  const parts = nameOfReference(callee) === 'applyDecorators' ? [...call.arguments]
    : functionsCalled(call, context).flatMap((called) => returnedExpressions(called));
  return parts.flatMap((part) => resolve(part, context, depth + 1));
}

/** The name under which a module exports what an expression refers to, where the file imports it from there. */
function importedName(expression: ts.Expression, module: string, context: CollectContext): string | undefined {
  const root = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  const [declaration] = context.checker.getSymbolAtLocation(root)?.declarations ?? [];
  if (declaration === undefined) return undefined;
  if (ts.isNamespaceImport(declaration)) {
    return isFrom(declaration.parent.parent, module) ? nameOfReference(expression) : undefined;
  }
  if (!ts.isImportSpecifier(declaration) || !isFrom(declaration.parent.parent.parent, module)) return undefined;
  return (declaration.propertyName ?? declaration.name).text;
}

function isFrom(node: ts.Node, module: string): boolean {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return false;
  const { text } = node.moduleSpecifier;
  return text === module || text.startsWith(`${module}/`);
}
