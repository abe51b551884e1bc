import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { propertyName } from '../syntax.js';
import { classOf, decoratorArgument, decoratorTagged } from './mongoose-schemas.js';

/** A property of a class that describes records. */
export interface ClassProperty {
  name: string;
  node: ts.PropertyDeclaration;
  /** What `@Prop` was given. */
  options: ts.Expression | undefined;
}

/** The stored properties of a class and its bases: those with `@Prop`, or all where the class is a plain part of another. */
export function classProperties(declaration: ts.ClassDeclaration, context: CollectContext): ClassProperty[] {
  const members = withBases(declaration, context).flatMap((owner) => owner.members.filter(ts.isPropertyDeclaration));
  const decorated = members.flatMap((node) => {
    const decorator = decoratorTagged(node, 'field', context);
    return decorator === undefined ? [] : [{ node, options: decoratorArgument(decorator) }];
  });
  const stored = decorated.length > 0 ? decorated : members.map((node) => ({ node, options: undefined }));
  return stored.flatMap(({ node, options }) => {
    const name = propertyName(node.name);
    return name === undefined ? [] : [{ name, node, options }];
  });
}

function withBases(declaration: ts.ClassDeclaration, context: CollectContext): ts.ClassDeclaration[] {
  const owners = [declaration];
  for (let owner: ts.ClassDeclaration | undefined = declaration; owner !== undefined; owner = baseOf(owner, context)) {
    if (!owners.includes(owner)) owners.unshift(owner);
    else if (owner !== declaration) break;
  }
  return owners;
}

/** The class of the application that a class extends. */
export function baseOf(declaration: ts.ClassDeclaration, context: CollectContext): ts.ClassDeclaration | undefined {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  return base === undefined ? undefined : classOf(base, context);
}
