import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { unwrap } from '../syntax.js';
import { isEachInTurn } from './groups.js';

export type Scope = AgeCondition['scope'];

export function widest(scopes: readonly Scope[]): Scope {
  if (scopes.includes('one')) return 'one';
  return scopes.includes('some') ? 'some' : 'all';
}

/** What `field = value` narrows the records to: nothing known, or those of one group after the other; those in one state; or those of one person. */
export function scopeOfEquality(value: ts.Expression, session: CollectSession): Scope {
  if (session.originOf(value).kind === ts.SyntaxKind.NullKeyword) return 'all';
  if (session.constantsOf(value).length > 0 || isEnumerated(value, session)) return 'some';
  return isEachInTurn(value, session) ? 'all' : 'one';
}

/** A member of an enum, or an object of constants, that is not in the sources: `InvitationStatus.PENDING`. */
export function isEnumerated(expression: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(expression);
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && /^[A-Z]/.test(node.expression.text) && session.originOf(node) === node;
}

/** Keys in a list were found before: the condition that found them counts. */
export function scopeOfList(field: string): Scope {
  return /^_?id$/.test(field) ? 'all' : 'some';
}
