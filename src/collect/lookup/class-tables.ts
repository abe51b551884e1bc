import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { argumentAt } from '../calls/operands.js';
import type { LetheTag } from '../context.js';
import { isTableOfThis } from '../effects/paths-from-this.js';
import type { CollectSession } from '../session.js';
import { baseClassOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { plainOperands } from '../tags.js';

/** `this.tableName` of `new PutCommand({ TableName: this.tableName })`. */
export function tableOfThisIn(call: CallLike, tag: LetheTag | undefined, session: CollectSession): ts.PropertyAccessExpression | undefined {
  const [operand] = tag === undefined ? [] : plainOperands(tag);
  const name = tag === undefined || operand === undefined ? undefined : argumentAt(call, operand, tag, session);
  const node = name === undefined ? undefined : unwrap(name);
  return node !== undefined && ts.isPropertyAccessExpression(node) && isTableOfThis(node) ? node : undefined;
}

/** The classes that extend a class, or what a variable holds, themselves. */
export function directSubclassesOf(owner: ts.ClassLikeDeclaration | ts.VariableDeclaration, session: CollectSession, index: CallIndex): ts.ClassLikeDeclaration[] {
  const called = owner.name === undefined || !ts.isIdentifier(owner.name) ? [] : index.subclasses.get(owner.name.text) ?? [];
  return called.filter((subclass) => {
    const base = baseClassOf(subclass);
    return base !== undefined && session.declarationOf(base) === owner;
  });
}

/** What a class gives a property of itself, by a value or a getter. */
export function valuesOfMember(member: ts.Declaration): readonly ts.Expression[] {
  if (ts.isPropertyDeclaration(member)) return member.initializer === undefined ? [] : [member.initializer];
  return ts.isGetAccessor(member) ? returnedExpressions(member) : [];
}
