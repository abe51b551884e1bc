import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import { isFunction, unwrap } from '../syntax.js';
import { classOf, type MemberReading } from './class-members.js';
import { decoratorsFrom, exportedName, isBelow, type AppliedDecorator, type DecoratorLibrary } from './decorators.js';

export const library = 'typeorm';
const decorators: DecoratorLibrary = { name: library, isModule: (specifier) => isBelow(specifier, library) };

/** TypeORM's decorators on a class or member. */
export function decoratorsOf(node: ts.Node, context: CollectContext): AppliedDecorator[] {
  return decoratorsFrom(decorators, node, context);
}

/** Whether a class declares a store: an entity, or a child that is stored in the table of one. */
export function isStoreClass(declaration: ts.ClassLikeDeclaration, context: CollectContext): boolean {
  return decoratorsOf(declaration, context).some(({ name }) => name === 'Entity' || name === 'ChildEntity');
}

/** The exported name of what an expression refers to in TypeORM. */
export function typeormName(callee: ts.Expression, context: CollectContext): string | undefined {
  return exportedName(callee, decorators, context);
}

/** TypeORM embeds the class of `@Column(() => Address)`. */
export const memberReading: MemberReading = {
  decoratorsOf,
  embeddedClass(decorators, _valueType, context) {
    const [first] = decorators.find(({ name }) => name === 'Column')?.arguments ?? [];
    return first !== undefined && isFunction(unwrap(first)) ? classOf(first, context) : undefined;
  },
};
