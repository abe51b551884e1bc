import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { ReferentialAction } from '../facts.js';
import { actionOf } from '../tables/builder-callbacks.js';
import { classOf } from './class-members.js';
import { optionConstants } from './typeorm-options.js';

/** A column of a class of records that holds the key of a record of another one. */
export interface DecoratedReference {
  /** The class that describes the other table. */
  target: ts.ClassLikeDeclaration;
  onDelete: ReferentialAction;
  /** `onDelete` was written down. */
  isExplicit: boolean;
}

/**
 * What a decorator of a schema in classes says of a column, whichever library it is of: `@ForeignKeyColumn(() => UserTable, { onDelete: 'CASCADE' })`.
 * Kysely itself declares no keys.
 */
export function decoratedReference(column: ts.Declaration, context: CollectContext): DecoratedReference | undefined {
  if (!ts.isPropertyDeclaration(column)) return undefined;
  for (const { expression: decorator } of ts.getDecorators(column) ?? []) {
    const [given, ...options] = ts.isCallExpression(decorator) ? decorator.arguments : [];
    const target = given === undefined || !ts.isArrowFunction(given) ? undefined : classOf(given, context);
    if (target === undefined) continue;
    const [written] = optionConstants(options, 'onDelete', context);
    return { target, onDelete: actionOf(typeof written === 'string' ? written : undefined), isExplicit: typeof written === 'string' };
  }
  return undefined;
}
