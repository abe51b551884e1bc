import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { RelationFact } from '../facts.js';
import { decoratorsOf, isStoreClass, library } from './typeorm-decorators.js';
import { classOf } from './typeorm-members.js';

const maximumDepth = 8;

/**
 * What a `@ChildEntity()` depends on: it has no table of its own, so its records go with those of the entities that it
 * extends, the nearest first. An `@Entity()` that extends another one has a table of its own.
 * https://typeorm.io/docs/entity/entity-inheritance#single-table-inheritance
 */
export function sameTableRelations(declaration: ts.ClassLikeDeclaration, context: CollectContext): RelationFact[] {
  const { file, line } = context.spanOf(declaration.name ?? declaration);
  return entitiesAbove(declaration, context).map(({ ancestor, name }) => ({
    name: '(same table)',
    target: { id: `${context.pathOf(ancestor)}#${name}`, kind: library, name },
    foreignKeys: [],
    onDelete: 'cascade',
    explicit: true,
    evidence: { file, line, how: `stored in the table of ${name}` },
  }));
}

interface Ancestor { ancestor: ts.ClassLikeDeclaration; name: string }

/** The entities between a child and the table that it is stored in, that table's own entity last. */
function entitiesAbove(declaration: ts.ClassLikeDeclaration, context: CollectContext): Ancestor[] {
  const found: Ancestor[] = [];
  let isChild = hasDecorator(declaration, 'ChildEntity', context);
  let ancestor = baseOf(declaration, context);
  for (let depth = 0; isChild && ancestor !== undefined && depth < maximumDepth; depth += 1) {
    if (isStoreClass(ancestor, context)) {
      found.push({ ancestor, name: ancestor.name?.text ?? 'default' });
      isChild = hasDecorator(ancestor, 'ChildEntity', context);
    }
    ancestor = baseOf(ancestor, context);
  }
  return found;
}

function hasDecorator(declaration: ts.ClassLikeDeclaration, wanted: string, context: CollectContext): boolean {
  return decoratorsOf(declaration, context).some(({ name }) => name === wanted);
}

function baseOf(declaration: ts.ClassLikeDeclaration, context: CollectContext): ts.ClassLikeDeclaration | undefined {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  return expression === undefined ? undefined : classOf(expression, context);
}
