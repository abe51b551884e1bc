import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { StoreFact } from '../facts.js';
import { isOpen } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainAbove, enclosingFunction, outermost, someNode, type CallLike } from '../syntax.js';

/** Members that a query has beside `then`: it only runs when one of them is called, or when somebody waits for it. */
const starters = ['exec', 'execute'];
const maximumLinks = 24;

/**
 * A query that nobody waits for does not run (https://mongoosejs.com/docs/queries.html, https://www.prisma.io/docs/orm/reference/prisma-client-reference#prismapromise-behavior,
 * https://orm.drizzle.team/docs/goodies): `Visit.deleteMany({ owner });` as a statement, or in a variable that nothing reads.
 */
function isNeverRun(call: CallLike, tag: LetheTag, session: CollectSession): boolean {
  const query = wholeChain(call);
  if (!isDiscarded(query) || (call.arguments ?? []).some((argument, position) => isCallback(argument, position, session))) return false;
  if (tag.library === 'prisma') return query === call;
  // A document that removes itself begins at once, or waits as a query does: that depends on the version of Mongoose.
  if (tag.library === 'mongoose' && query === call && (call.arguments ?? []).length === 0) return false;
  const type = session.checker.getTypeAtLocation(query);
  return type.getProperty('then') !== undefined && starters.some((name) => type.getProperty(name) !== undefined);
}

/** The same, with a note of the query, since whoever wrote it meant it to run. */
export function isLeftUnrun(call: CallLike, tag: LetheTag, session: CollectSession): boolean {
  const isUnrun = isNeverRun(call, tag, session);
  if (isUnrun) session.note(call, 'This query never runs, since nobody waits for it: put await before it, or return it.');
  return isUnrun;
}

const mongooseQueries = /^(deleteMany|update(One|Many)|replaceOne|findOneAnd\w+|findByIdAnd\w+)$/;

/** The same of a query of a model that is known by its name alone. */
export function isNeverRunByName(call: CallLike, { kind }: StoreFact, session: CollectSession): boolean {
  const given = call.arguments ?? [];
  const name = calleeName(call) ?? '';
  const isQuery = kind === 'mongoose' && (mongooseQueries.test(name) || (name === 'deleteOne' && given.length > 0));
  return isQuery && wholeChain(call) === call && isDiscarded(call) && !given.some((argument, position) => isCallback(argument, position, session));
}

/** `Visit.deleteMany(…).where(…)` around `Visit.deleteMany(…)`. */
function wholeChain(call: CallLike): ts.Expression {
  const outer = outermost(call);
  const last = chainAbove(outer, maximumLinks).at(-1);
  return last === undefined ? outer : wholeChain(last);
}

function isDiscarded({ parent }: ts.Expression): boolean {
  if (ts.isExpressionStatement(parent)) return true;
  if (ts.isVoidExpression(parent)) return ts.isExpressionStatement(parent.parent);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && !isRead(parent, parent.name);
}

function isRead(declaration: ts.VariableDeclaration, { text }: ts.Identifier): boolean {
  const around = enclosingFunction(declaration);
  // What a module has may be read by others.
  return around === undefined || someNode(around, (node) => ts.isIdentifier(node) && node.text === text && node.parent !== declaration);
}

/** A function, or what may be one as nothing says what it is: `Visit.deleteMany({ owner }, done)`. */
function isCallback(argument: ts.Expression, position: number, session: CollectSession): boolean {
  const type = session.checker.getTypeAtLocation(argument);
  return type.getCallSignatures().length > 0 || (position > 0 && isOpen(type));
}
