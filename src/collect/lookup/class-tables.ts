import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { argumentAt } from '../calls/operands.js';
import type { LetheTag } from '../context.js';
import { isTableOfThis } from '../effects/paths-from-this.js';
import type { CollectSession } from '../session.js';
import { baseClassOf, propertyName, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { plainOperands } from '../tags.js';
import type { NamedStores } from './store-creators.js';

const maximumDepth = 4;

/** `this.tableName` of `new PutCommand({ TableName: this.tableName })`. */
export function tableOfThisIn(call: CallLike, tag: LetheTag | undefined, session: CollectSession): ts.PropertyAccessExpression | undefined {
  const [operand] = tag === undefined ? [] : plainOperands(tag);
  const name = tag === undefined || operand === undefined ? undefined : argumentAt(call, operand, tag, session);
  const node = name === undefined ? undefined : unwrap(name);
  return node !== undefined && ts.isPropertyAccessExpression(node) && isTableOfThis(node) ? node : undefined;
}

/** The tables that subclasses name for a call in the class that they extend: `readonly tableName = 'guests'`. */
export function tablesOfSubclasses(call: CallLike, tag: LetheTag, session: CollectSession, index: CallIndex): NamedStores[] {
  const name = tableOfThisIn(call, tag, session)?.name.text;
  const owner = name === undefined ? undefined : ts.findAncestor(call, ts.isClassLike);
  if (name === undefined || owner === undefined) return [];
  return subclassesOf(owner, session, index, 0).flatMap((subclass) => valuesOf(subclass, name)).flatMap((place) => {
    const names = session.constantsOf(place).filter((value) => typeof value === 'string');
    return names.length === 0 ? [] : [{ call, names, tag, maker: call, place }];
  });
}

function subclassesOf(owner: ts.ClassLikeDeclaration, session: CollectSession, index: CallIndex, depth: number): ts.ClassLikeDeclaration[] {
  const direct = depth > maximumDepth ? [] : directSubclassesOf(owner, session, index);
  return direct.flatMap((subclass) => [subclass, ...subclassesOf(subclass, session, index, depth + 1)]);
}

/** The classes that extend a class themselves. */
export function directSubclassesOf(owner: ts.ClassLikeDeclaration, session: CollectSession, index: CallIndex): ts.ClassLikeDeclaration[] {
  const called = owner.name === undefined ? [] : index.subclasses.get(owner.name.text) ?? [];
  return called.filter((subclass) => {
    const base = baseClassOf(subclass);
    return base !== undefined && session.declarationOf(base) === owner;
  });
}

function valuesOf({ members }: ts.ClassLikeDeclaration, name: string): readonly ts.Expression[] {
  return members.filter((member) => propertyName(member.name) === name).flatMap(valuesOfMember);
}

/** What a class gives a property of itself, by a value or a getter. */
export function valuesOfMember(member: ts.Declaration): readonly ts.Expression[] {
  if (ts.isPropertyDeclaration(member)) return member.initializer === undefined ? [] : [member.initializer];
  return ts.isGetAccessor(member) ? returnedExpressions(member) : [];
}
