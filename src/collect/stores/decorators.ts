import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { nameOfReference, returnedExpressions } from '../syntax.js';
import { functionsCalled } from './typeorm-options.js';

/** A decorator of a library as it takes effect: its exported name and the arguments of its call. */
export interface AppliedDecorator {
  name: string;
  arguments: readonly ts.Expression[];
  /** Its call, where it has one. */
  call?: ts.CallExpression;
}

/** A library whose decorators declare stores: the name of its declarations, and whether a module exports them. */
export interface DecoratorLibrary {
  name: string;
  isModule: (specifier: string) => boolean;
}

const maximumDepth = 3;

/** A library's decorators on a class or member, also those that decorators of the application return or combine. */
export function decoratorsFrom(library: DecoratorLibrary, node: ts.Node, context: CollectContext): AppliedDecorator[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).flatMap((decorator) => resolve(decorator.expression, library, context, 0));
}

/** The exported name of what an expression refers to in a library: by the tags of its declaration, else by the import. */
export function exportedName(callee: ts.Expression, library: DecoratorLibrary, context: CollectContext): string | undefined {
  const tag = context.tagsOf(callee).find((candidate) => candidate.library === library.name);
  const name = tag === undefined ? undefined : ts.getNameOfDeclaration(tag.declaration);
  return name !== undefined && ts.isIdentifier(name) ? name.text : importedName(callee, library.isModule, context);
}

/** Whether a decorator that a module exports stands on the node. */
export function hasImportedDecorator(node: ts.Node, module: string, name: string, context: CollectContext): boolean {
  return importedDecorator(node, (specifier) => isBelow(specifier, module), name, context) !== undefined;
}

/** The arguments of a decorator that a module exports under a name; undefined where it does not stand on the node. */
export function importedDecorator(
  node: ts.Node, isModule: DecoratorLibrary['isModule'], name: string, context: CollectContext,
): readonly ts.Expression[] | undefined {
  if (!ts.canHaveDecorators(node)) return undefined;
  const found = (ts.getDecorators(node) ?? []).find(({ expression }) => {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    return importedName(callee, isModule, context) === name;
  });
  if (found === undefined) return undefined;
  return ts.isCallExpression(found.expression) ? found.expression.arguments : [];
}

export function isBelow(specifier: string, module: string): boolean {
  return specifier === module || specifier.startsWith(`${module}/`);
}

function resolve(expression: ts.Expression, library: DecoratorLibrary, context: CollectContext, depth: number): AppliedDecorator[] {
  const call = ts.isCallExpression(expression) ? expression : undefined;
  const callee = call?.expression ?? expression;
  const name = exportedName(callee, library, context);
  if (name !== undefined) return [{ name, arguments: call?.arguments ?? [], ...(call === undefined ? {} : { call }) }];
  if (call === undefined || depth >= maximumDepth) return [];
  const parts = nameOfReference(callee) === 'applyDecorators' ? [...call.arguments]
    : functionsCalled(call, context).flatMap((called) => returnedExpressions(called));
  return parts.flatMap((part) => resolve(part, library, context, depth + 1));
}

/** The name under which a module exports what an expression refers to, where the file imports it from there. */
function importedName(expression: ts.Expression, isModule: DecoratorLibrary['isModule'], context: CollectContext): string | undefined {
  const root = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  const [declaration] = context.checker.getSymbolAtLocation(root)?.declarations ?? [];
  if (declaration === undefined) return undefined;
  if (ts.isNamespaceImport(declaration)) {
    return isFrom(declaration.parent.parent, isModule) ? nameOfReference(expression) : undefined;
  }
  if (!ts.isImportSpecifier(declaration) || !isFrom(declaration.parent.parent.parent, isModule)) return undefined;
  return (declaration.propertyName ?? declaration.name).text;
}

function isFrom(node: ts.Node, isModule: DecoratorLibrary['isModule']): boolean {
  return ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && isModule(node.moduleSpecifier.text);
}
