import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { RelationFact } from '../facts.js';
import { decoratorsOf, isStoreClass, library } from './typeorm-decorators.js';
import { classOf } from './class-members.js';

const maximumDepth = 8;

/**
 * What a `@ChildEntity()` depends on: it has no table of its own, so its records go with those of the entity that it
 * extends. An `@Entity()` that extends another one has a table of its own.
 * https://typeorm.io/docs/entity/entity-inheritance#single-table-inheritance
 */
export function sameTableRelations(declaration: ts.ClassLikeDeclaration, context: CollectContext): RelationFact[] {
  const parent = isChild(declaration, context) ? entityAbove(declaration, context) : undefined;
  if (parent === undefined) return [];
  const name = parent.name?.text ?? 'default';
  const { file, line } = context.spanOf(declaration.name ?? declaration);
  return [{
    name: '(same table)',
    target: { id: `${context.pathOf(parent)}#${name}`, kind: library, name },
    foreignKeys: [],
    onDelete: 'cascade',
    explicit: true,
    evidence: { file, line, how: `stored in the table of ${name}` },
  }];
}

function isChild(declaration: ts.ClassLikeDeclaration, context: CollectContext): boolean {
  return decoratorsOf(declaration, context).some(({ name }) => name === 'ChildEntity');
}

/** The nearest base class that is a store; classes between may only add columns. */
function entityAbove(declaration: ts.ClassLikeDeclaration, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  let ancestor = baseOf(declaration, context);
  for (let depth = 0; ancestor !== undefined && depth < maximumDepth; depth += 1) {
    if (isStoreClass(ancestor, context)) return ancestor;
    ancestor = baseOf(ancestor, context);
  }
  return undefined;
}

function baseOf(declaration: ts.ClassLikeDeclaration, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  return expression === undefined ? undefined : classOf(expression, context);
}
