import { ts } from 'ts-morph';
import { functionName } from '../calls/functions.js';
import { propertyName } from '../syntax.js';

/** Members of an interface that a library declares and does not call, and others of the same interface that tell its objects. */
interface Uncalled {
  members: ReadonlySet<string>;
  beside: readonly string[];
}

/** Adapters of Auth.js: "not yet invoked" (nextauthjs/next-auth, packages/core/src/adapters.ts). */
const interfaces: readonly Uncalled[] = [{ members: new Set(['deleteUser', 'unlinkAccount']), beside: ['linkAccount', 'getUserByAccount'] }];

/** Whether a function is in an object only because the interface of a library asks for it: handing on the object does not run it. */
export function isUncalledMember(declaration: ts.FunctionLikeDeclaration): boolean {
  const name = functionName(declaration);
  const holder = ts.isPropertyAssignment(declaration.parent) ? declaration.parent.parent : declaration.parent;
  if (name === undefined || (!ts.isObjectLiteralExpression(holder) && !ts.isClassLike(holder))) return false;
  const siblings = new Set((ts.isClassLike(holder) ? holder.members : holder.properties).map((member) => propertyName(member.name)));
  return interfaces.some(({ members, beside }) => members.has(name) && beside.every((other) => siblings.has(other)));
}
